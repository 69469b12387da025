"""What the CLDR knows of a language, by its tag: how it writes numbers and dates, what it calls other languages."""

from __future__ import annotations

from functools import cache

from babel import Locale, UnknownLocaleError

from dossier.text.tags import tag_of

ROOT = "en"  # what is taken for a language that the CLDR knows nothing of


@cache
def locale_of(tag: str) -> Locale:
    """The locale of a tag, or the nearest one: that of its language, else English."""
    parts = tag_of(tag)
    for known in (tag, f"{parts.language}-{parts.script}", f"{parts.language}-{parts.region}", parts.language):
        try:
            return Locale.parse(known, sep="-")
        except (UnknownLocaleError, ValueError):
            continue
    return Locale(ROOT)


@cache
def language_name(tag: str, reader: str) -> str:
    """What a language is called in the language of a reader: "Portuguese (Brazil)", "chinois (traditionnel)".

    The tag itself where the CLDR has no name.
    """
    locale, parts = locale_of(reader), tag_of(tag)
    name = locale.languages.get(parts.language)
    if name is None:
        return tag
    more = [
        locale.scripts.get(parts.script, parts.script),
        locale.territories.get(parts.region, parts.region),
        *(locale.variants.get(variant.upper(), variant) for variant in parts.variants),
    ]
    told = ", ".join(filter(None, more))
    return f"{name} ({told})" if told else str(name)


def own_name(tag: str) -> str:
    """What a language calls itself, as the beginning of a line: "Deutsch", "Français", "العربية"."""
    name = language_name(tag, tag)
    return tag if name == tag else name[:1].upper() + name[1:]
