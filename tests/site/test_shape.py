"""Every page is a whole page: what browsers, search engines and screen readers rely on."""

import re
from collections import Counter
from fnmatch import fnmatch
from html.parser import HTMLParser

from dossier.export.copies import PROGRAMS
from dossier.pages.draft import BUNDLE
from dossier.text.word_lists import words
from tests.site.built import PROGRAM

DRAFT = {BUNDLE.removesuffix(".js")}
VOID = words("area base br col embed hr img input link meta source track wbr")
LATER = [name.replace(".", ".*.") for name in PROGRAMS]  # with their hash
IN_LINE = words("a abbr b button cite code em i label mark q s small span strong sub sup time")


def test_every_page_has_one_heading_a_title_a_language_and_the_landmarks(site):
    for path, page in site.pages.items():
        assert page.shape["h1"] == 1, path
        assert page.shape["main"] == 1, path
        assert site.html(path).split("</head>")[0].count("<title>") == 1, path
        assert page.shape["footer"] == 1, path
        assert page.shape["header"] >= 1, path
        assert page.shape["nav"] >= 1, path
        assert page.title, path
        assert page.language in site.languages, path
        assert page.language == (path.split("/")[0] if path.split("/")[0] in site.languages[1:] else site.languages[0])


def test_pages_with_claims_describe_themselves_and_no_description_is_empty(site):
    for path, page in site.pages.items():
        assert page.description or not page.cites, path
        assert 'content=""' not in site.html(path), path


def test_titles_tell_pages_apart(site):
    for language in site.languages:
        titles = Counter(page.title for path, page in site.pages.items() if page.language == language)
        assert not [title for title, times in titles.items() if times > 1]


class Nesting(HTMLParser):
    """Notes elements that are closed in another order than they were opened, and blocks inside lines."""

    def __init__(self):
        super().__init__()
        self.open, self.wrong = [], []

    def handle_starttag(self, tag, attrs):
        if tag not in VOID:
            if self.open and self.open[-1] in IN_LINE - {"a"} and tag not in IN_LINE:
                self.wrong.append(f"<{tag}> in <{self.open[-1]}>")
            if tag == "a" and "a" in self.open:
                self.wrong.append("a link in a link")
            if "p" in self.open and tag in ("p", "div", "ul", "ol", "section", "blockquote", "table", "dl"):
                self.wrong.append(f"<{tag}> in <p>")
            self.open.append(tag)

    def handle_endtag(self, tag):
        if tag not in VOID and (not self.open or self.open.pop() != tag):
            self.wrong.append(f"</{tag}> closes something else, line {self.getpos()[0]}")


def test_elements_are_closed_in_the_order_they_were_opened(site):
    """Of each kind of page those with the most to say; a parser that mends what it reads would not notice."""
    kinds = {}
    for path in site.pages:
        parts = path.split("/")
        kinds.setdefault((*parts[: 2 if parts[0] in site.languages else 1], len(parts)), []).append(path)
    for paths in kinds.values():
        for path in sorted(paths, key=lambda path: -len(site.html(path)))[:2]:
            parser = Nesting()
            parser.feed(site.html(path))
            parser.close()
            assert not parser.wrong, f"{path}: {parser.wrong[:5]}"
            assert not parser.open, f"{path}: {parser.open}"


def test_no_word_of_a_template_is_left_unfilled(site):
    for path in site.pages:
        html = re.sub(r'<script type="application/ld\+json">.*?</script>', "", site.html(path))  # braces close there
        assert not [
            sign for sign in ("{{", "}}", "{%", "{#", "{n}", "{value}", "{filename}", "None<", "&amp;#") if sign in html
        ], path


def test_pages_are_light(site):
    """One style sheet for the screen, one script, no font, no picture from elsewhere; the largest page stays readable.

    The start page and the search have a script of their own, and what the latter loads when somebody searches
    (tests/publish/). What checks a copy comes when somebody opens that part of a source page; the scripts of the page
    of drafts are weighed in tests/test_templates.py.
    """
    for path, page in site.pages.items():
        data = site.html(path).count('<script type="application/ld+json">')
        assert data <= 1, path
        folder = path.split("/")[-2] if "/" in path else ""
        home = folder in ("", *site.languages) and path.endswith("index.html")  # the switch of sources is its own
        scripts = 2 if home else {"search": 2, "draft": 3}.get(folder, 1)
        assert page.shape["script"] - data <= scripts, path
        assert len([link for link in page.links if "stylesheet" in link.rel]) in range(3, 7), path
    sizes = {path: (site.output / path).stat().st_size for path in site.files}
    travels = {path: size for path, size in sizes.items() if path.startswith("assets/")}
    later = {path for path in travels if any(fnmatch(path, f"assets/{name}") for name in LATER)}
    assert len(later) == len(LATER)
    assert max(size for path, size in travels.items() if path.endswith(".css")) < 40_000
    scripts = {path: size for path, size in travels.items() if path.endswith(".js") and path not in later}
    assert sum(size for path, size in scripts.items() if path.split("/")[1].split(".")[0] not in DRAFT) < 30_000
    assert sum(travels[path] for path in later) < 45_000
    assert max(sizes[path] for path in site.pages) < 700_000


def test_every_template_has_a_page(site):
    """A template that nothing uses is not tested by anything."""
    kinds = {path.stem for path in (PROGRAM / "templates" / "pages").glob("*.html")}
    present = {html.split('class="kind-', 1)[1].split('"', 1)[0].split(" ")[0] for html in map(site.html, site.pages)}
    names = dict.fromkeys(("person", "organization", "product", "deal", "place"), "entity")
    names |= dict.fromkeys(("people", "organizations", "products", "places"), "entities")
    assert {names.get(kind, kind) for kind in present} | {"moved"} == kinds | {"moved"}  # test_site_moved has one
