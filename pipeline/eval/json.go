package eval

import (
	"encoding/json"
	"io"
)

// jsonFigures are Figures for programs, from 0 to 1, bias and rank from −1: null
// is not measured.
type jsonFigures struct {
	N             int                `json:"n"`
	MacroF1       *float64           `json:"macro_f1"`
	MacroF195     *Interval          `json:"macro_f1_95"`
	Accuracy      *float64           `json:"accuracy"`
	Accuracy95    *Interval          `json:"accuracy_95"`
	PolarF1       *float64           `json:"polar_f1"`
	PolarF195     *Interval          `json:"polar_f1_95"`
	Calibration   *float64           `json:"calibration_error"`
	Calibration95 *Interval          `json:"calibration_error_95"`
	CalibrationN  int                `json:"calibration_error_n"`
	Bias          *float64           `json:"bias"`
	Bias95        *Interval          `json:"bias_95"`
	Rank          *float64           `json:"rank_correlation"`
	Rank95        *Interval          `json:"rank_correlation_95"`
	Over          *float64           `json:"over_baseline"`
	Over95        *Interval          `json:"over_baseline_95"`
	ScoredN       int                `json:"scored_n"`
	Precision     map[string]float64 `json:"precision"`
	Recall        map[string]float64 `json:"recall"`
	F1            map[string]float64 `json:"f1"`
	Abstains      int                `json:"abstains"`
	Reasons       map[string]int     `json:"abstain_reasons"`
	Confusion     Count              `json:"confusion"`
}

func jsonOf(f *Figures) jsonFigures {
	value := func(m *Measured) *float64 {
		if m.N == 0 {
			return nil
		}
		return &m.Value
	}
	j := jsonFigures{
		N:       f.N,
		MacroF1: value(&f.Macro), MacroF195: f.Macro.Interval,
		Accuracy: value(&f.Accuracy), Accuracy95: f.Accuracy.Interval,
		PolarF1: value(&f.Polar), PolarF195: f.Polar.Interval,
		Calibration: value(&f.Calibration), Calibration95: f.Calibration.Interval, CalibrationN: f.Calibration.N,
		Bias: value(&f.Bias), Bias95: f.Bias.Interval,
		Rank: value(&f.Rank), Rank95: f.Rank.Interval, ScoredN: f.Bias.N,
		Over: value(&f.Over), Over95: f.Over.Interval,
		Precision: map[string]float64{}, Recall: map[string]float64{}, F1: map[string]float64{},
		Abstains: f.abstained(), Reasons: f.Abstentions, Confusion: f.Count,
	}
	for k, label := range labels() {
		j.Precision[label], j.Recall[label], j.F1[label] = f.Count.Class(k)
	}
	return j
}

// JSON writes the report for programs: scorers → figures, and the same of every
// part under parts → what parts it → its name.
func (r *LabelReport) JSON(w io.Writer) error {
	type part struct {
		N       int                    `json:"n"`
		Scorers map[string]jsonFigures `json:"scorers"`
	}
	scorers, docs := map[string]jsonFigures{}, map[string]string{}
	for i := range r.Scorers {
		scorers[r.Scorers[i].Name], docs[r.Scorers[i].Name] = jsonOf(&r.Scorers[i].Figures), r.Scorers[i].Doc
	}
	parts := map[string]map[string]part{}
	for k := range r.Parts {
		p := part{len(r.Parts[k].Items), map[string]jsonFigures{}}
		for i := range r.Scorers {
			p.Scorers[r.Scorers[i].Name] = jsonOf(&r.Scorers[i].Parts[k])
		}
		if parts[r.Parts[k].By] == nil {
			parts[r.Parts[k].By] = map[string]part{}
		}
		parts[r.Parts[k].By][r.Parts[k].Name] = p
	}
	e := json.NewEncoder(w)
	e.SetIndent("", "  ")
	return e.Encode(struct {
		Task     string                     `json:"task"`
		N        int                        `json:"n"`
		Baseline string                     `json:"baseline,omitempty"`
		Docs     map[string]string          `json:"docs"`
		Scorers  map[string]jsonFigures     `json:"scorers"`
		Parts    map[string]map[string]part `json:"parts,omitempty"`
	}{r.Task, len(r.Items), r.Baseline, docs, scorers, parts})
}
