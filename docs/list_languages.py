"""Write the table of `docs/languages.md` anew from the languages' records: `.venv/bin/python docs/list_languages.py`.

A test says when that is due.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from babel import Locale

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from dossier.text.language import Language  # noqa: E402  # the project's root must be on the path first
from dossier.text.languages import LANGUAGES, SITE_LANGUAGES, language  # noqa: E402

DOCUMENT = ROOT / "docs" / "languages.md"
BEGIN, END = "<!-- table: docs/list_languages.py -->\n", "\n<!-- end of table -->"
UNKNOWN = "sv"  # stands for every language without a file

COLUMNS: dict[str, Callable[[Language], bool]] = {
    "ends of sentences": lambda known: bool(known.sentences.abbreviations),
    "figures in digits": lambda known: known.reads_figures != "none",
    "figures in words": lambda known: bool(known.numbers.cardinals),
    "money": lambda known: bool(known.amounts.currencies.table) or known.reads_figures == "cldr",
    "dates": lambda known: bool(known.dates.months) or known.reads_figures == "cldr",
    "hedges": lambda known: known.reads_hedges,
    "denials": lambda known: known.reads_denials,
    "clauses": lambda known: bool(known.clauses.complements),
    "context": lambda known: known.reads_governing,
    "names": lambda known: known.reads_names,
    "other words": lambda known: known.compares,
    "interface": lambda known: known.code in SITE_LANGUAGES,
}


def table() -> str:
    """What is read in each language, from the lists that its record holds."""
    rows = [("", *COLUMNS), *((_name(known), *_cells(known)) for known in LANGUAGES.values())]
    rows.append(("any other", *_cells(language(UNKNOWN))))
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    lines.insert(1, "|---" * len(rows[0]) + "|")
    return "\n".join(lines)


def _cells(known: Language) -> list[str]:
    return ["yes" if reads(known) else "–" for reads in COLUMNS.values()]


def _name(known: Language) -> str:
    return f"{Locale.parse(known.code).get_display_name('en')} (`{known.code}`)"


def written(text: str) -> str:
    """The document with the table as it is now."""
    head, tail = text.partition(BEGIN)[0], text.partition(END)[2]
    return f"{head}{BEGIN}\n{table()}\n{END}{tail}"


if __name__ == "__main__":
    DOCUMENT.write_text(written(DOCUMENT.read_text("utf-8")), "utf-8", newline="\n")
