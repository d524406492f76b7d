"""Draws rows of a finished run to be read: article_id, begin, term, entity,
points and the sentence, with the [mention] and the {term} marked. Of "story" and
"copies" pairs of articles are drawn: article_id, days between them, the other's
article_id, and outlet, headline and opening of both."""

import sys

import duckdb


def query(out, kind):
    tables = f"{out}/tables"
    base = f"""
        from '{tables}/mentions/*.parquet' m
        join '{tables}/articles/*.parquet' a using (article)
        join '{tables}/sentences/*.parquet' s using (article, sentence)"""
    name, _, of = kind.partition(":")
    if name in ("mention", "scored", "link"):
        term = "m.kind || ' ' || coalesce(m.entity_type, '-')" if name == "link" else "''"
        where = "where not m.score is null" if name == "scored" else ""
        return f"""select a.article_id, m.field, m.begin, {term} as term, m.entity_id, m.score_points as points,
            s.begin as sb, s.text, m.begin as mb, m."end" as me, null as tb, null as te {base} {where}"""
    if name in ("metonym", "capital"):
        where = "m.kind = 'metonym'" if name == "metonym" else f"""m.kind = 'name' and m.entity_id like 'loc:%' and lower(m.text) in
            (select lower(text) from '{tables}/mentions/*.parquet' where kind = 'metonym')"""
        return f"""select a.article_id, m.field, m.begin, m.text as term, m.entity_id, m.score_points as points,
            s.begin as sb, s.text, m.begin as mb, m."end" as me, null as tb, null as te {base} where {where}"""
    if name in ("nominal", "pronoun", "they"):
        they = "lower(m.text) in ('they', 'their', 'theirs', 'themselves')"
        where = {"nominal": "m.kind = 'nominal' and (lower(m.text) like 'the %' or m.entity_type <> 'PERSON')", "pronoun": f"m.kind = 'pronoun' and not {they}", "they": f"m.kind = 'pronoun' and {they}"}[name]
        # What a reference means is told by the sentences before it.
        return f"""select a.article_id, m.field, m.begin, m.text as term, m.entity_id, m.score_points as points,
            s.begin as sb, s.text, m.begin as mb, m."end" as me, null as tb, null as te,
            (select string_agg(b.text, ' // ' order by b.sentence) from '{tables}/sentences/*.parquet' b
             where b.article = s.article and b.sentence between s.sentence - 3 and s.sentence - 1) as before
            {base} where ({where}) and not m.entity_id is null"""
    if name in ("label", "unnamed"):
        if name == "unnamed":
            join, who, where = "", "'(unnamed)'", "l.mention is null and not l.evaluative_points is null"
        else:
            join, who = f"join '{tables}/mentions/*.parquet' m using (article, mention)", "m.entity_id"
            where = "l.form in ('nominal', 'title') and not l.evaluative_points is null"
        mb, me = ("m.begin", 'm."end"') if name == "label" else ("null", "null")
        return f"""select a.article_id, s.field, l.begin, l.head as term, {who} as entity_id, l.evaluative_points as points,
            s.begin as sb, s.text, {mb} as mb, {me} as me, l.begin as tb, l."end" as te
            from '{tables}/labels/*.parquet' l {join} join '{tables}/articles/*.parquet' a on a.article = l.article
            join '{tables}/sentences/*.parquet' s on s.article = l.article and s.sentence = l.sentence where {where}"""
    where = {
        "rules": "e.target_kind in ('score', 'rules') and e.term <> '' and e.begin is not null"
        + {"": "", "strict": " and not e.rule like 'looser%'", "looser": " and e.rule like 'looser%'"}.get(of, " and false"),
        "axis": f"e.target_kind = 'axis' and e.target_name = '{of}' and e.begin is not null",
        "about": f"e.target_kind = 'moral' and e.target_name = '{of}' and e.begin is not null",
        "term": f"lower(e.term) = '{of}'",
    }[name]
    return f"""select a.article_id, m.field, e.begin, e.term, m.entity_id, e.points,
        s.begin as sb, s.text, m.begin as mb, m."end" as me, e.begin as tb, e."end" as te
        {base} join '{tables}/evidence/*.parquet' e using (article, mention) where {where}"""


def marked(row):
    """The sentence with the mention in [] and the term in {}."""
    text, at = row["text"], row["sb"]
    marks = [] if row["mb"] is None else [(row["mb"], "["), (row["me"], "]")]
    if row["tb"] is not None:
        marks += [(row["tb"], "{"), (row["te"], "}")]
    for where, mark in sorted(marks, key=lambda m: (-m[0], m[1] in "[{")):
        text = text[: where - at] + mark + text[where - at :]
    return " ".join(text.split())


def pairs(out, kind, n, seed):
    """Pairs of articles that are on one story and no copies, or copies."""
    tables = f"{out}/tables"
    same = {"story": "a.story_cluster = b.story_cluster and a.duplicate_cluster <> b.duplicate_cluster", "copies": "a.duplicate_cluster = b.duplicate_cluster"}[kind]
    rows = duckdb.sql(f"""
        with told as (select c.*, article_id, outlet, title, published_at,
            (select string_agg(text, ' ' order by sentence) from '{tables}/sentences/*.parquet' s
             where s.article = c.article and field = 'text' and not boilerplate and sentence < 9) as opening
            from '{tables}/article_clusters/*.parquet' c join '{tables}/articles/*.parquet' using (article))
        select a.article_id, date_diff('day', a.published_at, b.published_at), b.article_id, a.outlet, a.title, a.opening, b.outlet, b.title, b.opening
        from told a join told b on a.article < b.article and {same}
        order by md5(concat_ws('|', '{seed}', a.article_id, b.article_id)) limit {int(n)}""")
    for row in rows.fetchall():
        print(*(" ".join(str(v).split())[:400] for v in row), sep="\t")


def main(out, kind, n, seed):
    if kind in ("story", "copies"):
        return pairs(out, kind, n, seed)
    # A draw of links must be the same whatever the links are.
    key = "" if kind in ("link", "metonym", "capital") else ", term, entity_id, mb"
    rows = duckdb.sql(f"""select * from ({query(out, kind)})
        order by md5(concat_ws('|', '{seed}', article_id, field, begin{key})) limit {int(n)}""")
    names = rows.columns
    for row in rows.fetchall():
        row = dict(zip(names, row))
        before = " ".join((row.get("before") or "").split())
        print(row["article_id"], row["begin"], row["term"], row["entity_id"], row["points"], (before + " // " if before else "") + marked(row), sep="\t")


main(*sys.argv[1:])
