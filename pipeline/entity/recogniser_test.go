package entity

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"slant/pipeline/text"
)

func TestDamagedModelsAreRefused(t *testing.T) {
	b, err := os.ReadFile("../models/names.bin.zst")
	if err != nil {
		t.Fatal(err)
	}
	for name, file := range map[string][]byte{"empty": nil, "half": b[:len(b)/2], "other": []byte("slant names 0\n"), "text": bytes.Repeat([]byte("a"), 100)} {
		if _, err := LoadRecogniser(file); err == nil || !strings.Contains(err.Error(), "model of names") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestDamagedTablesAreRefused(t *testing.T) {
	value := func(b []byte) int8 { return int8(b[0]) }
	var whole table[int8]
	if rest, err := decodeTable(&whole, []byte{2, 5, 7, 3, 255, 9}, 1, value); err != nil || len(rest) != 1 {
		t.Fatalf("%v, %d bytes left", err, len(rest))
	}
	if v, ok := whole.get(8); !ok || v != -1 {
		t.Errorf("%d %v, want -1", v, ok)
	}
	if _, ok := whole.get(7); ok {
		t.Error("a hash that is not there was found")
	}
	for _, b := range [][]byte{{}, {2, 5, 7}, {2, 5, 7, 3}, {1, 0, 7}, {255, 255, 255, 255, 255, 255, 255, 255, 255, 1}, {1, 255, 255, 255, 255, 255, 1, 7}} {
		var t2 table[int8]
		if _, err := decodeTable(&t2, b, 1, value); err == nil {
			t.Errorf("%v was read", b)
		}
	}
}

func TestTrainingIsDeterministicAndLearns(t *testing.T) {
	g := testGazetteer(t)
	var texts []NamedText
	for _, s := range []struct {
		text, name string
		t          Type
	}{
		{"Yesterday Hartwell said that he was tired.", "Hartwell", Person},
		{"Yesterday Odellson said that she was ill.", "Odellson", Person},
		{"They moved to Velmora in the spring.", "Velmora", Loc},
		{"They walked to Quenby in the rain.", "Quenby", Loc},
	} {
		n := NamedText{Doc: text.Split("", s.text)}
		for i := range n.Doc.Words {
			if n.Doc.Surface(int32(i)) == s.name {
				n.Names = append(n.Names, NamedWords{int32(i), int32(i + 1), s.t})
			}
		}
		texts = append(texts, n)
	}
	how := RecogniserTraining{Seed: 1, Epochs: 10, Rate: 0.1, Rarest: 1, Partial: 1, Clusters: map[string][2]uint16{"velmora": {3, 70}}}
	var files [2][]byte
	for i := range files {
		var err error
		if files[i], err = TrainRecogniser(g, texts, how); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(files[0], files[1]) {
		t.Fatal("two trainings differ")
	}
	r, err := LoadRecogniser(files[0])
	if err != nil {
		t.Fatal(err)
	}
	if c := r.clusterOf("velmora"); c != (cluster{4, 71}) {
		t.Errorf("cluster %v", c)
	}
	_, found := findText(t, g.WithRecogniser(r), "They went to Tarnby in the snow.")
	if len(found.Mentions) != 1 || found.Mentions[0].Type != Loc {
		t.Errorf("%+v, want one place", found.Mentions)
	}
}

func BenchmarkLoadRecogniser(b *testing.B) {
	file, err := os.ReadFile("../models/names.bin.zst")
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := LoadRecogniser(file); err != nil {
			b.Fatal(err)
		}
	}
}
