package tables

import (
	"fmt"

	"github.com/apache/arrow/go/v15/parquet/file"
)

// Count gives the number of rows of a file, as its footer has it. The caution
// of [Read] about damaged footers holds here too.
func Count(src Source) (rows int64, err error) {
	defer func() {
		if err != nil {
			err = fmt.Errorf("tables: %w", err)
		}
	}()
	defer contain(&err)
	in, err := file.NewParquetReader(src)
	if err != nil {
		return 0, err
	}
	return in.NumRows(), nil
}
