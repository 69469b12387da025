"""What social cards say: fields of records and counts, and no more of a source than may be shown."""

import re
from dataclasses import replace

import pytest

from dossier.compose.rights import shown_passages
from dossier.compose.social import COVERED, KINDS, QUOTE_LIMIT, cards, covered
from dossier.compose.world import Settings, World
from tests.site.built import EXAMPLE, PROGRAM, compiled


@pytest.fixture(scope="module", params=[PROGRAM, EXAMPLE], ids=["real", "ferry"])
def world(request):
    records = compiled(request.param)
    shown = shown_passages(records.dossier, records.index)
    return World(records.dossier, records.index, Settings("https://x.example/"), shown)


def test_every_person_deal_and_claim_and_the_site_has_one_in_each_language(world):
    dossier = world.dossier
    wanted = {(record.kind, key) for key, record in dossier.entities.items() if record.kind in KINDS}
    wanted |= {("claim", key) for key in dossier.claims} | {("site", "")}
    made = [(one.language, one.kind, one.key) for one in cards(world, "")]
    assert sorted(made) == sorted((code, *one) for code in dossier.languages for one in wanted)


def test_paths_are_told_apart_and_tell_what_they_show(world):
    paths = [one.path for one in cards(world, "")]
    assert len(set(paths)) == len(paths)
    assert all(re.fullmatch(r"cards/\w\w/([a-z]+/)?[a-z0-9-]+\.[0-9a-f]{10}\.png", path) for path in paths)


def test_a_path_changes_with_what_is_shown_and_with_what_it_is_drawn_with(world):
    before = {(one.language, one.kind, one.key): one.path for one in cards(world, "")}
    assert not set(before.values()) & {one.path for one in cards(world, "other fonts")}
    claim = next(iter(world.dossier.claims))
    spoiled = replace(world, index=replace(world.index, sure={**world.index.sure, claim: "wavy"}))
    if world.index.sure[claim] == "wavy":
        spoiled = replace(world, index=replace(world.index, sure={**world.index.sure, claim: "solid"}))
    after = {(one.language, one.kind, one.key): one.path for one in cards(spoiled, "")}
    changed = {key for key, path in before.items() if after[key] != path}
    assert {("en", "claim", claim), ("en", "site", "")} <= changed
    assert len([key for key in changed if key[1] == "claim"]) == len(world.dossier.languages)


def test_quotes_are_passages_in_support_within_the_budget(world):
    dossier, quoted = world.dossier, 0
    for one in cards(world, ""):
        if one.quote:
            quoted += 1
            fits = [
                item
                for item in dossier.claims[one.key].with_stance("supports")
                if dossier.sources[item.passage.source].text.exact(item.passage.spans[0]) == one.quote
            ]
            assert any(item.passage.id in world.shown[item.passage.source] for item in fits)
            assert len(one.quote) <= QUOTE_LIMIT
    assert quoted


def test_where_nothing_may_be_shown_no_card_quotes(world):
    hidden = replace(world, shown=dict.fromkeys(world.shown, frozenset()))
    assert not [one for one in cards(hidden, "") if one.quote]


def test_what_the_fonts_lack_is_not_drawn_half(world):
    assert covered("Nguyễn Thị Ánh Tuyết, „Łódź“ – Şişli")
    assert not covered("赵晟佳")
    assert not covered("two\nlines")
    title = world.dossier.site.title.model_copy(update={"texts": dict.fromkeys(world.dossier.languages, "赵晟佳")})
    site = world.dossier.site.model_copy(update={"title": title})
    assert not list(cards(replace(world, dossier=replace(world.dossier, site=site)), ""))


def test_the_fonts_have_every_sign_they_are_said_to_have():
    from dossier.publish.cards import FACES, HERE
    from dossier.publish.sheet import _glyph, load_fonts
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
