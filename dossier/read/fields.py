"""The kinds of field that records are made of, each with its own check.

A check raises `PydanticCustomError` whose type is the problem's code, so that `load` can pass it on with its place.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Annotated, Any, Literal, get_args

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    GetJsonSchemaHandler,
    Tag,
    WithJsonSchema,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError

from dossier.frozen import dataclass
from dossier.text.address import bad_address, bad_base
from dossier.text.characters import CONTROL
from dossier.text.normalise import visible
from dossier.text.quantity import QuantityKind
from dossier.text.shortened import shortened
from dossier.text.tags import SHAPE, is_language, nearest_tag
from dossier.text.value import bad_id

ANY_LANGUAGE = "*"  # stands for every language in a text that is the same in all
_LIKE_A_TAG = re.compile(r"[A-Za-z]+([-_][A-Za-z0-9]+)*")
_MARKUP = re.compile(r"<[A-Za-z!/?]|&(?:[A-Za-z]+|#\d+);")

Kind = Literal["person", "organization", "product", "deal", "place"]
KINDS: tuple[Kind, ...] = ("person", "organization", "product", "deal", "place")
FOLDERS: dict[str, Kind] = {
    "people": "person",
    "organizations": "organization",
    "products": "product",
    "deals": "deal",
    "places": "place",
}
Section = Literal["role", "move", "said", "deal", "product", "profile", "other"]
Flow = Literal["from", "to", "wanted"]
Basis = Literal["stated", "inferred", "recorded", "unknown"]
Certainty = Literal["certain", "probable", "possible", "uncommitted"]
Stance = Literal["supports", "disputes", "mentions"]
Nature = Literal["contradiction", "imprecision", "different-time", "translation-artefact", "outside-knowledge"]
Status = Literal["open", "explained", "resolved"]
Layout = Literal["wrapped", "lines"]
Weight = Literal["minor"]
Rights = Literal["quote-only", "licensed", "public-domain"]
ValueType = Literal["entity", QuantityKind, "date", "term", "text"]
Operation = Literal["sum", "count", "largest", "difference"]
SitePart = Literal["pages", "embeds", "cards", "data", "search", "analysis"]
SITE_PARTS: tuple[SitePart, ...] = get_args(SitePart)


def language_hint(key: str) -> str:
    """A hint on a key that is no language: in `{de: 4,5 Millionen}` the comma turns the words after it into a key."""
    if _LIKE_A_TAG.fullmatch(key) or nearest_tag(key):
        return tag_hint(key)
    return 'Inside { … } a text that holds a comma needs quotes: `{de: "4,5 Millionen"}`.'


def tag_hint(written: str) -> str:
    """A hint on what is no tag of a language where one should stand."""
    if near := nearest_tag(written):
        return f"Write `{near}`."
    if written.lower() in ("mis", "mul", "und", "zxx"):
        return "Where no single language can be named, write `language: {basis: unknown}` in the source's record."
    return "Write a tag of BCP 47, such as `en`, `pt-BR`, `zh-Hant` or `yue`."


def _identifier(text: str) -> str:
    reason = bad_id(text)
    if reason is not None:
        raise PydanticCustomError("bad-id", "{message}", {"message": f"`{text[:90]}` cannot be an id: it {reason}."})
    return text


def _readable(text: str) -> str:
    if not text.strip():
        raise PydanticCustomError("empty-text", "A text stands here, but it is empty.", {})
    if CONTROL.search(text):
        raise PydanticCustomError("control-character", "The text holds an invisible control character.", {})
    if _MARKUP.search(text):
        raise PydanticCustomError("markup-in-text", "The text holds HTML, and would be shown letter by letter.", {})
    return text


def _verbatim(text: str) -> str:
    if not visible(text).strip():
        raise PydanticCustomError("empty-text", "A quote stands here, but it is empty.", {})
    return text


def _address(text: str) -> str:
    return _unless(bad_address(text), text)


def _base(text: str) -> str:
    return _unless(bad_base(text), text)


def _unless(reason: str, text: str) -> str:
    if reason:
        raise PydanticCustomError("unsafe-link", "This is no address on the web: it {reason}.", {"reason": reason})
    return text


def _language(text: str) -> str:
    if not is_language(text):
        message = f"`{shortened(text)}` is not the tag of a language."
        raise PydanticCustomError("bad-value", "{message}", {"message": message})
    return text


def _localized(value: Any) -> Any:
    return {"texts": {ANY_LANGUAGE: value}} if isinstance(value, str) else {"texts": value}


def _one_or_many(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


_TEXT_OR_TEXTS: dict[str, Any] = {  # as an editor's completion sees it
    "anyOf": [
        {"type": "string"},
        {"type": "object", "additionalProperties": {"type": "string"}, "minProperties": 1},
    ]
}


@dataclass(frozen=True, slots=True)
class OrShorter:
    """Marks a field of which a shorter form may be written, too: a single text where a list or a mapping stands.

    Only the JSON Schema is told; a validator brings the shorter form into the longer one.
    """

    types: tuple[str, ...]

    def __init__(self, *types: str) -> None:
        object.__setattr__(self, "types", types)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """The schema of the longer form or of one of the shorter ones."""
        return {"anyOf": [*({"type": name} for name in self.types), handler(schema)]}


Id = Annotated[str, AfterValidator(_identifier)]
Text = Annotated[str, Field(max_length=4000), AfterValidator(_readable)]
Verbatim = Annotated[str, Field(max_length=4000), AfterValidator(_verbatim)]
Link = Annotated[str, AfterValidator(_address)]
BaseLink = Annotated[str, AfterValidator(_base)]  # to which paths are added
Quote = Annotated[
    tuple[Verbatim, ...],
    BeforeValidator(_one_or_many),
    Field(min_length=1, max_length=8),
    WithJsonSchema(
        {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}, "minItems": 1, "maxItems": 8}]}
    ),
]
LanguageCode = Annotated[
    str, AfterValidator(_language), WithJsonSchema({"type": "string", "pattern": f"^{SHAPE}$"})
]  # a tag of BCP 47


class _Localized(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    texts: Mapping[str, Text]

    def get(self, language: str) -> str:
        """The text in a language; else the one for all languages, or the first there is."""
        for code in (language, ANY_LANGUAGE):
            if code in self.texts:
                return self.texts[code]
        return next(iter(self.texts.values()), "")

    def by_language(self, languages: Sequence[str]) -> dict[str, str]:
        """The texts by their languages; one that serves all is that of each of the site's `languages`."""
        if ANY_LANGUAGE in self.texts:
            return dict.fromkeys(languages, self.texts[ANY_LANGUAGE])
        return dict(self.texts)

    def languages(self) -> frozenset[str]:
        """The codes given; `*` where one text serves all."""
        return frozenset(self.texts)


Localized = Annotated[
    _Localized,
    BeforeValidator(_localized),
    WithJsonSchema(_TEXT_OR_TEXTS),
]
LocalizedText = _Localized


def _form(value: Any) -> str:
    return "per language" if isinstance(value, dict | _Localized) else "plain"


Written = Annotated[
    Annotated[Text, Tag("plain")] | Annotated[Localized, Tag("per language")],
    Discriminator(_form),
    WithJsonSchema(_TEXT_OR_TEXTS),
]  # a value: a text to be read by its property's type, or the texts that are the value
