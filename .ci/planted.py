"""planted.py TABLES PLANTED: what was planted in the sample corpus is in the tables, in the shares below at least."""
import sys
from collections import defaultdict

import duckdb

# Percent of the rows of planted.tsv that have to be found, a little under what
# is reached. With the outlets exchanged every share has to be lower than that.
FLOORS = {
    "favours": 84,  # 12 of 13 when this was set; a floor above what exchanged outlets give
    "disfavours": 80,  # 10 of 11
    "neutral": 100,  # 1 of 1
    "axis": 51,  # 22 of 39
    "quotes-whom": 97,  # 36 of 36
    "missing": 100,  # 2 of 2
    "boilerplate": 100,  # 2 of 2
    "wire": 100,  # 3 of 3
    "label": 50,  # 6 of 11: three are things, of which the table tells nothing
}
# Of the pairs of dated articles on one of the twelve events, the percentage that
# is on one story. Not one story may hold articles of two events.
STORY_FLOOR = 80  # 60 of 69 when this was set
LATER = {"mixed": "neither direction is meant to win"}

folder, planted = sys.argv[1], sys.argv[2]
at = lambda table: f"'{folder}/{table}/*.parquet'"
ask = lambda sql, *args: duckdb.execute(sql, args).fetchall()

rows = []
with open(planted, encoding="utf-8") as f:
    for line in f:
        if not line.startswith("#"):
            kind, outlet, entity, value, articles = line.rstrip("\n").split("\t")
            rows.append((kind, outlet, entity, value, articles.split(",")))
assert len(rows) > 100, f"only {len(rows)} rows were read off {planted}"

articles = {i: (key, outlet, date) for key, i, outlet, date in ask(f"select article, article_id, outlet, published_at from {at('articles')}")}
assert len(articles) == 48, f"{len(articles)} articles in the tables"
author = defaultdict(list)  # article_id, entity: scores of mentions in the author's voice
for i, entity, points in ask(f"""
        select article_id, entity_id, score_points from {at('mentions')} join {at('articles')} using (article)
        where voice = 'author' and score_points is not null and entity_id is not null"""):
    author[i, entity].append(points)
judged = defaultdict(int)  # article_id: mentions in the author's voice that the rules score
for i, n in ask(f"""
        select article_id, count(score_rules_points) from {at('mentions')} join {at('articles')} using (article)
        where voice = 'author' and entity_id is not null group by all"""):
    judged[i] = n
axes = defaultdict(int)  # article_id, entity, axis: sum of points in the author's voice
for i, entity, axis, points in ask(f"""
        select article_id, entity_id, target_name, sum(e.points) from {at('evidence')} e
        join {at('mentions')} m using (article, mention) join {at('articles')} using (article)
        where target_kind = 'axis' and m.voice = 'author' and entity_id is not null group by all"""):
    axes[i, entity, axis] += points
quotes = defaultdict(list)  # article_id: kind, source as written, name of the speaker's entity
for i, kind, source, name in ask(f"""
        select article_id, kind, coalesce(source_text, ''), coalesce(e.name, '') from {at('quotes')} q
        join {at('articles')} using (article) left join {at('entities')} e on e.entity_id = q.speaker_entity_id"""):
    quotes[i].append((kind, source, name))
called = defaultdict(set)  # article_id, entity or "-": nouns that it is called by
for i, entity, head in ask(f"""
        select article_id, coalesce(l.entity_id, '-'), head from {at('labels')} l join {at('articles')} using (article)"""):
    called[i, entity].add(head)
company = {i: row for i, *row in ask(f"""
        select article_id, duplicate_cluster, wire_origin, story_cluster, wire_source from {at('article_clusters')} join {at('articles')} using (article)""")}
assert len(company) == 48, f"{len(company)} articles have a row of article_clusters"
copies = defaultdict(set)  # duplicate_cluster: article_ids
for i, (cluster, *_) in company.items():
    copies[cluster].add(i)
marked = defaultdict(set)  # article_id: sentences that are boilerplate
for i, text in ask(f"select article_id, text from {at('sentences')} join {at('articles')} using (article) where boilerplate"):
    marked[i].add(text)


def split(text):
    """The sentences of a closing line: none of the planted ones has another stop inside."""
    return [s if s.endswith(".") else s + "." for s in text.rstrip(".").split(". ")]


def found(row, other):
    """Tells whether the tables show a row; other gives the article whose rows are read instead of an article's."""
    kind, outlet, entity, value, ids = row
    ids = [other(i) for i in ids]
    if kind in ("favours", "disfavours"):
        means = [sum(author[i, entity]) / len(author[i, entity]) for i in ids if author.get((i, entity))]
        lean = sum(means)
        return lean > 0 if kind == "favours" else lean < 0
    if kind == "neutral":  # the rules find fewer than one judged mention an article
        return sum(judged[i] for i in ids) < len(ids)
    if kind == "axis":
        lean = sum(axes.get((i, entity, value[:-1]), 0) for i in ids)
        return lean > 0 if value[-1] == "+" else lean < 0
    if kind == "quotes-whom":
        mode, _, speaker = value.split(":")
        kinds = ("direct", "mixed") if mode == "direct" else ("indirect", "according_to", "mixed")
        return all(any(k in kinds and (speaker in source or speaker in name) for k, source, name in quotes[i]) for i in ids)
    if kind == "boilerplate":  # its sentences, and nothing else
        return all(marked[i] and value == " ".join(s for s in split(value) if s in marked[i]) and len(marked[i]) == len(split(value)) for i in ids)
    if kind == "missing":
        return all(articles[i][2] is None if value == "published_at" else articles[i][1] == outlet for i in ids)
    if kind == "label":  # the table has the noun, in the singular
        noun = value.split()[-1]
        return all({noun, noun.removesuffix("s")} & called[i, entity] for i in ids)
    if kind == "wire":  # they are each other's copies and nobody else's, and come from the agency that the dateline names
        return all(copies[company[i][0]] == set(ids) and company[i][1] == company[i][3] == "Atlas Wire" for i in ids)
    raise ValueError(kind)


def shares(other):
    tally = defaultdict(lambda: [0, 0, []])
    for row in rows:
        if row[0] in FLOORS:
            t = tally[row[0]]
            t[1] += 1
            if found(row, other):
                t[0] += 1
            else:
                t[2].append(row)
    return tally


# The next outlet's article on the same event: what is planted for one outlet
# must not be found in another's articles.
NEXT = {"mp": "hd", "hd": "nc", "nc": "et", "et": "mp"}
straight, exchanged = shares(lambda i: i), shares(lambda i: NEXT[i[:2]] + i[2:])
failures = []
print(f"{'kind':12} {'found':>9} {'share':>7} {'floor':>7} {'exchanged':>10}")
for kind, floor in FLOORS.items():
    n, of, missed = straight[kind]
    share, wrong = 100 * n / of, 100 * exchanged[kind][0] / of
    print(f"{kind:12} {n:4}/{of:<4} {share:6.1f}% {floor:6.1f}% {wrong:9.1f}%")
    if share < floor:
        failures.append(f"{kind}: {share:.1f}% is below {floor}%")
    if wrong >= floor:
        failures.append(f"{kind}: with the outlets exchanged {wrong:.1f}% are found, so the check could not fail")
    for _, outlet, entity, value, ids in missed:
        print(f"    not found: {outlet}, {entity}, {value}, {','.join(ids)}")
same, together, mixed = 0, 0, []
dated = sorted(i for i in articles if articles[i][2] is not None)
for n, a in enumerate(dated):
    for b in dated[:n]:
        one = company[a][2] is not None and company[a][2] == company[b][2]
        if a[3:] == b[3:]:  # the number of the event
            same, together = same + 1, together + one
        elif one:
            mixed.append((a, b))
print(f"{'story':12} {together:4}/{same:<4} {100 * together / same:6.1f}% {STORY_FLOOR:6.1f}%   {len(mixed)} pairs of two events")
if 100 * together < STORY_FLOOR * same:
    failures.append(f"story: {together} of {same} pairs are below {STORY_FLOOR}%")
if mixed:
    failures.append(f"story: articles of two events are on one story: {mixed}")
for kind, reason in LATER.items():
    print(f"{kind:12} {sum(r[0] == kind for r in rows):4} rows not checked: {reason}")
unknown = {r[0] for r in rows} - set(FLOORS) - set(LATER)
assert not unknown, f"kinds that nothing checks: {unknown}"
if failures:
    sys.exit("\n".join(failures))
