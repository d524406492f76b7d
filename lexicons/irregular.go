package lexicons

// irregularVerbs gives past and participle of English verbs that do not form
// them with -ed. Source: any grammar; own compilation.
func irregularVerbs() map[string]string {
	return verbs
}

func irregularPlurals() map[string]string {
	return plurals
}

// Both tables are read and never written.
var (
	verbs = map[string]string{
		"arise": "arose arisen", "awake": "awoke awoken", "be": "am are was were been", "bear": "bore borne born",
		"beat": "beat beaten", "become": "became become", "befall": "befell befallen", "begin": "began begun",
		"behold": "beheld", "bend": "bent", "bet": "bet", "bid": "bid bade bidden", "bind": "bound", "bite": "bit bitten",
		"bleed": "bled", "blow": "blew blown", "break": "broke broken", "breed": "bred", "bring": "brought",
		"broadcast": "broadcast broadcasted", "build": "built", "burn": "burned burnt", "burst": "burst", "buy": "bought",
		"cast": "cast", "catch": "caught", "choose": "chose chosen", "cling": "clung", "come": "came come", "cost": "cost",
		"creep": "crept", "cut": "cut", "deal": "dealt", "dig": "dug", "do": "did done", "draw": "drew drawn",
		"dream": "dreamed dreamt", "drink": "drank drunk", "drive": "drove driven", "dwell": "dwelt dwelled", "eat": "ate eaten",
		"fall": "fell fallen", "feed": "fed", "feel": "felt", "fight": "fought", "find": "found", "flee": "fled",
		"fling": "flung", "fly": "flew flown", "forbid": "forbade forbidden", "forget": "forgot forgotten",
		"forgive": "forgave forgiven", "forsake": "forsook forsaken", "freeze": "froze frozen", "get": "got gotten",
		"give": "gave given", "go": "went gone", "grind": "ground", "grow": "grew grown", "hang": "hung hanged",
		"have": "had", "hear": "heard", "hide": "hid hidden", "hit": "hit", "hold": "held", "hurt": "hurt", "keep": "kept",
		"kneel": "knelt kneeled", "know": "knew known", "lay": "laid", "lead": "led", "lean": "leaned leant",
		"leap": "leaped leapt", "learn": "learned learnt", "leave": "left", "lend": "lent", "let": "let", "lie": "lay lain lied",
		"light": "lit lighted", "lose": "lost", "make": "made", "mean": "meant", "meet": "met", "mow": "mowed mown",
		"overcome": "overcame overcome", "partake": "partook partaken", "pay": "paid", "plead": "pleaded pled",
		"prove": "proved proven", "put": "put", "quit": "quit quitted", "read": "read", "rid": "rid", "ride": "rode ridden",
		"ring": "rang rung", "rise": "rose risen", "run": "ran run", "saw": "sawed sawn", "say": "said", "see": "saw seen",
		"seek": "sought", "sell": "sold", "send": "sent", "set": "set", "shake": "shook shaken", "shed": "shed",
		"shine": "shone shined", "shoot": "shot", "show": "showed shown", "shrink": "shrank shrunk", "shut": "shut",
		"sing": "sang sung", "sink": "sank sunk", "sit": "sat", "slay": "slew slain", "sleep": "slept", "slide": "slid",
		"sling": "slung", "slink": "slunk", "slit": "slit", "smell": "smelled smelt", "sow": "sowed sown",
		"speak": "spoke spoken", "speed": "sped speeded", "spell": "spelled spelt", "spend": "spent", "spill": "spilled spilt",
		"spin": "spun", "spit": "spat spit", "split": "split", "spoil": "spoiled spoilt", "spread": "spread",
		"spring": "sprang sprung", "stand": "stood", "steal": "stole stolen", "stick": "stuck", "sting": "stung",
		"stink": "stank stunk", "stride": "strode stridden", "strike": "struck stricken", "string": "strung",
		"strive": "strove striven strived", "swear": "swore sworn", "sweep": "swept", "swell": "swelled swollen",
		"swim": "swam swum", "swing": "swung", "take": "took taken", "teach": "taught", "tear": "tore torn", "tell": "told",
		"think": "thought", "throw": "threw thrown", "thrust": "thrust", "tread": "trod trodden", "understand": "understood",
		"uphold": "upheld", "upset": "upset", "wake": "woke woken", "wear": "wore worn", "weave": "wove woven",
		"weep": "wept", "win": "won", "wind": "wound", "withdraw": "withdrew withdrawn", "withhold": "withheld",
		"withstand": "withstood", "wring": "wrung", "write": "wrote written",
	}
	plurals = map[string]string{
		"man": "men", "woman": "women", "child": "children", "person": "people", "foot": "feet", "tooth": "teeth",
		"mouse": "mice", "goose": "geese", "life": "lives", "wife": "wives", "knife": "knives", "thief": "thieves",
		"leaf": "leaves", "half": "halves", "self": "selves", "wolf": "wolves", "shelf": "shelves", "loaf": "loaves",
		"crisis": "crises", "thesis": "theses", "basis": "bases", "analysis": "analyses", "hypothesis": "hypotheses",
		"oasis": "oases", "emphasis": "emphases", "paralysis": "paralyses", "phenomenon": "phenomena",
		"criterion": "criteria", "medium": "media", "datum": "data", "hero": "heroes", "echo": "echoes", "veto": "vetoes",
		"embargo": "embargoes", "tomato": "tomatoes", "potato": "potatoes", "fiasco": "fiascos", "quiz": "quizzes",
		"fez": "fezzes", "blitz": "blitzes", "stimulus": "stimuli", "nucleus": "nuclei", "series": "series",
		"species": "species", "headquarters": "headquarters", "politics": "politics", "sheep": "sheep",
		"statesman": "statesmen", "stateswoman": "stateswomen", "spokesman": "spokesmen", "spokeswoman": "spokeswomen",
		"spokesperson": "spokespeople", "businessman": "businessmen", "gunman": "gunmen", "strongman": "strongmen",
		"madman": "madmen", "henchman": "henchmen", "hitman": "hitmen", "con man": "con men", "congressman": "congressmen",
		"congresswoman": "congresswomen", "policeman": "policemen", "chairman": "chairmen", "frontman": "frontmen",
		"lawman": "lawmen", "freshman": "freshmen", "yes-man": "yes-men",
	}
)
