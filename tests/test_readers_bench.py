"""The sentences with which readers of languages are measured are in order, and the bench judges them as it says."""

import unicodedata
from collections import Counter
from dataclasses import replace

import pytest

from bench import readers
from bench.readers import IN_DIGITS, READ, Outcome, goals, judge, outcome_of, report, went_wrong, write_docs
from bench.statements import (
    CASES,
    FOLDER,
    HALVES,
    Answer,
    Row,
    answer,
    entities_of,
    files_of,
    quote_of,
    read_rows,
    rows_of,
)

ROWS = {half: [row for row in rows_of(half) if row.kind != "given"] for half in HALVES}
MORE = {row.id for path in (FOLDER / "mending").glob("*-more.yaml") for row in read_rows(path.read_text("utf-8"), "x")}
EVERY = [row for half in HALVES for row in rows_of(half)]
LANGUAGES = sorted({row.language for row in EVERY})
DISTRIBUTIONS = {
    half: Counter((row.language, row.kind, row.want) for row in rows if row.id not in MORE)
    for half, rows in ROWS.items()
}

TRUE = Row(
    id="x-true",
    language="en",
    kind="number",
    source="Acme sold twelve of its 40 ships in the spring.",
    says="In the spring Acme sold 12 of its 40 ships.",
    want="accept",
)
FALSE = replace(TRUE, id="x-false", says="In the spring Acme sold 14 of its 40 ships.", want="refuse")


def a_truth(number, language="en", kind="number"):
    return replace(TRUE, id=f"{language}-{number}-true", language=language, kind=kind)


def a_falsehood(number, language="en", kind="number", want="refuse"):
    return replace(FALSE, id=f"{language}-{number}-false", language=language, kind=kind, want=want)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_half_has_enough_sentences_of_each_language(language):
    least = 22 if language in READ else 5
    for rows in ROWS.values():
        here = [row for row in rows if row.language == language]
        assert sum(row.want == "accept" for row in here) >= least
        assert sum(row.want != "accept" for row in here) >= least
        assert sum(row.want == "refuse" and row.kind in IN_DIGITS for row in here) >= 3
        assert any(row.want == "unchecked" for row in here) == (language not in READ)


@pytest.mark.parametrize(("language", "least"), [("en", 45), ("de", 45), ("fr", 20)])
def test_each_half_has_sentences_as_the_press_writes_them(language, least):
    for half, rows in ROWS.items():
        texts = (FOLDER / half / f"{language}-press.yaml").read_text("utf-8")
        here = [row for row in rows if f"- id: {row.id}\n" in texts]
        assert {row.language for row in here} == {language}
        assert sum(row.want == "accept" for row in here) >= least
        assert sum(row.want == "refuse" for row in here) >= least
        assert {"governing", "attribution", "denied-otherwise", "figure-forms"} <= {row.kind for row in here}


def test_both_halves_have_as_many_of_each_kind():
    assert len(LANGUAGES) >= 5 + 10
    assert DISTRIBUTIONS["mending"] == DISTRIBUTIONS["measuring"]


@pytest.mark.parametrize("language", ["en", "de", "fr"])
def test_more_sentences_were_written_for_mending_alone(language):
    wants = Counter(row.want for row in ROWS["mending"] if row.id in MORE and row.language == language)
    assert wants["accept"] >= 60
    assert wants["refuse"] >= 30


def test_no_sentence_stands_in_both_halves():
    mending, measuring = ({row.source for row in rows} for rows in ROWS.values())
    assert mending
    assert not mending & measuring


def test_rows_are_well_formed():
    assert len({row.id for row in EVERY}) == len(EVERY)
    for row in EVERY:
        assert quote_of(row) in row.source, row.id
        assert row.says not in (row.source, quote_of(row)), row.id
        assert row.want != "accept" or row.id.endswith("-true") or row.kind == "given", row.id
        assert row.certainty in ("", "certain", "probable", "possible", "uncommitted"), row.id
        assert row.speaker in ("", *entities_of(row)), row.id
        assert row.relay in ("", "unnamed-reports", *entities_of(row)), row.id
        assert all(text == unicodedata.normalize("NFC", text) for text in (row.source, row.says)), row.id
        assert files_of(row).seeds, row.id


def test_every_falsehood_of_ours_stands_beside_the_truth_of_its_sentence():
    for rows in ROWS.values():
        truths = {row.id: row.source for row in rows if row.want == "accept"}
        falsehoods = [row for row in rows if row.want != "accept"]
        assert falsehoods
        assert [row.id for row in falsehoods if truths.get(row.twin) != row.source] == []


def test_the_half_that_measures_says_so_at_its_head():
    heads = {path.stem: path.read_text("utf-8").split("\n- id:")[0] for path in (FOLDER / "measuring").glob("*.yaml")}
    assert {name.partition("-")[0] for name in heads} == set(LANGUAGES)
    mending = {path.stem for path in (FOLDER / "mending").glob("*.yaml")}
    assert heads.keys() == {name for name in mending if not name.endswith("-more")}
    assert all("never mend" in head for head in heads.values())


def test_the_given_cases_are_there():
    given = Counter(row.language for row in EVERY if row.kind == "given")
    assert given == {"en": 103 + 25, "de": 4}
    assert all((FOLDER / f"{name}.yaml").is_file() for name in CASES)


def test_a_truth_is_accepted_and_a_falsehood_refused():
    judged = judge([TRUE, FALSE], {row.id: answer(row) for row in (TRUE, FALSE)})
    assert [one.outcome for one in judged] == [Outcome.ACCEPTED, Outcome.REFUSED]
    assert not any(one.wrong for one in judged)


def test_a_text_of_three_words_is_a_text():
    assert answer(replace(TRUE, source="Acme built ships.", says="Ships were built by Acme.")) == Answer()


def test_a_truth_told_as_a_falsehood_gets_through_and_the_other_way_round_is_an_alarm():
    rows = [replace(FALSE, want="accept"), replace(TRUE, want="refuse")]
    judged = judge(rows, {row.id: answer(row) for row in rows})
    assert [one.outcome for one in judged] == [Outcome.ALARM, Outcome.THROUGH]
    assert all(one.wrong for one in judged)


def test_a_translation_says_the_same_as_the_statement():
    """So that a false row is wrong in both, as an editor would be who misread the text."""
    row = replace(TRUE, language="de", source="Acme verkaufte im Frühjahr 12 seiner 40 Schiffe.")
    assert answer(row).silent
    assert answer(replace(row, says=FALSE.says)).errors
    assert '"In the spring Acme sold 12 of its 40 ships"' in files_of(row).content["content/claims/claim.yaml"]


def test_a_warning_that_the_truth_gets_too_tells_no_difference():
    warned = Answer(warnings=frozenset({"doubtful"}))
    assert outcome_of(FALSE, warned, warned) is Outcome.THROUGH
    assert outcome_of(FALSE, warned, Answer()) is Outcome.REFUSED
    assert outcome_of(FALSE, warned, None) is Outcome.REFUSED
    assert outcome_of(TRUE, warned, None) is Outcome.WARNED


def test_what_was_not_checked_did_not_get_through():
    silent, honest = Answer(), Answer(not_checked=frozenset({"negation differs"}))
    rows = [a_falsehood(number, "pl", "denial", "unchecked") for number in range(2)]
    judged = judge(rows, {rows[0].id: silent, rows[1].id: honest})
    assert [(one.outcome, one.wrong) for one in judged] == [(Outcome.THROUGH, True), (Outcome.NOT_CHECKED, False)]
    assert "pl" in report(judged)
    assert outcome_of(rows[0], Answer(not_checked=frozenset({"name not in passage"})), None) is Outcome.THROUGH


def test_a_denial_that_nothing_reads_is_not_checked():
    lost = {"source": "Acme ne vendis siajn ŝipojn ĉi-jare.", "says": "Acme sold its ships this year."}
    row = replace(FALSE, language="eo", kind="denial", want="unchecked", **lost)
    assert "negation differs" in answer(row).not_checked
    assert outcome_of(row, answer(row), None) is Outcome.NOT_CHECKED
    assert answer(TRUE).not_checked == frozenset()


def test_goals_are_shares_of_what_was_read_and_none_of_the_rest():
    alarm, refused = Answer(errors=frozenset({"x"})), Answer(errors=frozenset({"x"}))
    truths, falsehoods = [a_truth(number) for number in range(20)], [a_falsehood(number) for number in range(10)]
    answers = {row.id: Answer() for row in truths} | {row.id: refused for row in falsehoods}
    answers |= {truths[0].id: alarm, falsehoods[0].id: Answer()}
    rows = [*truths, *falsehoods]
    assert [goal.met for goal in goals(judge(rows, answers))] == [True, True, False]  # digits are caught everywhere
    answers |= {truths[1].id: alarm, falsehoods[1].id: Answer()}
    assert [goal.met for goal in goals(judge(rows, answers))] == [False, False, False]


def test_without_a_reader_a_warning_is_no_false_alarm_and_an_error_is_one():
    rows = [a_truth(1, "pl"), a_truth(2, "pl")]
    warned, alarm = Answer(warnings=frozenset({"x"})), Answer(errors=frozenset({"x"}))
    judged = judge(rows, {rows[0].id: warned, rows[1].id: warned})
    (goal,) = goals(judged)
    assert goal.met
    assert not any(one.wrong for one in judged)
    assert judge([TRUE], {TRUE.id: warned})[0].wrong  # English is read
    (goal,) = goals(judge(rows, {rows[0].id: warned, rows[1].id: alarm}))
    assert (goal.met, goal.told) == (False, "1 of 2 are not so: pl")


def test_of_the_measuring_half_no_text_is_shown():
    judged = judge([replace(TRUE, want="refuse")], {TRUE.id: Answer()})
    assert TRUE.source in went_wrong(judged, texts=True)
    assert went_wrong(judged, texts=False) == "x-true: got through\n1 of 1"


@pytest.mark.parametrize(("said", "code"), [(TRUE.says, 0), (FALSE.says, 1)])
def test_the_command_fails_where_a_goal_is_missed(monkeypatch, capsys, said, code):
    monkeypatch.setattr(readers, "rows_of", lambda half, language: [replace(TRUE, says=said)])
    assert readers.main(["--half", "mending", "--show"]) == code
    told = capsys.readouterr().out
    assert ("MISSED  English: false alarms" in told) == bool(code)
    assert (f"{TRUE.id}: false alarm number-not-in-passage" in told) == bool(code)


def test_figures_stand_between_their_marks_and_nowhere_else(tmp_path):
    judged = {half: judge([TRUE, FALSE], {TRUE.id: Answer(), FALSE.id: Answer()}) for half in HALVES}
    page = tmp_path / "languages.md"
    write_docs(judged, page)
    first = page.read_text("utf-8")
    assert first.startswith("# Languages\n\n## Measured\n")
    assert "| English |" in first
    page.write_text(f"{first}\nMore.\n", "utf-8")
    write_docs(judged, page)
    assert page.read_text("utf-8") == f"{first}\nMore.\n"
