package corpus

import (
	"strings"
	"time"
)

const (
	firstYear = 1700
	lastYear  = 2200
	dateBytes = 80 // a longer string is no date
)

// readDate reads a moment as news write it and returns milliseconds since
// 1970-01-01T00:00:00Z. A day alone is its midnight, a month its first day;
// without a zone it is UTC. False: it is no date, lies outside the years 1700 to
// 2200, or could mean two days (3/4/2022: only a day over 12, or one equal to
// the month, tells them apart; 03.04.2022 is the 3rd of April).
//
// Read are RFC 3339, RFC 2822, "Jan 10, 2022", "10th January 2022 at 8:30 a.m.
// EST", 20220110, 20220110083000, 2022/01/10, 2022-01, seconds, milli-, micro-
// and nanoseconds since 1970 (by their size). number says that it was a number
// in JSON, which may then have a fraction.
func readDate(s string, number bool) (int64, bool) {
	s = strings.TrimSpace(s)
	if s == "" || len(s) > dateBytes {
		return 0, false
	}
	if digits, ok := wholeDigits(s, number); ok {
		return readDigits(digits)
	}
	p := dateParser{s: strings.ToLower(s)}
	if !p.parse() {
		return 0, false
	}
	return p.moment()
}

// wholeDigits returns s where it is all digits, less the fraction and the
// exponent-free ".0" that a number may have.
func wholeDigits(s string, number bool) (string, bool) {
	whole, fraction, dotted := strings.Cut(s, ".")
	if dotted && (strings.Trim(fraction, "0123456789") != "" || len(whole) < 9 && !number) {
		return "", false
	}
	return whole, whole != "" && strings.Trim(whole, "0123456789") == ""
}

// readDigits reads a date that is digits alone. How many there are tells what
// they mean: 12 and 14 may also count milliseconds, but no such count is a date
// between 1700 and 2200 written out.
func readDigits(s string) (int64, bool) {
	switch len(s) {
	case 6, 8, 12, 14:
		d := dateParser{hasMonth: true, year: atoi(s[:4]), month: atoi(s[4:6])}
		if len(s) >= 8 {
			d.day = atoi(s[6:8])
		}
		if len(s) >= 12 {
			d.hour, d.minute = atoi(s[8:10]), atoi(s[10:12])
		}
		if len(s) == 14 {
			d.second = atoi(s[12:14])
		}
		if ms, ok := d.moment(); ok || len(s) != 12 {
			return ms, ok
		}
		return within(atoi64(s))
	case 9, 10:
		return within(atoi64(s) * 1000)
	case 11, 13:
		return within(atoi64(s))
	case 16:
		return within(atoi64(s) / 1000)
	case 19:
		return within(atoi64(s) / 1_000_000)
	}
	return 0, false
}

func within(ms int64) (int64, bool) {
	year := time.UnixMilli(ms).UTC().Year()
	return ms, year >= firstYear && year <= lastYear
}

// A dateParser goes over a lower-case date from left to right and fills in what
// it finds. Anything it does not know makes the whole unreadable: a wrong date
// is worse than none.
type dateParser struct {
	s string
	i int

	year, month, day     int
	hour, minute, second int
	milli                int
	offset               int // seconds east of UTC
	hasMonth, hasTime    bool
	hasZone, afternoon   bool
	halfDay              bool // am or pm was said
}

func (p *dateParser) parse() bool {
	for p.i < len(p.s) {
		c := p.s[p.i]
		ok := true
		switch {
		case c >= '0' && c <= '9':
			ok = p.number()
		case c >= 'a' && c <= 'z':
			ok = p.word()
		case (c == '+' || c == '-') && p.hasTime && !p.hasZone:
			ok = p.zoneOffset()
		case strings.IndexByte(" ,()|-/\t", c) >= 0, c == '.':
			p.i++
		default:
			ok = false
		}
		if !ok {
			return false
		}
	}
	return p.year > 0 && p.hasMonth
}

// digits takes the digits at the parser: their value and number.
func (p *dateParser) digits() (value, n int) {
	for p.i < len(p.s) && p.s[p.i] >= '0' && p.s[p.i] <= '9' {
		if n++; n <= 9 {
			value = value*10 + int(p.s[p.i]-'0')
		}
		p.i++
	}
	return value, n
}

func (p *dateParser) at(offset int) byte {
	if i := p.i + offset; i < len(p.s) {
		return p.s[i]
	}
	return 0
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// number takes a group of digits and what belongs to it.
func (p *dateParser) number() bool {
	value, n := p.digits()
	mark := p.at(0)
	switch {
	case n <= 2 && mark == ':' && !p.hasTime:
		return p.clock(value)
	case n == 4 && p.year == 0 && (mark == '-' || mark == '/' || mark == '.') && isDigit(p.at(1)):
		return p.yearFirst(value, mark)
	case n <= 2 && p.day == 0 && !p.hasMonth && (mark == '/' || mark == '-' || mark == '.') && isDigit(p.at(1)):
		return p.yearLast(value, mark)
	case n == 8 && p.year == 0:
		p.year, p.month, p.day, p.hasMonth = value/10000, value/100%100, value%100, true
		return p.timeAfterT()
	case n == 4 && p.year == 0:
		p.year = value
		return true
	case n <= 2 && p.day == 0:
		p.day = value
		return value > 0
	case n <= 2 && !p.hasTime && (mark == 'a' || mark == 'p' || mark == ' ' && (p.at(1) == 'a' || p.at(1) == 'p')):
		p.hour, p.hasTime = value, true // "8 am"
		return true
	}
	return false
}

// yearFirst reads what follows the year in 2022-01-10T08:30:00.
func (p *dateParser) yearFirst(year int, mark byte) bool {
	p.year, p.hasMonth = year, true
	p.i++
	var n int
	if p.month, n = p.digits(); n > 2 {
		return false
	}
	if p.at(0) != mark || !isDigit(p.at(1)) {
		return true
	}
	p.i++
	if p.day, n = p.digits(); n > 2 || p.day == 0 {
		return false
	}
	return p.timeAfterT()
}

// timeAfterT passes the T before a time, and reads a time without colons.
func (p *dateParser) timeAfterT() bool {
	if p.at(0) != 't' {
		return true
	}
	p.i++
	start := p.i
	value, n := p.digits()
	switch {
	case n == 6:
		p.hour, p.minute, p.second, p.hasTime = value/10000, value/100%100, value%100, true
	case n == 4 && p.at(0) != ':':
		p.hour, p.minute, p.hasTime = value/100, value%100, true
	default:
		p.i = start
		return n > 0
	}
	return p.fraction()
}

// yearLast reads 10.01.2022, 13/1/2022, 1/13/2022, 1/13/22.
func (p *dateParser) yearLast(first int, mark byte) bool {
	p.i++
	second, n := p.digits()
	if n > 2 || p.at(0) != mark {
		return false
	}
	p.i++
	year, n := p.digits()
	switch {
	case n == 2 && mark == '/' && second > 12: // 6/15/17 is American; 15/6/17 may begin with the year
		year += 2000
		if year >= 2070 {
			year -= 100
		}
	case n != 4:
		return false
	}
	p.year, p.hasMonth = year, true
	switch {
	case mark == '.' || first > 12 || first == second:
		p.day, p.month = first, second
	case second > 12:
		p.month, p.day = first, second
	default:
		return false // which is the day cannot be known
	}
	return p.day > 0
}

// clock reads what follows the hour in 8:30:00.123.
func (p *dateParser) clock(hour int) bool {
	p.hour, p.hasTime = hour, true
	p.i++
	var n int
	if p.minute, n = p.digits(); n != 2 {
		return false
	}
	if p.at(0) != ':' {
		return true
	}
	p.i++
	if p.second, n = p.digits(); n != 2 {
		return false
	}
	return p.fraction()
}

func (p *dateParser) fraction() bool {
	if (p.at(0) != '.' && p.at(0) != ',') || !isDigit(p.at(1)) {
		return true
	}
	p.i++
	start := p.i
	p.digits()
	p.milli = atoi((p.s[start:p.i] + "00")[:3])
	return true
}

// word takes a month, a weekday, am or pm, a zone or a filler.
func (p *dateParser) word() bool {
	start := p.i
	for p.i < len(p.s) && (p.s[p.i] >= 'a' && p.s[p.i] <= 'z' || p.s[p.i] == '.') {
		p.i++
	}
	word := strings.ReplaceAll(p.s[start:p.i], ".", "")
	if month := monthOf(word); month > 0 {
		if p.hasMonth {
			return false
		}
		p.month, p.hasMonth = month, true
		return true
	}
	if offset, ok := zoneOf(word); ok && p.hasTime {
		if !p.hasZone {
			p.offset = offset
		}
		p.hasZone = true
		// "GMT+0100": the number that follows says more than the name.
		if p.at(0) == '+' || p.at(0) == '-' && isDigit(p.at(1)) {
			return p.zoneOffset()
		}
		return true
	}
	switch word {
	case "am", "pm":
		p.halfDay, p.afternoon = true, word == "pm"
		return p.hasTime && p.hour >= 1 && p.hour <= 12
	case "st", "nd", "rd", "th":
		return start > 0 && isDigit(p.s[start-1])
	case "at", "on", "of", "t", "":
		return true
	}
	return isWeekday(word)
}

// zoneOffset reads +0300, +03:00 or +03.
func (p *dateParser) zoneOffset() bool {
	sign := 1
	if p.s[p.i] == '-' {
		sign = -1
	}
	p.i++
	value, n := p.digits()
	hours, minutes := value, 0
	switch {
	case n == 4:
		hours, minutes = value/100, value%100
	case n <= 2 && n > 0 && p.at(0) == ':':
		p.i++
		if minutes, n = p.digits(); n != 2 {
			return false
		}
	case n == 0 || n > 2:
		return false
	}
	p.offset, p.hasZone = sign*(hours*3600+minutes*60), true
	return hours <= 15 && minutes < 60
}

// moment puts together what was found.
func (p *dateParser) moment() (int64, bool) {
	day, hour := max(p.day, 1), p.hour
	if p.halfDay {
		hour %= 12
		if p.afternoon {
			hour += 12
		}
	}
	if p.year < firstYear || p.year > lastYear || p.month < 1 || p.month > 12 ||
		hour > 23 || p.minute > 59 || p.second > 60 {
		return 0, false
	}
	t := time.Date(p.year, time.Month(p.month), day, hour, p.minute, min(p.second, 59), p.milli*1e6, time.UTC)
	if t.Day() != day {
		return 0, false // the 30th of February
	}
	return t.UnixMilli() - int64(p.offset)*1000, true
}

func monthOf(word string) int {
	if word == "sept" {
		return 9
	}
	for m := time.January; m <= time.December; m++ {
		if name := strings.ToLower(m.String()); word == name || word == name[:3] {
			return int(m)
		}
	}
	return 0
}

func isWeekday(word string) bool {
	switch word {
	case "tues", "weds", "thur", "thurs":
		return true
	}
	for d := time.Sunday; d <= time.Saturday; d++ {
		if name := strings.ToLower(d.String()); word == name || word == name[:3] {
			return true
		}
	}
	return false
}

// zoneOf returns a zone's seconds east of UTC. Names are read as English-language
// news use them: CST is Chicago, BST London, IST India; ET, CT, MT and PT are
// taken as standard time, an hour off in summer. Go's own reading of names
// depends on the machine's zone, so it is not used.
func zoneOf(word string) (int, bool) {
	halfHours, ok := 0, true
	switch word {
	case "z", "utc", "gmt", "ut", "wet":
	case "bst", "cet", "west":
		halfHours = 2
	case "cest", "eet", "sast":
		halfHours = 4
	case "eest", "msk", "trt":
		halfHours = 6
	case "gst":
		halfHours = 8
	case "pkt":
		halfHours = 10
	case "ist":
		halfHours = 11
	case "hkt", "sgt", "awst":
		halfHours = 16
	case "jst", "kst":
		halfHours = 18
	case "aest":
		halfHours = 20
	case "aedt":
		halfHours = 22
	case "nzst":
		halfHours = 24
	case "nzdt":
		halfHours = 26
	case "est", "et", "cdt":
		halfHours = -10
	case "edt", "ast":
		halfHours = -8
	case "cst", "ct", "mdt":
		halfHours = -12
	case "mst", "mt", "pdt":
		halfHours = -14
	case "pst", "pt", "akdt":
		halfHours = -16
	case "akst":
		halfHours = -18
	case "hst":
		halfHours = -20
	default:
		ok = false
	}
	return halfHours * 1800, ok
}

func atoi(s string) int { return int(atoi64(s)) }

// atoi64 is the value of at most 19 digits.
func atoi64(s string) int64 {
	var n int64
	for i := range len(s) {
		n = n*10 + int64(s[i]-'0')
	}
	return n
}
