package text_test

import (
	"testing"

	"slant/pipeline/text"
)

func TestLanguages(t *testing.T) {
	for _, c := range []struct{ want, in string }{
		{"en", ""},
		{"en", "Bundeskanzler Scholz."}, // too short to tell
		{"en", "The minister said on Monday that he would not resign, and that the report on the bridge was about other matters than those of which the papers had written."},
		{"en", "Results: Ortega beat Lindqvist 6-4 6-3; Marchetti beat Dunn 7-5 6-4; Okoro and Silva beat Brandt and Weiss after a long first set in which each held serve; the final is on Sunday."},
		{"und", "Der Minister sagte am Montag, dass er nicht zurücktreten werde und dass der Bericht über die Brücke andere Dinge betreffe als die, von denen in den Zeitungen zu lesen war."},
		{"und", "Le ministre a déclaré lundi qu'il ne démissionnerait pas et que le rapport sur le pont ne concernait pas les faits dont les journaux avaient parlé la semaine dernière."},
		{"und", "El ministro dijo el lunes que no dimitirá y que el informe sobre el puente trata de asuntos distintos de los que habían publicado los periódicos durante la semana pasada."},
		{"und", "De minister zei maandag dat hij niet zou aftreden en dat het rapport over de brug over andere zaken ging dan die waarover de kranten hadden geschreven."},
		{"und", "Il ministro ha detto lunedì che non si dimetterà e che il rapporto sul ponte riguarda fatti diversi da quelli di cui avevano scritto i giornali nella settimana passata."},
		{"und-Cyrl", "Министр заявил в понедельник, что не уйдёт в отставку."},
		{"und-Arab", "قال الوزير يوم الاثنين إنه لن يستقيل"},
		{"und-Hani", "部长星期一表示 他不会辞职"},
	} {
		d := text.Split("", c.in)
		if got := text.LanguageOf(&d); got != c.want {
			t.Errorf("%q: %s, want %s", c.in, got, c.want)
		}
	}
}
