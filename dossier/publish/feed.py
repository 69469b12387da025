"""Atom feeds: of all claims, of those about a person or a deal, of disputes and of corrections, in every language.

An entry is a claim with its passages, or a dispute with its sides; its id is its address, the same in every feed.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator
from html import escape
from itertools import chain

from feedgenerator import Atom1Feed

from dossier.components.layout import feed_path
from dossier.components.order import in_order
from dossier.components.page_context import PageContext
from dossier.components.revisions import REVISIONS, summary_of
from dossier.components.withdrawal import withdrawals
from dossier.edition import urls
from dossier.edition.context import SiteContext
from dossier.edition.directed import language_attributes, turned_attributes
from dossier.edition.format_values import statement_text
from dossier.frozen import dataclass
from dossier.history.revision import Replacement, replacements
from dossier.model.dossier import Claim
from dossier.pages.entity import ENTITY
from dossier.text.characters import NOT_XML

UNDATED = "0001-01-01"  # a feed must have a date; nobody takes this one for a day on which something happened


@dataclass(frozen=True, slots=True)
class _Item:
    """An entry: its title, its address, and its text as the little HTML that feed readers show."""

    title: str
    link: str
    text: str
    day: str = ""  # when it was last changed; empty where the history does not say: then the date of the build counts


def feeds(site: SiteContext) -> dict[str, str]:
    """All feeds' texts, by path."""
    first = site.dossier.languages[0]
    texts = {}
    for code in site.dossier.languages:
        translate = site.translate(code)
        claims = site.dossier.claims.values()
        gone = tuple(_withdrawals(site, code, translate))
        every = chain(gone, (_claim(site, code, claim) for claim in claims))
        texts[feed_path(code, first)] = _feed(site, code, (), items=every)
        for key, record in site.dossier.entities.items():
            if ENTITY[record.kind].feed:
                parts = (urls.FOLDER[record.kind], key)
                items = (_claim(site, code, claim) for claim in _about(site, key))
                texts[feed_path(code, first, *parts)] = _feed(site, code, parts, items, name=record.name.get(code))
        if disputes := site.dossier.disputes:
            items = (_dispute(site, code, key) for key in disputes)
            texts[feed_path(code, first, "disputes")] = _feed(
                site, code, ("disputes",), items, name=translate("page: disputes")
            )
        changes = (_correction(site, code, change, translate) for change in reversed(replacements(site.dossier)))
        title = translate("page: corrections")
        listed = chain(changes, gone)
        texts[feed_path(code, first, "corrections")] = _feed(site, code, ("corrections",), listed, name=title)
    return texts


def _feed(site: SiteContext, language: str, parts: tuple[str, ...], items: Iterable[_Item], *, name: str = "") -> str:
    """A feed's text: of the page at `parts`, called `name` or else as the site is."""
    settings, site_record = site.settings, site.dossier.site
    first = site.dossier.languages[0]
    date = datetime.datetime.fromisoformat(settings.date) if settings.date else _midnight(_last_known_day(site))
    title = site_record.title.get(language)
    feed = Atom1Feed(
        title=f"{name} – {title}" if name else title,
        link=urls.absolute(settings.base_url, urls.page_path(language, first, *parts)),
        description=site_record.tagline.get(language),
        subtitle=site_record.tagline.get(language),
        language=language,
        feed_url=urls.absolute(settings.base_url, feed_path(language, first, *parts)),
        feed_copyright=site_record.content_license,
    )
    turned = turned_attributes(language)
    for item in items:
        feed.add_item(
            title=item.title,
            link=item.link,
            description=f"<div{turned}>{item.text}</div>" if turned else item.text,
            unique_id=item.link,
            pubdate=None,
            updateddate=_midnight(item.day) if item.day else date,
            author_name=title,
        )
    if not feed.items:  # an empty feed would have the time of the clock
        vars(feed)["latest_post_date"] = lambda: date
    return str(feed.writeString("utf-8"))


def _last_known_day(site: SiteContext) -> str:
    """The day that stands in for the date of a build that has none: of the last revision, or else the last source."""
    revised = [revision.at for revision in site.dossier.revisions]
    dates = [source.date.earliest for source in site.dossier.sources.values() if source.date is not None]
    appeared = [day.isoformat() for day in dates if day is not None]
    return max(revised or appeared or [UNDATED])


def _midnight(day: str) -> datetime.datetime:
    return datetime.datetime.fromisoformat(f"{day}T00:00:00+00:00")


def _about(site: SiteContext, key: str) -> Iterator[Claim]:
    """The claims that concern an entity, in the order of the files: about it, naming it, or said by it."""
    index = site.index
    concerned = {claim.id for claim in (*index.about.get(key, ()), *index.mentioning.get(key, ()))}
    concerned |= {item.claim for item in index.spoken.get(key, ())}
    return (site.dossier.claims[claim] for claim in in_order(site, "claims", concerned))


def _claim(site: SiteContext, language: str, claim: Claim) -> _Item:
    path = urls.record_path(language, site.dossier.languages[0], "claim", claim.id)
    link = urls.absolute(site.settings.base_url, path)
    revisions = site.table(REVISIONS).get(claim.id, ())
    day = revisions[-1].at if revisions else ""
    return _Item(statement_text(site, claim, language), link, _passages(site, claim, language), day)


def _correction(site: SiteContext, language: str, change: Replacement, translate: Callable[[str], str]) -> _Item:
    """What a published claim stated before and states since, and why."""
    was, now = summary_of(language, change.was), summary_of(language, change.now)
    page = urls.page_path(language, site.dossier.languages[0], "corrections")
    link = f"{urls.absolute(site.settings.base_url, page)}#{change.id}"
    lines = (now.why, f"{translate('Was:')} {was.statement}", f"{translate('Now:')} {now.statement}")
    text = "".join(f"<p>{escape(line)}</p>" for line in lines if line)
    return _Item(f"{translate(f'change: {now.change}')}: {now.statement}", link, text, change.now.at)


def _withdrawals(site: SiteContext, language: str, translate: Callable[[str], str]) -> Iterator[_Item]:
    """What was retracted, each with the reason and, of a claim that was published, what it stated."""
    for gone in withdrawals(PageContext.at(site, language, "corrections")):
        path = urls.record_path(language, site.dossier.languages[0], gone.kind, gone.key)
        lines = (gone.reason, f"{translate('Was:')} {gone.was.text}" if gone.was else "")
        text = "".join(f"<p>{escape(line)}</p>" for line in lines if line)
        title = f"{translate('Retracted')}: {gone.was.text if gone.was else gone.key}"
        yield _Item(title, urls.absolute(site.settings.base_url, path), text, gone.at)


def _dispute(site: SiteContext, language: str, key: str) -> _Item:
    """The question, the sides with what they state, and the editors' note."""
    record = site.dossier.disputes[key]
    page = urls.page_path(language, site.dossier.languages[0], "disputes")
    parts = []
    for position in record.positions:
        claims = (statement_text(site, site.dossier.claims[key], language) for key in position.claims)
        stated = "".join(f"<li>{escape(statement)}</li>" for statement in claims)
        parts.append(f"<p><b>{escape(position.label.get(language))}</b></p><ul>{stated}</ul>")
    text = "".join([*parts, f"<p>{escape(record.note.get(language))}</p>"])
    link = f"{urls.absolute(site.settings.base_url, page)}#{key}"
    return _Item(record.question.get(language), link, text)


def _passages(site: SiteContext, claim: Claim, language: str) -> str:
    """The passages that may be shown. Every text is escaped here."""
    parts = []
    for item in claim.evidence:
        source = site.dossier.sources[item.passage.source]
        if not site.shows(item.passage):
            continue
        words = " […] ".join(source.text.shown(span) for span in item.passage.spans)
        words = NOT_XML.sub("\N{REPLACEMENT CHARACTER}", words)  # XML has no way to write a form feed
        label = escape(source.record.label.get(language))
        told = language_attributes(source.language, language)
        parts.append(f"<blockquote {told}>{escape(words)}</blockquote><p>{label}</p>")
    return "".join(parts)
