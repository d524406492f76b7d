package corpus

import (
	"bytes"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A page is what is kept of a web page: a tree of what it shows and what it
// says of itself.
type page struct {
	root   *html.Node // document, with html and body below it
	body   *html.Node
	head   pageHead
	frames bool
}

// A pageHead is what a page says of itself, in the order in which it does.
type pageHead struct {
	metas   []metaTag // name and content
	scripts []string  // JSON-LD
	titles  []string  // <title>
	h1      []string
	times   []string // of publication
	byline  []string // rel=author and itemprop=author
	lang    string
	link    string // canonical
	saved   string // the address that a browser noted when it saved the page
}

// A metaTag is one <meta>: its name, lower case, and its content.
type metaTag struct{ name, content string }

// A treeBuilder makes the tree in one pass, in time and memory that grow with
// the page. html.Parse follows the standard's rules for what is nested wrongly,
// by which a short page may make a tree of any size and copy a text again and
// again, and refuses more than 512 levels. Articles need none of that: an end tag
// ends the nearest element of its name, and what is deeper than maxPageDepth
// stands at that depth.
type treeBuilder struct {
	page  *page
	stack []open // html and body first
	text  int    // bytes
	tags  int
}

// An open element. What lies in a dropped one is built but hangs nowhere.
type open struct {
	node *html.Node
	name atom.Atom
	drop bool
	want *strings.Builder // collects the text inside; nil mostly
	keep *[]string        // where that goes
}

// readPage makes the tree. The result is why it cannot, "" where it can.
func readPage(source []byte) (*page, string) {
	document := &html.Node{Type: html.DocumentNode}
	root := &html.Node{Type: html.ElementNode, Data: "html", DataAtom: atom.Html}
	body := &html.Node{Type: html.ElementNode, Data: "body", DataAtom: atom.Body}
	document.AppendChild(root)
	root.AppendChild(body)
	t := treeBuilder{page: &page{root: document, body: body}, stack: []open{{node: body, name: atom.Body}}}
	z := html.NewTokenizer(bytes.NewReader(source))
	for {
		switch kind := z.Next(); kind {
		case html.ErrorToken:
			for len(t.stack) > 1 {
				t.close()
			}
			return t.page, ""
		case html.TextToken:
			if why := t.addText(z); why != "" {
				return nil, why
			}
		case html.CommentToken:
			t.comment(string(z.Text()))
		case html.StartTagToken, html.SelfClosingTagToken:
			if t.tags++; t.tags > maxPageTags {
				return nil, "the page has more than 60,000 tags, which no article has"
			}
			t.start(z, kind == html.SelfClosingTagToken)
		case html.EndTagToken:
			name, _ := z.TagName()
			t.end(atom.Lookup(name), string(name))
		case html.DoctypeToken:
		}
	}
}

func (t *treeBuilder) top() *open { return &t.stack[len(t.stack)-1] }

// addText hangs text where it stands. Of scripts only JSON-LD is kept.
func (t *treeBuilder) addText(z *html.Tokenizer) string {
	top := t.top()
	raw := z.Text()
	switch top.name {
	case atom.Style, atom.Noscript, atom.Iframe, atom.Textarea, atom.Noframes, atom.Noembed:
		return ""
	case atom.Script:
		if top.want != nil {
			top.want.Write(raw)
		}
		return ""
	}
	if t.text += len(raw); t.text > maxPageText {
		return "the page has more than 2 MiB of text, which no article has"
	}
	text := string(raw)
	for i := range t.stack {
		if t.stack[i].want != nil {
			t.stack[i].want.WriteString(text)
		}
	}
	if !t.dropped() {
		top.node.AppendChild(&html.Node{Type: html.TextNode, Data: text})
	}
	return ""
}

func (t *treeBuilder) dropped() bool { return t.top().drop }

const maxAttributes = 64 // of a tag that are looked at

// attributes reads those that matter.
func attributes(z *html.Tokenizer) map[string]string {
	var found map[string]string
	for range maxAttributes {
		key, value, more := z.TagAttr()
		switch string(key) {
		case "class", "id", "itemprop", "rel", "href", "name", "property", "content", "type", "datetime", "lang",
			"hidden", "aria-hidden", "role", "style", "pubdate", "http-equiv":
			if found == nil {
				found = map[string]string{}
			}
			if _, twice := found[string(key)]; !twice && len(value) <= 64<<10 {
				found[string(key)] = string(value)
			}
		}
		if !more {
			break
		}
	}
	return found
}

// isVoid is true of elements without an end.
func isVoid(name atom.Atom) bool {
	switch name {
	case atom.Area, atom.Base, atom.Br, atom.Col, atom.Embed, atom.Hr, atom.Img, atom.Input, atom.Link, atom.Meta,
		atom.Param, atom.Source, atom.Track, atom.Wbr, atom.Frame:
		return true
	}
	return false
}

// start opens an element.
func (t *treeBuilder) start(z *html.Tokenizer, selfClosing bool) {
	tag, hasAttributes := z.TagName()
	name := atom.Lookup(tag)
	data := string(tag[:min(len(tag), 40)])
	var with map[string]string
	if hasAttributes {
		with = attributes(z)
	}
	switch name {
	case atom.Html:
		t.page.head.lang = with["lang"]
		return
	case atom.Head:
		return
	case atom.Frameset:
		t.page.frames = true
		return
	case atom.Body:
		return
	case atom.Meta:
		t.meta(with)
		return
	case atom.Link:
		if hasWord(with["rel"], "canonical") && t.page.head.link == "" {
			t.page.head.link = with["href"]
		}
		return
	}
	if isVoid(name) {
		if (name == atom.Br || name == atom.Hr) && !t.dropped() {
			t.top().node.AppendChild(&html.Node{Type: html.ElementNode, Data: data, DataAtom: name})
		}
		return
	}
	t.closeImplied(name)
	if selfClosing && (name == 0 || name == atom.Svg) {
		return
	}
	t.open(name, data, with)
}

// open puts an element on the stack and into the tree.
func (t *treeBuilder) open(name atom.Atom, data string, with map[string]string) {
	o := open{name: name, drop: t.dropped() || isDropped(name, with)}
	deep := len(t.stack) >= maxPageDepth
	if deep && o.drop == t.dropped() && name != atom.Script && name != atom.Style && name != atom.Noscript {
		return // its text goes to what it stands in
	}
	t.collect(&o, with)
	o.node = &html.Node{Type: html.ElementNode, Data: data, DataAtom: name}
	for _, key := range []string{"class", "id", "itemprop", "rel", "href", "role"} {
		if value, ok := with[key]; ok {
			o.node.Attr = append(o.node.Attr, html.Attribute{Key: key, Val: value})
		}
	}
	if !o.drop && !deep {
		t.top().node.AppendChild(o.node)
	}
	t.stack = append(t.stack, o)
}

// closeImplied ends what a start tag ends: a paragraph before a block, an item
// before the next.
func (t *treeBuilder) closeImplied(name atom.Atom) {
	switch name {
	case atom.P, atom.Div, atom.Ul, atom.Ol, atom.Dl, atom.Table, atom.Section, atom.Article, atom.Aside, atom.Blockquote, atom.Figure,
		atom.Footer, atom.Form, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Header, atom.Main, atom.Nav, atom.Pre, atom.Hr:
		if t.top().name == atom.P {
			t.close()
		}
	case atom.Li, atom.Dt, atom.Dd, atom.Tr, atom.Td, atom.Th, atom.Option:
		for i := len(t.stack) - 1; i > 0 && i >= len(t.stack)-4; i-- {
			switch t.stack[i].name {
			case name:
				for len(t.stack) > i {
					t.close()
				}
				return
			case atom.Ul, atom.Ol, atom.Dl, atom.Table, atom.Select:
				return
			}
		}
	}
}

// end closes the nearest open element of a name, with all inside it; none, where
// there is none among the last hundred.
func (t *treeBuilder) end(name atom.Atom, data string) {
	for i := len(t.stack) - 1; i > 0; i-- {
		if o := t.stack[i]; o.name == name && (name != 0 || o.node.Data == data) {
			for len(t.stack) > i {
				t.close()
			}
			return
		}
	}
}

func (t *treeBuilder) close() {
	o := t.top()
	if o.want != nil {
		*o.keep = append(*o.keep, o.want.String())
	}
	t.stack = t.stack[:len(t.stack)-1]
}

const maxCollected = 40 // of a kind

// collect begins to note the text of an element that says something of the page.
func (t *treeBuilder) collect(o *open, with map[string]string) {
	head := &t.page.head
	var keep *[]string
	switch {
	case o.name == atom.Script && strings.EqualFold(strings.TrimSpace(with["type"]), "application/ld+json"):
		keep = &head.scripts
	case o.name == atom.Title && !t.inside(atom.Svg):
		keep = &head.titles
	case o.drop:
	case o.name == atom.H1:
		keep = &head.h1
	case o.name == atom.Time || with["itemprop"] == "datePublished":
		t.time(with)
	case hasWord(with["rel"], "author") || with["itemprop"] == "author":
		keep = &head.byline
	}
	if keep == nil || len(*keep) >= maxCollected {
		return
	}
	for i := range t.stack {
		if t.stack[i].keep == keep {
			return // one inside another: once is enough
		}
	}
	o.keep, o.want = keep, &strings.Builder{}
}

// time notes a moment of publication: one that says so, or the first in an
// article or its main part. Elsewhere a time may be today's, or a teaser's.
func (t *treeBuilder) time(with map[string]string) {
	value := with["datetime"]
	if value == "" {
		value = with["content"]
	}
	_, pubdate := with["pubdate"]
	sure := pubdate || with["itemprop"] == "datePublished"
	times := &t.page.head.times
	switch {
	case value == "" || with["itemprop"] == "dateModified":
	case sure:
		*times = slices.Insert((*times)[:min(len(*times), maxCollected)], 0, value)
	case len(*times) == 0 && (t.inside(atom.Article) || t.inside(atom.Main)):
		*times = append(*times, value)
	}
}

func (t *treeBuilder) inside(name atom.Atom) bool {
	return slices.ContainsFunc(t.stack, func(o open) bool { return o.name == name })
}

const maxMetas = 500

func (t *treeBuilder) meta(with map[string]string) {
	head := &t.page.head
	if with["itemprop"] == "datePublished" {
		t.time(with)
	}
	for _, key := range []string{"property", "name", "itemprop"} {
		name := strings.ToLower(strings.TrimSpace(with[key]))
		if name != "" && with["content"] != "" && len(head.metas) < maxMetas {
			head.metas = append(head.metas, metaTag{name, with["content"]})
		}
	}
}

// comment reads the note of a browser that saved the page: its address, after
// the number of its characters.
func (t *treeBuilder) comment(s string) {
	after, ok := strings.CutPrefix(strings.TrimSpace(s), "saved from url=(")
	if !ok || t.page.head.saved != "" {
		return
	}
	if _, address, ok := strings.Cut(after, ")"); ok {
		t.page.head.saved = strings.TrimSpace(address)
	}
}

func hasWord(list, word string) bool {
	for w := range strings.FieldsSeq(list) {
		if strings.EqualFold(w, word) {
			return true
		}
	}
	return false
}

// isDropped is true of what is no part of an article's own words: what scripts
// and readers use, what leads elsewhere, what stands beside it, captions.
func isDropped(name atom.Atom, with map[string]string) bool {
	switch name {
	case atom.Script, atom.Style, atom.Noscript, atom.Iframe, atom.Svg, atom.Canvas, atom.Template, atom.Object, atom.Audio, atom.Video,
		atom.Select, atom.Textarea, atom.Button, atom.Nav, atom.Footer, atom.Aside, atom.Figure, atom.Figcaption, atom.Title,
		atom.Dialog, atom.Menu, atom.Noframes, atom.Noembed, atom.Math, atom.Map, atom.Datalist:
		return true
	}
	if _, hidden := with["hidden"]; hidden || strings.EqualFold(with["aria-hidden"], "true") {
		return true
	}
	switch strings.ToLower(with["role"]) {
	case "navigation", "complementary", "contentinfo", "dialog", "alertdialog", "banner", "search", "menu", "menubar", "toolbar":
		return true
	}
	style := strings.ReplaceAll(strings.ToLower(with["style"]), " ", "")
	return strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden")
}
