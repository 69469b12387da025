"""Sentences with which the readers of languages are measured, each made a small dossier in memory and checked.

A row tells what a text says and what is said of it, truly or falsely; the true and the false row of a sentence stand
beside each other. `bench/readers/mending/` may be looked at when a reader is mended; `bench/readers/measuring/` holds
as many rows of the same kinds and only measures. Its form is told in `bench/README.md`.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

import yaml

from dossier.compiler import Compiled, compile_dossier
from dossier.problem import Severity
from dossier.read.files import Files

FOLDER = Path(__file__).parent / "readers"
CASES = {"english_cases": "en", "paraphrase_cases": ""}  # given cases, and the language of rows that name none
Half = Literal["mending", "measuring"]
Want = Literal["accept", "refuse", "unchecked"]
HALVES: tuple[Half, ...] = ("mending", "measuring")
WANTS: tuple[Want, ...] = ("accept", "refuse", "unchecked")

# Whoever occurs by the first of these names in a sentence, or in what is said of it, has a record.
NAMES: Mapping[str, tuple[str, ...]] = {
    "acme": ("Acme",),
    "globex": ("Globex",),
    "initech": ("Initech",),
    "ada-example": ("Ada Example", "Example"),
    "ben-sample": ("Ben Sample", "Sample"),
}
ORGANIZATIONS = {"acme", "globex", "initech"}  # and whatever is relayed
CLAIMS = "content/claims/claim.yaml"
UNNAMED = "unnamed-reports"  # the one relay of the vocabulary
FINAL_POINTS = ".。।"
END_OF_TEXT = "* * * * *"  # a text of fewer than five words is taken for none; this adds none that a reader reads
# What may be wrong with the dossier and not with the claim: somebody whom only the text names has no claim.
OUTSIDE_THE_CLAIM = frozenset({"entity-without-claim"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What a text says, what is said of it, and what should come of it.

    `says` is in the language `says_in`, and is the quote's translation too where no other is given and the languages
    differ. `twin` is the id of the true row about the same sentence.
    """

    id: str
    language: str
    kind: str
    source: str
    says: str
    want: Want
    quote: str = ""
    translation: str = ""
    says_in: str = "en"
    certainty: str = ""
    speaker: str = ""
    relay: str = ""
    names: Mapping[str, Sequence[str]] = field(default_factory=dict)

    @property
    def twin(self) -> str:
        """The id of the true row about the same sentence, whether there is one or not."""
        return f"{self.id.removesuffix('-false')}-true"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What the program said to a row: the codes of its problems, and the rules that it could not apply."""

    errors: frozenset[str] = frozenset()
    warnings: frozenset[str] = frozenset()
    not_checked: frozenset[str] = frozenset()

    @property
    def silent(self) -> bool:
        """Whether nothing was held against the statement."""
        return not self.errors and not self.warnings


def rows_of(half: Half, language: str | None = None) -> list[Row]:
    """The rows of a half, by language; given cases are looked at when something is mended, so they are of that half.

    A file's name begins with its language: `en.yaml`, `en-press.yaml`.
    """
    files = sorted((FOLDER / half).glob("*.yaml"))
    rows = [row for path in files for row in read_rows(path.read_text("utf-8"), path.stem.partition("-")[0])]
    if half == "mending":
        given = [read_rows((FOLDER / f"{name}.yaml").read_text("utf-8"), code) for name, code in CASES.items()]
        rows += [row for of_file in given for row in of_file]
    return [row for row in rows if language in (None, row.language)]


def read_rows(text: str, language: str = "") -> list[Row]:
    """The rows of a file; `language` is that of rows which name none. Raises TypeError for a key that is unknown."""
    rows = yaml.load(text, Loader=yaml.CSafeLoader)
    return [Row(**{"language": language, **row}) for row in rows]


def quote_of(row: Row) -> str:
    """The words that are quoted: where the row says nothing else, the whole text without its final point."""
    return row.quote or row.source.rstrip(FINAL_POINTS)


def answer(row: Row) -> Answer:
    """Check the dossier that a row makes.

    Of what is wrong outside the claim only errors count: a dossier of one claim has open sentences.
    """
    compiled = compile_dossier(files_of(row))
    errors = {problem.code for problem in compiled.problems if problem.severity is Severity.ERROR} - OUTSIDE_THE_CLAIM
    warnings = {
        problem.code
        for problem in compiled.problems
        if problem.severity is Severity.WARNING and problem.place.path == CLAIMS
    }
    return Answer(errors=frozenset(errors), warnings=frozenset(warnings), not_checked=rules_not_applied(compiled))


def rules_not_applied(compiled: Compiled) -> frozenset[str]:
    """The rules that say they could not look at something, for want of a reader."""
    return frozenset(result.rule for result in compiled.results if result.unchecked)


def files_of(row: Row) -> Files:
    """A dossier of one text and one claim, which has what a careful editor writes beside what the row is about."""
    seed = f"{row.source}\n\n{END_OF_TEXT}\n".encode()
    entities = entities_of(row)
    content = {
        "content/site.yaml": {
            "title": _in(row, "One claim"),
            "tagline": _in(row, "One text"),
            "languages": [row.says_in],
        },
        "content/vocabulary.yaml": {
            "properties": {
                "fact": {
                    "label": _in(row, "fact"),
                    "type": "text",
                    "applies": ["person", "organization"],
                    "section": "other",
                }
            },
            **(
                {"relays": {UNNAMED: {"label": _in(row, "unnamed reports"), "origin": "false"}}}
                if row.relay == UNNAMED
                else {}
            ),
        },
        "content/sources/text.yaml": {
            "id": "text",
            "seed": "text.txt",
            "sha256": hashlib.sha256(seed).hexdigest(),
            "label": _in(row, "The text"),
            "language": {"value": row.language, "basis": "inferred", "reason": _in(row, "It is written in it.")},
            **{key: {"basis": "unknown"} for key in ("title", "outlet", "author", "date", "url")},
        },
        **{
            f"content/{'organizations' if _is_organization(key, row) else 'people'}/{key}.yaml": {
                "id": key,
                "name": names[0],
                **({"aliases": list(names[1:])} if names[1:] else {}),
            }
            for key, names in entities.items()
        },
        CLAIMS: [_claim(row, entities)],
    }
    home = "---\ntitle: One claim\ndescription: One text.\nfacts: none\n---\nA text.\n"
    files = {path: json.dumps(record, ensure_ascii=False, indent=1) for path, record in sorted(content.items())}
    return Files({**files, f"content/pages/home.{row.says_in}.md": home}, {"text.txt": seed})


def entities_of(row: Row) -> dict[str, tuple[str, ...]]:
    """Who has a record: whoever the row names, and of the usual names those that occur."""
    text = f"{row.source}\n{row.says}"
    usual = {key: names for key, names in NAMES.items() if names[0] in text}
    return usual | {key: tuple(names) for key, names in row.names.items() if _first(text, names) >= 0}


def _claim(row: Row, entities: Mapping[str, Sequence[str]]) -> dict[str, Any]:
    evidence = {
        "source": "text",
        "quote": quote_of(row),
        **{key: value for key in ("certainty", "speaker", "relay") if (value := getattr(row, key))},
    }
    if row.says_in != row.language:
        evidence["translation"] = _in(row, row.translation or row.says.rstrip("."))
    return {
        "id": "claim",
        "subject": _subject(row, entities),
        "property": "fact",
        "statement": _in(row, row.says),
        "evidence": [evidence],
    }


def _subject(row: Row, entities: Mapping[str, Sequence[str]]) -> str:
    """Who is named first in what is said, else in the text. Raises ValueError for a row that names nobody."""
    for text in (row.says, row.source):
        places = {key: _first(text, names) for key, names in entities.items()}
        named = {key: place for key, place in places.items() if place >= 0}
        if named:
            return min(named, key=lambda key: named[key])
    raise ValueError(f"{row.id} names nobody")


def _first(text: str, names: Iterable[str]) -> int:
    return min((place for name in names if (place := text.find(name)) >= 0), default=-1)


def _is_organization(key: str, row: Row) -> bool:
    return key in ORGANIZATIONS or key == row.relay


def _in(row: Row, text: str) -> dict[str, str]:
    return {row.says_in: text}
