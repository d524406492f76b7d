package corpus

import (
	"encoding/json"
	"strings"
)

// JSON-LD is what pages tell search engines, in the words of schema.org.

const (
	maxLinkedBytes = 1 << 20
	maxLinkedDepth = 6
	maxLinkedNodes = 200
)

// readLinked reads the JSON-LD of a page: that of its article, of several the
// one whose address is the page's, else the first with a text, else the first.
func (s *pageSays) readLinked(h *pageHead) {
	var articles []map[string]any
	for _, script := range h.scripts {
		script = strings.TrimSpace(script)
		script = strings.TrimSuffix(strings.TrimPrefix(script, "<!--"), "-->")
		var value any
		if len(script) > maxLinkedBytes || json.Unmarshal([]byte(script), &value) != nil {
			continue // many are broken, and none is needed
		}
		articles = linkedArticles(value, 0, articles)
	}
	if len(articles) == 0 {
		return
	}
	a := articles[0]
	for i := len(articles) - 1; i >= 0; i-- {
		if linkedText(articles[i]["articleBody"]) != "" {
			a = articles[i]
		}
	}
	for _, candidate := range articles {
		if address := linkedAddress(candidate); address != "" && address == h.link {
			a = candidate
			break
		}
	}
	s.take(a)
}

// linkedArticles collects the objects that are articles.
func linkedArticles(v any, depth int, found []map[string]any) []map[string]any {
	if depth > maxLinkedDepth || len(found) >= maxLinkedNodes {
		return found
	}
	switch v := v.(type) {
	case []any:
		for _, e := range v[:min(len(v), maxLinkedNodes)] {
			found = linkedArticles(e, depth+1, found)
		}
	case map[string]any:
		if isArticleType(v["@type"]) {
			return append(found, v)
		}
		for _, key := range []string{"@graph", "mainEntity", "mainEntityOfPage"} {
			found = linkedArticles(v[key], depth+1, found)
		}
	}
	return found
}

func isArticleType(v any) bool {
	for _, name := range linkedStrings(v) {
		name = strings.TrimPrefix(name, "http://schema.org/")
		if name == "Report" || strings.HasSuffix(name, "Article") || strings.HasSuffix(name, "BlogPosting") {
			return true
		}
	}
	return false
}

// take reads one article's members.
func (s *pageSays) take(a map[string]any) {
	for _, m := range [][2]string{
		{"jsonld:headline", "headline"},
		{"jsonld:datepublished", "datePublished"},
		{"jsonld:publisher", "publisher"},
		{"jsonld:inlanguage", "inLanguage"},
		{"jsonld:section", "articleSection"},
	} {
		s.add(m[0], plain(linkedText(a[m[1]])))
	}
	for _, author := range linkedStrings(a["author"]) {
		s.add("jsonld:author", plain(author))
	}
	s.add("jsonld:url", linkedAddress(a))
	for _, kind := range linkedStrings(a["@type"]) {
		if strings.HasPrefix(kind, "Opinion") {
			s.named["jsonld:section"] = nil
			s.add("jsonld:section", opinion)
		}
	}
	s.body = asParagraphs(plain(linkedText(a["articleBody"])))
	switch free := a["isAccessibleForFree"].(type) {
	case bool:
		s.paid = !free
	case string:
		s.paid = strings.EqualFold(free, "false")
	}
}

// linkedStrings are the strings of a value: its own, those of a list, the names
// of objects.
func linkedStrings(v any) []string {
	switch v := v.(type) {
	case string:
		if strings.TrimSpace(v) != "" {
			return []string{v}
		}
	case map[string]any:
		for _, key := range []string{"name", "@value", "@id"} {
			if found := linkedStrings(v[key]); found != nil {
				return found[:1]
			}
		}
	case []any:
		var all []string
		for _, e := range v[:min(len(v), maxAuthors)] {
			if _, nested := e.([]any); !nested {
				all = append(all, linkedStrings(e)...)
			}
		}
		return all
	}
	return nil
}

func linkedText(v any) string {
	if found := linkedStrings(v); len(found) > 0 {
		return found[0]
	}
	return ""
}

func linkedAddress(a map[string]any) string {
	for _, key := range []string{"url", "mainEntityOfPage", "@id"} {
		value := a[key]
		if m, ok := value.(map[string]any); ok {
			value = m["@id"]
		}
		if address, ok := value.(string); ok && isAddress(address) {
			return address
		}
	}
	return ""
}
