"""Embeds: every record has one in every language, complete and by itself; what was published stays at its address."""

import base64
import hashlib
import json
import re
import shutil

import feedparser
import pytest
from bs4 import BeautifulSoup

from dossier.edition.urls import FOLDER
from tests.publish.hosts import joined, rules
from tests.site.audit import EMBED, Audit
from tests.site.built import ADDRESS, DATE, audited, build, copy_of_example, edit
from tests.site.html_tree import parse_part
from tests.site.parsed_pages import some, soup
from tests.site.revised import (
    CORRECTED,
    IS,
    NOW_CALLED,
    RENAMED,
    RETRACTED,
    WAS,
    WHY,
    accept,
    names,
    revised,
    revisions,
)
from tests.site.words import value_words


@pytest.fixture(scope="module")
def later(once):
    """The example after a correction, a rename and a retraction."""
    return once("revised", lambda folder: audited(revised(folder), folder / "output"))


def embed(site, language, *parts):
    return soup(site, site.path(language, "embed", *parts))


def text_of(tag):
    return " ".join(tag.get_text(" ").split())


def test_every_text_in_an_embed_is_a_field_a_passage_or_a_word_of_the_interface(site):
    problems = [problem for page in site.embeds.values() for problem in page.problems]
    assert not problems, "\n".join(problems[:20])


@pytest.mark.parametrize("where", ["<title>", '<meta name="description" content="'])
def test_the_head_of_a_published_version_must_say_what_was_stated_then(where, later):
    """What the claim states today is a field of a record, too, and not what this page is about."""
    path = f"embed/claims/{CORRECTED}/{names(later.root, CORRECTED)[0]}/index.html"
    audit, html = Audit(later.records, later.files, (DATE, ADDRESS)), later.html(path)
    assert not audit.page(path, html).problems
    assert f"{where}{WAS}" in html
    (problem,) = audit.page(path, html.replace(f"{where}{WAS}", f"{where}{IS}")).problems
    assert f"is not what {CORRECTED} stated in" in problem


def test_every_record_has_an_embed_in_every_language(site):
    dossier = site.records.dossier
    wanted = {(FOLDER[entity.kind], key) for key, entity in dossier.entities.items()}
    wanted |= {("claims", key) for key in dossier.claims} | {("disputes", key) for key in dossier.disputes}
    wanted |= {("deals",)} | {
        (*version,) for version in {("claims", revision.claim, revision.rev) for revision in dossier.revisions}
    }
    pictures = {path.split("/")[-2] for path in site.pages if re.fullmatch(r"pictures/[^/]+/index\.html", path)}
    wanted |= {("pictures", key) for key in pictures}
    wanted |= {(FOLDER[gone.kind], key) for key, gone in (dossier.moved.retracted.items() if dossier.moved else ())}
    expected = {site.path(language, "embed", *parts) for language in site.languages for parts in wanted}
    assert {path for path in site.files if path.endswith(".html") and EMBED.match(path)} == expected


def test_an_embed_fetches_nothing_is_not_indexed_and_names_its_page(site):
    for path in some(site.embeds):
        page = soup(site, path)
        loads = page.select("link[rel~=stylesheet], script[src], img, iframe, [srcset], video, audio, object, embed")
        assert not loads, path
        assert page.find("meta", attrs={"name": "robots"})["content"] == "noindex"
        assert page.find("base")["target"] == "_blank"
        canonical = page.find("link", rel="canonical")["href"]
        assert f"{canonical.removeprefix(ADDRESS)}index.html" in site.pages, path
        assert canonical.partition("//")[2] in text_of(page.footer), "its address is printed, for where links are dead"


def test_links_of_an_embed_lead_to_the_address_its_page_goes_by(site):
    """On the web, without `index.html`: there they are copied and shared. Each leads to what is there."""
    for path in some(site.embeds):
        links = [link["href"] for link in soup(site, path).select("main a[href], footer a[href]")]
        away = [href for href in links if not href.startswith("#")]
        assert away, path
        for href in away:
            assert href.startswith(ADDRESS), f"{path}: {href}"
            page, _, fragment = href.removeprefix(ADDRESS).partition("#")
            read = site.every[f"{page}index.html"]
            assert read.canonical == ADDRESS + page or "embed/" in page, f"{path}: {href}"
            assert not fragment or fragment in read.ids, f"{path}: {href}"


def test_embeds_of_a_site_that_knows_no_address_lead_to_its_own_pages(unaddressed):
    """Relative, and to files, so that they lead somewhere from the disk as well."""
    files = sorted(unaddressed.glob("embed/*/*/index.html"))
    for file in files:
        links = [link["href"] for link in BeautifulSoup(file.read_text("utf-8"), "html.parser").select("body a[href]")]
        away = [file.parent / href.partition("#")[0] for href in links if not href.startswith("#")]
        assert away
        assert all(target.is_file() for target in away), file
    assert files


def test_an_embed_may_run_what_it_carries_and_nothing_else(site):
    """By hashes, in the page and in the header; and it may be framed by anybody."""
    given = rules((site.output / "_headers").read_text("utf-8"))
    for path in some(site.embeds):
        page = soup(site, path)
        policy = page.find("meta", attrs={"http-equiv": "Content-Security-Policy"})["content"]
        sent = joined(given, f"/{path}")["content-security-policy"]
        for element in (page.style, page.script):
            digest = base64.b64encode(hashlib.sha256(element.get_text().encode()).digest()).decode()
            assert f"'sha256-{digest}'" in policy, path
            assert f"'sha256-{digest}'" in sent, path
        assert "default-src 'none'" in policy
        assert "frame-ancestors *" in sent
        assert "unsafe" not in sent + policy
        assert joined(given, f"/{path}")["x-robots-tag"] == "noindex"


def test_search_engines_are_not_sent_to_embeds(site):
    assert "/embed/" not in (site.output / "sitemap.xml").read_text("utf-8")


def test_the_embed_of_a_claim_holds_every_passage_of_it(site):
    for key, claim in site.records.dossier.claims.items():
        for language in site.languages:
            page = site.embeds[site.path(language, "embed", "claims", key)]
            assert f"claim:{key}:statement" in page.origins
            if claim.evidence:
                entry = page.entries[key]
                shown = {source for source, *_ in entry.passages}
                assert shown == {item.passage.source for item in claim.evidence}


def test_the_embed_of_a_dispute_holds_every_side(site):
    for key, record in site.records.dossier.disputes.items():
        page = site.embeds[site.path(site.languages[0], "embed", "disputes", key)]
        assert {f"dispute:{key}:position-{n}" for n in range(1, len(record.positions) + 1)} <= page.origins
        claims = {claim for position in record.positions for claim in position.claims}
        assert claims <= page.disputes[key]


def test_a_claim_that_changed_says_what_was_what_is_and_why(later):
    old, new = names(later.root, CORRECTED)
    page = embed(later, "en", "claims", CORRECTED)
    was = page.find(id=f"v-{old}").find_next_sibling(class_="was")
    assert WAS in text_of(was)
    assert value_words("2025-07-02", "date", "en") in text_of(was)
    assert page.find(id=f"v-{new}") is None, "whoever took this version is told nothing"
    assert WHY in text_of(page.select_one(".since .change"))
    assert IS in text_of(page.h1)
    assert page.body["data-version"] == new
    assert not page.select(".since.shown"), "it is shown to those only who took the old version"


def test_a_claim_that_did_not_change_has_nothing_to_tell(later):
    assert not embed(later, "en", "claims", "ferry-price").select("section.since")


@pytest.mark.parametrize("language", ["en", "de"])
def test_a_published_version_stays_as_it_was(later, language):
    old, new = names(later.root, CORRECTED)
    words = next(revision for revision in revisions(later.root) if revision["rev"] == old)["words"]
    page = embed(later, language, "claims", CORRECTED, old)
    statement = words["statement"][language]
    assert text_of(page.h1) == statement
    assert page.title.get_text().startswith(f"{statement} – "), "its head says what it said then, too"
    assert [quote.get_text() for quote in page.find_all("q")] == [
        part["exact"] for item in words["evidence"] for part in item["parts"]
    ]
    assert page.select(".since.shown"), "it says that it was changed later"
    assert not embed(later, language, "claims", CORRECTED, new).select(".since")


def test_a_renamed_claim_answers_at_both_addresses(later):
    (old,) = names(later.root, RENAMED)
    for language in later.languages:
        here, renamed = (embed(later, language, "claims", key) for key in (NOW_CALLED, RENAMED))
        assert text_of(here) == text_of(renamed)
        assert text_of(embed(later, language, "claims", RENAMED, old).h1) == text_of(here.h1)
        assert renamed.find("link", rel="canonical")["href"].endswith(f"/claims/{NOW_CALLED}/")


def test_a_retracted_claim_says_so_and_why_where_it_stood(later):
    (rev,) = names(later.root, RETRACTED)
    live, pinned = embed(later, "en", "claims", RETRACTED), embed(later, "en", "claims", RETRACTED, rev)
    for page in (live, pinned):
        assert "It rested on a misread sentence." in text_of(page)
        assert "Retracted" in text_of(page)
    assert value_words("2025-07-31", "date", "en") in text_of(live)
    assert "60 percent" in live.main.find("del").get_text(), "it names what was retracted"
    assert live.main.find("a")["href"].endswith(f"/embed/claims/{RETRACTED}/{rev}/")
    live.main.find("del").extract()
    assert "60 percent" not in text_of(live)
    assert "60 percent" in text_of(pinned), "what was cited can still be read"


@pytest.mark.parametrize(("old", "says"), [(RENAMED, ""), (RETRACTED, "Retracted: It rested on a misread sentence.")])
def test_what_was_handed_out_of_an_old_address_keeps_an_answer(old, says, later):
    """A badge, an answer to oEmbed and a picture: of the claim as it is called now, or why there is none."""
    output, badge = later.output, f"embed/claims/{old}/badge.svg"
    answer = json.loads((output / f"oembed/claims/{old}.json").read_text("utf-8"))
    frame = parse_part(answer["html"]).find("iframe")["src"].partition("?")[0].removeprefix(ADDRESS)
    assert f"{frame}index.html" in later.embeds
    assert (output / f"cards/en/claims/{old}.png").is_file()
    if says:
        assert answer["title"] == says
        assert f"<title>{says}</title>" in (output / badge).read_text("utf-8")
    else:
        for path in (badge, f"oembed/claims/{old}.json"):
            assert (output / path).read_bytes() == (output / path.replace(old, NOW_CALLED)).read_bytes()


def test_a_retraction_is_told_where_corrections_are(later):
    for path in ("feed.xml", "corrections/feed.xml"):
        entries = feedparser.parse((later.output / path).read_bytes()).entries
        entry = next(entry for entry in entries if entry.link == f"{ADDRESS}claims/{RETRACTED}/")
        assert entry.title == "Retracted: The county pays 60 percent of the price."
        assert "It rested on a misread sentence." in entry.summary
        assert entry.updated_parsed[:3] == (2025, 7, 31)
    for page in (soup(later, "corrections/index.html"), soup(later, f"claims/{RETRACTED}/index.html")):
        was = next(link for link in page.main.select("del a") if f"/claims/{RETRACTED}/" in link["href"])
        assert was.get_text() == "The county pays 60 percent of the price."


def test_embeds_of_several_claims_tell_the_latest_changes(later):
    page = embed(later, "en", "products", "heron")
    (item,) = page.select(".lately li")
    assert WHY in text_of(item)
    number = next(n for n, revision in enumerate(revisions(later.root), 1) if revision["event"] != "published")
    assert item["data-number"] == str(number)
    assert page.body["data-version"] == str(len(revisions(later.root)))


def test_the_embed_of_a_picture_tells_only_of_changes_of_what_is_drawn(later):
    pictures = [path for path in later.embeds if "/pictures/" in path]
    assert pictures
    for path in pictures:
        page = soup(later, path)
        changed = {line["data-from"].split(":")[1] for line in page.select(".lately [data-from^=revision]")}
        drawn = {claim for claim in changed if page.select(f".picture a[href*='/claims/{claim}/']")}
        assert changed == drawn, path


def test_the_page_of_corrections_tells_all_of_them(later):
    page = soup(later, "corrections/index.html")
    (item,) = page.select(".corrections > li")
    assert WHY in text_of(item)
    assert WAS in text_of(item.find("del"))
    assert IS in text_of(item.find("ins"))
    (german,) = soup(later, "de/corrections/index.html").select(".corrections > li")
    assert german.find(["del", "ins"]) is None, "only the English changed"
    assert "Wortlaut wie bisher:" in text_of(german)
    first = names(later.root, CORRECTED)[0]
    assert german.select_one(f"a[href*='/{CORRECTED}/{first}/']").get_text() == "Die Fassung davor"
    assert {RETRACTED, RENAMED} <= {code.get_text() for code in page.main.find_all("code")}
    assert "2 July 2025" in text_of(soup(later, f"claims/{CORRECTED}/index.html").select_one(".history"))


def test_what_was_stated_before_may_be_stated_again(later, tmp_path):
    """It has the name it had, is told as a change each time, and whoever took it first has nothing to be told."""
    root = tmp_path / "again"
    shutil.copytree(later.root, root)
    file = next(path for path in (root / "content/claims").glob("*.yaml") if IS in path.read_text("utf-8"))
    why = ("--change", "correction", "--why", "en=It was right.", "--why", "de=Es stimmte.")
    for old, new in ((IS, WAS), (WAS, IS), (IS, WAS)):
        edit(file, old, new)
        accept(root, "1756598400", *why)
    build(root, tmp_path / "output")
    first, second, *_ = names(root, CORRECTED)
    assert names(root, CORRECTED) == [first, second, first, second, first]
    page = BeautifulSoup((tmp_path / f"output/embed/claims/{CORRECTED}/index.html").read_text("utf-8"), "html.parser")
    assert page.body["data-version"] == first
    assert page.find(id=f"v-{first}") is None
    assert WHY not in text_of(page.find(id=f"v-{second}").find_next_sibling(class_="was"))
    listed = BeautifulSoup((tmp_path / "output/corrections/index.html").read_text("utf-8"), "html.parser")
    items = listed.select(".corrections > li")
    assert len({item["id"] for item in items}) == 4
    assert [WHY in text_of(item) for item in items] == [False, False, False, True], "latest first"


def test_a_change_under_a_new_id_is_told_with_what_was_stated_under_the_old_one(tmp_path):
    root = copy_of_example(tmp_path)
    accept(root, "1751414400")
    orders = root / "content/claims/orders.yaml"
    edit(orders, f"id: {RENAMED}", f"id: {NOW_CALLED}")
    edit(orders, "Sons builds the landing stage", "Sons builds a landing stage")
    (root / "content/moved.yaml").write_text(f"redirects: {{{RENAMED}: {NOW_CALLED}}}\n", "utf-8")
    accept(root, "1753920000", "--change", "correction", "--why", "en=There are two.", "--why", "de=Es sind zwei.")
    build(root, tmp_path / "output")
    listed = BeautifulSoup((tmp_path / "output/corrections/index.html").read_text("utf-8"), "html.parser")
    (item,) = listed.select(".corrections > li")
    assert "There are two." in text_of(item)
    assert "builds the landing stage" in text_of(item.find("del"))
    assert "builds a landing stage" in text_of(item.find("ins"))


def test_a_badge_shows_that_a_claim_changed_to_whoever_names_the_old_version(later):
    old, new = names(later.root, CORRECTED)
    badge = (later.output / "embed" / "claims" / CORRECTED / "badge.svg").read_text("utf-8")
    drawing = BeautifulSoup(badge, "html.parser")
    assert drawing.find(id=f"v-{old}")
    assert drawing.find(id=f"v-{new}") is None
    assert IS in drawing.title.get_text()
    policy = joined(rules((later.output / "_headers").read_text("utf-8")), "/embed/claims/x/badge.svg")
    digest = base64.b64encode(hashlib.sha256(drawing.style.get_text().encode()).digest()).decode()
    assert digest in policy["content-security-policy"]
    plain = (later.output / "embed" / "claims" / "ferry-price" / "badge.svg").read_text("utf-8")
    assert "<style>" not in plain


def test_a_dossier_without_a_history_has_embeds_of_today(ferry):
    page = embed(ferry, "en", "claims", "ferry-price")
    assert re.fullmatch(r"[a-z2-7]{8}", page.body["data-version"])
    assert "Version of" not in text_of(page.footer)
