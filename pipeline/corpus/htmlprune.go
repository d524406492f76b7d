package corpus

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// What Readability leaves in, since in pages at large it may be content, and
// what in news never is: short blocks that are named as advertisements or
// invitations, and blocks whose words are all links ("Read more: …").

const (
	shortBlock  = 60  // words; a longer block may be the article, whatever it is called
	linkedBlock = 200 // words of a block of links that is no article
)

// prune removes them below n and returns how many words stay, and how many of
// these are in links. Linear.
func prune(n *html.Node, inLink bool) (words, linked int) {
	inLink = inLink || n.Data == "a" && n.Type == html.ElementNode
	for c := n.FirstChild; c != nil; {
		next := c.NextSibling
		w, l := 0, 0
		switch c.Type {
		case html.TextNode:
			w = countWords(c.Data)
			if inLink {
				l = w
			}
		case html.ElementNode:
			w, l = prune(c, inLink)
			if w < shortBlock && isNamedAside(c) || l > 0 && !inLink && l*5 >= w*4 && w < linkedBlock && !isInline(atom.Lookup([]byte(c.Data))) {
				n.RemoveChild(c)
				w, l = 0, 0
			}
		}
		words, linked, c = words+w, linked+l, next
	}
	return words, linked
}

// isNamedAside is true of a block whose class or identifier has a word for what
// is no part of an article.
func isNamedAside(n *html.Node) bool {
	for _, key := range []string{"class", "id"} {
		for word := range strings.FieldsFuncSeq(strings.ToLower(attribute(n, key)), isNoLetter) {
			switch word {
			case "ad", "ads", "advert", "adverts", "advertisement", "advertising", "advertorial", "adslot", "adunit", "dfp", "taboola", "outbrain",
				"newsletter", "newsletters", "signup", "subscribe", "subscription", "paywall", "promo", "promos", "promotion", "sponsored",
				"share", "sharing", "sharebar", "social", "related", "recirc", "recirculation", "recommended", "recommendations", "trending",
				"comments", "disqus", "cookie", "cookies", "consent", "gdpr", "breadcrumb", "breadcrumbs", "caption", "credit", "copyright",
				"byline", "tags", "toolbar", "inread", "teaser", "teasers", "readmore":
				return true
			}
		}
	}
	return false
}
