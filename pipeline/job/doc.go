// Package job carries a corpus through the analysis and commits what comes out
// of it, so that a run can be killed at any moment and resumed to the same
// bytes.
//
// A run, step by step:
//
//  1. The output folder is opened and locked, and held against the record of
//     an earlier run: its fingerprint, its inputs, its journal. (out.go,
//     record.go, journal.go)
//  2. One reader goes through the inputs in plan order and cuts them into
//     segments: 4,096 records or 32 MiB, whichever comes first, across files.
//     Records that are committed already are read again, compared and passed
//     over. (feed.go)
//  3. Workers parse and analyse records in any order; a queue keeps the order
//     of the input, and a budget of bytes keeps memory bounded. (work.go)
//  4. The rows of a segment are written under staging/, hashed and counted on
//     their way, synced, linked to their names under tables/, and then named in
//     one line of the journal. That line is the commit. (segment.go,
//     commit.go)
//  5. After the last segment: the tables that are computed from the committed
//     ones, the report, MANIFEST.json, and _SUCCESS at the very end.
//     (finish.go)
//
// The output folder:
//
//	OUT/lock            held for the life of the process
//	OUT/run.json        what the run depends on: the parts of its fingerprint, its inputs
//	OUT/journal.jsonl   a line per commit, with its length and CRC-32C
//	OUT/staging/        what is not committed yet; emptied at every start
//	OUT/tables/NAME/    part-00000-FINGERPRINT.parquet, ...
//	OUT/report/         written whole; has a manifest of its own
//	OUT/MANIFEST.json   every input, count and file with its hash; no clock
//	OUT/runinfo.json    times and host, outside every hash
//	OUT/_SUCCESS        the hash of MANIFEST.json: the run is complete
//
// Standard input cannot be read twice by the program, but it can be given
// twice by the user: a resumed run reads it from the start and compares every
// committed record with the journal, as it does for files. A spool file was
// the alternative; it would double the disk space of just those corpora that
// are piped because they do not fit.
//
// After an error of a write, a sync or a link the attempt is over: nothing is
// retried on the same descriptor, since the kernel may have dropped the pages
// that failed. The journal stays valid, and the next run goes on from it.
package job
