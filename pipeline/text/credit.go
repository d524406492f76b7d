package text

// longestCredit is the number of words that a photo credit has at most.
const longestCredit = 24

// markCredits marks the sentences of the text that only say whose a picture is:
// "(Ann Lee/Reuters)", "Image copyright Getty Images". Outlets that print one
// under every picture would be taken to write about agencies, and about them
// without a judgement.
func (d *Document) markCredits() {
	for i := range d.Sentences {
		s := &d.Sentences[i]
		if s.Field == Text && s.EndWord-s.FirstWord <= longestCredit && isPhotoCredit(d.Words[s.FirstWord:s.EndWord]) {
			s.Boilerplate = true
		}
	}
}

// isPhotoCredit tells a run of capitalised words and words of credits, in which a
// picture's source is told from its maker: by a slash or bar beside an agency, or
// by a word such as "photo" that opens it.
func isPhotoCredit(words []Word) bool {
	agency, parted, colon, picture, names := false, false, false, false, 0
	for i := range words {
		w := &words[i]
		switch {
		case w.Norm == "/" || w.Norm == "|":
			parted = true
		case w.Norm == ":":
			colon = true
		case w.Kind == Number:
			return false
		case w.Kind != Letters:
			if k := w.Norm; k != "(" && k != ")" && k != "," && k != "." && k != "-" && k != "©" && k != "[" && k != "]" {
				return false
			}
		case ofPictures(w.Norm):
			picture = true
		case isAgency(w.Norm):
			agency = true
		case w.Upper:
			names++
		case !betweenNames(w.Norm):
			return false
		}
	}
	switch {
	case agency && names > 0 && (parted || colon && words[0].Norm == "("), picture && agency:
		return true
	case picture:
		return names == 0 || parted || colon || opensCredit(words)
	}
	return false
}

// opensCredit tells "Photo by …", "(Photo courtesy of …".
func opensCredit(words []Word) bool {
	for i := range words {
		if ofPictures(words[i].Norm) {
			if i+1 == len(words) {
				return false
			}
			switch words[i+1].Norm {
			case "by", "courtesy", "via", "copyright", "credit":
				return true
			}
			return false
		}
		if words[i].Kind == Letters {
			return false
		}
	}
	return false
}

func ofPictures(norm string) bool {
	switch norm {
	case "photo", "photos", "photograph", "photographs", "image", "picture", "copyright", "caption":
		return true
	}
	return false
}

// isAgency tells the names by which those are called whose pictures others print.
func isAgency(norm string) bool {
	switch norm {
	case "reuters", "ap", "afp", "getty", "epa", "upi", "tns", "shutterstock", "bloomberg", "zuma", "cq", "redux", "corbis", "alamy",
		"polaris", "sipa", "nurphoto", "anadolu", "xinhua", "wireimage", "filmmagic", "istock", "istockphoto":
		return true
	}
	return false
}

// betweenNames tells the words without a capital that credits have.
func betweenNames(norm string) bool {
	switch norm {
	case "via", "by", "courtesy", "of", "the", "for", "and", "file", "handout", "credit", "staff", "toggle", "enlarge", "this",
		"de", "da", "di", "van", "von", "der", "den", "del", "la", "le", "al", "el", "bin", "ibn":
		return true
	}
	return false
}
