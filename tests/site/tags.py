"""What an element of a page says of itself."""

from __future__ import annotations

from bs4 import Tag

from dossier.publish.verify import claim_of
from tests.site.plain import plain


def cited_claim(path: str, cite: Tag) -> str:
    """The claim that a citation is of: its address says it; where `data-claim` says it too, they agree."""
    claim = claim_of(path, str(cite.get("href", ""))) or ""
    return claim if cite.get("data-claim", claim) == claim else ""


def is_statement(cite: Tag) -> bool:
    """Whether a citation is no mark but a statement itself: it has words, and nothing says that they are another's."""
    return "mark" not in classes_of(cite) and "data-from" not in cite.attrs and is_bare(cite)


def is_bare(tag: Tag) -> bool:
    """Whether no element in it says where its words come from."""
    return bool(plain(tag.get_text())) and not tag.select("[data-from], [data-count]")


def classes_of(tag: Tag) -> list[str]:
    return str(tag.attrs.get("class") or "").split()


def place_of(tag: Tag | None) -> str:
    """Where an element stands, for a message."""
    names: list[str] = []
    while tag is not None and tag.name not in ("[document]", "html", "body"):
        first = next(iter(classes_of(tag)), "")
        names.append(f"{tag.name}.{first}" if first else tag.name)
        tag = tag.parent
    return " > ".join(reversed(names[:4]))
