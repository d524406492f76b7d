"""notebook.py corpus: prints an invented corpus in which outlets differ, in ways and under names that a notebook may stumble over.
notebook.py check OUT...: runs the notebook of each folder as Jupyter does, and demands that every assert in it is reached
in at least one; then without optional libraries, and on damaged copies, each of which it has to notice."""
import ast
import contextlib
import io
import json
import os
import random
import re
import shutil
import sys
import time

NAMES = ["Hill Gazette", "_Valley $\\frac{1$ \"Post\"", "<script>alert(1)</script> O'Shore'); drop view articles; --", "\x1b[31mRed\u202e\nline"]
GOOD = "Brilliant Kazakhstan succeeded.|Generous Kazakhstan acted wisely.|Kazakhstan helped the brave farmers and was praised.|Kazakhstan acted decisively and honestly."
BAD = "Corrupt Kazakhstan failed shamefully.|Reckless Kazakhstan lied again.|Brutal Kazakhstan was condemned.|Kazakhstan acted dishonestly and was blamed."
WORDS = "harbour bridge timber orchard railway school winter market station village garden library engine window letter kitchen island meadow river tower".split()


def corpus():
    draw = random.Random(1)
    for i in range(264):
        outlet = i % 4
        # The second outlet writes most when everybody writes well, so that months matter.
        month = draw.choice([1, 1, 2, 2, 2, 3]) if outlet == 1 else draw.choice([1, 2, 3, 3, 3])
        good = draw.random() < [0.75, 0.45, 0.3, 0.5][outlet] + (0.2 if month == 1 else -0.2)
        text = [draw.choice((GOOD if good else BAD).split("|"))]
        if i % 5 == 0:
            text.append("“Kazakhstan was " + draw.choice(["magnificent", "disgraceful"]) + ",” Mayor Jane Roe said.")
        text += ["The {} and the {} were at the {} of the {}, and it was in the {} that they had been with {} of them.".format(*draw.sample(WORDS, 5), draw.randrange(999)) for _ in range(4)]
        print(json.dumps({
            "id": str(i), "outlet": NAMES[outlet], "title": " ".join(draw.sample(WORDS, 5)).capitalize(), "section": "opinion" if i % 7 == 0 else "news",
            **({} if i % 31 == 0 else {"published_at": f"2023-{month:02}-{draw.randrange(1, 29):02}T{draw.randrange(24):02}:30:00Z"}),
            "text": " ".join(text),
        }))


class Marks(ast.NodeTransformer):
    """Has every assert note that it was passed."""

    def __init__(self, cell):
        self.cell, self.all = cell, []

    def visit_Assert(self, node):
        name = f"{self.cell}: {ast.unparse(node.test)}"
        self.all.append(name)
        return [node, ast.parse(f"_passed.add({name!r})").body[0]]


def marked(book):
    """Marks the asserts of a notebook, and gives their names."""
    asserts = []
    for cell in book["cells"]:
        if cell["cell_type"] == "code":
            marks = Marks(cell["id"])
            cell["source"] = ast.unparse(ast.fix_missing_locations(marks.visit(ast.parse("".join(cell["source"])))))
            asserts += marks.all
    return asserts


def execute(out):
    """Runs a folder's notebook in a kernel, and gives its asserts and those passed."""
    import nbclient
    import nbformat
    book = nbformat.read(f"{out}/report/slant.ipynb", as_version=nbformat.NO_CONVERT)
    nbformat.validate(book)
    assert all(not c.outputs and c.execution_count is None for c in book.cells if c.cell_type == "code"), "the notebook has been run"
    asserts = marked(book)
    book.cells.insert(0, nbformat.v4.new_code_cell("_passed = set()"))
    book.cells.append(nbformat.v4.new_code_cell("import json; print(json.dumps(sorted(_passed)))"))
    nbclient.NotebookClient(book, timeout=120, resources={"metadata": {"path": f"{out}/report"}}).execute()
    assert all(c.execution_count for c in book.cells if c.cell_type == "code"), "a cell was passed over"
    outputs = [o for c in book.cells if c.cell_type == "code" for o in c.outputs]
    assert not [o for o in outputs if o.output_type == "error"], "an error"
    for o in outputs:
        # Warnings end up there; the kernel's own about how it talks does not.
        assert o.get("name") != "stderr", o.text
        assert "<script>" not in o.get("data", {}).get("text/html", ""), "a name became markup"
    return asserts, set(json.loads(outputs[-1].text)), outputs


class Missing:
    """Libraries that cannot be imported."""

    def __init__(self, *names):
        self.names = names

    def __enter__(self):
        self.kept = {name: sys.modules.get(name) for name in self.names}
        sys.modules.update(dict.fromkeys(self.names))  # None: an import fails

    def __exit__(self, *_):
        for name in self.names:
            del sys.modules[name]
        sys.modules.update({name: module for name, module in self.kept.items() if module})


def quickly(out):
    """Runs the code of a folder's notebook here, without a kernel and without drawing. Gives what it printed."""
    with open(f"{out}/report/slant.ipynb", encoding="utf-8") as f:
        book = json.load(f)
    scope, said, here = {"display": print}, io.StringIO(), os.getcwd()
    os.chdir(f"{out}/report")
    try:
        with contextlib.redirect_stdout(said):
            for cell in book["cells"]:
                if cell["cell_type"] == "code":
                    scope["_cell"] = cell["id"]
                    exec(compile("".join(cell["source"]), cell["id"], "exec"), scope)
    except Exception as e:
        e.cell = scope["_cell"]
        raise
    finally:
        os.chdir(here)
    return said.getvalue()


# What is done to a copy of the tables, and the cell that has to notice.
DAMAGE = [
    ("evidence", "update damaged set points = points + 1 where rowid = (select min(rowid) from damaged where target_kind = 'score')", "evidence"),
    ("evidence", "delete from damaged where rowid = (select max(rowid) from damaged where target_kind = 'score' and points != 0)", "evidence"),
    ("evidence", "insert into damaged select 9999999 as article, * exclude article from damaged limit 1", "evidence"),
    ("outlet_entities", "update damaged set score = score + 1e-8 where rowid = (select min(rowid) from damaged where score is not null and period_kind = 'all' and dedup = 'as_published')", "means"),
    ("outlet_entities", "delete from damaged where rowid = (select min(rowid) from damaged where period_kind = 'all' and dedup = 'as_published')", "means"),
    ("entity_articles", "delete from damaged where rowid = (select min(rowid) from damaged where score_points is not null)", "means"),
    ("entity_articles", "update damaged set n_mentions = n_mentions + 1 where rowid = (select min(rowid) from damaged where voice = 'all')", "means"),
    ("contrasts", "update damaged set difference = difference + 1e-8 where robustness is null and not same_story", "contrast"),
    ("contrasts", "update damaged set n_articles_a = n_articles_a + 1 where robustness is null and not same_story", "contrast"),
    ("contrasts", "update damaged set difference = difference + 1e-8 where robustness = 'unstandardised'", "contrasts"),
    ("articles", "update damaged set published_at = published_at + interval 40 days where rowid % 2 = 0", "contrast"),
    ("mentions", "update damaged set text = text || 'x'", "mention"),
    ("mentions", "delete from damaged", "evidence"),
]


def damage(out, copy, table, change):
    """Makes a copy of a folder in which one table is changed."""
    import duckdb
    shutil.rmtree(copy, ignore_errors=True)
    os.makedirs(f"{copy}/tables")
    shutil.copytree(f"{out}/report", f"{copy}/report")
    for name in os.listdir(f"{out}/tables"):
        if name != table:
            os.symlink(os.path.abspath(f"{out}/tables/{name}"), f"{copy}/tables/{name}")
    os.mkdir(f"{copy}/tables/{table}")
    con = duckdb.connect()
    con.execute(f"create table damaged as select * from '{out}/tables/{table}/*.parquet'")
    before = con.execute("select count(*), sum(hash(damaged)) from damaged").fetchone()
    con.execute(change)
    assert con.execute("select count(*), sum(hash(damaged)) from damaged").fetchone() != before, f"{change}: changes nothing"
    record = con.execute(f"select distinct decode(key), decode(value) from parquet_kv_metadata('{out}/tables/{table}/*.parquet') where decode(key) like 'slant.%'").fetchall()
    quoted = ", ".join("'{}': '{}'".format(key, value.replace("'", "''")) for key, value in record)
    con.execute(f"copy damaged to '{copy}/tables/{table}/part.parquet' (format parquet, kv_metadata {{{quoted}}})")


def check(outs):
    begun = time.monotonic()
    asserts, passed = [], set()
    for out in outs:
        found, got, outputs = execute(out)
        asserts, passed = found, passed | got
        print(f"{out}: {len(got)} of {len(found)} asserts reached, {sum('image/png' in o.get('data', {}) for o in outputs)} chart")
    missed = [a for a in asserts if a not in passed]
    assert asserts and not missed, f"never reached: {missed}"

    import pandas  # noqa: F401 - it looks for pyarrow once, when it is first imported
    large = outs[-1]
    with Missing("matplotlib", "polars", "pyarrow"):
        said = quickly(large)
    assert said.count("is not installed") == 3, "the notebook needs what it calls optional"
    print("runs without matplotlib, Polars and pyarrow")

    import duckdb
    compared = duckdb.sql(f"select robustness, difference from '{large}/tables/contrasts/*.parquet' where outlet_b is null and measure = 'score' and voice = 'author' and not same_story").fetchall()
    plain = max((abs(x - y) for r, x in compared for s, y in compared if r is None and s == "unstandardised"), default=0)
    assert plain > 0.01, "holding the period constant changes nothing in this corpus"

    copy = f"{large}-damaged"
    with Missing("matplotlib", "polars"):
        for table, change, cell in DAMAGE:
            damage(large, copy, table, change)
            try:
                quickly(copy)
            except AssertionError as e:
                assert e.cell == cell, f"{table}: {change}: noticed by {e.cell} ({e}), not by {cell}"
            else:
                sys.exit(f"{table}: {change}: the notebook does not notice")
    print(f"notices {len(DAMAGE)} kinds of damage; {time.monotonic() - begun:.0f} s")


if __name__ == "__main__":
    corpus() if sys.argv[1] == "corpus" else check(sys.argv[2:])
