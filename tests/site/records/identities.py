"""The fields of entities, sources and disputes, and the words of the vocabulary."""

from __future__ import annotations

from tests.site.records.compiled_dossier import CompiledDossier, Unnamed, filled, some
from tests.site.words import language_word, value_words


def of_entity(compiled: CompiledDossier, path: list[str], language: str) -> str | set[str]:
    """A field of an entity; of aliases and links there may be several."""
    key, field = path
    record = compiled.dossier.entities[key]
    if field == "alias":
        return set(record.aliases)
    if field == "name":
        return record.name.get(language)
    if field == "initial":
        return record.name.get(language)[0].upper()
    if field == "link":
        return set(record.links)
    raise Unnamed(":".join(path))


def of_source(compiled: CompiledDossier, path: list[str], language: str) -> str:
    """A field of a source's record."""
    key, field = path
    source = compiled.dossier.sources[key]
    record = source.record
    if field in ("label", "note"):
        return filled(getattr(record, field), language)
    if field == "sha256":
        return record.sha256
    if field == "seed":
        return record.seed
    if field.startswith("reason-"):
        return filled(getattr(record, field.removeprefix("reason-")).reason, language)
    if (kind := field.partition("-")[0]) in ("by", "on", "from"):
        stated = getattr(record, field.removeprefix(f"{kind}-"))
        texts = {"by": stated.by, "from": stated.from_}
        return value_words(some(stated.on), "date", language) if kind == "on" else filled(texts[kind], language)
    if field == "excerpt":
        return filled(record.excerpt.reason, language) if record.excerpt else ""
    if field == "archive":
        return some(record.archive)
    if field.startswith("set-aside-"):
        return record.set_aside[int(field.removeprefix("set-aside-")) - 1].reason.get(language)
    if field == "date":
        return value_words(some(record.date.value), "date", language)
    if field == "outlet":
        return compiled.dossier.entities[some(record.outlet.value)].name.get(language)
    if field == "author":
        names = [some(author.name) for author in record.author.value or ()]
        last = {"en": " and ", "de": " und "}[language]
        return last.join(filter(None, (", ".join(names[:-1]), names[-1])))
    if field == "language":
        return language_word(some(record.language.value), language)
    if field in ("title", "url"):
        return some(getattr(record, field).value)
    raise Unnamed(":".join(path))


def of_dispute(compiled: CompiledDossier, path: list[str], language: str) -> str:
    """A field of a dispute; positions count from 1."""
    key, field = path
    record = compiled.dossier.disputes[key]
    if field.startswith("position-"):
        number = int(field.removeprefix("position-"))
        if number < 1:
            raise Unnamed(":".join(path))
        return record.positions[number - 1].label.get(language)
    if field in ("question", "note", "settles"):
        return filled(getattr(record, field), language)
    raise Unnamed(":".join(path))


def of_property(compiled: CompiledDossier, path: list[str], language: str) -> str:
    """A word for a property of the vocabulary, or for one of its terms or groups of terms."""
    key, field = path
    if field.startswith("term-"):
        return compiled.dossier.vocabulary.properties[key].terms[field.removeprefix("term-")].get(language)
    if field.startswith("group-"):
        return compiled.dossier.vocabulary.properties[key].groups[field.removeprefix("group-")].label.get(language)
    if field not in ("label", "inverse"):
        raise Unnamed(":".join(path))
    return filled(getattr(compiled.dossier.vocabulary.properties[key], field), language)


def of_relay(compiled: CompiledDossier, path: list[str], language: str) -> str:
    """The name of what a source passes on."""
    key, field = path
    if field != "label":
        raise Unnamed(":".join(path))
    return compiled.dossier.vocabulary.relays[key].label.get(language)
