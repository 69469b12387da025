"""Cases in Markdown: what is wrong, where, and how it is reported.

A file in `tests/cases/` is a suite, a `##` heading is a case, and its fenced blocks are files laid over the sound
dossier in `tests/base/`: the path stands in the info string (```` ```yaml content/claims/x.yaml ````). Other blocks are

    expect     one problem a line, `content/pages/home.en.md:7: error [prose-uncited]`, where no comment can stand
    unchecked  `x: negation differs`: exactly the rules that could not judge a claim (or a page, by its path)
    delete     files of the base that are not there, one a line
    report     the whole report, letter by letter

A suite that is named after a module of `dossier/check/` holds that module's rules and is judged by all of them. The
other suites are about what comes before judgement, and their quotes and translations are made up: of the rules of
`JUDGES` they see only what a case expects.

In YAML a problem is expected with a comment at the end of the very line: `# error: [quote-absent]`. Exactly the
expected problems must occur. `python -m tests.test_cases` writes the `report` blocks anew; read the difference before
you keep it. The idea and the form are those of ty's mdtest.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

import pytest

from dossier.compiler import Compiled, compile_dossier
from dossier.problem import Problem
from dossier.read.files import Files
from tests.overlay import full_report, overlay
from tests.source_code import JUDGEMENTS, JUDGES

FOLDER = Path(__file__).parent / "cases"
_FENCE = re.compile(r"^(?P<fence>`{3,})(?P<info>[^\n`]*)\n(?P<text>.*?)^(?P=fence)$", re.MULTILINE | re.DOTALL)
_COMMENT = re.compile(r"#((?: (?:error|warning): \[[a-z0-9-]+\])+)$")
_MARK = re.compile(r"(error|warning): \[([a-z0-9-]+)\]")
_EXPECTED = re.compile(r"(?P<path>.+):(?P<line>\d+): (?P<severity>error|warning) \[(?P<code>[a-z0-9-]+)\]")
SUITES = sorted(FOLDER.glob("*.md"))

Expected = tuple[str, int, str, str]  # path, line, severity, code


@dataclass
class Case:
    """One case: the files it changes, and what must come of it."""

    changes: dict[str, str] = field(default_factory=dict)
    without: list[str] = field(default_factory=list)
    expected: list[Expected] = field(default_factory=list)
    unchecked: dict[str, set[str]] = field(default_factory=dict)
    report: str | None = None
    judged: bool = False

    def files(self) -> Files:
        """The dossier under test."""
        return overlay(self.changes, self.without)

    def compiled(self) -> Compiled:
        """What the compiler makes of it."""
        return compile_dossier(self.files())

    def problems(self, compiled: Compiled) -> tuple[Problem, ...]:
        """What the compiler finds, as far as the case is about it."""
        wanted = {code for *_, code in self.expected}
        return tuple(p for p in compiled.problems if self.judged or p.code not in JUDGEMENTS or p.code in wanted)


def all_cases() -> Iterator[tuple[Path, str, Case]]:
    """Every case of every suite."""
    for path in SUITES:
        for name, case in read_suite(path.read_text("utf-8"), judged=path.stem in JUDGES).items():
            yield path, name, case


def read_suite(text: str, judged: bool) -> dict[str, Case]:
    """The cases of a suite by their heading."""
    cases: dict[str, Case] = {}
    for part in split_suite(text)[1:]:
        name, _, body = part.removeprefix("## ").partition("\n")
        assert name not in cases, f"two cases are called {name!r}"
        cases[name] = read_case(body, judged)
    return cases


def split_suite(text: str) -> list[str]:
    """The text cut before each `##` heading that stands in no block."""
    blocks = [block.span() for block in _FENCE.finditer(text)]
    heads = [head.start() for head in re.finditer("^## ", text, re.MULTILINE)]
    cuts = [0, *(at for at in heads if not any(start < at < end for start, end in blocks)), len(text)]
    return [text[start:end] for start, end in pairwise(cuts)]


def read_case(body: str, judged: bool = True) -> Case:
    """One case from the text below its heading."""
    case = Case(judged=judged)
    for block in _FENCE.finditer(body):
        text, (kind, _, path) = block["text"], block["info"].strip().partition(" ")
        if kind == "expect":
            for line in text.splitlines():
                expectation = _EXPECTED.fullmatch(line)
                assert expectation, f"not an expectation: {line}"
                case.expected.append(
                    (expectation["path"], int(expectation["line"]), expectation["severity"], expectation["code"])
                )
        elif kind == "unchecked":
            for line in text.splitlines():
                subject, _, rules = line.partition(":")
                case.unchecked[subject] = {rule.strip().replace(" ", "_") for rule in rules.split(",") if rule.strip()}
        elif kind == "delete":
            case.without += text.split()
        elif kind == "report":
            case.report = text
        else:
            assert path, f"a block without a path: {text[:60]}"
            assert path not in case.changes, f"two blocks for {path}"
            case.changes[path] = text
            for number, line in enumerate(text.splitlines(), start=1):
                comment = _COMMENT.search(line)
                marks = _MARK.findall(comment[1]) if comment else []
                case.expected += [(path, number, severity, code) for severity, code in marks]
    return case


@pytest.mark.parametrize("case", [pytest.param(case, id=f"{path.stem}: {name}") for path, name, case in all_cases()])
def test_case(case):
    """Exactly the expected problems, each in its line, reported in exactly the expected words."""
    compiled = case.compiled()
    problems = case.problems(compiled)
    reported = [(p.place.path, p.place.line, str(p.severity), p.code) for p in problems]
    text = full_report(problems, case.files())
    assert sorted(reported) == sorted(case.expected), f"\n{text}"
    for subject, rules in case.unchecked.items():
        assert set(compiled.index.unchecked.get(subject, ())) == rules
    if case.report is not None:
        assert text == case.report


def test_every_suite_has_cases():
    """A file whose headings or fences are mistyped would test nothing."""
    assert {path.stem for path in SUITES} >= {"sound", "quotes", *JUDGES}
    assert {path for path, *_ in all_cases()} == set(SUITES)


def test_the_base_is_sound():
    """Every case shows only what it changes, so the base must have no problem of its own."""
    assert compile_dossier(overlay({})).problems == ()


@pytest.mark.parametrize(
    "body",
    [
        "```yaml content/claims/x.yaml\nid: x # error: [wrong-code]\n```\n",
        "```expect\ncontent/site.yaml:1: error [missing-key]\n```\n",
        "```yaml content/claims/x.yaml\nid: [\n```\n",
        "```unchecked\nkeeper: negation differs\n```\n",
        "```unchecked\nkeeper:\n```\n",
    ],
    ids=["another code", "nothing found", "nothing expected", "checked", "unchecked"],
)
def test_the_runner_fails_where_it_must(body):
    """A runner that lets everything pass would be worse than none."""
    with pytest.raises(AssertionError):
        test_case(read_case(body))


def _rewrite(path: Path) -> None:
    """Write the `report` blocks of a suite anew."""
    parts = split_suite(path.read_text("utf-8"))
    for number, part in enumerate(parts):
        case = read_case(part, judged=path.stem in JUDGES) if part.startswith("## ") else Case()
        if case.report is not None:
            start = part.index("```report\n") + len("```report\n")
            text = full_report(case.problems(case.compiled()), case.files())
            parts[number] = part[:start] + text + part[start + len(case.report) :]
    path.write_text("".join(parts), "utf-8")


if __name__ == "__main__":
    for suite in SUITES:
        _rewrite(suite)
