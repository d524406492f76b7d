"""stories.py OUT FILE: of the pairs of articles that a reader called one event, and of the others, how many are on one story of the run in OUT."""
import sys

import duckdb

out, file = sys.argv[1:]
story = dict(duckdb.sql(f"""select article_id, story_cluster from '{out}/tables/article_clusters/*.parquet'
    join '{out}/tables/articles/*.parquet' using (article)""").fetchall())
found, read = {}, {}
for line in open(file, encoding="utf-8"):
    if line.startswith("#"):
        continue
    _, one, days, other, verdict = line.rstrip("\n").split("\t")[:5]
    key = (verdict, days)
    read[key] = read.get(key, 0) + 1
    found[key] = found.get(key, 0) + (story[one] is not None and story[one] == story[other])
for verdict, name in ("right", "one event"), ("wrong", "two events"):
    keys = sorted(k for k in read if k[0] == verdict)
    apart = ", ".join(f"{found[k]} of {read[k]} at {k[1]} days" for k in keys)
    print(f"{name}: {sum(found[k] for k in keys)} of {sum(read[k] for k in keys)} on one story ({apart})")
