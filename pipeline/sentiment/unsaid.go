package sentiment

// leastFault is the least valence of a deed that it is a merit not to do.
const leastFault = 1.5

// unsaid tells whether what reached a mention says nothing: that somebody was not
// blamed, charged or condemned is no praise of him, nor is it a merit not to have
// apologised or resigned. On NewsMTSC's train part 2 in 16 of them were praise.
// The linear scorer sees them as they are.
func unsaid(r *reach, e *entry) bool {
	if !r.turned || r.value <= 0 {
		return false
	}
	return r.rule == asPatient && e.patient < 0 || r.rule == asAgent && e.weight > -leastFault
}
