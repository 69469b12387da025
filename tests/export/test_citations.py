"""Citations: unknown fields are absent, and characters that TeX interprets are escaped."""

import json
from dataclasses import replace
from functools import cache

from dossier.edition.flat import flatten
from dossier.export.citations import bibtex, csl_json, ris
from dossier.export.rdf import graph, turtle
from dossier.publish.translations import translator
from tests.contexts import site_of, site_with
from tests.export.edge_cases import edge_cases
from tests.overlay import base
from tests.steps import outgrown, steps

TRANSLATE = translator("en")
AUTHORS = "[Ada Lund, {family: von Lund, given: Bo}, {family: Sands and Sons}, {agency: harbour-gazette}]"


@cache
def several_authors():
    """The flat form of the small dossier whose source has four authors, and a bar in its address."""
    record = base().content["content/sources/gazette.yaml"]
    told = f"author: {{value: {AUTHORS}, basis: stated, quote: Harbour Gazette}}\n"
    address = "url: {value: 'https://example.org/a_(b)?q=a|b&c=%7C', basis: inferred, reason: {en: x, de: x}}\n"
    lines = record.splitlines(keepends=True)
    changed = [told if line.startswith("author:") else address if line.startswith("url:") else line for line in lines]
    return flatten(site_with({"content/sources/gazette.yaml": "".join(changed)}))


def entry(text, key):
    """The fields of an entry, as they are written."""
    body = text.partition(f"{{{key},\n")[2].partition("\n}\n")[0]
    return dict(line.strip().rstrip(",").split(" = ", 1) for line in body.splitlines())


def test_characters_that_tex_interprets_are_escaped():
    fields = entry(bibtex(flatten(edge_cases()), TRANSLATE), "unusual")
    assert fields["title"] == (
        r"{{50 \% of \textbraceleft{}everything\textbraceright{} \& more\_\#\textasciitilde{}\textasciicircum{}"
        r"\textbackslash{} \$5: „Ä“}}"
    )
    assert fields["author"] == r'{{=Ada, \textbraceleft{}the\textbraceright{} "first"}}'
    assert fields["month"] == "may"
    assert "url" not in fields


def test_braces_are_balanced_whatever_a_title_contains():
    """BibTeX counts them even after a backslash."""
    text = bibtex(flatten(edge_cases()), TRANSLATE)
    depth = 0
    for character in text:
        depth += {"{": 1, "}": -1}.get(character, 0)
        assert depth >= 0
    assert depth == 0


def test_each_of_several_authors_is_a_name_of_their_own():
    """Taken apart only where the record does: no program knows which part of a name is the family's."""
    flat = several_authors()
    (item,) = json.loads(csl_json(flat, TRANSLATE))
    assert item["author"] == [
        {"literal": "Ada Lund"},
        {"family": "von Lund", "given": "Bo"},
        {"family": "Sands and Sons"},
        {"literal": "Harbour Gazette"},
    ]
    author = entry(bibtex(flat, TRANSLATE), "gazette")["author"]
    assert author == "{{Ada Lund} and von Lund, Bo and {Sands and Sons} and {Harbour Gazette}}"
    lines = ris(flat, TRANSLATE).splitlines()
    named = [line.removeprefix("AU  - ") for line in lines if line.startswith("AU")]
    assert named == ["Ada Lund", "von Lund, Bo", "Sands and Sons", "Harbour Gazette"]
    stated = flat.sources[0].basis.author
    assert stated.value == "Ada Lund; Bo von Lund; Sands and Sons; Harbour Gazette"
    assert [author.agency for author in stated.authors] == [None, None, None, "harbour-gazette"]


def test_an_address_holds_no_sign_that_none_may_hold():
    """A bar is one; what is encoded already is not encoded again."""
    flat = several_authors()
    wanted = "https://example.org/a_(b)?q=a%7Cb&c=%7C"
    (item,) = json.loads(csl_json(flat, TRANSLATE))
    assert item["URL"] == wanted
    assert entry(bibtex(flat, TRANSLATE), "gazette")["url"] == f"{{{wanted}}}"
    assert f"UR  - {wanted}" in ris(flat, TRANSLATE).splitlines()
    assert f"<{wanted}>" in turtle(graph(flat, translator))
    assert flat.sources[0].basis.url.value == wanted.replace("a%7Cb", "a|b")


def test_ris_has_a_line_for_what_is_known_and_ends_each_entry():
    entries = ris(flatten(site_of("ferry")), TRANSLATE).split("ER  - \n\n")
    gazette = next(entry.splitlines() for entry in entries if "ID  - gazette-article" in entry)
    assert gazette[:4] == ["TY  - GEN", "ID  - gazette-article", "TI  - A new ferry for Quellin", "AU  - Ada Morrow"]
    assert {"PY  - 2019", "DA  - 2019/03/15/", "LA  - en", "T2  - Harbour Gazette"} <= set(gazette)
    assert not [line for line in gazette if line.startswith("UR")]
    assert entries[-1] == ""


def test_a_date_keeps_its_precision_and_is_left_out_without_a_year():
    items = {item["id"]: item for item in json.loads(csl_json(flatten(site_of("ferry")), TRANSLATE))}
    assert items["gazette-article"]["issued"] == {"date-parts": [[2019, 3, 15]]}
    assert "issued" not in items["kuestenbote-article"]
    assert "author" not in items["kuestenbote-article"]
    assert items["kuestenbote-article"]["container-title"] == "Küstenbote"
    vague = {item["id"]: item for item in json.loads(csl_json(flatten(edge_cases()), TRANSLATE))}["unusual"]
    assert vague["issued"] == {"date-parts": [[2024, 5]], "circa": True}


def test_a_source_without_a_title_is_described_in_brackets():
    items = {item["id"]: item for item in json.loads(csl_json(flatten(site_of("real")), TRANSLATE))}
    untitled = [source for source in site_of("real").dossier.sources.values() if source.record.title.basis == "unknown"]
    assert untitled
    for source in untitled:
        assert items[source.id]["title"] == f"[{source.record.label.get('en')}]"
        assert "not known: Title" in items[source.id]["note"]
    assert {item["type"] for item in items.values()} == {"document"}


def copied(flat, number):
    """A dossier of so many copies, each with sources of its own."""
    sources, claims = [], []
    for at in range(number):
        sources += [replace(source, id=f"{source.id}-{at}") for source in flat.sources]
        for claim in flat.claims:
            evidence = tuple(replace(item, source=f"{item.source}-{at}") for item in claim.evidence)
            claims.append(replace(claim, id=f"{claim.id}-{at}", evidence=evidence))
    return replace(flat, sources=tuple(sources), claims=tuple(claims))


def test_citations_are_as_much_work_as_there_are_sources_and_passages():
    def work(number):
        flat = copied(flatten(site_of("ferry")), number)
        return steps(lambda: (csl_json(flat, TRANSLATE), bibtex(flat, TRANSLATE), ris(flat, TRANSLATE)))

    assert not outgrown(work(2), work(8), factor=6, slack=100)
