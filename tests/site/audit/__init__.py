"""The audit: every text on a page is a word of the interface, a field of a record, or a passage of a source.

It reads a finished page as a browser would and knows nothing of templates or page modules. Every text node and every
attribute that is read out must be one of

- words of the interface, which hold no fact, or a number of things in the dossier in `[data-count]`;
- the text of the field that the nearest `data-from` names;
- a verbatim passage `q`, equal to the seed from where its `data-at`, its `id` on the source's page, or
  the link of the evidence says it starts; where it is a whole sentence, what is quoted in it stands in `b`.

What a claim states stands in a `.cited` element with a citation of that claim, and the citation leads to the entry that
holds the claim's passages. There `data-from` may name the field alone: the claim is that of the first citation. A
citation with words and no `data-from` is its claim's statement. On a link to a record's
page words that are not the interface's are that record's name. Inside a piece of evidence a field alone is the
evidence's, or its source's, which its link leads to. Problems are collected as sentences, so that a test can show them
all.

Imports point up this list:

    page, where            what was read on a page, and the context of a node
    embeds                 the links of what stands on other sites
    tags                   what an element is
    factlike, fields       what makes a text a fact, and all texts of the records
    known                  the texts that a page may show
    reading                the state of one page's reading
    passages, cites, lines, entries, disputes, prose, revisions, evidence, scales, linked
                           one module for each thing that can be wrong
    origins                fields of records, wherever they are shown
    texts, attributes, snippets
                           texts that come from no field
    inside, walk           the walk through the body
    head                   the title, data for previews, scripts
"""

from __future__ import annotations

from tests.site.audit.cites import same_numbers
from tests.site.audit.embeds import bring_home
from tests.site.audit.entries import citations
from tests.site.audit.head import head
from tests.site.audit.known import Known
from tests.site.audit.page import EMBED, PINNED, Anchor, PageRead
from tests.site.audit.passages import quotes_are_verbatim
from tests.site.audit.reading import Reading
from tests.site.audit.walk import walk
from tests.site.html_tree import parse

__all__ = ["EMBED", "PINNED", "Anchor", "Audit", "PageRead", "citations", "quotes_are_verbatim"]


class Audit(Known):
    """Reads pages of one dossier."""

    def page(self, path: str, html: str) -> PageRead:
        """Read one page."""
        document = parse(html)
        if EMBED.match(path):
            bring_home(document, path, self.address)
        root = document.find("html")
        language = root.get("lang") if root else ""
        read = PageRead(path, language)
        if language not in self.words:
            read.problems.append(f"{path}: the page says no language of the dossier: {language!r}")
            return read
        reading = Reading(self, read, document)
        walk(reading)
        head(reading)
        same_numbers(reading)
        read.problems = [f"{path}: {problem}" for problem in dict.fromkeys(read.problems)]
        return read
