"""A dossier with text that formats may get wrong: quotes, line ends, braces, emoji, right-to-left."""

from __future__ import annotations

from functools import cache

from dossier.edition.context import SiteContext
from tests.contexts import site_with

NAME = 'O\'Neil, "Bob" {100 %} & Söhne_#~^\\ $5'
TITLE = "50 % of {everything} & more_#~^\\ $5: „Ä“"
FORMULA = '=SUM(A1:A9) is what "the board", said'
EMOJI = "a ship \N{FERRY} sails, 5 < 7 & 7 > 5"
HEBREW = "the sign read \N{HEBREW LETTER SHIN}\N{HEBREW LETTER LAMED}\N{HEBREW LETTER VAV}\N{HEBREW LETTER FINAL MEM}"
LINES = "first line\nsecond line, of it"
SEED = f"\N{FERRY}\N{FERRY} {FORMULA}. Then {EMOJI}. Later {HEBREW}. The {LINES}.\n"
STATEMENT = '-5 < 7 & \\"so\\" \N{FERRY} \N{HEBREW LETTER SHIN}, \\\\ it is\\ttold.'

_SOURCE = f"""id: unusual
seed: unusual.txt
layout: lines
sha256: "{{sha256 unusual.txt}}"
label: {{en: "@Unusual, text", de: "+Text"}}
language: {{value: en, basis: inferred, reason: {{en: the text is English, de: der Text ist englisch}}}}
title: {{value: "{TITLE.replace(chr(92), chr(92) * 2)}", basis: inferred, reason: {{en: a guess, de: geraten}}}}
outlet: {{basis: unknown}}
author: {{value: "=Ada, {{the}} \\"first\\"", basis: inferred, reason: {{en: a guess, de: geraten}}}}
date: {{value: mid 2024-05, basis: inferred, reason: {{en: a guess, de: geraten}}}}
url: {{basis: unknown}}
rights: public-domain
"""


def _claim(number: int, quote: str) -> str:
    written = quote.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f"""- id: unusual-{number}
  subject: oneil
  property: role
  value: {{en: "+49, {number}", de: "'so {number}"}}
  statement: {{en: "{STATEMENT}", de: "{STATEMENT}"}}
  evidence:
    - source: unusual
      quote: "{written}"
      translation: {{de: "@{number}"}}
"""


@cache
def edge_cases() -> SiteContext:
    """The context of that dossier."""
    name = NAME.replace("\\", "\\\\").replace('"', '\\"')
    quotes = (FORMULA, EMOJI, HEBREW, LINES)
    return site_with(
        {
            "seeds/unusual.txt": SEED,
            "content/sources/unusual.yaml": _SOURCE,
            "content/people/unusual.yaml": f'- id: oneil\n  name: "{name}"\n  aliases: ["-Bob"]\n',
            "content/claims/unusual.yaml": "".join(
                _claim(number, quote) for number, quote in enumerate(quotes, start=1)
            ),
        }
    )
