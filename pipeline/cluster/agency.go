package cluster

import "strings"

// An Agency sends its copy to many outlets.
type Agency struct {
	Name  string
	Forms []string // other ways to write it, as datelines and bylines do; lower case
}

// Agencies lists those that are known by name alone. Others are found by a
// dateline with a place before and a dash behind: "OSLO (Nordic Wire) -".
func Agencies() []Agency {
	return []Agency{
		{"Associated Press", []string{"ap", "a.p.", "the associated press", "the ap"}},
		{"Reuters", []string{"thomson reuters", "thomson reuters foundation"}},
		{"Agence France-Presse", []string{"afp", "agence france presse"}},
		{"United Press International", []string{"upi"}},
		{"Bloomberg News", []string{"bloomberg", "bloomberg l.p.", "bloomberg lp"}},
		{"Dow Jones", []string{"dow jones newswires", "dow jones & company"}},
		{"CNN", []string{"cnn wire", "the-cnn-wire", "cnn newsource", "the cnn wire"}},
		{"Tribune News Service", []string{"tns", "tribune content agency", "tribune media services"}},
		{"McClatchy", []string{"mcclatchy newspapers", "mcclatchy washington bureau", "mct"}},
		{"Press Association", []string{"pa media", "the press association"}},
		{"Canadian Press", []string{"the canadian press", "cp"}},
		{"Australian Associated Press", []string{"aap"}},
		{"Deutsche Presse-Agentur", []string{"dpa"}},
		{"EFE", []string{"agencia efe"}},
		{"ANSA", nil},
		{"Kyodo", []string{"kyodo news"}},
		{"Jiji Press", []string{"jiji"}},
		{"Yonhap", []string{"yonhap news agency"}},
		{"Xinhua", []string{"xinhua news agency"}},
		{"TASS", []string{"itar-tass"}},
		{"RIA Novosti", []string{"ria"}},
		{"Interfax", nil},
		{"Sputnik News", []string{"sputnik"}},
		{"Ukrinform", nil},
		{"Kazinform", nil},
		{"Anadolu Agency", []string{"aa", "anadolu"}},
		{"Press Trust of India", []string{"pti"}},
		{"Asian News International", []string{"ani"}},
		{"Indo-Asian News Service", []string{"ians"}},
		{"Catholic News Agency", []string{"cna"}},
		{"Religion News Service", []string{"rns"}},
		{"The Center Square", nil},
		{"States Newsroom", nil},
		{"Kaiser Health News", []string{"khn"}},
	}
}

// agencyNamed gives the agency that a phrase names, whatever its case; "" where
// it names none.
func agencyNamed(phrase string) string {
	phrase = strings.ToLower(strings.TrimSpace(phrase))
	for _, a := range Agencies() {
		if strings.ToLower(a.Name) == phrase {
			return a.Name
		}
		for _, f := range a.Forms {
			if f == phrase {
				return a.Name
			}
		}
	}
	return ""
}
