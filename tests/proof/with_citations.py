"""Read the citations of `data/` with bibtexparser and citeproc-py; say what they found.

Run by `tests/export/test_proof.py` in an environment of its own (`requirements-proof.lock`).
"""

from __future__ import annotations

import json
import warnings
from pathlib import Path
from typing import Any

import bibtexparser
from bibtexparser.middlewares import LatexDecodingMiddleware
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON

from tests.proof.answers import answer


def main(data: Path) -> dict[str, Any]:
    """What they make of the entries."""
    library = bibtexparser.parse_file(str(data / "sources.bib"), append_middleware=[LatexDecodingMiddleware()])
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        items = json.loads((data / "sources.csl.json").read_text("utf-8"))
        source = CiteProcJSON(items)
        style = CitationStylesStyle("harvard-cite-them-right", validate=False)
        bibliography = CitationStylesBibliography(style, source, formatter.plain)
        for item in items:
            bibliography.register(Citation([CitationItem(item["id"])]))
        references = [str(node) for node in bibliography.bibliography()]
    return {
        "failed": [str(block) for block in library.failed_blocks],
        "entries": {
            entry.key: {"type": entry.entry_type, **{field.key: field.value for field in entry.fields}}
            for entry in library.entries
        },
        "told": references,
        "warned": [str(warning.message) for warning in warned if "citeproc" in warning.filename],
    }


if __name__ == "__main__":
    answer(lambda data, _: main(data))
