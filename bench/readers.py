"""How well the readers of languages tell true statements from false ones: `python -m bench.readers`.

    --half mending|measuring|both   which sentences; the second half is never looked at to mend a reader
    --lang xx                       one language
    --show                          the rows that went wrong: of the measuring half the ids alone
    --write-docs                    put the figures of both halves into docs/languages.md

Prints what was accepted and refused by language and by kind, then the goals, and exits with 1 if one is missed. A
problem with a truth is a false alarm. A falsehood is refused by an error, or by a warning that the true statement
about the same sentence does not get: any other warning tells no difference.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from babel import Locale

from bench.statements import HALVES, Answer, Half, Row, answer, rows_of

READ = ("en", "de", "fr", "es", "it")  # languages that have a reader, or are to have one
IN_DIGITS = frozenset({"number-digits", "number", "money", "percent", "date"})  # kinds that are caught everywhere
RULE_FOR = {  # by kind, a word of the rules that could find it
    "denial": "negation",
    "hedge": "hedge",
    "governing": "context",
    "attribution": "speaker",
    "quantity-word": "quantity",
    "superlative": "superlative",
    "before-after": "order",
    "antonym": "opposite",
    "roles": "roles",
    "will": "future",
    "unrecorded-name": "unknown name",
}
LEAST_REFUSED = 0.90  # of the falsehoods, where there is a reader
MOST_ALARMS = 0.05  # of the truths, likewise
DOCUMENT = Path(__file__).parent.parent / "docs" / "languages.md"
BEGIN, END = "<!-- figures: python -m bench.readers --write-docs -->\n", "\n<!-- end of figures -->"


class Outcome(StrEnum):
    """What came of a statement."""

    ACCEPTED = "accepted"
    WARNED = "warned"  # a truth that got warnings and no error
    ALARM = "false alarm"  # a truth that got an error
    REFUSED = "refused"
    NOT_CHECKED = "not checked"  # a falsehood that got nothing, and the program says which rules it could not apply
    THROUGH = "got through"


@dataclass(frozen=True, slots=True)
class Judged:
    """A row, what the program said to it, and what that comes to."""

    row: Row
    answer: Answer
    outcome: Outcome

    @property
    def wrong(self) -> bool:
        """Whether something else was wanted; where nothing reads the language, a warning is no false alarm."""
        match self.row.want:
            case "accept":
                harmless = {Outcome.ACCEPTED} if self.row.language in READ else {Outcome.ACCEPTED, Outcome.WARNED}
                return self.outcome not in harmless
            case "refuse":
                return self.outcome is not Outcome.REFUSED
            case "unchecked":
                return self.outcome is Outcome.THROUGH


@dataclass(frozen=True, slots=True)
class Goal:
    """Something that must hold, whether it does, and the figures."""

    name: str
    met: bool
    told: str


def judge(rows: Sequence[Row], answers: Mapping[str, Answer]) -> list[Judged]:
    """What the answers come to, in the order of the rows."""
    return [Judged(row, answers[row.id], outcome_of(row, answers[row.id], answers.get(row.twin))) for row in rows]


def outcome_of(row: Row, said: Answer, twin: Answer | None) -> Outcome:
    """What an answer comes to; `twin` is the answer to the true statement about the same sentence, if there is one."""
    if row.want == "accept":
        if said.errors:
            return Outcome.ALARM
        return Outcome.WARNED if said.warnings else Outcome.ACCEPTED
    if said.errors or said.warnings - (twin.warnings if twin else frozenset()):
        return Outcome.REFUSED
    admitted = any(RULE_FOR.get(row.kind, "") in rule for rule in said.not_checked)
    return Outcome.NOT_CHECKED if admitted else Outcome.THROUGH


def goals(judged: Sequence[Judged]) -> list[Goal]:
    """The goals, as far as there are rows for them."""
    read = [language for language in READ if any(one.row.language == language for one in judged)]
    shares = [_share_goals(_name(code), [one for one in judged if one.row.language == code]) for code in read]
    together = [one for one in judged if one.row.language in READ]
    unread = [one for one in judged if one.row.language not in READ]
    none = [
        _none("no false error without a reader", [one for one in unread if _is_truth(one)], Outcome.ALARM),
        _none("not one called checked without a reader", _wanting(unread, "unchecked"), Outcome.THROUGH),
        _none(
            "wrong digits caught everywhere",
            [one for one in _wanting(judged, "refuse") if one.row.kind in IN_DIGITS],
            *(outcome for outcome in Outcome if outcome is not Outcome.REFUSED),
        ),
    ]
    every = [*shares, _share_goals("together", together) if len(read) > 1 else [], [goal for goal in none if goal]]
    return [goal for some in every for goal in some]


def _share_goals(name: str, judged: Sequence[Judged]) -> list[Goal]:
    true, false = _parted(judged)
    refused, alarms = _count(false, Outcome.REFUSED), sum(one.wrong for one in true)
    return [
        Goal(
            f"{name}: refused at least {LEAST_REFUSED:.0%}", refused >= LEAST_REFUSED * len(false), _of(refused, false)
        ),
        Goal(f"{name}: false alarms at most {MOST_ALARMS:.0%}", alarms <= MOST_ALARMS * len(true), _of(alarms, true)),
    ]


def _none(name: str, judged: Sequence[Judged], *unwanted: Outcome) -> Goal | None:
    if not judged:
        return None
    found = [one for one in judged if one.outcome in unwanted]
    where = ", ".join(sorted({one.row.language for one in found}))
    return Goal(name, not found, _of(len(found), judged) + (f" are not so: {where}" if where else " are not so"))


def report(judged: Sequence[Judged]) -> str:
    """The tables by language and by kind, and the goals."""
    languages = list(dict.fromkeys(one.row.language for one in judged))
    read = [code for code in READ if code in languages]
    unread = [code for code in languages if code not in READ]
    kinds = [kinds_table(judged, some) for some in (read, unread) if some]
    told = [f"{'met   ' if goal.met else 'MISSED'}  {goal.name}: {goal.told}" for goal in goals(judged)]
    return "\n\n".join([languages_table(judged, [*read, *unread]), *kinds, "\n".join(told)])


def languages_table(judged: Sequence[Judged], languages: Sequence[str]) -> str:
    """Accepted truths and refused falsehoods by language."""
    head = ("", "accepted truths", "false alarms", "refused falsehoods", "not checked", "got through")
    rows = []
    for code in languages:
        here = [one for one in judged if one.row.language == code]
        true, false = _parted(here)
        counts = (_count(false, Outcome.NOT_CHECKED), _count(false, Outcome.THROUGH))
        accepted, refused = _of(_count(true, Outcome.ACCEPTED), true), _of(_count(false, Outcome.REFUSED), false)
        rows.append((_name(code), accepted, str(sum(one.wrong for one in true)), refused, *map(str, counts)))
    return table(head, rows)


def kinds_table(judged: Sequence[Judged], languages: Sequence[str]) -> str:
    """By kind and language: accepted of the truths, and refused of the falsehoods."""
    here = [one for one in judged if one.row.language in languages]
    kinds = list(dict.fromkeys(one.row.kind for one in here))
    rows = []
    for kind in kinds:
        cells = [[one for one in here if (one.row.kind, one.row.language) == (kind, code)] for code in languages]
        rows.append((kind, *map(_cell, cells)))
    return table(("accepted, refused", *languages), rows)


def _cell(judged: Sequence[Judged]) -> str:
    if not judged:
        return ""
    true, false = _parted(judged)
    accepted, refused = _count(true, Outcome.ACCEPTED), _count(false, Outcome.REFUSED)
    return f"{accepted}/{len(true)} {refused}/{len(false)}"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table in Markdown, its columns as wide as what stands in them."""
    every = [tuple(head), *map(tuple, rows)]
    widths = [max(len(row[column]) for row in every) for column in range(len(head))]
    lines = [
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |" for row in every
    ]
    return "\n".join([lines[0], "|" + "|".join("-" * (width + 2) for width in widths) + "|", *lines[1:]])


def went_wrong(judged: Sequence[Judged], texts: bool) -> str:
    """The rows from which something else was wanted, with their texts or as a list of ids."""
    wrong = [one for one in judged if one.wrong]
    if not texts:
        return "\n".join(f"{one.row.id}: {one.outcome}" for one in wrong) + f"\n{len(wrong)} of {len(judged)}"
    return "\n".join(
        f"{one.row.id}: {one.outcome} {' '.join(sorted(one.answer.errors | one.answer.warnings))}\n"
        f"    {one.row.source}\n    {one.row.says}"
        for one in wrong
    )


def measured(halves: Mapping[Half, Sequence[Judged]]) -> str:
    """The section of the handbook: how sentences came out in each half, by language."""
    codes = dict.fromkeys(one.row.language for judged in halves.values() for one in judged)
    head = [
        "",
        *(f"{half}: {word}" for half in halves for word in ("accepted truths", "refused falsehoods", "not checked")),
    ]
    rows = []
    for code in sorted(codes, key=lambda code: (code not in READ, READ.index(code) if code in READ else 0, code)):
        cells = []
        for judged in halves.values():
            here = [one for one in judged if one.row.language == code]
            true, false = _parted(here)
            cells += [_of(_count(true, Outcome.ACCEPTED), true), _of(_count(false, Outcome.REFUSED), false)]
            cells.append(str(_count(false, Outcome.NOT_CHECKED)))
        rows.append((_name(code), *cells))
    return table(head, rows)


def write_docs(halves: Mapping[Half, Sequence[Judged]], document: Path = DOCUMENT) -> None:
    """Put the figures between the marks of a document; without them, at its end; without a document, into a new one."""
    text = document.read_text("utf-8") if document.exists() else "# Languages\n"
    if BEGIN not in text:
        text = f"{text.rstrip()}\n\n## Measured\n\n{BEGIN}{END}\n"
    head, tail = text.partition(BEGIN)[0], text.partition(END)[2]
    document.write_text(f"{head}{BEGIN}\n{measured(halves)}\n{END}{tail}", "utf-8", newline="\n")


def _is_truth(judged: Judged) -> bool:
    return judged.row.want == "accept"


def _parted(judged: Iterable[Judged]) -> tuple[list[Judged], list[Judged]]:
    """The truths and the falsehoods."""
    true, false = [], []
    for one in judged:
        (true if _is_truth(one) else false).append(one)
    return true, false


def _wanting(judged: Iterable[Judged], want: str) -> list[Judged]:
    return [one for one in judged if one.row.want == want]


def _count(judged: Iterable[Judged], outcome: Outcome) -> int:
    return sum(one.outcome is outcome for one in judged)


def _of(number: int, judged: Sequence[Judged]) -> str:
    return f"{number} of {len(judged)}"


def _name(code: str) -> str:
    return Locale.parse(code).get_display_name("en") or code


def main(arguments: Sequence[str]) -> int:
    """Check every row, and print the tables."""
    parser = argparse.ArgumentParser(prog="python -m bench.readers", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--half", choices=[*HALVES, "both"], default="both")
    parser.add_argument("--lang", metavar="xx", help="one language")
    parser.add_argument("--show", action="store_true", help="tell which rows went wrong")
    parser.add_argument("--write-docs", action="store_true", help="put the figures of both halves into the handbook")
    options = parser.parse_args(arguments)
    if options.write_docs and (options.half != "both" or options.lang):
        parser.error("the handbook tells of both halves and all languages")
    wanted: tuple[Half, ...] = HALVES if options.half == "both" else (options.half,)
    halves: dict[Half, list[Judged]] = {}
    for half in wanted:
        rows = rows_of(half, options.lang)
        halves[half] = judge(rows, {row.id: answer(row) for row in rows})
        print(f"{half} half\n\n{report(halves[half])}\n")
        if options.show:
            print(f"{went_wrong(halves[half], texts=half == 'mending')}\n")
    if options.write_docs:
        write_docs(halves)
    return 0 if all(goal.met for judged in halves.values() for goal in goals(judged)) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
