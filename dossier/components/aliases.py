"""Which aliases the source texts use. Editors write down others too, by which their own statements are searched."""

from collections.abc import Iterable

from dossier.edition.context import Derivation, SiteContext
from dossier.read.records import EntityRecord
from dossier.text.mention import folded


def _aliases_in_texts(site: SiteContext) -> dict[str, tuple[str, ...]]:
    """By entity, in the order in which they were written down; entities without any are left out."""
    seen: dict[str, set[str]] = {}
    for source in site.dossier.sources.values():
        text = source.text.reading
        for mention in site.dossier.names.find_mentions(text):
            seen.setdefault(mention.entity_id, set()).add(text[mention.start : mention.end])
    every = {key: _used(site.dossier.entities[key], words) for key, words in sorted(seen.items())}
    return {key: used for key, used in every.items() if used}


def _used(record: EntityRecord, words: Iterable[str]) -> tuple[str, ...]:
    """The aliases among words that name an entity, which may be in the genitive: the longest name in each counts."""
    names = sorted({folded(name) for name in (*record.name.texts.values(), *record.aliases)}, key=len, reverse=True)
    used = {next((name for name in names if folded(word).startswith(name)), "") for word in words}
    return tuple(alias for alias in record.aliases if folded(alias) in used)


ALIASES = Derivation("aliases in texts", _aliases_in_texts)  # by the id of the entity
