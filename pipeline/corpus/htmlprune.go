package corpus

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// What Readability leaves in, since in pages at large it may be content, and
// what in news never is: short blocks that are named as advertisements or
// invitations, and blocks and lines whose words are all links ("Read more: …"),
// with the label before them ("More on this story").

const (
	shortBlock  = 60  // words; a longer block may be the article, whatever it is called
	linkedBlock = 200 // words of a block of links that is no article
	labelWords  = 8   // of the longest label of a list of links
)

// wordage is how many words there are and how many of these are links.
type wordage struct{ all, linked int }

func (w wordage) isLinks(most int) bool { return w.linked > 0 && w.linked*5 >= w.all*4 && w.all < most }

// prune removes them below n and returns how many words stay. Linear.
func prune(n *html.Node, inLink bool) wordage {
	inLink = inLink || n.Type == html.ElementNode && n.Data == "a"
	var total, line wordage // of n; of the inline nodes since the last block
	var run []*html.Node    // those nodes
	blocks := false
	for c := n.FirstChild; ; {
		block := c == nil || c.Type == html.ElementNode && !isInline(atom.Lookup([]byte(c.Data)))
		if block {
			if (c != nil || blocks) && !inLink && line.isLinks(linkedBlock) {
				line = wordage{}
				removeAll(n, run)
			}
			total.all, total.linked = total.all+line.all, total.linked+line.linked
			line, run = wordage{}, run[:0]
		}
		if c == nil {
			return total
		}
		next := c.NextSibling
		var w wordage
		switch c.Type {
		case html.TextNode:
			w.all = countWords(c.Data)
			if inLink {
				w.linked = w.all
			}
		case html.ElementNode:
			w = prune(c, inLink)
			switch {
			case w.all < shortBlock && isNamedAside(c):
				w = wordage{}
				n.RemoveChild(c)
			case block && !inLink && w.isLinks(linkedBlock) && c.Data != "li" && c.Data != "dd": // their list tells
				w = wordage{}
				total = removeLabel(n, c, total)
				n.RemoveChild(c)
			}
		}
		if block {
			blocks = blocks || w.all > 0
			total.all, total.linked = total.all+w.all, total.linked+w.linked
		} else {
			line.all, line.linked = line.all+w.all, line.linked+w.linked
			run = append(run, c)
		}
		c = next
	}
}

func removeAll(parent *html.Node, nodes []*html.Node) {
	for _, node := range nodes {
		if node.Parent == parent {
			parent.RemoveChild(node)
		}
	}
}

// removeLabel removes the element before a list of links where it is short and
// no sentence.
func removeLabel(parent, list *html.Node, total wordage) wordage {
	label := list.PrevSibling
	for label != nil && label.Type == html.TextNode && strings.TrimSpace(label.Data) == "" {
		label = label.PrevSibling
	}
	if label == nil || label.Type != html.ElementNode || isInline(atom.Lookup([]byte(label.Data))) {
		return total
	}
	text := blockText(label)
	words := countWords(text)
	if words == 0 || words > labelWords || strings.ContainsAny(text[len(text)-1:], ".!?\"") {
		return total
	}
	parent.RemoveChild(label)
	total.all -= words
	return total
}

// isNamedAside is true of an element whose class or identifier has a word for
// what is no part of an article.
func isNamedAside(n *html.Node) bool {
	for _, key := range []string{"class", "id"} {
		names := strings.ToLower(attribute(n, key))
		for word := range strings.FieldsFuncSeq(names, isNoLetter) {
			if isAsideWord(word) {
				return true
			}
		}
		for name := range strings.FieldsSeq(names) {
			switch name { // what is there for those alone who have the page read out
			case "sr-only", "screen-reader-text", "skip-link", "skip-to-content", "visually-hidden", "visuallyhidden", "u-hidden", "hidden":
				return true
			}
		}
	}
	return false
}

func isAsideWord(word string) bool {
	switch word {
	case "ad", "ads", "advert", "adverts", "advertisement", "advertising", "advertorial", "adslot", "adunit", "dfp", "taboola",
		"outbrain", "newsletter", "newsletters", "signup", "subscribe", "subscription", "paywall", "promo", "promos", "promotion",
		"sponsored", "share", "sharing", "sharebar", "sharedaddy", "social", "related", "relatedposts", "recirc", "recirculation",
		"recommended", "recommendations", "trending", "comments", "disqus", "cookie", "cookies", "consent", "gdpr", "breadcrumb",
		"breadcrumbs", "caption", "credit", "copyright", "byline", "tags", "toolbar", "inread", "teaser", "teasers", "readmore":
		return true
	}
	return false
}
