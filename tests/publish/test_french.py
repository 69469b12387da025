"""A dossier in French: read, checked and published in it, with an interface of its own."""

import hashlib

import pytest
from bs4 import BeautifulSoup

from tests.overlay import write_files
from tests.site.built import build

SEED = "Nordvent a payé 4,2 millions d’euros pour le phare, le 1er août 2023.\n"
FILES = {
    "seeds/gazette.txt": SEED,
    "content/site.yaml": """
title: {fr: Le phare}
tagline: {fr: "Qui l’a acheté, et pour combien ?"}
languages: [fr]
""",
    "content/vocabulary.yaml": """
properties:
  amount: {label: {fr: montant}, type: money, applies: [deal], section: deal}
""",
    "content/sources/gazette.yaml": f"""
id: gazette
seed: gazette.txt
sha256: {hashlib.sha256(SEED.encode()).hexdigest()}
label: {{fr: La Gazette}}
language: {{value: fr-BE, basis: inferred, reason: {{fr: Le texte est en français.}}}}
title: {{basis: unknown}}
outlet: {{basis: unknown}}
author: {{basis: unknown}}
date: {{value: 2023-08-05, basis: inferred, reason: {{fr: le jour suivant}}}}
url: {{basis: unknown}}
rights: public-domain
""",
    "content/deals/phare.yaml": "{id: phare, name: {fr: vente du phare}, aliases: [phare]}\n",
    "content/claims/prix.yaml": """
id: prix
subject: phare
property: amount
value: EUR 4.2 million
when: 2023-08-01
statement: {fr: "Nordvent a payé 4,2 millions d’euros pour le phare le 1er août 2023."}
evidence:
  - {source: gazette, quote: "Nordvent a payé 4,2 millions d’euros pour le phare, le 1er août 2023"}
""",
    "content/pages/home.fr.md": """---
title: Qui a acheté le phare ?
description: La vente du phare.
---
Le phare a coûté [4,2 millions d’euros](claim:prix).
""",
}


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("french")
    write_files(folder / "dossier", FILES)
    return folder / "site", build(folder / "dossier", folder / "site", "--fresh").output


def test_nothing_is_said_against_it(site):
    assert "error" not in site[1]
    assert "warning" not in site[1]


def test_the_interface_speaks_french(site):
    page = BeautifulSoup((site[0] / "claims/prix/index.html").read_text("utf-8"), "html.parser")
    assert page.html["lang"] == "fr"
    assert "Ce que disent les sources" in page.main.get_text()
    assert {tag["lang"] for tag in page.find_all(lang=True)} <= {"fr", "fr-BE"}
    assert "Annotations\N{NARROW NO-BREAK SPACE}: CC BY" in page.footer.get_text()


def test_values_are_written_as_in_french(site):
    text = BeautifulSoup((site[0] / "deals/index.html").read_text("utf-8"), "html.parser").main.get_text()
    assert "4,2 millions d’euros" in text
    assert "1er août 2023" in text


def test_its_language_is_named_in_french(site):
    assert "français (Belgique)" in (site[0] / "sources/gazette/index.html").read_text("utf-8")
