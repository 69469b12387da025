"""Tags of languages (BCP 47): which there are, how they are spelled, in which script and direction they are written.

A tag is a language and, where it matters, a script, a region and varieties: `de`, `pt-BR`, `zh-Hant`, `es-419`,
`ca-valencia`. It is spelled in one way only (`pt-BR`, never `pt-br`), since it is a key, a part of file names and of
addresses as well.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, NamedTuple

from dossier.text.subtags import INSTEAD, REGIONS, SCRIPTS, THREE_LETTERS, TWO_LETTERS, VARIANTS, WRITTEN_IN

Direction = Literal["ltr", "rtl"]
LONGEST = 35  # characters; what RFC 5646 asks everybody to have room for
SHAPE = r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*"
_TAG = re.compile(rf"(?=.{{2,{LONGEST}}}\Z){SHAPE}")
_RIGHT_TO_LEFT = frozenset(("Adlm", "Arab", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa", "Yezi"))
_CAPITALS = {2: str.upper, 4: str.title}  # how a subtag after the first is spelled, by its length


class Tag(NamedTuple):
    """The parts of a tag; those that it does not have are empty."""

    language: str
    script: str = ""
    region: str = ""
    variants: tuple[str, ...] = ()


def tag_of(text: str) -> Tag:
    """The parts of a tag; its language alone is filled where it is none."""
    first, *rest = text.split("-")
    script = rest.pop(0) if rest and len(rest[0]) == 4 and rest[0].isalpha() else ""
    region = rest.pop(0) if rest and (len(rest[0]) == 2 or (len(rest[0]) == 3 and rest[0].isdigit())) else ""
    return Tag(first, script, region, tuple(rest))


@lru_cache(maxsize=1024)  # every text of every record is asked about
def is_language(text: str) -> bool:
    """Whether it is the tag of a language there is, spelled as it should be."""
    if not _TAG.fullmatch(text):
        return False
    tag = tag_of(text)
    return (
        (tag.language in TWO_LETTERS or tag.language[2:] in set(THREE_LETTERS.get(tag.language[:2], "")))
        and tag.script in SCRIPTS | {""}
        and tag.region in REGIONS | {""}
        and all(variant in VARIANTS for variant in tag.variants)
        and len(set(tag.variants)) == len(tag.variants)
    )


def nearest_tag(written: str) -> str:
    """The tag that was meant, where it is plain: another spelling (`pt_br`), or a code with a better one (`eng`)."""
    first, *rest = re.split("[-_]", written[: LONGEST + 1].strip())
    first = INSTEAD.get(first.lower(), first.lower())
    spelled = [_CAPITALS.get(len(part), str.lower)(part) if part.isalpha() else part.lower() for part in rest]
    near = "-".join((first, *("GB" if part == "UK" else part for part in spelled)))
    return near if is_language(near) else ""


@lru_cache(maxsize=1024)
def script_of(tag: str) -> str:
    """The script that a language is written in: the one its tag names, else the likely one (ISO 15924)."""
    parts = tag_of(tag)
    there = f"{parts.language}-{parts.region}"
    return parts.script or WRITTEN_IN.get(there) or WRITTEN_IN.get(parts.language) or "Latn"


def direction(tag: str) -> Direction:
    """The direction that a language's script is written in."""
    return "rtl" if script_of(tag) in _RIGHT_TO_LEFT else "ltr"


def with_region(tag: str) -> str:
    """A language with its country, if the tag names one, as Open Graph and POSIX write it: `pt_BR`, `zh`."""
    parts = tag_of(tag)
    return f"{parts.language}_{parts.region}" if len(parts.region) == 2 else parts.language


def same_reading(one: str, other: str) -> bool:
    """Whether who reads one reads the other without a translation: the same language in the same script.

    `en-GB` and `en` are that, `zh-Hans` and `zh-Hant` are not.
    """
    return one == other or (tag_of(one).language == tag_of(other).language and script_of(one) == script_of(other))
