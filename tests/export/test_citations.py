"""Citations: unknown fields are absent, and characters that TeX interprets are escaped."""

import json

from dossier.edition.flat import flatten
from dossier.export.citations import bibtex, csl_json
from dossier.publish.translations import translator
from tests.contexts import site_of
from tests.export.edge_cases import edge_cases

TRANSLATE = translator("en")


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
