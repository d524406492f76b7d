"""tables.py TABLES SCHEMA: every table opens in four libraries, with the types that `slant schema` prints."""
import glob
import os
import re
import sys

import duckdb
import pandas
import polars
import pyarrow.dataset
import pyarrow.parquet

folder, schema = sys.argv[1], sys.argv[2]
ARROW = {
    "bool": "bool", "int32": "int32", "int64": "int64", "double": "double", "string": "string",
    "list<string>": "list<", "timestamp[ms, UTC]": "timestamp[ms, tz=UTC]", "binary": "binary",
}
expected, table = {}, None
for line in schema.splitlines():
    if m := re.match(r"(\w+): ", line):
        table = m[1]
        expected[table] = {}
    elif m := re.match(r"  (\w+)\s+(bool|int32|int64|double|string|list<string>|timestamp\[ms, UTC\]|binary)\??  *", line):
        expected[table][m[1]] = m[2]
assert len(expected) == 21, f"{len(expected)} tables read off the schema: {sorted(expected)}"
assert sorted(expected) == sorted(os.listdir(folder)), "the tables written are not those of the schema"
for name, columns in expected.items():
    path = os.path.join(folder, name)
    arrow = pyarrow.dataset.dataset(path, format="parquet")
    assert arrow.schema.names == list(columns), (name, arrow.schema.names, list(columns))
    for field in arrow.schema:
        assert str(field.type).startswith(ARROW[columns[field.name]]), (name, field, columns[field.name])
    assert b"slant.schema" in (pyarrow.parquet.read_schema(glob.glob(path + "/*.parquet")[0]).metadata or {}), name
    rows = {
        "pyarrow": arrow.count_rows(),
        "pandas": len(pandas.read_parquet(path)),
        "polars": polars.scan_parquet(path + "/*.parquet").collect().height,
        "duckdb": duckdb.sql(f"select count(*) from '{path}/*.parquet'").fetchone()[0],
    }
    assert len(set(rows.values())) == 1, (name, rows)
    print(f"{name:18} {rows['pyarrow']:7} rows, {len(columns)} columns")

at = lambda t: f"'{folder}/{t}/*.parquet'"
open_sums, scored = duckdb.sql(f"""
    select count(*) filter (where coalesce(e.points, 0) != m.score_points), count(*)
    from {at('mentions')} m
    left join (select article, mention, sum(points) points from {at('evidence')}
               where target_kind = 'score' group by all) e using (article, mention)
    where m.score_points is not null""").fetchone()
stray = duckdb.sql(f"""
    select count(*) from {at('evidence')} e anti join {at('mentions')} m using (article, mention)""").fetchone()[0]
slices = duckdb.sql(f"""
    select count(*) from {at('mentions')} m join {at('sentences')} s using (article, sentence)
    where substr(s.text, m.begin - s.begin + 1, m.end - m.begin) != m.text""").fetchone()[0]
print(f"{scored} scored mentions; evidence differs from the score in {open_sums}; {stray} stray rows; {slices} spans that are not their words")
assert scored > 0 and open_sums == 0 and stray == 0 and slices == 0
