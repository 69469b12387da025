"""Citations: what is not known is absent, what TeX would take for a command is none."""

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


def test_signs_that_mean_something_to_tex_are_commands():
    fields = entry(bibtex(flatten(edge_cases()), TRANSLATE), "unusual")
    assert fields["title"] == (
        r"{{50 \% of \textbraceleft{}everything\textbraceright{} \& more\_\#\textasciitilde{}\textasciicircum{}"
        r"\textbackslash{} \$5: „Ä“}}"
    )
    assert fields["author"] == r'{{=Ada, \textbraceleft{}the\textbraceright{} "first"}}'
    assert fields["month"] == "may"
    assert "url" not in fields


def test_braces_are_balanced_whatever_a_title_holds():
    """BibTeX counts them even behind a backslash."""
    text = bibtex(flatten(edge_cases()), TRANSLATE)
    depth = 0
    for sign in text:
        depth += {"{": 1, "}": -1}.get(sign, 0)
        assert depth >= 0
    assert depth == 0


def test_a_date_keeps_its_precision_and_one_without_a_year_is_none():
    items = {load["id"]: load for load in json.loads(csl_json(flatten(site_of("ferry")), TRANSLATE))}
    assert items["gazette-article"]["issued"] == {"date-parts": [[2019, 3, 15]]}
    assert "issued" not in items["kuestenbote-article"]
    assert "author" not in items["kuestenbote-article"]
    assert items["kuestenbote-article"]["container-title"] == "Küstenbote"
    vague = {load["id"]: load for load in json.loads(csl_json(flatten(edge_cases()), TRANSLATE))}["unusual"]
    assert vague["issued"] == {"date-parts": [[2024, 5]], "circa": True}


def test_a_text_without_a_title_is_described_in_brackets_and_what_is_inferred_says_so():
    found = {load["id"]: load for load in json.loads(csl_json(flatten(site_of("real")), TRANSLATE))}
    untitled = [source for source in site_of("real").dossier.sources.values() if source.record.title.basis == "unknown"]
    assert untitled
    for source in untitled:
        assert found[source.id]["title"] == f"[{source.record.label.get('en')}]"
        assert "not known: Title" in found[source.id]["note"]
    assert {item["type"] for item in found.values()} == {"document"}
