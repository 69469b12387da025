"""What could not be checked, told once for each text rather than for each claim: what is not read in its language."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.frozen import dataclass
from dossier.model.dossier import Dossier
from dossier.model.index import Index
from dossier.problem import Place
from dossier.text.unread import Unread, unread


@dataclass(frozen=True, slots=True)
class TextsUnread:
    """What is not read in texts of one language: those of a source, or the dossier's own where `source` is empty.

    `place` is where the language stands.
    """

    place: Place
    language: str
    what: tuple[Unread, ...]
    source: str = ""


def texts_unread(dossier: Dossier, index: Index) -> Iterator[TextsUnread]:
    """The languages of the site, and the sources that claims rest on, in which something is not read."""
    for number, code in enumerate(dossier.languages):
        if what := unread(code):
            yield TextsUnread(dossier.site.where("languages", number), code, what)
    for key, source in dossier.sources.items():
        what = unread(source.language)
        if what and index.evidence[key]:
            yield TextsUnread(source.record.where("language"), source.language, what, key)
