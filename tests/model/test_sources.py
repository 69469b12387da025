"""Sources of the linked dossier."""

import re

from tests.overlay import base, compiled

GAZETTE = "content/sources/gazette.yaml"


def test_a_source_of_unknown_language_is_not_read_as_any_language():
    record = re.sub(r"language: \{.*\}", "language: {basis: unknown}", base().content[GAZETTE])
    source = compiled({GAZETTE: record}).dossier.sources["gazette"]
    assert source.record.language.value is None
    assert source.language == "und"
