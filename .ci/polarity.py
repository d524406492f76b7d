"""polarity.py OUT FILE: how the scores of a run compare with what two readers said of the same mentions."""

import random
import sys
from collections import Counter

import duckdb
import pandas

CLASSES = "-n+"
VALUE = {"-": -1, "n": 0, "+": 1}
CALL = {"negative": "-", "neutral": "n", "positive": "+"}


def macro_f1(pairs):
    """Mean F1 × 100 of the three classes, from pairs of label and call."""
    said = Counter(pairs)
    total = 0
    for c in CLASSES:
        both = sum(n for (x, y), n in said.items() if x == c) + sum(n for (x, y), n in said.items() if y == c)
        total += 200 * said[c, c] / max(1, both)
    return total / len(CLASSES)


def interval(items, figure):
    """95% of 1,000 replicates that draw whole articles."""
    by_article = {}
    for item in items:
        by_article.setdefault(item["article"], []).append(item)
    articles = [by_article[a] for a in sorted(by_article)]
    draw = random.Random(1)
    values = sorted(figure([i for _ in articles for i in draw.choice(articles)]) for _ in range(1000))
    return f"{figure(items):6.1f}  ({values[25]:.1f}–{values[974]:.1f})"


def rank_correlation(items):
    """Spearman's × 100, of score and mean label."""
    ranks = pandas.DataFrame({k: [i[k] for i in items] for k in ("score", "mean")}).rank()
    return 100 * ranks["score"].corr(ranks["mean"])


def report(name, items, call):
    """Prints how the calls of one scorer compare with the labels."""
    def fits(i):
        return call(i) in i["a"] or call(i) in i["b"]

    polar = [i for i in items if call(i) != "n"]
    agreed = [i for i in items if i["a"][0] == i["b"][0]]
    print(f"{name}: n {len(items)}")
    print("  a label that a reader gave       ", interval(items, lambda s: 100 * sum(map(fits, s)) / max(1, len(s))))
    if polar:
        print("  the same of the polar ones       ", interval(polar, lambda s: 100 * sum(map(fits, s)) / max(1, len(s))), f" n {len(polar)}")
    print("  macro-F1 where readers agree     ", interval(agreed, lambda s: macro_f1([(i["a"][0], call(i)) for i in s])), f" n {len(agreed)}")


def main(out, path):
    with open(path, encoding="utf-8") as f:
        rows = [line.rstrip("\n").split("\t") for line in f if not line.startswith("#")]
    con = duckdb.connect()
    con.execute("create table read(article_id varchar, field varchar, begin_ bigint, a varchar, b varchar)")
    con.executemany("insert into read values (?, ?, ?, ?, ?)", rows)
    found = con.execute(f"""
        select r.article_id, r.a, r.b, m.label, m.score, m.score_rules_points
        from read r join '{out}/tables/articles/*.parquet' t using (article_id)
        join '{out}/tables/mentions/*.parquet' m on m.article = t.article and m.field = r.field and m.begin = r.begin_
        where not m.label is null order by all""").fetchall()
    items = [dict(zip(("article", "a", "b", "label", "score", "rules"), r)) for r in found]
    pairs = [(r[3][0], r[4][0]) for r in rows]
    same = sum(x == y for x, y in pairs) / len(pairs)
    by_chance = sum(Counter(x for x, _ in pairs)[c] * Counter(y for _, y in pairs)[c] for c in CLASSES) / len(pairs) ** 2
    print(f"{len(rows)} mentions were read, the run has scored {len(items)} of them; the readers' labels are the same in {100 * same:.1f}% (Cohen's kappa {(same - by_chance) / (1 - by_chance):.2f})")
    if 10 * len(items) < 9 * len(rows):
        sys.exit("too few of them: is this a run over the corpus they were drawn from?")
    report("scores of the run", items, lambda i: CALL[i["label"]])
    report("rules", items, lambda i: "n" if i["rules"] is None or abs(i["rules"]) < 700 else "-+"[i["rules"] > 0])
    report("all neutral", items, lambda i: "n")
    labels = [(VALUE[i["a"][0]] + VALUE[i["b"][0]]) / 2 for i in items]
    for i, label in zip(items, labels):
        i["mean"] = label
    print("score and mean label, × 100")
    print("  rank correlation                 ", interval(items, rank_correlation))
    print("  bias: mean score − mean label    ", interval(items, lambda s: 100 * sum(i["score"] - i["mean"] for i in s) / len(s)))


if __name__ == "__main__":
    main(*sys.argv[1:])
