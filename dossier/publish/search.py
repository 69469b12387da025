"""The files of the search, by path: Pagefind's index and program, and which of its results is which record.

They are the one part of the site whose bytes are not ours to promise; no other file depends on them.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from html import escape

from dossier.edition.context import SiteContext
from dossier.pages.search import FOLDER, map_path
from dossier.publish.pagefind import Pagefind, PagefindFailed
from dossier.publish.search_records import (
    SearchRecord,
    names_as_typed,
    search_records_of,
    word_beginnings,
    words_as_written,
)

FRAGMENTS = "fragment/"  # one file per record with its whole text: the page has that already
SIGNATURE = b"pagefind_dcd"  # what stands before the content of Pagefind's files
PROGRAM, ENTRY = "pagefind.js", "pagefind-entry.json"  # its worker, its own interfaces and their styles stay away

LICENSE = """\
The files in this folder are made by Pagefind, https://pagefind.app, or part of it. Of its program:

Copyright 2022 CloudCannon

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
"""


def search_files(site: SiteContext) -> dict[str, bytes]:
    """The files of the search. Raises `PagefindFailed` where it cannot be made."""
    records = tuple(search_records_of(site))
    with Pagefind() as pagefind:
        for record in records:
            pagefind.add(f"{record.language}:{record.key}", _html(record))
        built = pagefind.files()
    try:
        files = {f"{FOLDER}/{path}": built[path] for path in sorted({*_wanted(built)})}
        files[f"{FOLDER}/{ENTRY}"] = _json(json.loads(built[ENTRY]))  # it lists the languages in any order
        keys = _keys(built)
    except (KeyError, TypeError, ValueError, OSError) as error:
        raise PagefindFailed(f"its files are not those this program knows ({error!r})") from error
    files[f"{FOLDER}/LICENSE.txt"] = LICENSE.encode()
    for language in dict.fromkeys(record.language for record in records):
        mine = [record for record in records if record.language == language]
        content = {
            "keys": keys.get(language, {}),
            "names": names_as_typed(site, language),
            "begin": word_beginnings(mine),
            "words": words_as_written(site, mine),
        }
        files[map_path(language)] = _json(content)
    return files


def _json(content: object) -> bytes:
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def _html(record: SearchRecord) -> str:
    """A record as Pagefind reads it: a paragraph per text, with its weight."""
    texts = "".join(f'<p data-pagefind-weight="{weight:g}">{escape(text)}</p>' for weight, text in record.texts)
    return f'<!doctype html><html lang="{record.language}"><body>{texts}</body></html>'


def _wanted(files: dict[str, bytes]) -> Iterator[str]:
    """The paths of the program, of its part for each language, and of the index."""
    for index in json.loads(files[ENTRY])["languages"].values():
        yield f"wasm.{index['wasm'] or 'unknown'}.pagefind"
    yield from (path for path in files if path.startswith("index/") or path.endswith(".pf_meta"))
    yield from (PROGRAM, ENTRY)


def _keys(files: dict[str, bytes]) -> dict[str, dict[str, str]]:
    """By language, the name that Pagefind gave each record, and the record's id."""
    keys: dict[str, dict[str, str]] = {}
    for path, data in sorted(files.items()):
        if path.startswith(FRAGMENTS):
            content = gzip.decompress(data)
            if not content.startswith(SIGNATURE):
                raise ValueError(f"{path} has no signature")
            language, key = json.loads(content.removeprefix(SIGNATURE))["url"].split(":")
            name = path.removeprefix(FRAGMENTS).partition(".")[0]
            keys.setdefault(language, {})[name] = key
    return keys
