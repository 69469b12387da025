"""What the templates' environment cannot enforce: no raw HTML, no inline style or script, one macro a file."""

import gzip
import re
from pathlib import Path

import brotli
import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined, nodes

from dossier.components.stylesheets import blocks
from dossier.export.copies import PROGRAMS as CHECKER
from dossier.pages.draft import BUNDLE
from dossier.pages.draft import SCRIPTS as DRAFT_SCRIPTS
from dossier.publish.assets import assets

TEMPLATES = Path(__file__).parent.parent / "templates"
STATIC = TEMPLATES.parent / "static"
ALL = sorted(path.relative_to(TEMPLATES).as_posix() for path in TEMPLATES.rglob("*.html"))
PAGES = [name for name in ALL if name.startswith("pages/")]
MACROS = [name for name in ALL if name.startswith("macros/")]
BLOCKS = blocks({path.name: path.read_bytes() for path in STATIC.glob("*.css")})
EMBED = "embeds/layout.html"  # the policy of embeds names their inline style and script by hash
WORDS = {"_", "_n", "page_language", "colon", "onward", "namespace", "loop"}  # defined in every template
WORDS |= {"lang", "turned", "auto", "spoken", "page_lang", "as_code"}  # attributes
WORDS |= {"caller"}  # what stands between `call` and `endcall`
PROVIDED = WORDS | {"view", "layout", "entries", "linked"}  # what `render` gives to the template of a page
MAX_SCRIPT = 6_000  # bytes, compressed
MAX_CHECKER = 15_500  # bytes of the scripts that check a reader's own copy, loaded on demand
MAX_STYLES = 700  # lines
MAX_DRAFT_SCRIPTS = 28_000  # bytes by Brotli, of the one file that the draft page alone loads
MAX_DRAFT_LINES = 300

environment = Environment(
    loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
)


def source(name: str) -> str:
    return (TEMPLATES / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ALL)
def test_compiles(name: str) -> None:
    environment.get_template(name)


@pytest.mark.parametrize("name", ALL)
def test_writes_no_raw_html(name: str) -> None:
    tree = environment.parse(source(name))
    assert not {node.name for node in tree.find_all(nodes.Filter)} & {"safe", "xmlattr", "tojson"}
    assert not list(tree.find_all((nodes.MarkSafe, nodes.ScopedEvalContextModifier)))
    assert "Markup" not in source(name)


@pytest.mark.parametrize("name", ALL)
def test_has_nothing_inline(name: str) -> None:
    """The pages' content security policy allows no style and no script of their own."""
    text = source(name)
    if name == EMBED:
        assert text.count("<style>{{ style }}</style>") == text.count("<script>{{ script }}</script>") == 1
        text = text.replace("<style>{{ style }}</style>", "").replace("<script>{{ script }}</script>", "")
    assert not re.search(r"<style\b|\sstyle=|\son[a-z]+=|javascript:", text, re.IGNORECASE)
    for script in re.findall(r"<script\b[^>]*>.*?</script>", text, re.DOTALL):
        data = name == "layout.html" and script == '<script type="application/ld+json">{{ linked }}</script>'
        assert data or re.fullmatch(r'<script src="[^"]+" defer></script>', script)


@pytest.mark.parametrize("name", ALL)
def test_uses_only_names_it_is_given(name: str) -> None:
    tree = environment.parse(source(name))
    names = list(tree.find_all(nodes.Name))
    defined = {node.name for node in names if node.ctx in ("store", "param")}
    defined |= {macro.name for macro in tree.find_all(nodes.Macro)}
    defined |= {macro for line in tree.find_all(nodes.FromImport) for macro in line.names}
    defined |= {line.target for line in tree.find_all(nodes.Import)}
    provided = WORDS if name.startswith(("macros/", "charts/")) else PROVIDED
    provided = provided | ({"style", "script"} if name == EMBED else set())
    assert {node.name for node in names if node.ctx == "load"} <= defined | provided


@pytest.mark.parametrize("name", PAGES)
def test_page_extends_the_layout(name: str) -> None:
    tree = environment.parse(source(name))
    assert [node.template.value for node in tree.find_all(nodes.Extends)] == ["layout.html"]
    assert "main" in {block.name for block in tree.find_all(nodes.Block)}
    assert source(name).startswith("{# ")


@pytest.mark.parametrize("name", [name for name in ALL if name.startswith("embeds/") and name != EMBED])
def test_embed_extends_the_layout_of_embeds(name: str) -> None:
    """Another layout would load the stylesheets and scripts of the site."""
    tree = environment.parse(source(name))
    assert [node.template.value for node in tree.find_all(nodes.Extends)] == [EMBED]
    assert source(name).startswith("{# ")


@pytest.mark.parametrize("name", MACROS)
def test_macro_is_named_as_its_file_with_its_parameters_listed(name: str) -> None:
    macros = {macro.name: macro for macro in environment.parse(source(name)).find_all(nodes.Macro)}
    word = Path(name).stem
    assert word in macros
    comment = source(name).partition("#}")[0]
    assert comment.startswith(f"{{# {word}: ")
    for argument in macros[word].args:
        assert re.search(rf"^   {argument.name}\s{{2,}}\S", comment, re.MULTILINE), argument.name
    if not macros[word].args:
        assert "no parameters" in comment


def test_macros_are_imported_without_context() -> None:
    """With context, they would be evaluated again for each page."""
    for name in ALL:
        for line in re.findall(r"\{% (?:from|import) .*?%\}", source(name)):
            assert "with context" not in line, f"{name}: {line}"


def test_every_macro_is_used() -> None:
    used = {macro for name in ALL for macro in re.findall(r'from "(macros/[a-z_]+\.html)"', source(name))}
    assert used == set(MACROS)


@pytest.mark.parametrize("name", sorted(BLOCKS))
def test_styles_keep_their_order_and_size(name: str) -> None:
    """One block declares the layers; every other adds to some of them, in that order."""
    text = BLOCKS[name]
    assert ("@layer tokens, base, layout, parts, pages, print;" in text) == (name == "site.css")
    layers = re.findall(r"^@layer (\w+) \{", text, re.MULTILINE)
    order = ["tokens", "base", "layout", "parts", "pages", "print"]
    assert layers
    assert layers == [layer for layer in order if layer in layers]
    assert text.count("\n") <= MAX_STYLES
    assert text.count("{") == text.count("}")
    assert not re.search(r"url\(|@import|https?:", text), "a stylesheet loads nothing"


def test_the_search_script_loads_only_the_index() -> None:
    """It loads Pagefind and the list of records from the site's own folder, and stores nothing."""
    text = (STATIC / "search.js").read_text(encoding="utf-8")
    assert len(text.encode()) < 2 * MAX_SCRIPT
    assert not re.search(r"XMLHttpRequest|sendBeacon|Storage|cookie|indexedDB|innerHTML|eval\(|https?:/", text)
    asked = re.findall(r"\b(?:fetch|import)\([^\n]*?program[.)]", text)
    assert asked == ["import(program.", 'fetch(new URL("records." + document.documentElement.lang + ".json", program)']


def test_the_draft_scripts_send_and_store_nothing() -> None:
    """An unpublished text stays on the page, and is never taken for HTML."""
    texts = [(STATIC / name).read_text(encoding="utf-8") for name in DRAFT_SCRIPTS]
    outside = (
        r"fetch|XMLHttpRequest|sendBeacon|WebSocket|EventSource|new Image|import\(|Worker|postMessage|window\.open"
    )
    for text in texts:
        assert not re.search(rf"{outside}|Storage|cookie|indexedDB|innerHTML|outerHTML|insertAdjacent|eval\(", text)
        assert text.count("\n") <= MAX_DRAFT_LINES
    _, bundle = assets(STATIC.parent)[0][BUNDLE]
    exported = [
        name for text in texts for name in re.findall(r"\w+", "".join(re.findall(r"assign\(D, \{(.*?)\}", text)))
    ]
    assert exported
    assert all(name.encode() in bundle for name in exported)
    assert len(brotli.compress(bundle)) < MAX_DRAFT_SCRIPTS


def test_the_scripts_that_check_a_copy_send_and_store_nothing() -> None:
    """Nor do they change an address or write HTML: the text is the reader's."""
    texts = [(STATIC / name).read_text(encoding="utf-8") for name in CHECKER if name.endswith(".js")]
    assert sum(len(gzip.compress(text.encode(), 9)) for text in texts) < MAX_CHECKER
    for text in texts:
        assert not re.search(
            r"fetch\(|XMLHttpRequest|sendBeacon|WebSocket|EventSource|postMessage|Worker|Storage|cookie|indexedDB|caches"
            r"|innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|Function\(|\bimport\b|https?:/"
            r"|location|history\.|\.src\b|\.action\b|window\.open",
            text,
        )


def test_the_site_script_is_small_and_sends_and_stores_nothing() -> None:
    text = (STATIC / "site.js").read_text(encoding="utf-8")
    assert len(gzip.compress(text.encode(), 9)) < MAX_SCRIPT
    assert not re.search(
        r"fetch\(|XMLHttpRequest|sendBeacon|Storage|cookie|indexedDB|innerHTML|eval\(|\bimport\b", text
    )
