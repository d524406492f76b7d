package reports

import (
	"math"
	"strconv"
	"strings"
	"time"
)

// count writes a whole number with a comma every three digits.
func count(n int64) string {
	s := strconv.FormatInt(n, 10)
	digits := strings.TrimPrefix(s, "-")
	var b strings.Builder
	b.WriteString(s[:len(s)-len(digits)])
	for i, r := range digits {
		if i > 0 && (len(digits)-i)%3 == 0 {
			b.WriteByte(',')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// counted writes a number and what it counts: "1 article", "2 articles".
func counted(n int64, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return count(n) + " " + many
}

func articles(n int64) string { return counted(n, "article", "articles") }

// signed writes a score with its sign and two decimals. A score that rounds to
// nothing has no sign.
func signed(x float64) string {
	s := strconv.FormatFloat(math.Abs(x), 'f', 2, 64)
	switch {
	case s == "0.00":
		return s
	case x < 0:
		return "−" + s
	}
	return "+" + s
}

// signed4 writes ten-thousandths with their sign and all of their decimals, so
// that what adds up is seen to.
func signed4(points int32) string {
	s := strconv.FormatFloat(math.Abs(float64(points))/10_000, 'f', 4, 64)
	switch {
	case points < 0:
		return "−" + s
	case points > 0:
		return "+" + s
	}
	return s
}

// interval writes the ends of an interval.
func interval(low, high float64) string { return signed(low) + " to " + signed(high) }

// percent writes a share of whole numbers, "–" where there is no whole.
func percent(part, whole int64) string {
	if whole == 0 {
		return "–"
	}
	p := 100 * float64(part) / float64(whole)
	if part > 0 && p < 1 {
		return "<1%"
	}
	return strconv.FormatFloat(p, 'f', 0, 64) + "%"
}

// day writes a moment's date, UTC.
func day(millis int64) string {
	return time.UnixMilli(millis).UTC().Format("2 January 2006")
}

// fixed writes a number for machines: plain decimal, at most 4 places.
func fixed(x float64) string {
	return strconv.FormatFloat(math.Round(x*1e4)/1e4, 'f', -1, 64)
}

// coordinate writes a place in a drawing.
func coordinate(x float64) string {
	return strconv.FormatFloat(math.Round(x*10)/10, 'f', -1, 64)
}

// heat gives the class of a score's colour. The steps are a reader's, not a
// test's: they say nothing about significance.
func heat(score float64) string {
	sign := "p"
	if score < 0 {
		sign = "n"
	}
	for i, step := range []float64{0.4, 0.25, 0.15, 0.05} {
		if math.Abs(score) >= step {
			return sign + strconv.Itoa(4-i)
		}
	}
	return "z"
}

// isoDay writes a moment's date for machines, UTC.
func isoDay(millis int64) string {
	return time.UnixMilli(millis).UTC().Format(time.DateOnly)
}
