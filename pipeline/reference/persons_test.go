package reference

import (
	"slices"
	"strings"
	"testing"

	"slant/lexicons"
)

func testPersons(t testing.TB) *Persons {
	t.Helper()
	files, err := lexicons.Embedded("reference")
	if err != nil {
		t.Fatal(err)
	}
	p, err := LoadPersons(false, slices.DeleteFunc(files, func(f *lexicons.File) bool { return f.Kind == "reference" })...)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestGendersOfNames(t *testing.T) {
	p := testPersons(t)
	for name, want := range map[string]Gender{
		"Angela Merkel": Female, "Joe Biden": Male, "J. Robert Oppenheimer": Male, "Kim Yo-jong": Either,
		"Merkel": Either, "Angela": Either, "Mr. Chirac": Male, "Mrs. Chirac": Female, "": Either, "Zzyx Qwrt": Either,
	} {
		if got := p.nameGender(name); got != want {
			t.Errorf("%q: %d, want %d", name, got, want)
		}
	}
}

func TestLoadPersonsExplainsEachError(t *testing.T) {
	const head = "# name: t\n# version: 1\n# language: en\n# source: invented\n# licence: Apache-2.0\n"
	for _, c := range []struct{ file, want string }{
		{head + "# kind: speech\n# columns: entry kind gender\nman\tnoun\tmale\n", "kind: persons"},
		{head + "# kind: persons\n# columns: entry kind gender\nman\tword\tmale\n", `t.tsv:8: kind "word"`},
		{head + "# kind: persons\n# columns: entry kind gender\nkim\tgiven\tany\n", `t.tsv:8: gender "any"`},
	} {
		f, err := lexicons.Parse("t.tsv", []byte(c.file))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := LoadPersons(false, f); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("error %v, want %q in it", err, c.want)
		}
	}
}
