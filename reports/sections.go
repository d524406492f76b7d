package reports

// A Section is a part of the report under a heading of its own.
type Section struct {
	Name  string // of its anchor: lower case, one word
	Title string
	Doc   string // a sentence: what the section tells
	// Load reads what the section needs and keeps sums of it.
	Load func(c *Corpus) (Part, error)
}

// A Part is a section that has loaded. Render adds its blocks and files to the
// page. Names that Load asked for are known by then.
type Part interface {
	Render(p *Page)
}

// Sections lists the sections in the order in which they are read: what was
// found before what it rests on.
func Sections() []Section {
	return []Section{
		findingsSection(),
		toneSection(),
		judgesSection(),
		splitsSection(),
		pagesSection(),
		favourSection(),
		ownSection(),
		calledSection(),
		axesSection(),
		policySection(),
		voicesSection(),
		speakersSection(),
		intakeSection(),
		notesSection(),
	}
}
