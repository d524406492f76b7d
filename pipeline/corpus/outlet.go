package corpus

import (
	"net"
	"net/url"
	"strings"

	"golang.org/x/net/publicsuffix"
)

const unknown = "unknown"

// outletOf returns the registrable domain of an article's address (bbc.co.uk for
// https://www.bbc.co.uk/news), "unknown" where it has none.
func outletOf(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return unknown
	}
	if u.Host == "" {
		if u, err = url.Parse("//" + address); err != nil {
			return unknown
		}
	}
	host := strings.Trim(strings.ToLower(u.Hostname()), ".")
	if net.ParseIP(host) != nil {
		return unknown
	}
	domain, err := publicsuffix.EffectiveTLDPlusOne(host)
	if err != nil || strings.ContainsAny(domain, " \t") {
		return unknown
	}
	return domain
}
