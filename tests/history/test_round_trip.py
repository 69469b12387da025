"""What a sound dossier holds can be confirmed, and is as it was confirmed when it is read again: whatever its letters.

A source holds what its author wrote: letters with loose accents, separators that are no line end here, signs that mean
nothing. Annotations hold less, and whatever `check` lets pass must come back from the history as it went in.
"""

import hashlib
import json
import os
import shutil
import unicodedata
from xml.etree import ElementTree

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from dossier.read.history import HISTORY, ClaimPublished, read_history
from dossier.text.characters import UNQUOTABLE
from tests.commands import change, codes_of, run
from tests.overlay import BASE

PASSAGE = "Ada Lund, becomes keeper of the house"
STATEMENT = "Ada Lund is the keeper of the lighthouse"
KEEPER, GAZETTE = "content/claims/keeper.yaml", "content/sources/gazette.yaml"
NASTY = [
    *("u\u0308", "e\u0323\u0301", "\u0344", "\u0f73", "\u0958", "\u212b", "\u1100\u1161\u11a8", "\u0300", "\U0001d15e"),
    *("\u2028", "\u2029", "\x85", "\x0b", "\x0c", "\r", "\t", "\n", "\xa0", "\u3000", "\x1c", "\x1e"),  # ends of lines
    *("\ufeff", "\u200b", "\u200d", "\u200e", "\u2060", "\xad", "\U000e0001", "\U0001f3f4\U000e0067\U000e007f"),
    *("\ufffe", "\uffff", "\ufdd0", "\U0001fffe", "\U0010ffff", "\ue000", "\ufffd", "\ufffc"),  # no characters
    *("\u202e", "\u202c", "\u2066", "\u2069", "\u061c"),  # turn the direction of what follows
    *("\x01", "\x1b", "\x7f", "\x9f"),
    *('"', "\\", "\\u0041", "'", "{{", "]]>", "-->", "${a}", "…", "„", "–", "ﬀ", "ß", "İ", "ǆ", "\U0001f600"),
]
JUNK = st.lists(st.one_of(st.sampled_from(NASTY), st.characters(exclude_categories=["Cs"])), max_size=4).map("".join)


@pytest.fixture(autouse=True, scope="module")
def disk_is_not_waited_for():
    """Bringing a file to disk takes long where others write as well."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", os.fstat)
        patch.setenv("SOURCE_DATE_EPOCH", "1780000000")
        yield


def quoted(text):
    """A text in YAML, with an escape for whatever is no letter."""
    return (
        '"'
        + "".join(
            char if char.isascii() and (char.isalnum() or char == " ") else f"\\U{ord(char):08x}" for char in text
        )
        + '"'
    )


def rewrite_source(root, new):
    """Another text, as it was received, with the hash of it."""
    seed = root / "seeds/gazette.txt"
    before, after = seed.read_bytes(), seed.read_bytes().replace(PASSAGE.encode(), new.encode())
    assert before != after or new == PASSAGE
    seed.write_bytes(after)
    change(root, GAZETTE, hashlib.sha256(before).hexdigest(), hashlib.sha256(after).hexdigest())


def published(root, key):
    """The revision of a claim, read from the file."""
    history, problems = read_history((root / HISTORY).read_text("utf-8"))
    assert not problems
    return [event for event in history.events if isinstance(event, ClaimPublished) and event.id == key][-1]


def confirm(root, *words):
    done = run("accept", "--root", root, "--all", "--by", "Zoë Ümit", *words)
    assert done.exit_code == 0, done.output
    assert codes_of(root) == []


@given(in_source=JUNK, form=st.sampled_from(["NFC", "NFD"]), in_statement=JUNK, note=st.one_of(st.none(), JUNK))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
def test_what_is_sound_can_be_confirmed_and_stays_sound(tmp_path_factory, in_source, form, in_statement, note):
    root = tmp_path_factory.mktemp("round") / "dossier"
    shutil.copytree(BASE, root)
    passage = PASSAGE.replace("keeper", f"keeper {in_source}")
    rewrite_source(root, passage)
    change(root, KEEPER, PASSAGE, quoted(unicodedata.normalize(form, passage)))
    stated = unicodedata.normalize("NFC", f"{STATEMENT} {in_statement}")
    change(root, KEEPER, f"{STATEMENT}.,", quoted(f"{stated}.") + ",")
    if note is not None:
        noted = quoted(unicodedata.normalize("NFC", f"So {note}"))
        change(root, KEEPER, "    quote:", f"    note: {{en: {noted}, de: {noted}}}\n    quote:")
    assume(codes_of(root) == [])  # else it is refused, with the place
    confirm(root)
    revision = published(root, "keeper")
    assert revision.words.evidence[0].parts[0].exact == passage.strip()
    assert revision.states.statement["en"] == f"{stated}."
    first = (root / HISTORY).read_bytes()
    change(root, KEEPER, "ist die Wärterin", "ist jetzt Wärterin")
    confirm(root, "--why", f"en=Read {stated}", "--why", "de=Gelesen.", "--change", "correction")
    assert (root / HISTORY).read_bytes().startswith(first)
    assert published(root, "keeper").why["en"] == f"Read {stated}".strip()
    shutil.rmtree(root)


def test_a_dossier_with_every_sign_there_is_can_be_confirmed_and_built(root):
    """Feeds and data files that cannot be read would be lost to whoever reads them by a program."""
    quotable = [sign for sign in NASTY if not UNQUOTABLE.search(sign)]
    passage = PASSAGE.replace("keeper", "keeper " + "".join(f"{sign} x " for sign in quotable))
    rewrite_source(root, passage)
    change(root, KEEPER, PASSAGE, quoted(passage))
    allowed = [sign for sign in NASTY if sign.isprintable() and unicodedata.is_normalized("NFC", sign)]
    stated = STATEMENT + "".join(f" {sign} x" for sign in allowed)
    change(root, KEEPER, f"{STATEMENT}.,", quoted(f"{stated}.") + ",")
    assert codes_of(root) == []
    confirm(root)
    output = root / "output"
    done = run("build", "--root", root, "--output", output, "--site-url", "https://example.org/", "--jobs", "1")
    assert done.exit_code == 0, done.output
    feeds = [ElementTree.parse(path) for path in output.rglob("*.xml")]
    assert len(feeds) > 5
    for path in output.rglob("*.json"):
        json.loads(path.read_bytes())


@pytest.mark.parametrize("letters", ["wort ", "wört ", "wört ".replace("ö", "o\u0308"), "wort  \n  "])
def test_a_passage_that_is_longer_than_a_quote_may_be_is_published_whole(root, letters):
    """White space and loose accents count in the source and not in a quote."""
    written = " ".join([unicodedata.normalize("NFC", letters.strip())] * 790)
    change(root, GAZETTE, "seed:", "rights: public-domain\nseed:")
    rewrite_source(root, PASSAGE.replace("keeper", f"keeper {letters * 790}"))
    change(root, KEEPER, PASSAGE, PASSAGE.replace("keeper", f"keeper {written}"))
    assert codes_of(root) == []
    confirm(root)
    assert len(published(root, "keeper").words.evidence[0].parts[0].exact) > 3950


def test_a_value_in_several_languages_may_be_as_long_as_each_of_them(root):
    change(root, KEEPER, "de: Wärterin des", f"de: {'Wärterin ' * 440}des")
    change(root, KEEPER, "en: keeper of the lighthouse,", f"en: {'keeper ' * 560}of the lighthouse,")
    assert codes_of(root) == []
    confirm(root)
