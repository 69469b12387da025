"""Colours and fonts are declared once, and every bundle has the custom properties it uses."""

import re

import pytest

from dossier.charts import PICTURES
from dossier.components.stylesheets import BUNDLES, blocks, bundles
from dossier.embeds.badge import ALERT, INK, PAPER, SIGNS, SOFT
from dossier.embeds.embed import TOKENS, embed_style
from dossier.publish import cards
from dossier.publish.assets import minified
from dossier.publish.discovery import INK as MANIFEST_INK
from dossier.publish.discovery import PAPER as MANIFEST_PAPER
from tests.site.built import PROGRAM

STATIC = PROGRAM / "static"
FILES = {path.name: path.read_bytes() for path in sorted(STATIC.glob("*.css"))}
SHEETS = {name: minified(text) for name, text in blocks(FILES).items()}
NAMED, USED = re.compile(r"(?<![\w-])(--[\w-]+):"), re.compile(r"var\((--[\w-]+)\)")
EMBEDS = {name or "embed": embed_style(SHEETS, name) for name in ("", *PICTURES)}


def test_a_custom_property_is_declared_in_one_stylesheet():
    named = [name for text in SHEETS.values() for name in NAMED.findall(text)]
    assert len(named) == len(set(named))
    assert set(NAMED.findall(SHEETS[TOKENS])) >= {"--ink", "--paper", "--corroborated", "--disputed", "--reading"}


@pytest.mark.parametrize("name", sorted(BUNDLES))
def test_a_bundle_declares_the_properties_it_uses(name):
    text = bundles({file: text.encode() for file, text in SHEETS.items()})[f"page-{name}.css"].decode()
    assert set(USED.findall(text)) <= set(NAMED.findall(text))


@pytest.mark.parametrize("name", sorted(EMBEDS))
def test_an_embed_declares_the_properties_it_uses_and_no_others(name):
    assert set(USED.findall(EMBEDS[name])) == set(NAMED.findall(EMBEDS[name]))
    assert "color-scheme:light dark" in EMBEDS[name]
    assert EMBEDS[name].count("{") == EMBEDS[name].count("}")


def test_embeds_of_charts_and_of_texts_have_only_their_own_rules():
    texts, drawings = (".since{", ".rows{", ".evidence{"), (".picture svg{", ".line{")
    for name, text in EMBEDS.items():
        assert [rule in text for rule in (*texts, *drawings)] == [name not in PICTURES] * 3 + [name in PICTURES] * 2


def test_lines_of_charts_are_styled_in_one_stylesheet():
    """On the site and in embeds alike."""
    ruled = [name for name, text in SHEETS.items() if ".line.sure-corroborated{" in text]
    assert ruled == ["lines.css"]
    assert all(".line.sure-corroborated{" in EMBEDS[name] for name in PICTURES)


def test_images_without_stylesheets_have_the_same_colours():
    """Badges, cards and the manifest cannot use custom properties."""
    light = dict(re.findall(r"--([\w-]+):light-dark\((#[0-9a-f]{6})", SHEETS[TOKENS]))
    assert tuple(light[name] for name in ("ink", "paper", "soft", "disputed")) == (INK, PAPER, SOFT, ALERT)
    assert (light["paper"], light["ink"]) == (MANIFEST_PAPER, MANIFEST_INK)
    assert all(light[support] in drawing for support, (drawing, _) in SIGNS.items() if support != "single")
    drawn = {
        "paper": cards.PAPER,
        "ink": cards.INK,
        "soft": cards.SOFT,
        "marker": cards.MARKER,
    } | dict(cards.COLOURS)
    assert {name: "#{:02x}{:02x}{:02x}".format(*rgb) for name, rgb in drawn.items()} == {
        name: light[name] for name in drawn
    }
