"""The pictures of link previews: whole, small, the same everywhere, and drawn again only when they changed."""

import hashlib
import re
import subprocess
import sys
from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image

from dossier.components.social_cards import (
    HEIGHT,
    LONGEST,
    LONGEST_SIDE,
    LONGEST_UNDER,
    MOST_SIDES,
    QUOTE_LIMIT,
    WIDTH,
    Card,
)
from dossier.publish import canvas, cards
from tests.site.built import ADDRESS, EXAMPLE, PROGRAM, build, edit, files_in

MEAN, MOST = 15_000, 25_000  # bytes


def pictures(site):
    return {path: (site.output / path).read_bytes() for path in site.files if path.startswith("cards/")}


def test_each_is_a_whole_picture_of_the_size_that_is_announced(site):
    drawings = pictures(site)
    assert drawings
    for path, data in drawings.items():
        assert cards.whole(data), path
        assert Image.open(BytesIO(data)).size == (WIDTH, HEIGHT)


def test_they_are_small(site):
    sizes = [len(data) for data in pictures(site).values()]
    assert sum(sizes) / len(sizes) < MEAN
    assert max(sizes) < MOST


def test_pages_name_the_picture_of_their_record_else_that_of_the_site(site):
    named = set()
    for path, page in site.pages.items():
        html = site.html(path)
        image = re.search(r'property="og:image" content="([^"]+)"', html)
        assert image, path
        file, _, version = image[1].removeprefix(ADDRESS).partition("?v=")
        assert cards.shows(version, (site.output / file).read_bytes()), path
        named.add(file)
        parts = [part for part in path.split("/")[:-1] if part not in site.languages[1:]]
        own = len(parts) == 2 and parts[0] in ("people", "deals", "claims", "disputes") and path not in site.retracted
        assert file == f"cards/{page.language}/{'/'.join(parts) if own else 'site'}.png", path
        assert f'og:image:width" content="{WIDTH}"' in html
        assert f'og:image:height" content="{HEIGHT}"' in html
        assert 'name="twitter:card" content="summary_large_image"' in html
    gone = {path.removesuffix("/index.html").rpartition("/")[2] for path in site.retracted}
    others = {path for path in site.files if path.startswith("cards/")} - named
    assert {path.rpartition("/")[2].removesuffix(".png") for path in others} <= gone


def test_without_an_address_on_the_web_no_picture_is_announced(unaddressed):
    """Its address would have to be a whole one. The picture is there all the same, for whoever wants to share it."""
    page = (unaddressed / "people/tom-ashby/index.html").read_text("utf-8")
    assert "og:image" not in page
    assert "twitter:card" not in page
    assert re.search(r'href="\.\./\.\./cards/en/people/tom-ashby\.png"', page)


def test_what_changed_is_drawn_again_at_the_same_address(root, tmp_path):
    """Whoever took the address along gets the new one."""
    output = tmp_path / "output"
    build(root, output)
    before = {path: (output / path).read_bytes() for path in files_in(output) if path.startswith("cards/")}
    path = "cards/en/people/ada-lund.png"
    edit(root / "content/people/people.yaml", "name: Ada Lund", "name: Ada M. Lund")
    build(root, output)
    after = {path: (output / path).read_bytes() for path in files_in(output) if path.startswith("cards/")}
    assert after.keys() == before.keys()
    assert after[path] != before[path]


def test_what_did_not_change_is_not_drawn_again(root, tmp_path, monkeypatch):
    output, drawn = tmp_path / "output", []
    draw = cards.draw
    build(root, output)
    monkeypatch.setattr(cards, "draw", lambda card: drawn.append(card.path) or draw(card))
    build(root, output)
    assert not drawn
    broken = next(path for path in sorted(files_in(output)) if path.startswith("cards/en/claims/"))
    data = (output / broken).read_bytes()
    (output / broken).write_bytes(data[: len(data) // 2])
    build(root, output)
    assert drawn == [broken]
    assert (output / broken).read_bytes() == data


@pytest.mark.parametrize(
    "spoil", [lambda data: data[:-5], lambda data: data + b"x", lambda data: b"", lambda data: b"\x89PNG"]
)
def test_a_damaged_picture_is_no_whole_one(spoil, ferry):
    data = next(iter(pictures(ferry).values()))
    assert not cards.whole(spoil(data))
    assert not cards.whole(data[:100] + bytes([data[100] ^ 1]) + data[101:])


CARD = Card(
    path="",
    language="en",
    kind="claim",
    key="c",
    site_title="A Ferry for Quellin",
    text="The ferry costs 4.2 million euros.",
    support="disputed",
    origins=2,
)
LINES = (("corroborated", 2), ("single", 90), ("hedged", 1), ("disputed", 3))
SIDES = (("4.2 million", "Gazette"), ("4.5", "Bote"))
SAMPLES = (
    CARD,
    replace(CARD, language="de", support="hedged", quote="Die Fähre soll 4,2 Millionen Euro kosten.", source="Bote"),
    replace(CARD, kind="person", text="Tom Ashby", lines=LINES, counts=(("claims", 96), ("sources", 3))),
    replace(CARD, kind="site", text="A Ferry for Quellin", under="Who pays for it?", lines=LINES),
    replace(CARD, kind="dispute", text="What does it cost?", status="open", sides=SIDES),
    replace(CARD, kind="dispute", text="What does it cost?", status="explained", sides=SIDES),
)
DRAWN = "4 963baba4d8a12599"  # the design, and a digest of the pixels of the samples


@pytest.fixture
def draw():
    def drawn(card):
        return next(cards.drawn([card], 1))

    return drawn


def test_the_sign_shows_the_support(draw):
    drawings = {
        support: draw(replace(CARD, support=support)) for support in ("corroborated", "single", "hedged", "disputed")
    }
    for support, data in drawings.items():
        colours = {colour for _, colour in Image.open(BytesIO(data)).convert("RGB").getcolors(1 << 24)}
        assert colours & set(cards.COLOURS.values()) == ({cards.COLOURS[support]} if support != "single" else set())


@pytest.mark.parametrize("share", [0.05, 0.3, 0.6, 1.0])
@pytest.mark.parametrize("kind", LONGEST)
@pytest.mark.parametrize("word", ["We ", "Verwaltungsgemeinschaftswerke "])
def test_the_longest_text_that_a_card_is_made_of_stands_on_the_paper(share, kind, word, draw):
    """Nothing is drawn to the edges: ink at them would be ink that was cut."""
    text, under = (word * 200)[: round(LONGEST[kind] * share)], (word * 200)[: round(LONGEST_UNDER * share)]
    for quote in ("", (word * 200)[:QUOTE_LIMIT]):
        lines = (("corroborated", 2), ("single", 900), ("hedged", 1), ("disputed", 30)) if kind != "claim" else ()
        counts = (("claims", 1234), ("sources", 123), ("disputes", 123))
        side = (word * 200)[: round(LONGEST_SIDE * share)].strip()
        sides = ((side, side),) * MOST_SIDES if kind == "dispute" else ()
        card = replace(
            CARD,
            kind=kind,
            status="resolved",
            sides=sides,
            text=text.strip(),
            quote=quote.strip(),
            source="x",
            lines=lines,
            counts=counts,
        )
        data = draw(replace(card, language="de", under=under.strip() if kind == "site" else ""))
        picture = Image.open(BytesIO(data)).convert("L")
        for edge in ((0, 16, 40, HEIGHT), (WIDTH - 24, 16, WIDTH, HEIGHT), (0, HEIGHT - 10, WIDTH, HEIGHT)):
            assert picture.crop(edge).getextrema() == (255, 255), (kind, edge)


def test_the_design_has_another_number_when_cards_are_drawn_differently(draw):
    """A card's address holds its design: without a new one, whoever has seen the old card would go on seeing it."""
    digest = hashlib.sha256()
    for card in SAMPLES:
        picture = Image.open(BytesIO(draw(card))).convert("RGB")
        digest.update(picture.tobytes())
    drawn = f"{cards.DESIGN} {digest.hexdigest()[:16]}"
    assert drawn == DRAWN, f"cards look different: raise DESIGN in publish/cards.py, and set DRAWN here to {drawn!r}"


def test_type_is_set_without_an_engine_that_may_be_missing():
    canvas.load_fonts({"sans": (cards.HERE / cards.FACES["sans"]).read_bytes()})
    assert canvas._font("sans", 20).layout_engine == 0


def test_checking_needs_no_pillow():
    """Editors check often; what only draws stays out of it."""
    code = (
        "import sys; from click.testing import CliRunner; from dossier.cli import main;"
        f"r = CliRunner().invoke(main, ['check', '--root', {str(EXAMPLE)!r}]);"
        "assert r.exit_code == 0, r.output; assert 'PIL' not in sys.modules"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=PROGRAM, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
