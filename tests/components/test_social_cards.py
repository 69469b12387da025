"""What social cards show: fields of records and counts, and no words of a source beyond its quote budget."""

import re
from dataclasses import replace

import pytest

from dossier.components.social_cards import COVERED, KINDS, QUOTE_LIMIT, cards, covered
from tests.contexts import site_of


@pytest.fixture(params=["real", "ferry"])
def context(request):
    return site_of(request.param)


def test_people_deals_claims_disputes_and_the_site_have_a_card_in_each_language(context):
    dossier = context.dossier
    wanted = {(record.kind, key) for key, record in dossier.entities.items() if record.kind in KINDS}
    wanted |= {("claim", key) for key in dossier.claims} | {("site", "")}
    wanted |= {("dispute", key) for key in dossier.disputes}
    gone = dossier.moved.retracted.items() if dossier.moved else ()
    wanted |= {("gone", key) for key, retracted in gone if retracted.kind in KINDS}
    drawn = [(card.language, card.kind, card.key) for card in cards(context, "")]
    assert sorted(drawn) == sorted((code, *subject) for code in dossier.languages for subject in wanted)


def test_paths_are_unique_and_name_their_subject(context):
    paths = [card.path for card in cards(context, "")]
    assert len(set(paths)) == len(paths)
    assert all(re.fullmatch(r"cards/\w\w/([a-z]+/)?[a-z0-9-]+\.png", path) for path in paths)


def test_a_version_changes_with_the_content_and_the_fonts_and_the_path_stays(context):
    before = {(card.language, card.kind, card.key): card.digest for card in cards(context, "")}
    assert not set(before.values()) & {card.digest for card in cards(context, "other fonts")}
    claim = next(iter(context.dossier.claims))
    spoiled = replace(context, index=replace(context.index, support={**context.index.support, claim: "disputed"}))
    if context.index.support[claim] == "disputed":
        spoiled = replace(
            context, index=replace(context.index, support={**context.index.support, claim: "corroborated"})
        )
    after = {(card.language, card.kind, card.key): card.digest for card in cards(spoiled, "")}
    assert [card.path for card in cards(context, "")] == [card.path for card in cards(spoiled, "")]
    changed = {key for key, digest in before.items() if after[key] != digest}
    assert {("en", "claim", claim), ("en", "site", "")} <= changed
    assert len([key for key in changed if key[1] == "claim"]) == len(context.dossier.languages)


def test_quotes_are_supporting_passages_within_the_budget(context):
    dossier, quoted = context.dossier, 0
    for card in cards(context, ""):
        if card.quote:
            quoted += 1
            fits = [
                item
                for item in dossier.claims[card.key].with_stance("supports")
                if dossier.sources[item.passage.source].text.exact(item.passage.spans[0]) == card.quote
            ]
            assert any(item.passage.id in context.shown[item.passage.source] for item in fits)
            assert len(card.quote) <= QUOTE_LIMIT
    assert quoted


def test_no_card_quotes_where_the_budget_is_used_up(context):
    hidden = replace(context, shown=dict.fromkeys(context.shown, frozenset()))
    assert not [card for card in cards(hidden, "") if card.quote]


def test_a_text_the_fonts_do_not_cover_has_no_card(context):
    assert covered("Nguyễn Thị Ánh Tuyết, „Łódź“ – Şişli")
    assert not covered("赵晟佳")
    assert not covered("two\nlines")
    title = context.dossier.site.title.model_copy(update={"texts": dict.fromkeys(context.dossier.languages, "赵晟佳")})
    record = context.dossier.site.model_copy(update={"title": title})
    assert not list(cards(replace(context, dossier=replace(context.dossier, site=record)), ""))


def test_the_fonts_have_every_character_they_should_cover():
    from dossier.publish.canvas import _glyph, load_fonts
    from dossier.publish.cards import FACES, HERE
    from dossier.read.files import read_static

    files = read_static(HERE)
    load_fonts({face: files[path] for face, path in FACES.items()})
    for face in FACES:
        missing = _glyph(face, 40, "\N{OLD PERSIAN SIGN A}")[0].tobytes()
        lacking = [
            f"U+{code:04X}"
            for first, last in COVERED
            for code in range(first, last + 1)
            if _glyph(face, 40, chr(code))[0].tobytes() == missing
        ]
        assert not lacking, (face, lacking)
