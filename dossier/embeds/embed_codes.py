"""The offers of each kind of page: which embed, and which words make a good quotation of it."""

from __future__ import annotations

from dossier.components.attribution import brief_attribution
from dossier.components.views import EvidenceView, Fact, Page
from dossier.edition import urls
from dossier.edition.context import SiteContext
from dossier.edition.format_values import statement_text
from dossier.embeds.base import FOLDER, E
from dossier.embeds.claim import claim_embed
from dossier.embeds.deals import deals_embed
from dossier.embeds.dispute import dispute_embed
from dossier.embeds.embed_code import Offer, anchor, figure, offer, plain, quote
from dossier.embeds.entity import entity_embed
from dossier.embeds.picture import picture_embed


def claim_offer(site: SiteContext, language: str, key: str) -> Offer:
    """A claim: its first passage in the source's words, what it states, and the address of this very revision."""
    embed = claim_embed(site, language, key)
    name = statement_text(site, site.dossier.claims[key], language)
    last, view = embed.view.revision, embed.view
    own = next((one for one in view.entries if one.claim == key), None)
    shown = [one for one in own.evidence if not one.pointer and one.stance == "supports"] if own else []
    parts = (FOLDER, "claims", key, last.rev) if last else ("claims", key)
    there = _address(site, language, *parts)
    site_record = site.dossier.site.title.get(language)
    link = f"{site_record}, {site.translate(language)('Version of')} {last.day}" if last else site_record
    quotes = [quote(_words(shown[0]), shown[0].language, there)] if shown else [quote(name, language, there)]
    told = f"({', '.join(brief_attribution(shown[0], site.translate(language)))})." if shown else ""
    caption = f"{plain(name)} {plain(told)}" if shown else ""
    return offer(site, language, ("claims", key), embed, name, figure(quotes, caption, there, link))


def entity_offer(site: SiteContext, language: str, key: str) -> Offer:
    """An entity: what its embed states, as a list."""
    embed = entity_embed(site, language, key)
    record = site.dossier.entities[key]
    name = record.name.get(language)
    facts = [_line(site, language, fact) for fact in embed.view.facts]
    return _listed(site, language, (urls.FOLDER[record.kind], key), embed, name, facts)


def dispute_offer(site: SiteContext, language: str, key: str) -> Offer:
    """A dispute: its question, and a line for each side."""
    embed = dispute_embed(site, language, key)
    name = site.dossier.disputes[key].question.get(language)
    sides = []
    for side in embed.view.sides:
        against = f" ({site.translate(language)('disputes this')})" if side.stance == "disputes" else ""
        claims = " ".join(_line(site, language, one.fact) for one in side.claims)
        sides.append(f"<b>{plain(side.label)}</b>{plain(against)}: {claims}")
    return _listed(site, language, ("disputes", key), embed, name, sides)


def deals_offer(site: SiteContext, language: str) -> Offer:
    """The table of deals, as a table."""
    embed = deals_embed(site, language)
    translate = site.translate(language)
    name, columns = translate("page: deals"), embed.view.columns
    head = "".join(f"<th>{plain(translate(f'column: {one}'))}</th>" for one in ("deal", *columns))
    rows = []
    for row in embed.view.rows:
        cells = ["; ".join(_valued(site, language, one.fact) for one in row.cells[column]) for column in columns]
        filled = "".join(f"<td>{cell or '–'}</td>" for cell in cells)
        rows.append(f"<tr><td>{plain(row.link.text)}</td>{filled}</tr>")
    table = f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table>"
    there = _address(site, language, "deals")
    made = figure([table], "", there, site.dossier.site.title.get(language))
    return offer(site, language, ("deals",), embed, name, made)


def picture_offer(site: SiteContext, language: str, key: str) -> Offer:
    """A picture: what it says, since a drawing cannot be put into words that ask for nothing."""
    embed = picture_embed(site, language, key)
    translate = site.translate(language)
    name, there = translate(f"picture: {key}"), _address(site, language, "pictures", key)
    site_record = site.dossier.site.title.get(language)
    made = f"<p><b>{plain(name)}</b>: {plain(translate(f'picture says: {key}'))} {anchor(there, site_record)}</p>"
    return offer(site, language, ("pictures", key), embed, name, made)


def _listed(
    site: SiteContext,
    language: str,
    parts: tuple[str, ...],
    embed: Page[E],
    name: str,
    items: list[str],
) -> Offer:
    there = _address(site, language, *parts)
    body = f"<p><b>{plain(name)}</b></p><ul>{''.join(f'<li>{one}</li>' for one in items)}</ul>"
    made = figure([body], "", there, site.dossier.site.title.get(language))
    return offer(site, language, parts, embed, name, made)


def _line(site: SiteContext, language: str, fact: Fact) -> str:
    """A statement that leads to its claim, with how sure the sources are of it in words."""
    there = _address(site, language, "claims", fact.claim)
    support = site.translate(language)(f"support: {fact.cite.support}")
    return f"{anchor(there, _text(fact))} ({plain(support)})"


def _valued(site: SiteContext, language: str, fact: Fact) -> str:
    """A value that leads to its claim."""
    return anchor(_address(site, language, "claims", fact.claim), _text(fact))


def _text(fact: Fact) -> str:
    return "".join(piece.text for piece in fact.pieces)


def _words(one: EvidenceView) -> str:
    return " […] ".join(part.text for part in one.parts)


def _address(site: SiteContext, language: str, *parts: str) -> str:
    return urls.absolute(site.settings.public_base, urls.page_path(language, site.dossier.languages[0], *parts))
