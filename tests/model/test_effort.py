"""What looking for quotes may take is bounded, and whatever is not sought any more is a problem, never an answer."""

import hashlib

import pytest

from dossier.compiler import compile_dossier
from dossier.model import anchor, sources
from dossier.read.files import Files
from dossier.text import nearest
from tests.test_growth import claims_on_a_mill


def mill(sentence="In year {} the mill had sails.", quote=None, number=6):
    """So many claims, each with a quote of its own from one text."""
    files = claims_on_a_mill(number, sentence.format, "says")
    if quote is None:
        return files
    text = files.content["content/claims/mill.yaml"]
    for at in range(number):
        text = text.replace(f"quote: {sentence.format(at).rstrip('.')}}}", f"quote: {quote.format(at)}}}")
    return Files(files.content | {"content/claims/mill.yaml": text}, files.seeds)


def problems_of(files, code):
    return [problem for problem in compile_dossier(files).problems if problem.code == code]


def test_after_too_much_work_on_one_text_its_quotes_are_no_longer_sought(monkeypatch):
    length = len(mill().seeds["paper.txt"])
    assert not problems_of(mill(), "quoted-too-often")
    monkeypatch.setattr(anchor, "MAX_WORK", 3 * (length + 10_000))
    problems = problems_of(mill(), "quoted-too-often")
    assert [problem.place.line for problem in problems] == [30, 36]
    assert "`paper`" in problems[0].message


def test_a_place_that_is_looked_at_counts_as_work(monkeypatch):
    """A quote that stands everywhere is as much work as a long text."""
    monkeypatch.setattr(anchor, "MAX_WORK", 25_000)
    files = mill("The mill on the hill {}.", "The mill on the hill")
    assert len(problems_of(files, "quote-ambiguous")) == 1
    assert len(problems_of(files, "quoted-too-often")) == 5


def test_what_is_set_aside_counts_as_work(monkeypatch):
    files = mill(number=1)
    source = files.content["content/sources/paper.yaml"] + "  set_aside:\n" + "    - {quote: In year, reason: x}\n" * 4
    files = Files(files.content | {"content/sources/paper.yaml": source}, files.seeds)
    monkeypatch.setattr(anchor, "MAX_WORK", 2 * len(files.seeds["paper.txt"]))
    assert len(problems_of(files, "quoted-too-often")) == 2  # the last thing that is set aside, and the claim's quote


def test_a_text_of_too_many_sentences_is_no_source(monkeypatch):
    monkeypatch.setattr(sources, "MAX_SENTENCES", 12)
    assert not problems_of(mill(number=5), "too-many-sentences")  # a line and a mark each, and the end of the text
    (problem,) = problems_of(mill(number=6), "too-many-sentences")
    assert (str(problem.place), problem.message) == ("seeds/paper.txt:1:1", "This text has about 13 sentences.")


def test_all_texts_together_may_have_too_many_sentences(monkeypatch):
    files = mill(number=6)
    second = files.content["content/sources/paper.yaml"].replace("paper", "other")
    two_sources = Files(
        files.content | {"content/sources/other.yaml": second}, files.seeds | {"other.txt": files.seeds["paper.txt"]}
    )
    monkeypatch.setattr(sources, "MAX_ALL_SENTENCES", 26)
    assert not problems_of(two_sources, "too-many-sentences")
    monkeypatch.setattr(sources, "MAX_ALL_SENTENCES", 25)
    assert [str(problem.place) for problem in problems_of(two_sources, "too-many-sentences")] == ["seeds/other.txt:1:1"]


def test_a_quote_that_stands_more_often_than_is_counted_says_so():
    files = mill("The mill on the hill.", number=1)
    seeds = {"paper.txt": files.seeds["paper.txt"] * 1_200}
    source = files.content["content/sources/paper.yaml"]
    digest = source.split("sha256: ")[1].split("\n")[0]
    changed = {"content/sources/paper.yaml": source.replace(digest, sha256(seeds["paper.txt"]))}
    (problem,) = problems_of(Files(files.content | changed, seeds), "quote-ambiguous")
    assert problem.message.startswith("This quote stands more than 1,000 times in `paper`")
    assert len(problem.related) == 4


def test_when_thousands_are_wrong_most_go_without_a_guess(monkeypatch):
    monkeypatch.setattr(nearest, "MAX_CHARACTERS", 2 * len(mill().seeds["paper.txt"]))
    problems = problems_of(mill(quote="In year {} the mall had sails"), "quote-absent")
    guessed = [problem for problem in problems if "closest words" in problem.hint]
    assert len(problems) == 6
    assert len(guessed) == 2


@pytest.mark.parametrize(("names", "guesses"), [(0, 0), (2, 2), (100, 6)])
def test_ids_are_compared_as_long_as_the_budget_lasts(monkeypatch, names, guesses):
    monkeypatch.setattr(nearest, "MAX_NAMES", names)
    files = mill()
    text = files.content["content/claims/mill.yaml"]
    for at in range(6):
        text = text.replace("subject: mill\n", f"subject: mill-{at}\n", 1)
    files = Files(files.content | {"content/claims/mill.yaml": text}, files.seeds)
    assert sum("Did you mean `mill`?" in problem.hint for problem in problems_of(files, "unknown-id")) == guesses


def sha256(data):
    return hashlib.sha256(data).hexdigest()
