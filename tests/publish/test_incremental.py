"""A build makes only what has changed since the last one, and its bytes are those of a build from nothing."""

import errno
import os
import shutil
from dataclasses import fields
from random import Random

import pytest

from bench.in_memory import composed_in_memory
from bench.incremental import series
from dossier.compiler import compile_dossier
from dossier.edition import recorded
from dossier.edition.context import BuildSettings, SiteContext
from dossier.model.dossier import Dossier
from dossier.model.facts import ABSENT, ALL, IN, KEYS, SEP, UNKNOWN, Digests, FactTable, Log
from dossier.model.index import Index
from dossier.publish import last_build, render
from dossier.publish.incremental import site_digests
from dossier.publish.last_build import LastBuild, Made
from dossier.read.files import read_root
from tests.contexts import site_of
from tests.sealed_files import damage
from tests.site.built import EXAMPLE, build, edit, tree_of

pytestmark = pytest.mark.slow  # most of these tests run the whole program

NOTED = FactTable.facts
RENDER = render.render
LATE = {f"{folder}{name}/index.html" for folder in ("", "de/") for name in ("search", "data")}  # made by each build


# What is read is noted


def test_what_is_looked_at_is_noted_and_nothing_else():
    log = Log()
    table = FactTable("claims", {"a": 1, "b": 2}, log)
    with log.reading() as facts:
        assert table["a"] == 1
        assert table.get("c") is None
        assert "d" not in table
    assert set(facts) == {f"claims{SEP}a", f"claims{SEP}c", f"claims{SEP}{IN}{SEP}d"}
    with log.reading() as facts:
        assert list(table) == ["a", "b"]
        assert len(table) == 2
    assert set(facts) == {f"claims{SEP}{KEYS}"}
    with log.reading() as facts:
        assert list(table.values()) == [1, 2]
    assert set(facts) == {f"claims{SEP}{ALL}"}


def test_what_says_everything_is_noted_alone():
    log = Log()
    table = FactTable("claims", {"a": 1, "b": 2}, log)
    with log.reading() as facts:
        assert "a" in table
        assert list(table) == ["a", "b"]
        assert table["b"] == 2
    assert set(facts) == {f"claims{SEP}{KEYS}", f"claims{SEP}b"}
    with log.reading() as facts:
        assert table["a"] == 1
        assert "c" not in table
        assert list(table.values()) == [1, 2]
    assert set(facts) == {f"claims{SEP}{ALL}"}
    with log.reading() as later:
        log.note(facts)
        assert table["a"] == 1
    assert set(later) == {f"claims{SEP}{ALL}"}


def test_what_is_read_inside_is_read_by_whoever_asked_for_it():
    log = Log()
    table = FactTable("claims", {"a": 1, "b": 2}, log)
    with log.reading() as outer:
        table["a"]
        with log.reading() as inner:
            table["b"]
        with log.reading(passed_on=False):
            "c" in table  # noqa: B015
    assert set(inner) == {f"claims{SEP}b"}
    assert set(outer) == {f"claims{SEP}a", f"claims{SEP}b"}


def test_what_is_made_once_is_read_by_everybody_who_uses_it():
    site = recorded.recorded(site_of("ferry"))
    with site.log.reading() as first:
        site.once("sum", lambda: len(site.dossier.claims))
    with site.log.reading() as second:
        site.once("sum", lambda: 0)
    assert set(first) == set(second) == {f"claims{SEP}{KEYS}"}


def test_a_digest_tells_values_apart_and_an_unknown_table_equals_nothing():
    digests = Digests({"claims": {"a": 1, "b": 2}}.get)
    assert digests.of(f"claims{SEP}a") != digests.of(f"claims{SEP}b")
    assert digests.of(f"claims{SEP}c") == digests.of(f"claims{SEP}{IN}{SEP}c") == ABSENT
    assert digests.of(f"claims{SEP}{IN}{SEP}a") == digests.of(f"claims{SEP}{IN}{SEP}b") != ABSENT
    assert digests.of(f"nothing{SEP}a") == UNKNOWN
    last = LastBuild(
        shared="", output="", digests={f"nothing{SEP}a": UNKNOWN}, tasks={"x": Made((f"nothing{SEP}a",), ())}
    )
    assert last.still_good(["x"], digests) == []
    with pytest.raises(TypeError, match="object"):
        digests.value(object())


def test_every_field_that_pages_can_read_is_in_a_table_or_shared_by_all():
    """Whoever gives a dossier or its context a new field says here what depends on it."""
    shared = {"site", "vocabulary", "moved"}
    noted = {*recorded.TABLES, "names", "history"}  # of the history pages read `revisions`
    unread = {"labels"}  # by the checks alone
    assert {field.name for field in fields(Dossier)} == shared | noted | unread
    site = recorded.recorded(site_of("ferry"))
    assert all(isinstance(getattr(site.index, field.name), FactTable) for field in fields(Index))
    plain = {field.name for field in fields(BuildSettings)} - {*recorded.SETTINGS}
    assert plain == {"base_url", "base_known", "noindex", "preview", "date", "commit", "search"}
    assert {field.name for field in fields(SiteContext)} == {
        *("dossier", "index", "settings", "shown"),  # recorded
        *("pictures", "navigation"),  # shared
        "files",  # read by what every build makes
        *("translate", "log", "_computed"),  # of the program
    }


# What has not changed is what it would be


def example_files():
    files, problems = read_root(EXAMPLE)
    assert not problems
    return files


def test_what_would_be_taken_over_is_what_would_be_made():
    """Random edits, one upon the other. `python -m bench.incremental` runs as many as one likes."""
    tally = series(example_files(), Random(0), edits=3)
    assert not tally.stale
    assert tally.taken_over > 100
    assert tally.made_anew


def test_what_reads_past_the_tables_would_be_stale(monkeypatch):
    """The series sees a page that reads something which is not noted."""
    monkeypatch.setattr(FactTable, "facts", lambda table: () if table.name == "claims" else NOTED(table))
    assert any(series(example_files(), Random(seed), edits=2).stale for seed in range(5))


def test_places_in_files_are_no_facts():
    """A remark above a record moves all that follow, and no page shows a line number."""
    files = example_files()
    moved = {path: f"# a remark\n{text}" if path.endswith(".yaml") else text for path, text in files.content.items()}
    before, after = (composed_in_memory(compile_dossier(each)) for each in (files, type(files)(moved, files.seeds)))
    digests = [site_digests(each.site) for each in (before, after)]
    names = [f"{table}{SEP}{ALL}" for table in (*recorded.TABLES, *(field.name for field in fields(Index)))]
    assert names
    for name in names:
        assert digests[0].of(name) == digests[1].of(name) != UNKNOWN, name


# A build from the command line

EVERY = 60  # pages of the small dossier, at least
SAID_OTHERWISE = ("Ada Lund founded Northwind.", "Ada Lund founded the firm Northwind.")


@pytest.fixture
def made(root, tmp_path):
    """Builds the small dossier, and gives the paths of the pages that were made."""

    def again():
        paths = []
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(render, "render", lambda *given: paths.append(given[1].path) or RENDER(*given))
            build(root, tmp_path / "site")
        return sorted(paths)

    again()
    return again


@pytest.fixture
def as_from_nothing(root, tmp_path):
    """Holds the site against one that is built without anything kept."""

    def check():
        shutil.rmtree(root / ".cache", ignore_errors=True)
        build(root, tmp_path / "cold")
        assert tree_of(tmp_path / "site") == tree_of(tmp_path / "cold")

    return check


def kept(root):
    """The record of the last build."""
    [path] = (root / ".cache").glob("site-*.json")
    return path


def test_what_has_not_changed_is_not_made_again(made, as_from_nothing):
    assert set(made()) == LATE
    as_from_nothing()


def test_an_edit_makes_the_pages_that_show_it(made, root, as_from_nothing):
    edit(root / "content/claims/founder.yaml", *SAID_OTHERWISE)
    pages = made()
    assert {"claims/founder/index.html", "people/ada-lund/index.html", "claims/index.html"} <= set(pages)
    assert not {path for path in pages if path.startswith(("disputes/", "claims/price/", "deals/lighthouse/"))}
    as_from_nothing()


def test_a_page_of_prose_is_made_with_what_names_it(made, root):
    edit(root / "content/pages/home.en.md", "title: What happened", "title: What happened then")
    pages = set(made()) - LATE
    assert {"index.html", "claims/price/index.html"} <= pages  # it quotes the sentence, under the title of its page
    assert not {path for path in pages if path.startswith(("claims/founder/", "de/claims/founder/", "disputes/"))}


def test_a_new_id_is_seen_by_the_neighbours(made, root, tmp_path, as_from_nothing):
    edit(root / "content/claims/founder.yaml", "id: founder\n", "id: founded\n")
    pages = made()
    assert "claims/founded/index.html" in pages
    assert "claims/keeper/index.html" in pages  # which links to the one before it
    assert not (tmp_path / "site/claims/founder").exists()
    as_from_nothing()


def test_a_setting_that_stands_on_every_page_makes_every_page(made, root):
    edit(root / "content/site.yaml", "title:", "title:  ")
    assert set(made()) == LATE
    with (root / "content/site.yaml").open("a", encoding="utf-8") as file:
        file.write("content_license: another licence\n")
    assert len(made()) > EVERY


@pytest.mark.parametrize("harm", ["gone", "cut", "changed", "list", "link"])
def test_a_record_that_is_not_what_was_kept_is_as_none(harm, made, root, tmp_path):
    before = tree_of(tmp_path / "site")
    damage(kept(root), harm, tmp_path / "elsewhere.json")
    assert len(made()) > EVERY
    assert tree_of(tmp_path / "site") == before


@pytest.mark.parametrize("harm", ["changed", "as long", "link"])
def test_a_page_that_somebody_changed_is_made_again(harm, made, tmp_path):
    before = tree_of(tmp_path / "site")
    page = tmp_path / "site/claims/founder/index.html"
    text, status = page.read_text("utf-8"), page.stat()
    page.unlink()  # it may be the same file as another site's
    match harm:
        case "changed":
            page.write_text("something else", "utf-8")
        case "as long":
            page.write_text(text.replace("Northwind", "Southwind"), "utf-8")
            os.utime(page, ns=(status.st_atime_ns, status.st_mtime_ns))
        case "link":
            os.symlink(tmp_path, page)
    assert set(made()) - LATE == {"claims/founder/index.html"}
    assert tree_of(tmp_path / "site") == before


def test_a_site_that_was_copied_is_taken_over(made, tmp_path):
    """As when a service keeps the folder between two builds: files and times are others, what they hold is not."""
    os.rename(tmp_path / "site", tmp_path / "moved")
    shutil.copytree(tmp_path / "moved", tmp_path / "site", copy_function=shutil.copyfile)
    assert set(made()) == LATE
    assert tree_of(tmp_path / "site") == tree_of(tmp_path / "moved")


def test_where_a_file_can_have_no_second_name_it_is_copied(made, tmp_path, monkeypatch):
    def refused(*_given, **_named):
        raise OSError(errno.EPERM, "not on this disk")

    before = tree_of(tmp_path / "site")
    monkeypatch.setattr(os, "link", refused)
    assert set(made()) == LATE
    assert tree_of(tmp_path / "site") == before


def test_a_file_that_nobody_else_may_read_is_not_taken_over(made, tmp_path):
    page = tmp_path / "site/claims/founder/index.html"
    page.chmod(0o600)
    assert "claims/founder/index.html" in made()
    assert page.stat().st_mode & 0o777 == 0o644


def test_another_program_makes_everything(made, monkeypatch):
    monkeypatch.setattr(last_build, "FORMAT", last_build.FORMAT + 1)
    assert len(made()) > EVERY


def test_links_of_pages_that_were_taken_over_are_followed_where_something_is_gone(made, root, monkeypatch):
    looked = []
    monkeypatch.setattr(
        "dossier.publish.build.verify", lambda pages, _files, _address, only: looked.append((len(pages), len(only)))
    )
    edit(root / "content/claims/founder.yaml", *SAID_OTHERWISE)
    made()
    edit(root / "content/claims/founder.yaml", "id: founder\n", "id: founded\n")
    made()
    [(every, some), (every_again, all_of_them)] = looked
    assert some < every
    assert all_of_them == every_again
