"""What an element is: its classes, the claim of a citation, the record a link leads to."""

from __future__ import annotations

from dossier.edition.urls import FOLDER
from dossier.publish.verify import claim_of, resolve
from tests.site.html_tree import Element
from tests.site.plain import plain


def classes(tag: Element) -> list[str]:
    """The names in its `class`."""
    return tag.get("class").split()


def is_bare(tag: Element) -> bool:
    """Whether it has words and no element in it names their field."""
    return bool(plain(tag.get_text())) and not tag.find(having="data-from") and not tag.find(having="data-count")


def claim_of_cite(path: str, cite: Element) -> str:
    """The claim of a citation, from its address; empty if `data-claim` names another."""
    claim = claim_of(path, cite.get("href")) or ""
    return claim if cite.get("data-claim", claim) == claim else ""


def is_statement(cite: Element) -> bool:
    """Whether a citation is the statement itself and not a mark: it has words, and no other field is named for them."""
    return "mark" not in classes(cite) and "data-from" not in cite.attrs and is_bare(cite)


def record_of(path: str, link: Element) -> tuple[str, str]:
    """The kind and the id of the source or entity whose page a link leads to; otherwise empty."""
    target = resolve(path, link.get("href"))
    parts = target[0].split("/") if target else []
    folder = parts[-3] if parts[2:] else ""
    kind = next((record_kind for record_kind, name in FOLDER.items() if name == folder), "")
    if kind in ("", "claim", "dispute"):
        return "", ""
    return ("source" if kind == "source" else "entity"), parts[-2]


def path_of(tag: Element | None) -> str:
    """The path to an element, for a message."""
    names: list[str] = []
    while tag is not None and tag.name not in ("", "html", "body"):
        first = next(iter(classes(tag)), "")
        names.append(f"{tag.name}.{first}" if first else tag.name)
        tag = tag.parent
    return " > ".join(reversed(names[:4]))
