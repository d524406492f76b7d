"""Counts which marked names a finished run has: see .ci/recall."""

import sys
from math import sqrt

import duckdb


def wilson(right, n, z=1.96):
    p, d = right / n, 1 + z * z / n
    half = z / d * sqrt(p * (1 - p) / n + z * z / (4 * n * n))
    mid = (p + z * z / (2 * n)) / d
    return f"{right:3d} of {n:3d}  {p:.3f}  [{mid - half:.3f}, {mid + half:.3f}]"


def mentions(out):
    """Article id → (begin, end, entity id, normal form of its name) in the text."""
    rows = duckdb.sql(f"""
        select a.article_id, m.begin, m."end", m.entity_id, 'name:' || replace(lower(e.name), ' ', '_')
        from '{out}/tables/mentions/*.parquet' m
        join '{out}/tables/articles/*.parquet' a using (article)
        left join '{out}/tables/entities/*.parquet' e using (entity_id)
        where m.field = 'text'""").fetchall()
    found, articles = {}, duckdb.sql(f"select article_id from '{out}/tables/articles/*.parquet'").fetchall()
    for article, *mention in rows:
        found.setdefault(article, []).append(mention)
    return found, {a for a, in articles}


def main(out, path, verbose=None):
    found, articles = mentions(out)
    counts, absent = {}, 0
    for line in open(path, encoding="utf-8"):
        if line.startswith("#") or not line.strip():
            continue
        measure, article, spans, entity = line.rstrip("\n").split("\t")
        if article not in articles:
            absent += 1
            continue
        spans = [tuple(map(int, s.split("-"))) for s in spans.split(",")]
        near = [m for m in found.get(article, []) if m[0] < spans[0][1] and m[1] > spans[0][0]]
        exact = [m for m in near if (m[0], m[1]) in spans]
        linked = [m for m in exact if m[2] and (entity in ("*", m[2], m[3]))]
        of = counts.setdefault(measure, [0, 0, 0, 0])
        for i, hit in enumerate((True, near, exact, linked)):
            of[i] += bool(hit)
        if verbose and not linked:
            print(measure, article, spans, entity, [tuple(m[:3]) for m in near], sep="\t")
    for measure, (n, *rights) in sorted(counts.items()):
        for what, right in zip(("found", "right words", "right words and entity"), rights):
            print(f"{measure:12s} {what:24s} {wilson(right, n)}")
    if absent:
        sys.exit(f"{absent} marked names stand in articles that {out} has not")


main(*sys.argv[1:])
