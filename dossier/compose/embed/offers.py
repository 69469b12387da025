"""The offers of each kind of page: which embed, and which words make a good quotation of it."""

from __future__ import annotations

from dossier.compose import urls
from dossier.compose.desk import statement_text
from dossier.compose.embed.base import FOLDER
from dossier.compose.embed.claim import ClaimEmbed, claim_embed
from dossier.compose.embed.deals import DealsEmbed, deals_embed
from dossier.compose.embed.dispute import DisputeEmbed, dispute_embed
from dossier.compose.embed.entity import EntityEmbed, entity_embed
from dossier.compose.embed.offer import Offer, anchor, figure, offer, plain, quote
from dossier.compose.embed.picture import picture_embed
from dossier.compose.parts import EvidenceView, Fact, Page
from dossier.compose.world import World


def claim_offer(world: World, language: str, key: str) -> Offer:
    """A claim: its first passage in the source's words, what it states, and the address of this very revision."""
    embed = claim_embed(world, language, key)
    if not isinstance(embed.view, ClaimEmbed):
        raise TypeError(embed.path)
    name = statement_text(world, world.dossier.claims[key], language)
    last, view = embed.view.revision, embed.view
    own = next((one for one in view.entries if one.claim == key), None)
    shown = [one for one in own.evidence if not one.pointer and one.stance == "supports"] if own else []
    parts = (FOLDER, "claims", key, last.rev) if last else ("claims", key)
    there = _address(world, language, *parts)
    site = world.dossier.site.title.get(language)
    link = f"{site}, {world.say(language)('Version of')} {last.day}" if last else site
    quotes = [quote(_words(shown[0]), shown[0].language, there)] if shown else [quote(name, language, there)]
    caption = f"{plain(name)} {_told(world, language, shown[0])}" if shown else ""
    return offer(world, language, ("claims", key), embed, name, figure(quotes, caption, there, link))


def entity_offer(world: World, language: str, key: str) -> Offer:
    """An entity: what its embed states, as a list."""
    embed = entity_embed(world, language, key)
    if not isinstance(embed.view, EntityEmbed):
        raise TypeError(embed.path)
    record = world.dossier.entities[key]
    name = record.name.get(language)
    facts = [_line(world, language, fact) for fact in embed.view.facts]
    return _listed(world, language, (urls.FOLDER[record.kind], key), embed, name, facts)


def dispute_offer(world: World, language: str, key: str) -> Offer:
    """A dispute: its question, and a line for each side."""
    embed = dispute_embed(world, language, key)
    if not isinstance(embed.view, DisputeEmbed):
        raise TypeError(embed.path)
    name = world.dossier.disputes[key].question.get(language)
    sides = []
    for side in embed.view.sides:
        against = f" ({world.say(language)('disputes this')})" if side.stance == "disputes" else ""
        claims = " ".join(_line(world, language, one.fact) for one in side.claims)
        sides.append(f"<b>{plain(side.label)}</b>{plain(against)}: {claims}")
    return _listed(world, language, ("disputes", key), embed, name, sides)


def deals_offer(world: World, language: str) -> Offer:
    """The table of deals, as a table."""
    embed = deals_embed(world, language)
    if not isinstance(embed.view, DealsEmbed):
        raise TypeError(embed.path)
    say = world.say(language)
    name, columns = say("page: deals"), embed.view.columns
    head = "".join(f"<th>{plain(say(f'column: {one}'))}</th>" for one in ("deal", *columns))
    rows = []
    for row in embed.view.rows:
        cells = ["; ".join(_valued(world, language, one.fact) for one in row.cells[column]) for column in columns]
        filled = "".join(f"<td>{cell or '–'}</td>" for cell in cells)
        rows.append(f"<tr><td>{plain(row.link.text)}</td>{filled}</tr>")
    table = f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table>"
    there = _address(world, language, "deals")
    made = figure([table], "", there, world.dossier.site.title.get(language))
    return offer(world, language, ("deals",), embed, name, made)


def picture_offer(world: World, language: str, key: str) -> Offer:
    """A picture: what it says, since a drawing cannot be put into words that ask for nothing."""
    embed = picture_embed(world, language, key)
    say = world.say(language)
    name, there = say(f"picture: {key}"), _address(world, language, "pictures", key)
    site = world.dossier.site.title.get(language)
    made = f"<p><b>{plain(name)}</b>: {plain(say(f'picture says: {key}'))} {anchor(there, site)}</p>"
    return offer(world, language, ("pictures", key), embed, name, made)


def _listed(world: World, language: str, parts: tuple[str, ...], embed: Page, name: str, items: list[str]) -> Offer:
    there = _address(world, language, *parts)
    body = f"<p><b>{plain(name)}</b></p><ul>{''.join(f'<li>{one}</li>' for one in items)}</ul>"
    made = figure([body], "", there, world.dossier.site.title.get(language))
    return offer(world, language, parts, embed, name, made)


def _line(world: World, language: str, fact: Fact) -> str:
    """A statement that leads to its claim, with how sure the sources are of it in words."""
    there = _address(world, language, "claims", fact.claim)
    sure = world.say(language)(f"sure: {fact.cite.sure}")
    return f"{anchor(there, _text(fact))} ({plain(sure)})"


def _valued(world: World, language: str, fact: Fact) -> str:
    """A value that leads to its claim."""
    return anchor(_address(world, language, "claims", fact.claim), _text(fact))


def _told(world: World, language: str, one: EvidenceView) -> str:
    """Who says it, in which source."""
    say = world.say(language)
    parts = [one.source_link.text, *([one.date] if one.date else [])]
    parts += [f"{say('said by')} {one.speaker.text}"] if one.speaker else []
    parts += [f"{say('relayed from')} {one.relay.text}"] if one.relay else []
    parts += [say(f"certainty: {one.certainty}")] if one.certainty != "certain" else []
    return plain(f"({', '.join(parts)}).")


def _text(fact: Fact) -> str:
    return "".join(piece.text for piece in fact.pieces)


def _words(one: EvidenceView) -> str:
    return " […] ".join(part.text for part in one.parts)


def _address(world: World, language: str, *parts: str) -> str:
    return urls.absolute(world.settings.taken_from, urls.page_path(language, world.dossier.languages[0], *parts))
