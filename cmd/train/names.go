package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"slant/lexicons"
	"slant/pipeline"
	"slant/pipeline/entity"
	"slant/pipeline/eval"
	"slant/pipeline/text"
)

// A namesTask is what training and cross-validation of names share.
type namesTask struct {
	dir, clusters string
	how           entity.RecogniserTraining
	gazetteer     *entity.Gazetteer
	silver        []entity.NamedText
}

func (t *namesTask) flags(name string, log io.Writer) *flag.FlagSet {
	flags := flag.NewFlagSet(name, flag.ContinueOnError)
	flags.SetOutput(log)
	flags.StringVar(&t.dir, "ud", "", "folder of the treebanks")
	flags.StringVar(&t.clusters, "clusters", "", "file of word clusters; none: no clusters")
	flags.Uint64Var(&t.how.Seed, "seed", 1, "seed of the order of examples")
	flags.IntVar(&t.how.Epochs, "epochs", 5, "passes over the examples")
	flags.Float64Var(&t.how.Rate, "rate", 0.05, "rate of learning")
	flags.Float64Var(&t.how.Decay, "decay", 0.0001, "pull of weights towards 0")
	flags.Float64Var(&t.how.Partial, "partial", 0.3, "weight of the examples of news sentences")
	flags.IntVar(&t.how.Rarest, "rarest", 2, "fewest examples of a feature")
	return flags
}

// prepare reads the lists, the clusters and the files of news sentences.
func (t *namesTask) prepare(news []string) (err error) {
	if t.dir == "" {
		return fmt.Errorf("--ud DIR is wanted")
	}
	if t.gazetteer, err = builtInLists(); err != nil {
		return err
	}
	if t.clusters != "" {
		if t.how.Clusters, err = readClusters(t.clusters); err != nil {
			return err
		}
	}
	for _, path := range news {
		err := eachSentence(path, func(s string) {
			n := entity.NamedText{Doc: text.Split("", s), Partial: true}
			found := entity.Find(t.gazetteer, &n.Doc, 0, false)
			for _, m := range found.Mentions {
				if !m.Discovered && m.Entity != "" && !m.Part && (m.Kind == entity.Name || m.Kind == entity.Acronym || m.Kind == entity.Metonym) && m.Confidence >= 9_000 {
					n.Names = append(n.Names, entity.NamedWords{First: m.FirstWord, End: m.EndWord, Type: m.Type})
				}
			}
			if len(n.Names) > 0 {
				t.silver = append(t.silver, n)
			}
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// builtInLists gives the built-in entities without a recogniser: the model of
// the program may not exist yet.
func builtInLists() (*entity.Gazetteer, error) {
	files, err := lexicons.Embedded("entities")
	if err != nil {
		return nil, err
	}
	var all []entity.Entity
	for _, f := range files {
		list, err := entity.ParseList(f)
		if err != nil {
			return nil, err
		}
		all = append(all, list...)
	}
	return entity.NewGazetteer(all)
}

func trainNames(args []string, _, log io.Writer) error {
	var t namesTask
	flags := t.flags("names", log)
	out := flags.String("o", "", "model file to write")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if err := t.prepare(flags.Args()); err != nil {
		return err
	}
	content, err := readZstd(filepath.Join(t.dir, "gum-train.conllu.zst"))
	if err != nil {
		return err
	}
	model, err := t.train(content)
	if err != nil {
		return err
	}
	fmt.Fprintf(log, "%d bytes\n", len(model))
	return os.WriteFile(*out, model, 0o644)
}

// evalNames measures how well names are found in documents that were not
// learnt from, on the train part, by cross-validation.
func evalNames(args []string, out, log io.Writer) error {
	var t namesTask
	flags := t.flags("names-eval", log)
	folds := flags.Int("folds", 5, "number of folds")
	verbose := flags.Bool("v", false, "print what is missed")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if err := t.prepare(flags.Args()); err != nil {
		return err
	}
	content, err := readZstd(filepath.Join(t.dir, "gum-train.conllu.zst"))
	if err != nil {
		return err
	}
	documents := strings.SplitAfter(string(content), "\n\n# newdoc")
	for i := range documents {
		documents[i] = strings.TrimSuffix(documents[i], "# newdoc")
		if i > 0 {
			documents[i] = "# newdoc" + documents[i]
		}
	}
	models, err := pipeline.Load(pipeline.Config{})
	if err != nil {
		return err
	}
	sums, counts, keys := map[string]float64{}, map[string]int{}, []string{}
	for fold := range *folds {
		var train, held strings.Builder
		for i, d := range documents {
			if i%*folds == fold {
				held.WriteString(d)
			} else {
				train.WriteString(d)
			}
		}
		model, err := t.train([]byte(train.String()))
		if err != nil {
			return err
		}
		r, err := entity.LoadRecogniser(model)
		if err != nil {
			return err
		}
		m := *models
		m.Gazetteer = m.Gazetteer.WithRecogniser(r)
		report, err := eval.Names(&m, []eval.Input{{Name: "gum-train", Content: []byte(held.String())}})
		if err != nil {
			return err
		}
		if *verbose {
			for _, miss := range report.(*eval.FigureReport).Misses {
				fmt.Fprintln(out, strings.Join(miss, "\t"))
			}
		}
		for _, f := range report.(*eval.FigureReport).Figures {
			key := f.Name + " " + f.Part
			if fold == 0 {
				keys = append(keys, key)
			}
			sums[key] += f.Value() * float64(f.N())
			counts[key] += int(f.N())
		}
	}
	for _, key := range keys {
		fmt.Fprintf(out, "%-24s n %5d  %.2f\n", key, counts[key], 100*sums[key]/float64(counts[key]))
	}
	return nil
}

func (t *namesTask) train(content []byte) ([]byte, error) {
	bank, err := eval.ReadTreebank("gum-train", content)
	if err != nil {
		return nil, err
	}
	texts := append([]entity.NamedText(nil), t.silver...)
	for i := range bank.Documents {
		texts = append(texts, namedText(&bank.Documents[i]))
	}
	return entity.TrainRecogniser(t.gazetteer, texts, t.how)
}

// namedText gives a document with its names as ranges of words. Names that do
// not begin and end with words of ours are left out.
func namedText(d *eval.RunningText) entity.NamedText {
	t := entity.NamedText{Doc: text.Split("", d.Text)}
	begins, ends := map[int32]int32{}, map[int32]int32{}
	for i := range t.Doc.Words {
		begins[t.Doc.Words[i].Span.Begin] = int32(i)
		ends[t.Doc.Words[i].Span.End] = int32(i + 1)
	}
	types := map[string]entity.Type{"person": entity.Person, "organization": entity.Org, "place": entity.Loc, "other": entity.Other}
	for _, n := range d.Names {
		first, ok1 := begins[n.Begin]
		end, ok2 := ends[n.End]
		if ok1 && ok2 && first < end && t.Doc.Words[first].Sentence == t.Doc.Words[end-1].Sentence {
			t.Names = append(t.Names, entity.NamedWords{First: first, End: end, Type: types[n.Kind]})
		}
	}
	return t
}
