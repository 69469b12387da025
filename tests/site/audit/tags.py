"""What an element is: its classes, the claim that a citation is of, the record on whose page a link leads."""

from __future__ import annotations

from dossier.edition.urls import FOLDER
from dossier.publish.verify import claim_of, resolve
from tests.site.html_tree import Element
from tests.site.plain import plain


def classes(tag: Element) -> list[str]:
    """The names in its `class`."""
    return tag.get("class").split()


def is_bare(tag: Element) -> bool:
    """Whether no element in it says where its words come from."""
    return bool(plain(tag.get_text())) and not tag.find(having="data-from") and not tag.find(having="data-count")


def claim_of_cite(path: str, cite: Element) -> str:
    """The claim that a citation is of: its address says it; where `data-claim` says it too, they agree."""
    claim = claim_of(path, cite.get("href")) or ""
    return claim if cite.get("data-claim", claim) == claim else ""


def is_statement(cite: Element) -> bool:
    """Whether a citation is no mark but a statement itself: it has words, and nothing says that they are another's."""
    return "mark" not in classes(cite) and "data-from" not in cite.attrs and is_bare(cite)


def record_of(path: str, link: Element) -> tuple[str, str]:
    """The kind and the id of the record on whose page a link leads; empty where it is no source and no entity."""
    target = resolve(path, link.get("href"))
    parts = target[0].split("/") if target else []
    folder = parts[-3] if parts[2:] else ""
    kind = next((record_kind for record_kind, name in FOLDER.items() if name == folder), "")
    if kind in ("", "claim", "dispute"):
        return "", ""
    return ("source" if kind == "source" else "entity"), parts[-2]


def path_of(tag: Element | None) -> str:
    """Where an element stands, for a message."""
    names: list[str] = []
    while tag is not None and tag.name not in ("", "html", "body"):
        first = next(iter(classes(tag)), "")
        names.append(f"{tag.name}.{first}" if first else tag.name)
        tag = tag.parent
    return " > ".join(reversed(names[:4]))
