"""What `bench.run` makes of what it measures: ratios, powers, tables, a plot; and that what it builds is fair."""

import sys
import xml.etree.ElementTree as ET
from itertools import chain

import pytest

from bench import run
from bench.contestants import an_edit, phases_of
from bench.figures import Results, Row, builds_table, goals_table, growth_table, phases_table
from bench.generate import Generator
from bench.generated_shape import Shape
from bench.growth_plot import growth_svg
from bench.measured import CommandFailed, Spread, measured, power, spread
from bench.peer_pages import pages_of
from bench.peers import PEERS, differing
from dossier.cli.timings import Seconds, Timings
from dossier.compiler import compile_dossier
from dossier.read.files import read_root


def rows():
    """Two sizes of a dossier as a whole by two contestants, and one with something out of the ordinary."""
    kinds = [
        ("", 100, "everything", 4.0),
        ("", 100, "Hugo", 2.0),
        ("", 400, "everything", 16.0),
        ("", 400, "Hugo", 3.0),
    ]
    made = [
        Row(dossier, claims, by, "cold", 5, 7, 2_000_000, wall=[cpu, cpu + 1, cpu + 2], cpu=[cpu], peak=[cpu * 10])
        for dossier, claims, by, cpu in [*kinds, ("long", 100, "everything", 1.0), ("long", 400, "everything", 16.0)]
    ]
    made[0].phases = {"reading": (1.5, 1.25), "pages": (2.0, 3.0)}
    return made


def results():
    return Results("a machine", {"Hugo": "1.2"}, {"Zola": "no binary"}, (0.5, 1.5), rows())


@pytest.mark.parametrize(("figures", "wanted"), [([3, 6, 12], 1), ([1, 4, 16], 2), ([5, 5, 5], 0), ([9, 3, 1], -1.585)])
def test_growth_is_told_as_a_power_of_the_size(figures, wanted):
    assert power([100, 200, 400], figures) == pytest.approx(wanted, abs=0.001)


def test_a_single_size_tells_nothing_of_growth():
    assert power([100], [3]) is None
    assert power([100, 100], [3, 4]) is None


def test_the_middle_figure_stands_for_all_and_the_outermost_are_told():
    assert spread([3.0, 1.0, 9.0]) == Spread(median=3.0, low=1.0, high=9.0)


def test_each_build_is_compared_with_the_same_build_of_the_base():
    head, _, *lines = builds_table(rows()[:4]).splitlines()
    cells = dict(zip(head.split(" | "), lines[2].split(" | "), strict=True))
    assert cells["by"] == "everything"
    assert cells["wall s"] == "17.00 (16.00–18.00)"
    assert cells["CPU s"] == "16.00"
    assert cells["wall / Hugo"] == "4.25"
    assert cells["MB"] == "2.0"
    assert lines[2].endswith("| 5.33 |")


def test_what_is_missed_of_a_goal_is_told_with_how_much():
    goals = goals_table(rows())
    assert "| everything, cold, 400 claims | 8 × Hugo | 4.25 (5.33 of its CPU) |  |" in goals
    assert "100 claims |" not in goals, "the largest size counts"
    assert "| power of CPU, everything, long, 100 to 400 claims | 1.1 | 2.00 | missed: 1.8 times that |" in goals
    assert "| power of CPU, everything, as a whole, 100 to 400 claims | 1.1 | 1.00 |  |" in goals


def test_each_kind_of_dossier_has_its_own_power():
    lines = growth_table(rows()).splitlines()
    assert lines[2] == "| as a whole | everything | 100 400 | 4.0 16.0 | 40 160 | 1.00 | 1.00 |"
    assert "| long | everything | 100 400 | 1.0 16.0 | 10 160 | 2.00 | 2.00 |" in lines


def test_phases_are_told_of_the_builds_that_have_them():
    told = phases_of(printed := "x\n" + timings_table())
    assert "in all" not in told, printed
    assert told["reading"] == (2.0, 0.75)
    assert "| reading | 1.50 (1.25) |" in phases_table(rows())


def timings_table():
    timings = Timings()
    timings.phases["reading"] = Seconds(2.0, 0.5, 0.25)
    return timings.table()


def test_figures_are_kept_and_read_back():
    assert Results.from_json(results().as_json()) == results()


def test_the_plot_has_a_line_and_a_name_for_each_series():
    svg = growth_svg({"a < b": [(100, 1), (1000, 12)], "c": [(100, 2), (1000, 30)], "alone": [(100, 1)]}, "claims", "s")
    texts = [element.text for element in ET.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")]
    assert texts.count("a < b") == texts.count("c") == 1
    assert "alone" not in texts
    assert svg.count('stroke-width="2"') == 2


def test_only_what_stands_between_the_marks_of_the_document_is_replaced(tmp_path):
    document = tmp_path / "performance.md"
    document.write_text(f"before\n{run.BEGIN}of last year{run.END}\nafter\n", "utf-8")
    for _ in range(2):
        run.write_docs(results(), document, tmp_path / "growth.svg")
    text = document.read_text("utf-8")
    assert text.startswith("before\n")
    assert text.endswith("\nafter\n")
    assert "of last year" not in text
    assert text.count("Zola is missing: no binary") == 1
    ET.parse(tmp_path / "growth.svg")


def test_the_document_has_the_marks():
    assert run.DOCUMENT.read_text("utf-8").count(run.BEGIN) == 1
    assert run.DOCUMENT.read_text("utf-8").count(run.END) == 1


@pytest.mark.parametrize("name", run.AXES)
def test_every_axis_can_be_of_the_smallest_size_that_is_measured(name):
    assert not run.AXES[name](90).impossible(90)


def test_a_command_that_fails_is_not_measured():
    with pytest.raises(CommandFailed) as told:
        measured([sys.executable, "-c", "print('x: error[bad]\\nmore'); raise SystemExit(3)"])
    assert told.value.reason == "x: error[bad]"


def test_the_peak_is_that_of_the_command_and_not_of_whoever_measures_it():
    ballast = b"x" * 60_000_000
    small = measured([sys.executable, "-S", "-c", "pass"])
    large = measured([sys.executable, "-S", "-c", "b'x' * 60_000_000"])
    assert small.peak < 40 < large.peak, len(ballast)


@pytest.fixture(scope="module")
def made_up(tmp_path_factory):
    root = tmp_path_factory.mktemp("speed") / "dossier"
    Generator(120, ("en",), Shape()).write(root)
    return root


def test_the_edit_changes_one_statement_and_leaves_the_dossier_sound(made_up):
    edit = an_edit(made_up)
    before = read_root(made_up)[0]
    edit.write(done=True)
    compiled = compile_dossier(read_root(made_up)[0])
    edit.write(done=False)
    assert read_root(made_up)[0] == before
    assert not compiled.problems
    statements = [
        {key: claim.record.statement.texts["en"] for key, claim in dossier.claims.items()}
        for dossier in (compile_dossier(before).dossier, compiled.dossier)
    ]
    assert len(dict(statements[0].items() ^ statements[1].items())) == 1


def test_peers_get_a_page_for_each_record_and_every_link_leads_to_one(made_up):
    pages, home = pages_of(made_up)
    dossier = compile_dossier(read_root(made_up)[0]).dossier
    paths = {f"/{page['path']}/" for page in pages}
    assert len(paths) == len(pages)
    assert {f"/claims/{key}/" for key in dossier.claims} < paths
    assert len([page for page in pages if page["kind"] == "source"]) == len(dossier.sources)
    evidence = [item for page in pages if page["kind"] == "claim" for item in page["evidence"]]
    links = {item["url"].partition("#")[0] for item in chain(evidence, home["nav"], *home["paragraphs"])}
    assert links <= paths
    sources = [
        (page["path"], part) for page in pages if page["kind"] == "source" for part in chain(*page["paragraphs"])
    ]
    assert {item["url"] for item in evidence} <= {f"/{path}/#{part['id']}" for path, part in sources}
    assert {part["url"] for _, part in sources if part["id"]} <= paths


@pytest.mark.slow
def test_pelican_makes_the_pages_it_is_given(made_up, tmp_path):
    """The others are brought over the network, which tests do without; the bench compares their pages with Hugo's."""
    (pelican,) = (peer for peer in PEERS if peer.name == "Pelican")
    pages, home = pages_of(made_up)
    for name in ("first", "second"):
        pelican.lay_out(tmp_path / name, pages, home)
        measured(pelican.bring(tmp_path).command, tmp_path / name)
    site = tmp_path / "first/public"
    assert {path.parent.relative_to(site).as_posix() for path in site.rglob("index.html")} == {
        ".",
        *(page["path"] for page in pages),
    }
    claim = next(page for page in pages if page["kind"] == "claim")
    html = (site / claim["path"] / "index.html").read_text("utf-8")
    assert all(f"<blockquote><p>{item['quote']}</p>" in html for item in claim["evidence"])
    assert list(differing(site, tmp_path / "second/public")) == []
    (site / claim["path"] / "index.html").write_text(html.replace("<h1>", "<h1>X"), "utf-8")
    assert list(differing(site, tmp_path / "second/public")) == [f"{claim['path']}/index.html"]
