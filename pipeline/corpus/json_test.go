package corpus

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"
)

func TestJSONRecord(t *testing.T) {
	for _, test := range []struct {
		name, in string
		text     string   // "" where it is rejected
		reason   string   // of the reject, a part of it
		warnings []string // of the article
	}{
		{name: "plain", in: `{"text":"Rain fell."}`, text: "Rain fell."},
		{name: "escapes", in: `{"text":"\"a\\\/\b\u00e9\ud83d\ude00"}`, text: "\"a\\/ é😀", warnings: []string{"control_characters_replaced"}},
		{name: "lone high surrogate", in: `{"text":"a\ud83db"}`, text: "a\ufffdb", warnings: []string{"lone_surrogate_replaced"}},
		{name: "lone low surrogate", in: `{"text":"a\ude00"}`, text: "a\ufffd", warnings: []string{"lone_surrogate_replaced"}},
		{name: "escaped NUL", in: `{"text":"a\u0000b"}`, text: "a\ufffdb", warnings: []string{"nul_replaced"}},
		{name: "raw tab", in: "{\"text\":\"a\tb\"}", text: "a\tb"},
		{name: "invalid UTF-8", in: "{\"text\":\"a\xffb\"}", text: "a\ufffdb", warnings: []string{"invalid_utf8_repaired"}},
		{name: "paragraphs", in: `{"text":["One.","Two."]}`, text: "One.\n\nTwo."},
		{name: "empty alias, full alias", in: `{"text":"","body":"Here."}`, text: "Here."},
		{name: "null alias", in: `{"text":null,"content":"Here."}`, text: "Here."},
		{name: "NaN of Python", in: `{"text":"Here.","author":NaN}`, text: "Here."},
		{name: "key with escape", in: `{"te\u0078t":"Here."}`, text: "Here."},
		{name: "bad date", in: `{"text":"Here.","date":"soon"}`, text: "Here.", warnings: []string{"published_at_unreadable"}},
		{name: "empty date", in: `{"text":"Here.","date":""}`, text: "Here."},
		{name: "boolean title", in: `{"text":"Here.","title":true}`, text: "Here.", warnings: []string{"field_type_unusable"}},

		{name: "no text", in: `{"id":"1","story":"Rain fell."}`, reason: "no text among its columns: id, story"},
		{name: "empty text", in: `{"text":" \n "}`, reason: "the text is empty"},
		{name: "invisible text", in: `{"text":"\u200b\ufeff"}`, reason: "the text is empty"},
		{name: "number for text", in: `{"text":12}`, reason: "neither a string nor a list"},
		{name: "object for text", in: `{"text":{"html":"x"}}`, reason: "neither a string nor a list"},
		{name: "duplicate key", in: `{"text":"a","text":"b"}`, reason: `the key "text" comes twice`},
		{name: "duplicate other key", in: `{"text":"a","x":1,"x":1}`, reason: `the key "x" comes twice`},
		{name: "duplicate by escape", in: `{"text":"a","te\u0078t":"b"}`, reason: "comes twice"},
		{name: "duplicate past a few", in: `{"text":"a",` + manyKeys(40) + `"k3":0}`, reason: `the key "k3" comes twice`},
		{name: "wrong escape", in: `{"text":"\x"}`, reason: "wrong escape"},
		{name: "cut", in: `{"text":"a`, reason: "not closed"},
		{name: "no brace", in: `{"text":"a"`, reason: "bad JSON"},
		{name: "no colon", in: `{"text" "a"}`, reason: "a colon should be"},
		{name: "comma at the end", in: `{"text":"a",}`, reason: "a comma before"},
		{name: "two objects", in: `{"text":"a"}{"text":"b"}`, reason: "something follows"},
		{name: "array", in: `{"text":"x","n":[1,2}]}`, reason: "bad JSON"},
		{name: "string", in: `"text"`, reason: "not a JSON object"},
		{name: "bad number", in: `{"text":"x","n":01x}`, reason: "bad JSON"},
		{name: "deep", in: `{"text":"x","n":` + strings.Repeat("[", 1000) + strings.Repeat("]", 1000) + `}`, reason: "nested deeper"},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := NewParser(Options{}).Parse(Raw{Source: &Source{Rel: "a", Format: "jsonl"}, Bytes: []byte(test.in)})
			if got.Reject != nil {
				if test.reason == "" || !strings.Contains(got.Reject.Reason, test.reason) {
					t.Errorf("rejected: %q, want %q", got.Reject.Reason, test.reason)
				}
				if got.Reject.Stage != "parse" || len(got.Reject.SHA256) != 64 {
					t.Errorf("reject = %+v", got.Reject)
				}
				return
			}
			if got.Article.Text != test.text || test.reason != "" {
				t.Errorf("text = %q, want %q, reason %q", got.Article.Text, test.text, test.reason)
			}
			if diff := cmp.Diff(test.warnings, got.Article.Warnings); diff != "" {
				t.Errorf("warnings (-want +got):\n%s", diff)
			}
		})
	}
}

func manyKeys(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, `"k%d":0,`, i)
	}
	return b.String()
}

func TestJSONLines(t *testing.T) {
	in := "\ufeff{\"id\":\"a\",\"text\":\"One.\"}\r\n\n  \n{broken\n{\"id\":\"b\",\"text\":\"Two.\"}"
	got := readString(t, in, Options{Format: "jsonl"})
	if got.err != nil || len(got.articles) != 2 || len(got.rejects) != 1 {
		t.Fatalf("got %+v", got)
	}
	if a := got.articles[1]; a.ID != "b" || a.InputLine != 5 || a.Key != 2 {
		t.Errorf("the last article = %+v", a)
	}
	want := &Reject{
		InputPath: "-", InputLine: 4, ByteOffset: int64(strings.Index(in, "{broken")), Stage: "parse",
		Reason: got.rejects[0].Reason, SHA256: hashOf("{broken"), Excerpt: "{broken",
	}
	if diff := cmp.Diff(want, got.rejects[0]); diff != "" {
		t.Errorf("reject (-want +got):\n%s", diff)
	}
}

func TestLongLineIsRejectedAndReadingGoesOn(t *testing.T) {
	long := `{"text":"` + strings.Repeat("x", 3<<20) + `"}`
	for _, end := range []string{"\n{\"text\":\"After.\"}\n", "\n", ""} {
		in := "{\"text\":\"Before.\"}\n" + long + end
		got := readString(t, in, Options{MaxRecordBytes: 1 << 20})
		if got.err != nil || len(got.rejects) != 1 || got.rejects[0].Stage != "read" || got.rejects[0].Reason != tooLong {
			t.Fatalf("got %+v, %v", got.rejects, got.err)
		}
		if got.rejects[0].SHA256 != hashOf(long) || got.rejects[0].InputLine != 2 {
			t.Errorf("reject = %+v", got.rejects[0])
		}
		if want := 1 + strings.Count(end, "After"); len(got.articles) != want {
			t.Errorf("%d articles, want %d", len(got.articles), want)
		}
	}
}

// A line of the longest length that is allowed, and one byte more.
func TestRecordCapIsExact(t *testing.T) {
	for _, format := range []string{"jsonl", "jsonarray", "json"} {
		record := `{"text":"` + strings.Repeat("x", 500_000) + `"}`
		in := record
		if format == "jsonarray" {
			in = "[" + record + "]"
		}
		got := readString(t, in, Options{Format: format, MaxRecordBytes: int64(len(record))})
		if len(got.articles) != 1 || got.err != nil {
			t.Errorf("%s at the cap: %v %v", format, got.reasons(), got.err)
		}
		got = readString(t, in, Options{Format: format, MaxRecordBytes: int64(len(record)) - 1})
		if len(got.rejects) != 1 || got.err != nil {
			t.Errorf("%s over the cap: %d articles, %v", format, len(got.articles), got.err)
		}
	}
}

func TestMemoryIsBoundedOnEndlessLine(t *testing.T) {
	s := newStream(io.LimitReader(endless{}, 200<<20), 1<<20)
	var raw Raw
	if err := (&lineSplitter{s: s}).Next(&raw); err != nil || raw.Refused != tooLong || raw.Size != 200<<20 {
		t.Errorf("refused %q, size %d, %v", raw.Refused, raw.Size, err)
	}
	if len(s.buf) > 3<<20 {
		t.Errorf("the buffer grew to %d bytes for a cap of 1 MiB", len(s.buf))
	}
}

type endless struct{}

func (endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = 'x'
	}
	return len(p), nil
}

func TestJSONArray(t *testing.T) {
	for _, test := range []struct {
		name, in          string
		format            string
		articles, rejects int
		incomplete        bool
	}{
		{"one line", `[{"text":"a"},{"text":"b"}]`, "jsonarray", 2, 0, false},
		{"pretty", "[\n  {\n    \"text\": \"a\",\n \"n\": {\"x\": [1, \"]}\"]}\n  },\n  {\"text\": \"b\"}\n]\n", "jsonarray", 2, 0, false},
		{"lines that begin with a bracket", "[\n{\"text\":\"a\"},\n{\"text\":\"b\"}\n]", "jsonarray", 2, 0, false},
		{"empty", `[]`, "jsonarray", 0, 0, false},
		{"no objects among objects", `[{"text":"a"}, 1, "x", null, [2], {"text":"b"}]`, "jsonarray", 2, 4, false},
		{"not closed", `[{"text":"a"},{"text":"b"}`, "jsonarray", 2, 0, true},
		{"cut", `[{"text":"a"},{"text":"b`, "jsonarray", 1, 1, true},
		{"torn string", "[{\"text\":\"a\"},\n{\"text\":\"b},\n{\"text\":\"c\"},\n{\"text\":\"d\"}]", "jsonarray", 3, 1, false},
		{"junk after it", "[{\"text\":\"a\"}]\n???", "jsonarray", 1, 1, false},
		{"one pretty object", "{\n  \"text\": \"a\"\n}\n", "json", 1, 0, false},
		{"pretty objects", "{\n  \"text\": \"a\"\n}\n{\n \"text\": \"b\"\n}\n", "json", 2, 0, false},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := readString(t, test.in, Options{})
			if got.format != test.format || len(got.articles) != test.articles || len(got.rejects) != test.rejects {
				t.Errorf("%s: %d articles, rejects %q; want %s: %d, %d", got.format, len(got.articles), got.reasons(),
					test.format, test.articles, test.rejects)
			}
			if errors.Is(got.err, ErrIncomplete) != test.incomplete || !test.incomplete && got.err != nil {
				t.Errorf("error %v", got.err)
			}
		})
	}
}

// However the bytes arrive, the records are the same.
func TestReadingByOneByte(t *testing.T) {
	for _, in := range []string{
		"{\"text\":\"a\"}\n{\"text\":\"b\"}\nx\n",
		"[{\"text\":\"a\\\"\"},{\"text\":\"b\"}, 7]",
		"id,text\n1,\"a\"\"\r\nb\"\n2,c\n3,\"d\"e\n",
	} {
		whole := readString(t, in, Options{})
		bytewise := readInput(t, Input{Path: "-", Rel: "-"}, iotest.OneByteReader(strings.NewReader(in)), Options{})
		if diff := cmp.Diff(whole, bytewise, cmp.AllowUnexported(reading{})); diff != "" {
			t.Errorf("%q (-whole +bytewise):\n%s", in, diff)
		}
	}
}

func TestFailingDiskIsNoDamage(t *testing.T) {
	broken := errors.New("input/output error")
	in := io.MultiReader(strings.NewReader("{\"text\":\"a\"}\n"+strings.Repeat(" ", sniffBytes)+"\n{\"te"), iotest.ErrReader(broken))
	got := readInput(t, Input{Path: "-", Rel: "-"}, in, Options{})
	if !errors.Is(got.err, broken) || errors.Is(got.err, ErrIncomplete) || len(got.articles) != 1 || len(got.rejects) != 0 {
		t.Errorf("got %+v", got)
	}
}

// What this decoder takes as an article, encoding/json reads alike.
func FuzzJSONLines(f *testing.F) {
	f.Add([]byte(`{"id":"1","text":"a\ud83d\ude00\n","authors":["x"],"date":1641803400}`))
	f.Add([]byte("{\"text\":\"a\"}\n{\"text\":\"a\",\"text\":1}\n[1]\n{\"text\":[\"a\",{\"paragraphs\":[\"b\"]}]}"))
	f.Add([]byte(`[{"text":"a"},{"source":{"name":"x"},"body":"b"}]`))
	f.Add([]byte("{\n\"text\": \"a\"\n}"))
	f.Fuzz(func(t *testing.T, in []byte) {
		for _, format := range []string{"jsonl", "jsonarray", "json"} {
			got := readInput(t, Input{Path: "-", Rel: "-"}, bytes.NewReader(in), Options{Format: format, MaxRecordBytes: 4096})
			checkArticles(t, got)
		}
		line, _, _ := bytes.Cut(in, []byte{'\n'})
		record := NewParser(Options{}).Parse(Raw{Source: &Source{Format: "jsonl"}, Bytes: line})
		var want struct {
			Text *string `json:"text"`
		}
		if json.Unmarshal(line, &want) != nil || want.Text == nil || record.Article == nil {
			return
		}
		if repaired, _ := repair(*want.Text); strings.TrimSpace(*want.Text) != "" && record.Article.Text != repaired &&
			bytes.Count(bytes.ToLower(line), []byte("text")) == 1 && !bytes.ContainsAny(line, "\\\xff") {
			t.Errorf("text = %q, encoding/json reads %q", record.Article.Text, repaired)
		}
	})
}
