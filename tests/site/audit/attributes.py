"""Attributes: ids and links are collected, texts are compared with the records and the interface."""

from __future__ import annotations

import re

from dossier.text.word_lists import words as word_set
from tests.site.audit.page import Anchor
from tests.site.audit.reading import Reading
from tests.site.audit.tags import classes, path_of
from tests.site.audit.where import Where
from tests.site.html_tree import Element
from tests.site.plain import plain

# Attributes for machines. Every other attribute is taken for a text that may be read out.
MACHINE = word_set(
    """accept-charset autocomplete enterkeyhint
    aria-controls aria-current aria-describedby aria-details aria-expanded aria-haspopup aria-hidden
    aria-labelledby aria-live aria-modal aria-pressed aria-selected aria-sort charset class colspan crossorigin
    data-at data-cards data-cited data-claim data-claims data-dispute data-disputes data-end
    data-entry data-from data-index data-kind data-needs data-nowhere
    data-source data-count data-entity data-amount data-copy data-currency data-number data-scale data-tick
    data-upto data-version datetime defer dir for
    headers height hidden href hreflang http-equiv id integrity lang loading media method name open popover
    popovertarget popovertargetaction property readonly referrerpolicy rel role rows rowspan scope spellcheck src sizes
    tabindex target translate type value
    width xmlns viewbox x y x1 x2 y1 y2 cx cy r rx ry d points transform fill stroke focusable"""
)


def attributes(reading: Reading, tag: Element, where: Where) -> None:
    """All attributes of an element."""
    for name, value in tag.attrs.items():
        text = value
        if name == "id":
            reading.read.ids.append(text)
        elif name in ("href", "src", "action"):
            _link(reading, tag, text)
        elif name == "style" or name.startswith("on"):
            reading.say(f"<{tag.name}> has the attribute {name}")
        elif name not in MACHINE and not (tag.name == "meta" and name == "content"):
            _spoken(reading, tag, name, text, where)


def _link(reading: Reading, tag: Element, href: str) -> None:
    rel = tuple(tag.get("rel").split())
    entity = plain(tag.get_text()) if "entity" in classes(tag) else ""
    reading.read.links.append(Anchor(href, tag.name, rel, tag.get("hreflang"), entity))
    if tag.name == "link" and "canonical" in rel:
        reading.read.canonical = href


def _spoken(reading: Reading, tag: Element, name: str, text: str, where: Where) -> None:
    """An attribute that may be read out: `title`, `alt`, `aria-label` and any unknown one."""
    if reading.known.is_record_text(text, where.language):
        return
    if tag.name == "a" and "cite" in classes(tag) and name == "aria-label":
        words = reading.known.words[where.language].by_key["Sources of this claim"]
        if text.startswith(words):  # of what, is a text of the record
            what = text.removeprefix(words).lstrip(":：\u202f ")
            known = reading.known
            told = known.is_record_text(what, where.language) or known.is_value(what, where.language)
            text = words if told else f"{words} {what}"
        text = re.sub(r"\d+(–\d+)?", " ", text)  # its number is compared with the citation
    if why := reading.known.interface(text, where.language):
        reading.say(f"the attribute {name} of {path_of(tag)}: {why}")
