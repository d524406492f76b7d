# The source of slant.ipynb, which a run writes beside its report. notebook.go
# cuts it into cells at the lines that begin with "# %%": the kind of the cell,
# then its id, which must not change. Kinds: markdown (each line behind "# "),
# code, columns (columns of a table, as the schema explains them), tables (a
# list of all tables) and schema (all columns of all tables). "if sample" keeps a
# cell to runs of the sample. Nothing of a corpus is ever put in here: the
# notebook reads names from the tables.

# %% [markdown] title
# # The tables of this run
#
# This notebook opens the tables that `slant` wrote, draws the report's main chart again, and computes some of its numbers anew from the rows that they rest on. Every cell can be changed: it is meant as a beginning for your own analysis.
#
# It needs Python 3.9 or later with [DuckDB](https://duckdb.org) and [pandas](https://pandas.pydata.org); with matplotlib it draws, with pyarrow and Polars it shows two more ways to open a table:
#
#     pip install jupyterlab duckdb pandas matplotlib pyarrow polars
#
# **Copy it before you work with it.** Jupyter saves a notebook together with its results, and `slant verify` would then say, rightly, that this file is not the one that the run wrote. `slant report` writes it anew. In a copy elsewhere, change `tables` in the next cell to the folder of the tables.

# %% [markdown] sample if sample
# > **FICTIONAL SAMPLE.** The articles of this run were invented to show what the program does. The outlets do not exist, and nothing here says anything about the world.

# %% [code] open
from pathlib import Path

import duckdb
import pandas

tables = Path("../tables")  # relative to the folder of this notebook
if not (tables / "articles").is_dir():
    raise FileNotFoundError(f"{tables} holds no tables: start Jupyter in the folder of this notebook, or change the line above")

con = duckdb.connect()  # in memory: nothing is written
for folder in sorted(tables.iterdir()):
    if folder.is_dir():
        files = str(folder / "*.parquet").replace("'", "''")
        con.execute(f"create view {folder.name} as select * from read_parquet('{files}')")

pandas.set_option("display.html.use_mathjax", False)  # a dollar sign in a name begins no formula
pandas.set_option("display.max_colwidth", 200)
checks = []  # what the cells below have checked


def plain(name, width=40):
    """A name to print: in one line, without control characters, cut to a width."""
    name = " ".join("".join(c if c.isprintable() else " " for c in name).split()) or "(no name)"
    return name if len(name) <= width else name[: width - 1] + "…"

# %% [markdown] about-record
# Every table carries the record of its run: what it was made with, and with which settings. Quote the program and the schema where you publish numbers.

# %% [code] record
import json

files = str(tables / "articles" / "*.parquet")
record = dict(con.execute("select decode(key), decode(value) from parquet_kv_metadata(?) where decode(key) like 'slant.%'", [files]).fetchall())
settings = {s["Name"]: s["Value"] for s in json.loads(record["slant.config"])}
sample = "FICTIONAL SAMPLE: " if record["slant.sample"] == "true" else ""
if sample:
    print("FICTIONAL SAMPLE: the outlets do not exist, and nothing here says anything about the world.")
print("program:", record["slant.program"])
print("schema of the tables:", record["slant.schema"])
for name, value in settings.items():
    print(f"{name}: {value}")

# %% [markdown] about-tables
# ## What is in the tables
#
# A table is a folder of Parquet files. The tables of the first kind are written as the run goes and have a row for everything that was found in an article; those of the second kind sum these up, once, at the end. `article` is the key that joins them. All columns are listed [at the end](#All-columns).
#
# - **Null means not computed**, or that the program abstained. It never means zero.
# - **Columns named `…_points`** are whole ten-thousandths, so that they add up exactly; `score` is the same number divided by 10,000, from −1 (unfavourable) to +1 (favourable).
# - **`voice`** says whose words they are: `author` for the outlet's own, `direct` for words in quotation marks, `indirect` for reported ones, null where that is not decided. `all` is a row of its own: add up the others, or take `all`, never both.

# %% [tables] tables

# %% [code] counts
names = [row[0] for row in con.execute("select view_name from duckdb_views() where not internal order by 1").fetchall()]
pandas.DataFrame({"rows": [con.execute(f"select count(*) from {name}").fetchone()[0] for name in names]}, index=names)

# %% [markdown] about-libraries
# The same table in three libraries. DuckDB asks in SQL and reads only what it needs, so that it copes with tables larger than memory; pandas reads a folder whole; Polars puts off reading until `collect`.

# %% [code] in-duckdb
by_voice = con.sql("""
    select voice, count(*) as mentions, count(score) as scored, avg(score) as mean_score
    from mentions group by voice order by mentions desc, voice""").df()
by_voice

# %% [code] in-pandas
try:
    mentions = pandas.read_parquet(tables / "mentions", columns=["article", "voice", "score"])  # needs pyarrow
except ImportError:
    print("pyarrow is not installed; con.sql('select … from mentions').df() gives the same")
else:
    assert len(mentions) == by_voice.mentions.sum(), "pandas and DuckDB read different numbers of mentions"
    checks.append(f"pandas and DuckDB read the same {len(mentions)} mentions")
    display(mentions.groupby("voice", dropna=False).score.agg(["size", "count", "mean"]))

# %% [code] in-polars
try:
    import polars
except ImportError:
    print("Polars is not installed")
else:
    lazy = polars.scan_parquet(str(tables / "mentions" / "*.parquet"))
    found = lazy.group_by("voice").agg(polars.len().alias("mentions"), polars.col("score").mean().alias("mean_score")).collect()
    assert found["mentions"].sum() == by_voice.mentions.sum(), "Polars and DuckDB read different numbers of mentions"
    checks.append("Polars reads as many")
    display(found.sort("mentions", descending=True))

# %% [markdown] about-tone
# ## Tone: outlets and entities
#
# The report's main chart, with intervals. An outlet's score for an entity is **the mean over its articles of each article's mean score**, so that an article counts once, however often it says a name. The interval is where 95 of 100 such intervals would hold the true mean, if articles on one story are taken together and stories are taken as drawn at random; it knows nothing of errors of the scorer. Compare outlets with each other rather than with zero: where zero lies depends on the scorer.

# %% [columns] outlet_entities: outlet entity_id voice period_kind dedup n_articles n_scored_articles coverage score ci_low ci_high flags

# %% [code] tone
voice, dedup = "all", "as_published"  # try "author"
tone = con.execute("""
    with top_entities as (
        select entity_id, name, row_number() over (order by n_articles desc, n_mentions desc, entity_id) as place
        from entities qualify place <= 15),
    top_outlets as (
        select outlet, row_number() over (order by sum(n_articles) desc, outlet) as series
        from outlets group by outlet qualify series <= 6)
    select e.place, e.name as entity, o.series, o.outlet, t.score, t.ci_low, t.ci_high, t.n_scored_articles,
           t.coverage, list_contains(t.flags, 'small_n') as small_n
    from outlet_entities t join top_entities e using (entity_id) join top_outlets o using (outlet)
    where t.voice = ? and t.period_kind = 'all' and t.dedup = ? and t.score is not null
    order by e.place, o.series""", [voice, dedup]).df()


tone.drop(columns=["place", "series"])

# %% [markdown] about-chart
# One line for each entity, one mark for each outlet. Hollow marks rest on fewer than 24 articles with a score (`small_n`): do not quote them. A mark without a line has no interval, as it rests on a single article or story.

# %% [code] chart
try:
    import matplotlib.pyplot as plt
except ImportError:
    print("matplotlib is not installed; the table above holds the same numbers")
else:
    def label(name):  # to matplotlib a dollar sign begins a formula, and a line at the beginning hides a name
        return (" " if name.startswith("_") else "") + plain(name).replace("$", r"\$")

    rows = {place: i for i, place in enumerate(sorted(tone.place.unique()))}
    figure, axes = plt.subplots(figsize=(9, 1.5 + 0.6 * len(rows)))
    handles, outlets = [], []
    for series, marks in tone.groupby("series"):
        colour = f"C{series - 1}"
        x, y = marks.score.to_numpy(), (marks.place.map(rows) + (series - 3.5) * 0.12).to_numpy()
        error = [(marks.score - marks.ci_low).fillna(0).to_numpy(), (marks.ci_high - marks.score).fillna(0).to_numpy()]
        axes.errorbar(x, y, xerr=error, fmt="none", ecolor=colour, elinewidth=1)
        handles.append(axes.scatter(x, y, s=36, marker="osD^vP"[series - 1], edgecolors=colour,
                                    facecolors=["white" if few else colour for few in marks.small_n], zorder=3))
        outlets.append(label(marks.outlet.iloc[0]))
    labels = tone.drop_duplicates("place").sort_values("place").entity
    axes.set_yticks(list(rows.values()), [label(name) for name in labels])
    axes.invert_yaxis()
    axes.axvline(0, color="grey", linewidth=0.8)
    axes.set_xlabel("unfavourable ← mean score over articles, with 95% interval → favourable")
    axes.set_title(f"{sample}Mean tone about each entity, by outlet")
    if handles:
        axes.legend(handles, outlets, loc="upper left", bbox_to_anchor=(1, 1), frameon=False)
    plt.show()

# %% [markdown] about-means
# ## From articles to means
#
# Every mean of the chart can be computed from `entity_articles`, which has a row for each entity in each article, and a column for the outlet by way of `articles`. `outlets` says which names are one outlet's.

# %% [columns] entity_articles: article entity_id voice n_mentions n_scored score_points

# %% [code] means
con.execute("""
    create or replace view means as
    select o.outlet, e.entity_id, e.voice, count(*) as n_articles, count(e.score_points) as n_scored_articles,
           sum(e.n_mentions) as n_mentions, sum(e.n_scored) as n_scored, avg(e.score_points) / 10000 as score
    from entity_articles e join articles a using (article) join outlets o on o.name = a.outlet
    group by o.outlet, e.entity_id, e.voice""")
compared, missing, counts_differ, scores_differ = con.execute("""
    select count(*),
           count(*) filter (where t.outlet is null or m.outlet is null),
           count(*) filter (where (t.n_articles, t.n_scored_articles, t.n_mentions, t.n_scored)
                               is distinct from (m.n_articles, m.n_scored_articles, m.n_mentions, m.n_scored)),
           count(*) filter (where (t.score is null) != (m.score is null) or abs(t.score - m.score) > 1e-9)
    from (select * from outlet_entities where period_kind = 'all' and dedup = 'as_published') t
    full join means m on t.outlet = m.outlet and t.entity_id = m.entity_id
                     and coalesce(t.voice, '') = coalesce(m.voice, '')""").fetchone()
assert missing == 0, f"{missing} of {compared} means stand in one place only"
assert counts_differ == 0, f"{counts_differ} of {compared} means rest on other numbers of articles or mentions"
assert scores_differ == 0, f"{scores_differ} of {compared} means differ by more than 1e-9"
checks.append(f"{compared} means of outlet_entities are those of entity_articles to 1e-9")
print("checked:", checks[-1])

# %% [markdown] about-contrast
# ## One comparison, step by step
#
# Two outlets may differ about an entity only because one wrote about it in bad months and the other in good ones. A comparison therefore **holds period and section constant**: within each month (or quarter, or year) and section in which both outlets have articles with a score, it takes the difference of their means, and averages these differences, each weighted by the number of articles that both outlets have there. Articles without a date are left out. `contrasts` holds these, and beside each finding a row that holds nothing constant (`robustness` = `unstandardised`): where the two are far apart, *when* the outlets wrote matters as much as *how*.

# %% [columns] contrasts: entity_id outlet_a outlet_b voice dedup period same_story n_articles_a n_articles_b difference ci_low ci_high q robustness flags

# %% [code] strata
def articles_of(contrast):
    """One row for each article of a comparison: its side, what it is compared within, and its mean score."""
    rows = con.execute("""
        select o.outlet, e.score_points / 10000 as score,
               case when a.section in ('news', 'opinion') then a.section else 'unknown' end as section,
               make_timestamp(epoch_us(a.published_at)) as published  -- UTC
        from entity_articles e
        join articles a using (article)
        join outlets o on o.name = a.outlet
        left join article_clusters c using (article)
        where e.entity_id = ? and e.voice = ? and e.score_points is not null
          and (? = 'as_published' or not coalesce(c.is_duplicate, false))
        order by article""", [contrast["entity_id"], contrast["voice"], contrast["dedup"]]).df()
    rows["side"] = "b"
    rows.loc[rows.outlet == contrast["outlet_a"], "side"] = "a"
    if not pandas.isna(contrast["outlet_b"]):  # null: all others
        rows = rows[rows.outlet.isin([contrast["outlet_a"], contrast["outlet_b"]])].copy()
    if contrast["robustness"] == "unstandardised":
        rows["period"], rows["section"] = "all", "all"
    elif contrast["period"] == "all":  # no article has a date
        rows["period"] = "all"
    else:
        letter = {"month": "M", "quarter": "Q", "year": "Y"}[contrast["period"]]
        rows = rows[rows.published.notna()].copy()
        rows["period"] = rows.published.dt.to_period(letter).astype(str)
    return rows


def strata_of(contrast):
    """One row for each period and section that both sides have articles in."""
    groups = articles_of(contrast).groupby(["period", "section", "side"]).score
    number = groups.size().unstack("side").reindex(columns=["a", "b"])
    mean = groups.mean().unstack("side").reindex(columns=["a", "b"])
    strata = pandas.DataFrame({"n_a": number.a, "n_b": number.b, "mean_a": mean.a, "mean_b": mean.b}).dropna()
    strata["weight"] = (strata.n_a + strata.n_b) / (strata.n_a.sum() + strata.n_b.sum())
    strata["difference"] = strata.mean_a - strata.mean_b
    return strata


def difference_of(contrast):
    strata = strata_of(contrast)
    return (strata.weight * strata.difference).sum()

# %% [markdown] about-pair
# First the plain difference between two outlets, with nothing held constant, which is that of their two rows in `outlet_entities`. The pair, and the entity, are those with the most articles.

# %% [code] pair
pairs = con.sql("""
    select a.entity_id, e.name, a.outlet as outlet_a, b.outlet as outlet_b, a.voice, a.dedup,
           a.score - b.score as difference, least(a.n_scored_articles, b.n_scored_articles) as fewer
    from outlet_entities a
    join outlet_entities b using (entity_id, voice, period_kind, dedup)
    join entities e using (entity_id)
    where period_kind = 'all' and dedup = 'as_published' and a.voice = 'author' and a.outlet < b.outlet
      and a.score is not null and b.score is not null
    order by fewer desc, a.entity_id, outlet_a, outlet_b limit 1""").df()
if pairs.empty:
    print("No two outlets have a score about the same entity.")
else:
    pair = {**pairs.iloc[0].to_dict(), "period": "all", "robustness": "unstandardised"}
    difference = difference_of(pair)
    assert abs(difference - pair["difference"]) <= 1e-9, f"{difference} is not {pair['difference']}"
    checks.append("the difference of two outlets is that of their rows in outlet_entities to 1e-9")
    print(f"{plain(pair['outlet_a'])} less {plain(pair['outlet_b'])} about {plain(pair['name'])}, own words: {difference:+.4f}")
    print(f"fewer articles with a score: {pair['fewer']}" + (", too few to quote the difference" if pair["fewer"] < 24 else ""))

# %% [markdown] about-standardised
# Now a comparison of `contrasts`: the one with the smallest *q*, which is the expected share of false findings if this one and all with a smaller *q* were called findings. The rows are what it was compared within; the difference is the sum of `weight` × `difference`. A run compares only where both sides have at least 24 articles with a score about an entity, so that a small corpus has no such row; then the pair above is taken, by month, and there is no number to hold it against.

# %% [code] contrast
computed = """measure = 'score' and not same_story and voice is not null and difference is not null
    and (robustness is null or robustness in ('unstandardised', 'as_published'))"""
contrasts = con.sql(f"""
    select * from contrasts where {computed}
    order by robustness nulls first, q nulls last, p nulls last, entity_id, outlet_a, outlet_b, voice limit 1""").df()
if not contrasts.empty:
    contrast = contrasts.iloc[0].to_dict()
    strata = strata_of(contrast)
    difference = difference_of(contrast)
    assert (strata.n_a.sum(), strata.n_b.sum()) == (contrast["n_articles_a"], contrast["n_articles_b"]), "other numbers of articles"
    assert abs(difference - contrast["difference"]) <= 1e-9, f"{difference} is not {contrast['difference']}"
    checks.append("a comparison of contrasts, computed from articles, is the same to 1e-9")
    other = "all others" if pandas.isna(contrast["outlet_b"]) else plain(contrast["outlet_b"])
    print(f"{plain(contrast['outlet_a'])} less {other}, about {plain(contrast['entity_id'])}, {contrast['voice']}: {difference:+.4f}"
          f" (95% interval {contrast['ci_low']:+.4f} to {contrast['ci_high']:+.4f}), by {contrast['period']} and section")
    display(strata)
elif not pairs.empty:
    print("contrasts has no row: no two sides have 24 articles with a score about the same entity. The pair above, by month:")
    display(strata_of({**pair, "period": "month", "robustness": None}))
else:
    print("There is nothing to compare.")

# %% [markdown] about-contrasts
# The same for many comparisons at once, the unstandardised ones among them: at most 200, those with the smallest *q* first.

# %% [code] contrasts
several = con.sql(f"""
    select * from contrasts where {computed}
    order by q nulls last, robustness is null, p nulls last, entity_id, outlet_a, outlet_b, voice, robustness limit 200""").df()
for one in several.to_dict("records"):
    difference = difference_of(one)
    assert abs(difference - one["difference"]) <= 1e-9, f"{one['entity_id']}, {one['outlet_a']}: {difference} is not {one['difference']}"
if len(several):
    checks.append(f"{len(several)} comparisons of contrasts, computed from articles, are the same to 1e-9")
    print("checked:", checks[-1])
several[["entity_id", "outlet_a", "outlet_b", "voice", "period", "robustness", "difference", "ci_low", "ci_high", "q", "flags"]].head(20)

# %% [markdown] about-evidence
# ## What a score rests on
#
# The score of a mention is the exact sum of its evidence: a row for where the sum starts, `(baseline)`, a row for each term, and a row `(rest)` for the terms too small to be listed. So every number can be led back to words.

# %% [columns] evidence: article mention target_kind term rule points

# %% [code] evidence
if settings["config.evidence"] == "none":
    print("This run left evidence out of its tables (--evidence none); `slant explain` shows it for a text.")
else:
    scored, open_sums = con.sql("""
        select count(*), count(*) filter (where coalesce(e.points, 0) != m.score_points)
        from mentions m
        left join (select article, mention, sum(points) as points from evidence
                   where target_kind = 'score' group by article, mention) e using (article, mention)
        where m.score_points is not null""").fetchone()
    strays = con.sql("select count(*) from evidence anti join mentions using (article, mention)").fetchone()[0]
    assert open_sums == 0, f"the evidence of {open_sums} of {scored} mentions does not sum to score_points"
    assert strays == 0, f"{strays} rows of evidence belong to no mention"
    checks.append(f"evidence sums to the score of all {scored} scored mentions")
    print("checked:", checks[-1])

# %% [markdown] about-mention
# The mention that judges most strongly, in its sentence, with its evidence. `begin` and `end` count characters of the title or the text; less the sentence's `begin` they slice the sentence.

# %% [code] mention
strongest = con.sql("""
    select m.article, m.mention, a.outlet, m.entity_id, m.voice, m.text, m.score_points, s.text as sentence,
           m.begin - s.begin as begin, m.end - s.begin as end
    from mentions m join sentences s using (article, sentence) join articles a using (article)
    where m.score_points is not null
    order by abs(m.score_points) desc, m.article, m.mention limit 1""").df()
if strongest.empty:
    print("No mention has a score.")
else:
    m = strongest.iloc[0]
    if not pandas.isna(m.sentence):  # null where the run left texts out
        assert m.sentence[m.begin:m.end] == m.text, "the span does not hold the words of the mention"
        checks.append("the span of a mention holds its words")
    display(strongest.drop(columns=["article", "mention", "begin", "end"]).T)
    display(con.execute("""
        select term, rule, points from evidence
        where article = ? and mention = ? and target_kind = 'score'
        order by term != '(baseline)', abs(points) desc, term, begin""", [int(m.article), int(m.mention)]).df())

# %% [markdown] about-voices
# ## Own words and others' words
#
# An outlet that quotes an insult has not uttered it. `author` is what the outlet says itself, `direct` and `indirect` what it lets others say; differences between outlets are told from `author` unless a row says otherwise. Below, for the entities with the most articles: the mean over articles in each voice, the number of articles it rests on, and how far the outlets' own words lie above the words they report.

# %% [code] voices
voices = con.sql("""
    with top as (select entity_id, name, n_articles from entities order by n_articles desc, n_mentions desc, entity_id limit 10),
    scores as (
        select entity_id, coalesce(voice, 'undecided') as voice, score_points,
               voice in ('direct', 'indirect') as reported
        from entity_articles where score_points is not null and voice is distinct from 'all')
    select name as entity,
           avg(score_points) filter (where voice = 'author') / 10000 as own_words,
           count(*) filter (where voice = 'author') as n_own,
           avg(score_points) filter (where voice = 'direct') / 10000 as quoted,
           count(*) filter (where voice = 'direct') as n_quoted,
           avg(score_points) filter (where voice = 'indirect') / 10000 as reported_words,
           count(*) filter (where voice = 'indirect') as n_reported,
           own_words - avg(score_points) filter (where reported) / 10000 as own_less_others
    from scores join top using (entity_id)
    group by entity_id, name, n_articles order by n_articles desc, entity_id""").df()
open_voices, in_articles = con.sql("""
    select count(*) filter (where total != parts), count(*) from (
        select sum(n_mentions) filter (where voice = 'all') as total,
               sum(n_mentions) filter (where voice is distinct from 'all') as parts
        from entity_articles group by article, entity_id)""").fetchone()
assert open_voices == 0, f"the voices of {open_voices} of {in_articles} entities in articles do not add up to all"
checks.append(f"voices add up to all in {in_articles} entities in articles")
voices

# %% [markdown] about-flags
# ## Doubts: flags and coverage
#
# `flags` lists what to know before quoting a number. `small_n` stands at most numbers of most corpora, so filter by it first. Some flags carry a number (`undated:12`): compare their beginning. `coverage` is the share of mentions that have a score: where it is low, the mean tells of few of the mentions.

# %% [code] flags
display(con.sql("""
    select flag, count(*) as numbers from (
        select unnest(case when len(flags) = 0 then ['(none)'] else flags end) as flag
        from outlet_entities where period_kind = 'all' and voice = 'author')
    group by flag order by numbers desc, flag""").df())

in_sql = con.sql("""
    select * from outlet_entities
    where period_kind = 'all' and voice = 'author' and score is not null
      and not list_contains(flags, 'small_n') and coverage >= 0.1""").df()

frame = con.sql("select * from outlet_entities").df()
doubtful = frame["flags"].apply(lambda flags: any(f.split(":")[0] == "small_n" for f in flags)).astype(bool)
in_pandas = frame[(frame.period_kind == "all") & (frame.voice == "author") & frame.score.notna() & ~doubtful & (frame.coverage >= 0.1)]

assert len(in_sql) == len(in_pandas), "SQL and pandas keep different rows"
checks.append(f"SQL and pandas keep the same {len(in_sql)} numbers that are not flagged small_n")
print(f"{len(in_sql)} numbers are left" + ("" if len(in_sql) else ": the corpus is too small to quote a number for one outlet"))
in_sql[["outlet", "entity_id", "n_scored_articles", "coverage", "score", "ci_low", "ci_high", "flags"]].head(20)

# %% [markdown] about-end
# ## What was checked

# %% [code] end
for done in checks:
    print("checked:", done)

# %% [markdown] about-schema
# ## All columns
#
# The same as `slant schema` prints. A question mark behind a type says that the value may be null.

# %% [schema]
