package corpus

import (
	"net/url"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// A pageSays is what a page says of itself, by name: its <meta> tags as they
// are called, and what was found elsewhere under names of ours. --field may
// name each of them, as if they were columns.
type pageSays struct {
	named  map[string][]string
	opened []string // the names in the order in which they came
	body   string   // the text that stands in JSON-LD
	paid   bool
}

// pageNames lists, for each field, what is looked for, the first that says
// something first.
func pageNames(f field) []string {
	switch f {
	case fieldID:
		return []string{"article_id", "articleid", "article.id", "guid"}
	case fieldOutlet:
		return []string{"jsonld:publisher", "og:site_name", "application-name", "publisher", "dc.publisher", "folder"}
	case fieldTitle:
		return []string{"jsonld:headline", "og:title", "h1", "twitter:title", "dc.title", "title"}
	case fieldPublished:
		return []string{
			"jsonld:datepublished", "article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date",
			"sailthru.date", "pubdate", "publishdate", "publish-date", "publish_date", "published_time", "published-date", "cxenseparse:recs:publishtime",
			"dc.date.issued", "dcterms.created", "dc.date", "date", "article.published", "time",
		}
	case fieldAuthors:
		return []string{"jsonld:author", "author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "byl", "byline"}
	case fieldLanguage:
		return []string{"html:lang", "jsonld:inlanguage", "og:locale", "language"}
	case fieldURL:
		return []string{"canonical", "og:url", "jsonld:url", "saved-from"}
	case fieldSection:
		return []string{"jsonld:section", "article:section", "section", "parsely-section", "cxenseparse:recs:category", "articlesection"}
	}
	return nil
}

const maxSaid = 100 // values of one name

func (s *pageSays) add(name, value string) {
	value = strings.TrimSpace(value)
	if value == "" || len(s.named[name]) == maxSaid {
		return
	}
	if _, known := s.named[name]; !known {
		s.opened = append(s.opened, name)
	}
	s.named[name] = append(s.named[name], value)
}

func (s *pageSays) first(name string) string {
	if values := s.named[strings.ToLower(name)]; len(values) > 0 {
		return values[0]
	}
	return ""
}

// says gathers what the page says of itself.
func (p *page) says() *pageSays {
	s := &pageSays{named: map[string][]string{}}
	h := &p.head
	s.readLinked(h)
	for _, m := range h.metas {
		s.add(m.name, m.content)
	}
	if len(h.h1) == 1 { // of several, any may be a masthead's
		s.add("h1", h.h1[0])
	}
	for _, t := range h.titles {
		s.add("title", t)
	}
	for _, t := range h.times {
		s.add("time", t)
	}
	for _, b := range h.byline {
		s.add("byline", b)
	}
	s.add("html:lang", h.lang)
	s.add("canonical", h.link)
	s.add("saved-from", h.saved)
	return s
}

// fill gives a record its fields. Column names that were asked for win.
func (s *pageSays) fill(columns *columnIndex, out *row) {
	for _, name := range s.opened {
		out.sawColumn([]byte(name))
	}
	for f := range numFields {
		names := pageNames(f)
		asked := columns.askedFor(f)
		if asked != "" {
			names = []string{strings.ToLower(asked)}
		}
		for _, name := range names {
			if value := s.usable(f, name); value != "" {
				if asked != "" {
					out.sawColumn([]byte(asked)) // as it was written
				}
				out.value[f], out.origin[f] = value, name
				break
			}
		}
	}
	if columns.askedFor(fieldTitle) == "" {
		out.value[fieldTitle] = withoutSite(out.value[fieldTitle], s.first("og:site_name"), s.first("jsonld:publisher"))
	}
}

// usable is the value of a name as the field takes it; "" where it cannot.
func (s *pageSays) usable(f field, name string) string {
	values := s.named[name]
	if len(values) == 0 {
		return ""
	}
	switch f {
	case fieldURL:
		for _, value := range values {
			if u, err := url.Parse(value); err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != "" {
				return value
			}
		}
		return ""
	case fieldAuthors:
		people := slices.DeleteFunc(slices.Clone(values), isAddress) // Facebook's pages, mostly
		return strings.Join(people, "; ")
	case fieldPublished:
		for _, value := range values {
			if _, ok := readDate(value, false); ok {
				return value
			}
		}
	}
	return values[0]
}

func isAddress(s string) bool {
	return strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "@")
}

// withoutSite takes the outlet's name off the end of a title.
func withoutSite(title string, names ...string) string {
	title = strings.TrimSpace(title)
	for _, name := range names {
		before, ok := strings.CutSuffix(title, name)
		if before = strings.TrimRight(before, " "); !ok || name == "" || before == "" {
			continue
		}
		for _, dash := range []string{"|", "-", "–", "—", "·", "»", ":: ", "•"} {
			if cut, ok := strings.CutSuffix(before, dash); ok && strings.TrimSpace(cut) != "" {
				return strings.TrimSpace(cut)
			}
		}
	}
	return title
}

// plain is the text of a piece of HTML, or of a text with entities in it.
func plain(s string) string {
	if strings.Contains(s, "</") || strings.Contains(s, "<br") || strings.Contains(s, "<p>") {
		if p, why := readPage([]byte(s)); why == "" {
			return blockText(p.body)
		}
	}
	if strings.Contains(s, "&") {
		return html.UnescapeString(s)
	}
	return s
}
