"""The ways in which `bench.attack` changes the files of a dossier: bytes, words, lines, structure, characters, files.

A mutation takes the files by path, as bytes, and a random generator; it changes them in place and says what it did, or
nothing where the draw offers nothing to change. Most results are no dossier any more; `gentle` ones often still are.
Damage that rules must catch is `bench.mutate`'s.
"""

from __future__ import annotations

import copy
import json
import random
import re
import unicodedata
from collections.abc import Callable
from hashlib import sha256
from typing import Any

from bench.odd_inputs import MARKDOWN, ODD_CHARACTERS, ODD_ESCAPES, TEXTS, VALUES, YAML
from dossier.read import yamltree
from dossier.read.history import HISTORY

Files = dict[str, bytes]
Mutation = Callable[[Files, random.Random], str | None]
MUTATIONS: dict[str, Mutation] = {}

MOST = 300_000  # bytes that a repetition makes


def mutation(function: Mutation) -> Mutation:
    """Register a mutation under its function's name."""
    MUTATIONS[function.__name__.replace("_", " ")] = function
    return function


def content_path(files: Files, chance: random.Random, ending: str = "") -> str | None:
    """A file of the content; those with settings as often as all others together."""
    paths = [path for path in files if path.startswith("content/") and path.endswith(ending) and path != HISTORY]
    rare = [path for path in paths if path.count("/") == 1]
    return chance.choice(rare if rare and chance.random() < 0.5 else paths) if paths else None


def _span(data: bytes, chance: random.Random, longest: int) -> tuple[int, int]:
    start = chance.randrange(len(data) + 1)
    return start, min(len(data), start + chance.randint(0, longest))


# Bytes


@mutation
def bytes_changed(files: Files, chance: random.Random) -> str | None:
    path = chance.choice(list(files))
    data = bytearray(files[path])
    if not data:
        return None
    for _ in range(chance.choice([1, 1, 2, 8])):
        at = chance.randrange(len(data))
        data[at] = chance.choice([data[at] ^ (1 << chance.randrange(8)), chance.randrange(256)])
    files[path] = bytes(data)
    return f"bytes changed in {path}"


@mutation
def bytes_cut_or_doubled(files: Files, chance: random.Random) -> str | None:
    path = chance.choice(list(files))
    data = files[path]
    start, end = _span(data, chance, chance.choice([1, 4, 200, 100_000]))
    choices = [data[:start] + data[end:], data[:end] + data[start:], data[:start], data[start:]]
    files[path] = chance.choice(choices)
    return f"{path} from {start} to {end}"


@mutation
def encoding_changed(files: Files, chance: random.Random) -> str | None:
    path = chance.choice(list(files))
    text = files[path].decode("utf-8", "replace")
    encoding = chance.choice(["utf-16", "utf-16-le", "latin-1", "cp1252", "utf-8-sig", "utf-7", "NFD", "CRLF", "CR"])
    match encoding:
        case "NFD":
            files[path] = unicodedata.normalize("NFD", text).encode()
        case "CRLF" | "CR":
            files[path] = text.replace("\n", "\r\n" if encoding == "CRLF" else "\r").encode()
        case _:
            files[path] = text.encode(encoding, "replace")
    return f"{path} as {encoding}"


# Characters and words


def _inserted(files: Files, chance: random.Random, path: str, what: str) -> str:
    text = files[path].decode("utf-8", "replace")
    at = chance.randrange(len(text) + 1)
    files[path] = (text[:at] + what + text[at:]).encode("utf-8", "surrogatepass")
    return f"{ascii(what)[:40]} in {path}"


@mutation
def odd_character(files: Files, chance: random.Random) -> str | None:
    return _inserted(files, chance, chance.choice(list(files)), chance.choice(ODD_CHARACTERS))


@mutation
def odd_escape(files: Files, chance: random.Random) -> str | None:
    path = content_path(files, chance)
    return path and _word_replaced(files, chance, path, chance.choice(ODD_ESCAPES))


@mutation
def yaml_syntax(files: Files, chance: random.Random) -> str | None:
    path = content_path(files, chance, ".yaml")
    return path and _inserted(files, chance, path, chance.choice(YAML))


@mutation
def markdown_syntax(files: Files, chance: random.Random) -> str | None:
    path = content_path(files, chance, ".md")
    if path is None:
        return None
    description = _inserted(files, chance, path, chance.choice(MARKDOWN))
    for _ in range(chance.choice([0, 0, 3])):
        _inserted(files, chance, path, chance.choice(MARKDOWN))
    return description


def _words(text: str) -> list[re.Match[str]]:
    return list(re.finditer(r"[^\s\[\]{},:]+", text))


def _word_replaced(files: Files, chance: random.Random, path: str, new: str | None) -> str | None:
    """Put something in the place of a word; another word of the same file if nothing is given."""
    text = files[path].decode("utf-8", "replace")
    words = _words(text)
    if not words:
        return None
    old = chance.choice(words)
    new = chance.choice(words)[0] if new is None else new
    files[path] = (text[: old.start()] + new + text[old.end() :]).encode()
    return f"{ascii(old[0])[:30]} became {ascii(new)[:30]} in {path}"


@mutation
def word_deleted_or_other(files: Files, chance: random.Random) -> str | None:
    path = content_path(files, chance)
    return path and _word_replaced(files, chance, path, chance.choice([None, None, "", " ", "x y", "0"]))


@mutation
def id_swapped(files: Files, chance: random.Random) -> str | None:
    """One id becomes another id of the dossier, once or everywhere."""
    ids_by_path = {
        path: re.findall(rb"\bid: ([a-z0-9-]+)", data) for path, data in files.items() if path.endswith(".yaml")
    }
    ids = sorted({key for keys in ids_by_path.values() for key in keys})
    if len(ids) < 2:
        return None
    old, new = chance.sample(ids, 2)
    new = chance.choice([new, new, b"x", b"0", b"a" * 81, b"Home", b"con", b"own", b"nothing-here"])
    pattern = re.compile(rb"(?<![a-z0-9-])" + re.escape(old) + rb"(?![a-z0-9-])")
    places = [(path, hit) for path, data in files.items() if path != HISTORY for hit in pattern.finditer(data)]
    if chance.random() < 0.3:
        for path in {path for path, _ in places}:
            files[path] = pattern.sub(new, files[path])
        return f"{old!r} became {new!r} everywhere"
    path, hit = chance.choice(places)
    files[path] = files[path][: hit.start()] + new + files[path][hit.end() :]
    return f"{old!r} became {new!r} in {path}"


# Lines


@mutation
def lines_moved(files: Files, chance: random.Random) -> str | None:
    path = chance.choice(list(files))
    lines = files[path].split(b"\n")
    first, second = chance.randrange(len(lines)), chance.randrange(len(lines))
    match chance.choice(["swapped", "deleted", "doubled", "joined", "moved"]):
        case "swapped":
            lines[first], lines[second] = lines[second], lines[first]
        case "deleted":
            del lines[min(first, second) : min(first, second) + chance.choice([1, 1, 3, 30])]
        case "doubled":
            lines[second:second] = lines[first : first + chance.choice([1, 3, 30])]
        case "joined":
            lines[first : first + 2] = [b"".join(lines[first : first + 2])]
        case "moved":
            lines.insert(second, lines.pop(first))
    files[path] = b"\n".join(lines)
    return f"lines {first + 1} and {second + 1} of {path}"


@mutation
def indent_changed(files: Files, chance: random.Random) -> str | None:
    path = content_path(files, chance)
    if path is None:
        return None
    lines = files[path].split(b"\n")
    at = chance.randrange(len(lines))
    some = range(at, min(len(lines), at + chance.choice([1, 1, 4, 50])))
    by = chance.choice([b" ", b"  ", b"    ", b"\t", b" " * 500, b"- ", b""])
    for number in some:
        lines[number] = by + lines[number] if by else lines[number].lstrip()
    files[path] = b"\n".join(lines)
    return f"indent of line {at + 1} of {path}"


@mutation
def repeated(files: Files, chance: random.Random) -> str | None:
    """Something stands very many times: a character, a word, a line or a stretch of the file, or nested marks."""
    path = chance.choice(list(files))
    data = files[path]
    start, end = _span(data, chance, chance.choice([1, 10, 100]))
    odd = [
        b"[",
        b"{a: ",
        b"- ",
        b"> ",
        b"*",
        b"`",
        b"a",
        b"\n",
        b" ",
        b"a: b\n",
        b"[x](claim:y) ",
        b"\xcc\x81",
        b"9",
        b"A. ",
        b"&a ",
        b"'",
    ]
    what = chance.choice([data[start:end], *chance.sample(odd, 3)]) or b"x"
    times = min(chance.choice([10, 1000, 100_000]), MOST // len(what))
    files[path] = data[:end] + what * times + data[end:]
    return f"{what[:20]!r} {times} times in {path}"


# Structure


def _paths(value: Any, before: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """The way to every part of plain data."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [way for key, item in items for way in ((*before, key), *_paths(item, (*before, key)))]


def _parsed(data: bytes) -> Any:
    node, problems = yamltree.parse("x", data.decode("utf-8", "replace"))
    return None if node is None or problems else yamltree.plain(node)


def _with_part(
    files: Files,
    chance: random.Random,
    path: str,
    change: Callable[[Any, str | int, tuple[str | int, ...]], str | None],
) -> str | None:
    """Change a part of a YAML file as data; `change` gets what holds it, its key and the whole way to it."""
    value = _parsed(files[path])
    ways = _paths(value)
    if not ways:
        return None
    way = chance.choice(ways)
    holder = value
    for step in way[:-1]:
        holder = holder[step]
    description = change(holder, way[-1], way)
    if description is None:
        return None
    files[path] = json.dumps(value, ensure_ascii=chance.random() < 0.2, indent=1).encode()
    return f"{'.'.join(map(str, way))} {description} in {path}"


@mutation
def part_replaced(files: Files, chance: random.Random) -> str | None:
    """A value of any type becomes one of another type, or text that means something else."""
    path = content_path(files, chance, ".yaml")

    def change(holder: Any, key: str | int, _: tuple[str | int, ...]) -> str:
        holder[key] = chance.choice(VALUES)
        return f"became {ascii(holder[key])[:40]}"

    return path and _with_part(files, chance, path, change)


@mutation
def part_moved(files: Files, chance: random.Random) -> str | None:
    """A part is deleted, doubled, wrapped, renamed, or put in the place of another."""
    path = content_path(files, chance, ".yaml")

    def change(holder: Any, key: str | int, way: tuple[str | int, ...]) -> str:
        item = holder[key]
        match chance.choice(["deleted", "wrapped", "in a list", "renamed", "doubled", "copied"]):
            case "deleted":
                del holder[key]
                return "was deleted"
            case "wrapped":
                holder[key] = {"x": item}
            case "in a list":
                holder[key] = [item] * chance.choice([1, 2, 50])
            case "renamed" if isinstance(holder, dict):
                holder[str(chance.choice(["x", "id", "note", "evidence", "texts", "", "<<", "en", "derived"]))] = (
                    holder.pop(key)
                )
            case "doubled" if isinstance(holder, list):
                holder.insert(int(key), item)
            case _:
                holder[key] = chance.choice([copy.deepcopy(holder), list(map(str, way))])
        return "was moved"

    return path and _with_part(files, chance, path, change)


@mutation
def gentle(files: Files, chance: random.Random) -> str | None:
    """What may well leave the dossier sound: other texts for readers, other settings, fewer optional keys."""
    texts = {"note", "label", "sort", "title", "tagline", "question", "settles", "reason", "content_license", "name"}
    choices = {
        "quote_budget": ["1 %", "100 %", "0.5 %"],
        "rights": ["quote-only", "licensed", "public-domain"],
        "section": ["role", "move", "said", "deal", "product", "profile", "other"],
        "flow": ["to", "wanted", "from"],
        "tie": ["true", "false"],
        "status": ["open", "explained", "resolved"],
        "nature": ["contradiction", "imprecision", "different-time"],
        "stance": ["supports", "disputes", "mentions"],
        "certainty": ["certain", "probable", "possible", "uncommitted"],
        "origin": ["true", "false"],
        "when": ["2025", "XXXX-05", "1999/2001", "0001-01-01"],
        "base_url": ["https://[::1]:8000/", "https://exämple.org/x", "https://example.org"],
    }
    optional = {
        "note",
        "aliases",
        "links",
        "when",
        "at",
        "settles",
        "inverse",
        "flow",
        "maps",
        "allow",
        "derived_from",
        "relays",
    }
    path = content_path(files, chance, ".yaml")

    def change(holder: Any, key: str | int, way: tuple[str | int, ...]) -> str | None:
        if key in choices:
            holder[key] = chance.choice(choices[str(key)])
        elif key in optional and chance.random() < 0.5:
            del holder[key]
        elif texts & set(way) and isinstance(holder[key], str):
            holder[key] = chance.choice(TEXTS)
        elif isinstance(holder, list):
            chance.shuffle(holder)
        else:
            return None
        return "was changed gently"

    for _ in range(20):
        if path and (description := _with_part(files, chance, path, change)):
            return description
    return None


# Files


@mutation
def file_moved(files: Files, chance: random.Random) -> str | None:
    """A file is missing, empty, a copy of another, or elsewhere."""
    path = chance.choice(list(files))
    what = chance.choice(["deleted", "emptied", "replaced", "renamed", "doubled", "white"])
    other = chance.choice(list(files))
    ending = path.rpartition(".")[2]
    names = [
        *(
            "content/claims/x.yaml",
            "content/people/x.yaml",
            "content/pages/x.en.md",
            "content/pages/draft.en.md",
            "seeds/x.txt",
        ),
        *(
            "content/moved.yaml",
            "content/disputes.yaml",
            "content/x.yaml",
            "content/pages/home.fr.md",
            f"content/claims/a/b.{ending}",
        ),
    ]
    match what:
        case "deleted":
            del files[path]
        case "emptied":
            files[path] = b""
        case "white":
            files[path] = chance.choice(
                [b"\n", b"\xef\xbb\xbf", b"---\n", b"# x\n", b"null\n", b"[]\n", b"{}\n", b"\0"]
            )
        case "replaced":
            files[path] = files[other]
        case "renamed":
            files[chance.choice(names)] = files.pop(path)
        case "doubled":
            files[chance.choice(names)] = files[path]
    return f"{path} was {what}"


@mutation
def seed_edited(files: Files, chance: random.Random) -> str | None:
    """A seed is changed and its hash with it, so that what comes after is reached."""
    paths = [path for path in files if path.startswith("seeds/")]
    if not paths:
        return None
    path = chance.choice(paths)
    before = sha256(files[path]).hexdigest().encode()
    text = files[path].decode("utf-8", "replace")
    at = chance.randrange(len(text) + 1)
    end = min(len(text), at + chance.choice([0, 0, 1, 30]))
    new = chance.choice(
        [*ODD_CHARACTERS, " ", ".", "\n\n", "z. B. ", "5. Juni ", "Ada Lund ", "  " * 900, "EUR 3,5 Mio. "]
    )
    files[path] = (text[:at] + new + text[end:]).encode()
    after = sha256(files[path]).hexdigest().encode()
    for name, data in files.items():
        if name.endswith(".yaml"):
            files[name] = data.replace(before, after)
    return f"{ascii(new)[:30]} in {path}"


@mutation
def history_edited(files: Files, chance: random.Random) -> str | None:
    """A line of the history is lost, doubled, moved, cut, or says something else."""
    if not files.get(HISTORY):
        return None
    lines = files[HISTORY].split(b"\n")
    at = chance.randrange(len(lines))
    match chance.choice(["lost", "doubled", "moved", "cut", "said", "said", "marked"]):
        case "lost":
            del lines[at]
        case "doubled":
            lines.insert(chance.randrange(len(lines)), lines[at])
        case "moved":
            lines.insert(chance.randrange(len(lines)), lines.pop(at))
        case "cut":
            lines[at] = lines[at][: chance.randrange(len(lines[at]) + 1)]
        case "marked":
            lines[at] = chance.choice(
                [b"<<<<<<< HEAD", b"{}", b"[]", b"null", b'"x"', b"{" * 9000, b'{"event": "x"}', b"\xff", b"1"]
            )
        case "said":
            try:
                value = json.loads(lines[at])
            except ValueError:
                return None
            ways = _paths(value)
            way = chance.choice(ways)
            holder = value
            for step in way[:-1]:
                holder = holder[step]
            holder[way[-1]] = chance.choice([*VALUES, None, True, 0, -1, 1e99, 10**400])
            lines[at] = json.dumps(value, ensure_ascii=False).encode("utf-8", "surrogatepass")
    files[HISTORY] = b"\n".join(lines)
    return f"line {at + 1} of the history"
