"""A statement written as plain text is checked like one that is written by language, and `*` is no language."""

import json
from dataclasses import replace

import pytest

from bench.statements import CLAIMS, Row, files_of
from dossier.compiler import compile_dossier
from tests.overlay import full_report

SOURCE = "Ada Example heads the lab with 40 people since May 1999."


def row(source, says, language="en", says_in="en", translation=""):
    return Row(
        id="x-true", language=language, kind="x", source=source, says=says, want="accept", says_in=says_in,
        translation=translation,
    )  # fmt: skip


def plain(files):
    """The same dossier, its statement being plain text."""
    texts = dict(files.content)
    [claim] = json.loads(texts[CLAIMS])
    [statement] = claim["statement"].values()
    texts[CLAIMS] = json.dumps([claim | {"statement": statement}], ensure_ascii=False, indent=1)
    return replace(files, content=texts)


def found(files):
    compiled = compile_dossier(files)
    answers = {result.rule: (result.failed, result.unchecked) for result in compiled.results}
    return (
        {(problem.code, problem.message) for problem in compiled.problems},
        answers,
        full_report(compiled.problems, files),
    )


@pytest.mark.parametrize(
    ("says", "code"),
    [
        ("Ada Example heads the lab with 70 people since May 1999.", "number-not-in-passage"),
        ("Ben Sample heads the lab with 40 people since May 1999.", "name-not-in-passage"),
        ("Ada Example does not head the lab with 40 people since May 1999.", "negation-differs"),
        ("Ada Example likes cheese.", "nothing-in-common"),
        ("Ada Example heads the lab with 40 people since May 1999.", None),
    ],
)
def test_a_plain_statement_is_that_of_the_only_language(says, code):
    files = files_of(row(SOURCE, says))
    problems, answers, report = found(plain(files))
    assert (problems, answers) == found(files)[:2]
    assert "*" not in report
    assert code in {problem for problem, _ in problems} if code else not answers["number not in passage"][0]


def test_a_hedge_that_a_plain_statement_loses_is_missed():
    files = files_of(
        replace(row("Ada Example reportedly heads the lab.", "Ada Example heads the lab."), certainty="possible")
    )
    assert "statement-firmer" in {code for code, _ in found(plain(files))[0]}
