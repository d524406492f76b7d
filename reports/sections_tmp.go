package reports

const (
	pagedEntities = 12
	timedOutlets  = 6
)
