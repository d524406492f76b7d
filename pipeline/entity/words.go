package entity

import "strings"

// A class is a set of the things that a word is known to be. It is what
// discovery goes by; which entity a name means is decided by lists alone.
type class uint32

const (
	function     class = 1 << iota // never a part of a discovered name unless in lower case
	opener                         // opens sentences; never a name alone
	forepart                       // "New", "North", "San": opens names of places, too
	doubtful                       // a capitalised word of many meanings that is also a short name: "Delta", "Southwest"
	common                         // a common word that is also a name: needs a second cue where its capital tells nothing
	calendar                       // month, weekday, holiday
	honorific                      // "Mr", "Mrs", "Dr": a person's name follows
	title                          // "President", "Senator", "spokesman": stands before or instead of a person's name
	orgHead                        // "Ministry", "University": the sequence is an organisation
	placeHead                      // "River", "Street"
	thingHead                      // "War", "Act", "Prize"
	suffix                         // "Inc", "Ltd"
	given                          // a first name
	particle                       // "van", "bin"
	generation                     // "Jr", "III"
	sayVerb                        // "said": its subject is somebody
	verbal                         // a verb form that shows a subject before it
	placeCue                       // "in", "near": a place follows
	notTitle                       // "former", "vice": the holder is not the one in office
	plain                          // heads that leave the name before them alone: "Administration", "government"
	noAcronym                      // capitals that are no name: "CEO", "GDP"
	language                       // "speaks", "language": the demonym beside it is a language
	lowercase                      // a word that news writes without a capital; with one, alone, it is no name
	credit                         // "Reuters", "photo": a name beside it and a slash took the picture
	hyphenated                     // of the text, not of lists: an unlisted word with a hyphen
	compoundTail                   // "led", "era": closes a compound with a name
	compoundHead                   // "anti", "pro": opens one
	namedAfter                     // "Lake", "Hurricane": makes a longer name of the name that follows
)

// wordClasses lists the words of each class, in lower case.
func wordClasses() []struct {
	class class
	words string
} {
	return []struct {
		class class
		words string
	}{
		{function, functionWords},
		{opener, openers},
		{forepart, foreparts},
		{common, commonNames},
		{doubtful, doubtfulNames},
		{calendar, calendarWords},
		{honorific, honorifics},
		{title, titles},
		{orgHead, orgHeads},
		{placeHead, placeHeads},
		{thingHead, thingHeads},
		{suffix, suffixes},
		{given, givenNames},
		{particle, particles},
		{generation, generations},
		{sayVerb, sayVerbs},
		{verbal, verbForms},
		{placeCue, placeCues},
		{notTitle, notInOffice},
		{plain, plainHeads},
		{noAcronym, noAcronyms},
		{language, languageCues},
		{credit, credits},
		{compoundTail, compoundTails},
		{compoundHead, compoundHeads},
		{namedAfter, namedAfters},
		{lowercase, lowercaseWords},
	}
}

// eachClassedWord gives each word with each of its classes; lowercase is for
// those that have no other.
func eachClassedWord(yield func(string, class)) {
	classed := map[string]bool{}
	for _, c := range wordClasses() {
		for w := range strings.FieldsSeq(c.words) {
			if c.class == lowercase && classed[w] {
				continue
			}
			classed[w] = true
			yield(w, c.class)
		}
	}
}

const functionWords = `
a an the this that these those i he she it we you they me him her us them my your his its our their mine yours ours theirs
myself himself herself itself ourselves themselves who whom whose which what when where why how whether if then than
and or but nor so yet for in on at by to from of with without within about above across after against along amid amidst among
around as before behind below beneath beside besides between beyond despite down during except inside into like near off
onto out outside over past per plus regarding since through throughout till toward towards under unlike until unto up upon
via while is are was were be been being am do does did done doing has have had having can could may might must shall should
will would not no yes never ever also too very just only even still again already almost always often sometimes usually
once twice here there now today tomorrow yesterday tonight later earlier soon recently currently previously formerly
meanwhile however moreover furthermore nevertheless nonetheless therefore thus hence instead otherwise indeed perhaps maybe
although though because unless whereas whenever wherever whatever whoever whichever all any some each every both either
neither none one two three four five six seven eight nine ten eleven twelve hundred thousand million billion first second
third last next another other others such same many much more most few fewer less least several various own
`

const openers = `
new old young big small large great good bad best better worst worse early late long short high low full
according asked speaking given following including based compared due thanks
everyone everybody everything anyone anybody anything someone somebody something nobody nothing nowhere somewhere anywhere
people officials critics supporters opponents experts analysts researchers scientists voters lawmakers protesters police
authorities prosecutors investigators reporters journalists sources witnesses residents families parents children women men
students workers employees companies banks investors markets stocks shares polls surveys studies reports report analysis
opinion editorial photo photos image images video videos picture pictures watch read related advertisement story stories
updated update breaking exclusive live share follow subscribe sign click see also more news top latest editor editors note
correction copyright contact email newsletter comments comment reply leave file credit caption source
let lets get gets got go goes went make makes made take takes took come comes came say says said tell tells told think
thinks know knows want wants look looks call calls called give keep put show shows ask use find work try need feel become
english arabic mandarin cantonese latin hebrew farsi pashto hindi urdu swahili security super wing defense defence agriculture administrator internet afterwards age abuse action absorb getty
watched divorcing enter outgoing incoming meet introducing behold homeland transportation commerce labor labour treasury interior judiciary continued replay caption hide toggle enlarge skip advertisement loading article category categories tags tag fake
plus subscribe download listen transcript gallery slideshow chapter page section
majority minority whip press foreign democratic lady former private host
recent local rival fellow longtime veteran top senior ally
well right sure okay ok oh ah hey hello please thank welcome sorry congratulations
nearly roughly approximately especially particularly specifically generally typically clearly obviously apparently
certainly probably possibly likely unfortunately fortunately ironically interestingly surprisingly importantly
ultimately eventually finally initially originally overall additionally similarly likewise consequently accordingly
simply actually really basically essentially literally honestly frankly seriously basically personally hopefully
suddenly immediately quickly slowly increasingly largely mostly mainly partly fully completely entirely totally
republicans' democrats' half part parts number numbers time times year years month months week weeks day days hour hours
minutes night morning afternoon evening weekend spring summer autumn fall winter century decade
despite amid amidst notwithstanding provided assuming considering concerning
north south east west northern southern eastern western central
government governments state states country countries nation nations city cities town county federal national local
international global foreign domestic public private political economic social military civil legal
war peace economy business politics health education science technology sports entertainment culture religion
man woman person boy girl child family friend friends mother father son daughter brother sister husband wife
life death world home house school court law order power money water food air land sea
white black red blue green yellow brown gray grey pink purple orange gold silver
`

const foreparts = `new north south east west northern southern eastern western upper lower great greater saint st. los las san santa el la le fort port mount cape lake little old grand`

const commonNames = `
may march august will mark frank bill rob jack grace hope faith joy rose lily chip drew gene dick art bob pat sue
turkey apple target gap shell visa meta alphabet subway orange ford fox sun
guardian times mirror independent express post globe time people polish jersey nice reading bath mobile labour labor
conservative conservatives liberal liberals green greens independents left right
west east north south block square intel total mint sprint match zoom slack box dish delta
southwest continental nation hill house
parliament senate cabinet treasury state interior justice defense defence energy commerce union alliance league
quad group seven coalition resistance justice reform unity progress renaissance forward freedom victory
bush rice gates cook baker page price case law love long short young king bishop stone wood woods field fields banks
brown black white gray grey green rich sharp swift strong power moon rock rush bolt cash cross day west major sessions
duke earl dean christian may burns fields marsh moss park parks peters powers rivers wells frost
harry booker warren graham ryan cotton moore
`

const doubtfulNames = `delta southwest united visa ford meta corona mercury anthem discovery frontier spirit dominion`

const calendarWords = `
january february march april may june july august september october november december
jan feb mar apr jun jul aug sep sept oct nov dec jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec.
monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays
mon tue wed thu fri sat mon. tue. wed. thu. thurs thurs. fri. sat. sun.
christmas easter thanksgiving halloween ramadan hanukkah passover yom lent diwali new-year eid
`

const honorifics = `
mr mr. messrs. mrs mrs. ms ms. miss dr dr. prof prof. sir lady dame lord madam mx mx. rev rev. st. hon hon. monsieur
sen sen. rep rep. gov gov. gen gen. lt lt. col col. maj maj. capt capt. sgt sgt. cpl cpl. cmdr cmdr. adm adm. brig brig.
sens sens. reps reps. govs govs. pres pres. det det. pfc pvt pvt. msgr fr fr. sr. messrs
`

const titles = `
president presidents vice-president prime minister ministers premier chancellor king queen prince princess emperor empress emir
sheikh sultan pope cardinal archbishop bishop rabbi imam ayatollah pastor reverend saint
senator senators congressman congresswoman representative representatives governor governors mayor mayors councilman
councilwoman councillor councilor alderman assemblyman assemblywoman lawmaker legislator delegate speaker leader leaders
secretary secretaries undersecretary under-secretary attorney solicitor ambassador ambassadors envoy consul commissioner
commissioners director directors deputy assistant associate acting interim vice chief chiefs chair chairman chairwoman
chairperson chairmen executive officer officers general lieutenant colonel major captain sergeant corporal
commander admiral brigadier marshal sheriff detective inspector superintendent constable agent judge judges justice
justices magistrate prosecutor professor professors doctor coach spokesman spokeswoman spokesperson spokespersons
adviser advisor advisers advisors aide counsel counselor counsellor strategist editor reporter correspondent columnist
commentator rapporteur envoy committeeman committeewoman taoiseach anchor producer author writer actor actress singer founder co-founder cofounder ceo cfo coo cto
owner manager candidate nominee hopeful president-elect governor-elect mayor-elect dictator strongman
mp mps mep tsar czar warlord ex-president
attorney-general secretary-general
republican democrat rookie quarterback
`

const orgHeads = `
ministry department committee commission council agency bureau office authority administration board court courts
university college school institute institution academy centre center laboratory laboratories lab labs observatory hospital
clinic bank banks fund trust foundation association federation confederation union alliance league coalition organisation
organization society club party movement front group network consortium partnership service services corps force forces
army navy guard police patrol caucus command brigade regiment division battalion militia directorate
company corporation industries holdings enterprises technologies systems motors airlines airways airline energy oil gas
petroleum pharmaceuticals pharma electronics telecom communications entertainment studios pictures records media
press news times post journal herald tribune gazette chronicle observer globe daily weekly magazine review telegraph
examiner register dispatch inquirer courier broadcasting television tv radio channel
church cathedral synagogue mosque diocese archdiocese
parliament congress senate assembly chamber legislature duma caucus
initiative project task panel tribunal registry exchange chemical engineering railway railways
museum library orchestra opera ballet theatre theater zoo
house brothers partners associates capital ventures securities insurance
`

const placeHeads = `
river lake sea ocean gulf bay strait straits channel canal island islands isle peninsula cape coast beach harbor harbour
mountain mountains mount mt mt. hill hills valley canyon desert plateau forest park glacier volcano falls creek
street avenue road boulevard lane highway freeway bridge tunnel square plaza airport station port terminal stadium arena
city town village district county province region oblast prefecture territory territories quarter heights gardens
tower building mall hotel prison jail camp field base reactor
republic kingdom emirate
`

const thingHeads = `
war wars act bill law treaty agreement accord accords pact protocol convention declaration resolution amendment
constitution charter plan deal doctrine summit conference games olympics cup championship championships prize medal award
awards festival revolution uprising spring massacre genocide holocaust crisis scandal affair report study index
operation hurricane typhoon cyclone storm virus disease syndrome road belt bible koran quran testament
eve day week month bowl series
`

const suffixes = `inc inc. corp corp. ltd ltd. co co. llc llp plc gmbh ag sa nv bv ag. lp`

const particles = `an de del dos das ob sur della di da dos du la le van von der den ter ten bin ibn bint al el ul ben abu af zu y`

const generations = `jr jr. sr sr. ii iii iv`

const sayVerbs = `
said says say saying told tells tweeted tweets wrote writes added adds announced announces argued argues asked asks
insisted insists claimed claims warned warns declared declares stated states explained explains noted notes admitted
acknowledged denied denies vowed vows urged urges accused accuses criticized criticised praised praises condemned
believes believed thinks thought hopes hoped wants wanted replied responded commented testified
`

const verbForms = `
is was are were has had have will would could should can does did said says told tweeted wrote announced warned called
calls asked wants wanted plans planned plan agreed agrees agree denied denies rejected rejects vowed vows urged urges accused accuses
sent sends launched launches became becomes remains remained made makes took takes began begins says signed signs won wins
lost loses faces faced needs also never still now hopes seeks sought backs backed supports supported
insisted insists argued argues declared declares met lost knew cut built chose drew fell felt grew kept led left let meant paid ran sat saw sold spent spoke stood taught understood wore went goes came comes gave gives held holds put puts got gets
`

const placeCues = `in near at from to across around outside inside toward towards throughout via into through`

const notInOffice = `
former ex then-future late future next previous past would-be aspiring vice deputy first lady acting interim a an any every
another each no self-declared self-proclaimed
`

const plainHeads = `
administration government campaign team white-house regime cabinet era family supporter supporters voters loyalists
allies aides presidency organization's officials authorities leadership
`

const noAcronyms = `
ceo cfo coo cto tv pm am dna rna gdp gop's ok okay photo update et est edt pst pdt cst gmt utc bst mp mps phd md ma ba bs mba jd esq
usd eur gbp faq id vip pr hr ai vr pc suv atm gps sms html http https www pdf url cnn's rt via tbd tba asap diy lol omg
ny nj pa ca ct nh tx fl oh nc sc ga mi wi il az nv ut id wy nm ar ky tn al ms ks ne sd nd ri de md va wa wv mn mo vt ia ak co mt p.e. thc hq djia pow msm awol zip cd nr cr c.e.o. wh w.h. ut uc
pac pacs sb hb h.r. s.b. h.b. ceos cfos ids tvs suvs pcs ied ppe icbm icbms ipo ipos ip ngo ngos vp ig dna dad mom eta atv rv o.k. byline play spx uss
covid covid-19 sars mers hiv aids adhd ptsd std stds ivf icu er iq lgbt lgbtq lgbtqi lgbtqia dui swat wmd wmds ied ieds mvp nba's
watch read related breaking exclusive video live news story note more here new the and for not you all are was but
ii iii iv vi vii viii ix xi xii xv xx xxi abc's q&a r&d r-ca d-ca dc d.c. p.m. a.m. i.e. e.g. ph.d. m.d. no. vs vs. mph km kg
sir ms mr dr tnt yes celsius fahrenheit dept dept. embassy consulate affairs supreme oversight
bc bce b.c. b.c.e. a.d. qc kc obe mbe cbe dkk sek nok chf jpy cny mxn aud nzd inr brl zar rub krw hkd sgd thb
orwellian kafkaesque machiavellian shakespearean darwinian malthusian dickensian freudian victorian elizabethan
`

const languageCues = `speak speaks spoke speaking spoken language languages fluent translated translation language-learning dialect accent`

const credits = `reuters ap afp getty epa upi pool images photo photos photograph shutterstock corbis zuma landov newscom istock contributor stringer nurphoto bloomberg wireimage filmmagic redux`

const compoundTails = `
esque led run born made style friendly era area wide like held built bound sent only level-headed hating loving leaning
centric sceptic skeptic critical heavy free wing
`

const compoundHeads = `anti pro non ex post pre then former inter trans intra un neo never`

const namedAfters = `lake river mount mt mt. fort camp cape hurricane typhoon cyclone storm saint st st. port air`
