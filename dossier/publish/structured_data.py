"""JSON-LD in the head of a page: what the page is and holds, in the words of schema.org.

Made from the page's view alone. It repeats fields of records and addresses, and judges nothing: there is no
`ClaimReview`, a person's page names claims about the person instead of stating their content as facts, and what is not
known of a source is left out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import urljoin

from dossier.components.views import EvidenceView, Layout, Link, Page
from dossier.edition import urls
from dossier.export.copies import in_script
from dossier.pages.claims import CLAIM, ClaimView
from dossier.pages.data import DATA, DataView
from dossier.pages.entity import ENTITY, EntityView
from dossier.pages.home import HOME, HomeView
from dossier.pages.prose import PROSE, ProseView
from dossier.pages.source_record import Author
from dossier.pages.sources import SOURCE, SourceView

Node = dict[str, Any]
Translate = Callable[[str], str]

TYPES = {
    "people": "Person",
    "organizations": "Organization",
    "products": "Product",
    "places": "Place",
    "deals": "Thing",
    "sources": "CreativeWork",
}
PROFILED = ("Person", "Organization")  # whose page schema.org calls a profile
MOST_CLAIMS = 3  # named on the page of a person; the page itself holds the rest
_DATE = re.compile(r"\d{4}(-\d\d){0,2}")  # what ISO 8601 knows of our dates; "mid-June" is none


def linked(page: Page[Any], word: Translate) -> str:
    """The JSON-LD of a page, safe inside `<script>`; empty where there is nothing to say. `word` gives the words."""
    describe = DESCRIBED.get(page.layout.kind)
    main = describe(page, word) if describe else None
    nodes = [node for node in (main, _crumbs(page.layout, word)) if node]
    if not nodes:
        return ""
    content = nodes[0] if len(nodes) == 1 else {"@graph": nodes}
    return in_script({"@context": "https://schema.org", **content})


def _claim(page: Page[ClaimView], word: Translate) -> Node:
    view, layout = page.view, page.layout
    own = (item for entry in page.entries if entry.claim == view.claim for item in entry.evidence)
    appearances = [_quotation(layout, item) for item in own if item.stance == "supports" and not item.pointer]
    return _filled(
        {
            "@type": "Claim",
            "@id": _own(layout),
            "text": layout.title,
            "inLanguage": layout.language,
            "about": _thing(layout, view.subject),
            "appearance": appearances,
        }
    )


def _quotation(layout: Layout, item: EvidenceView) -> Node:
    speaker = _thing(layout, item.speaker) if item.speaker else {}
    return _filled(
        {
            "@type": "Quotation",
            "text": " […] ".join(part.text for part in item.parts),
            "inLanguage": item.language,
            "isBasedOn": _thing(layout, item.source_link),
            "spokenByCharacter": speaker if speaker.get("@type") in PROFILED else {},
        }
    )


def _entity(page: Page[EntityView], word: Translate) -> Node:
    view, layout = page.view, page.layout
    kind = TYPES[urls.FOLDER[view.kind]]
    claims = [
        {"@type": "Claim", "@id": _address(layout, entry.href), "text": entry.statement}
        for entry in page.entries[:MOST_CLAIMS]
    ]
    entity = {
        "@type": kind,
        "@id": _own(layout),
        "name": layout.title,
        "alternateName": list(view.aliases),
        "subjectOf": claims,
    }
    page_type = "ProfilePage" if kind in PROFILED else "WebPage"
    return {"@type": page_type, "url": _own(layout), "inLanguage": layout.language, "mainEntity": _filled(entity)}


def _source(page: Page[SourceView], word: Translate) -> Node:
    """Only what is stated or inferred; a text with an outlet is an article, of another nobody says what it is."""
    view, layout = page.view, page.layout
    known = {stated.field: stated for stated in view.statements if stated.basis != "unknown" and stated.value}
    outlet = known["outlet"].link if "outlet" in known else None
    basis = _thing(layout, view.derived_from) if view.derived_from else {}
    published = view.published if _DATE.fullmatch(view.published) else ""
    return _filled(
        {
            "@type": "Article" if outlet else "CreativeWork",
            "@id": _own(layout),
            "name": layout.title,
            "headline": known["title"].value if "title" in known else "",
            "publisher": _thing(layout, outlet) if outlet else {},
            "author": [_author(layout, author) for author in view.authors] if "author" in known else [],
            "creditText": known["author"].value if "author" in known else "",
            "datePublished": published,
            "url": known["url"].link.href if "url" in known and known["url"].link else "",
            "archivedAt": view.archive.href if view.archive else "",
            "inLanguage": view.language if "language" in known else "",
            "isBasedOn": basis if basis.get("@type") == TYPES["sources"] else {},
        }
    )


def _author(layout: Layout, author: Author) -> Node | str:
    """An agency is an organization, and who has a family name a person; of a mere name nobody says which."""
    if author.agency:
        return _thing(layout, author.agency)
    if not author.family:
        return author.name
    return _filled({"@type": "Person", "name": author.name, "familyName": author.family, "givenName": author.given})


def _site(page: Page[HomeView], word: Translate) -> Node:
    layout = page.layout
    return {
        "@type": "WebSite",
        "url": _own(layout),
        "name": layout.site_title,
        "description": layout.site_tagline,
        "inLanguage": layout.language,
    }


def _article(page: Page[ProseView], word: Translate) -> Node:
    layout = page.layout
    return _filled(
        {
            "@type": "Article",
            "@id": _own(layout),
            "headline": layout.title,
            "description": layout.description,
            "inLanguage": layout.language,
            "dateModified": layout.date,
        }
    )


def _dataset(page: Page[DataView], word: Translate) -> Node:
    view, layout = page.view, page.layout
    files = [
        {"@type": "DataDownload", "contentUrl": _address(layout, file.href), "encodingFormat": file.media}
        for file in view.files
        if file.href and file.name != "sitemap.xml"
    ]
    return _filled(
        {
            "@type": "Dataset",
            "@id": _own(layout),
            "name": layout.site_title,
            "description": word(f"about: {layout.description}"),
            "license": {"@type": "CreativeWork", "name": layout.content_license},
            "inLanguage": [link.language for link in layout.alternates],
            "dateModified": layout.date,
            "distribution": files,
        }
    )


def _crumbs(layout: Layout, word: Translate) -> Node | None:
    """The way here as the page shows it."""
    if not layout.crumbs:
        return None
    way = [(word("page: home"), layout.home)]
    way += [(link.text if link.origin else word(f"page: {link.text}"), link.href) for link in layout.crumbs]
    items = [
        {"@type": "ListItem", "position": number, "name": name, "item": _address(layout, href)}
        for number, (name, href) in enumerate(way, start=1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def _thing(layout: Layout, link: Link) -> Node:
    """What a link names, with the kind that its address tells."""
    kind = next((TYPES[part] for part in link.href.split("/") if part in TYPES), "Thing")
    return {"@type": kind, "@id": _address(layout, link.href), "name": link.text}


def _own(layout: Layout) -> str:
    return layout.canonical or urls.relative(layout.path, layout.path)


def _address(layout: Layout, href: str) -> str:
    """Absolute where the site's address is known; else relative to the page, as JSON-LD reads it."""
    if not layout.canonical:
        return href
    return re.sub(r"(^|/)index\.html(?=$|#)", r"\1", urljoin(layout.canonical, href))


def _filled(node: Node) -> Node:
    """Without what is empty."""
    return {key: value for key, value in node.items() if value}


# Kinds of pages that are described, beside the way to them.
DESCRIBED: Mapping[str, Callable[[Page[Any], Translate], Node]] = {
    CLAIM.name: _claim,
    DATA.name: _dataset,
    HOME.name: _site,
    PROSE.name: _article,
    SOURCE.name: _source,
    **{kind.name: _entity for kind in ENTITY.values()},
}
