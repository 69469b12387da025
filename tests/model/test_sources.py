"""What is linked to a source."""

import re

from tests.overlay import base, compiled

GAZETTE = "content/sources/gazette.yaml"


def test_a_source_of_unknown_language_is_read_in_none():
    """It once was read as German."""
    record = re.sub(r"language: \{.*\}", "language: {basis: unknown}", base().content[GAZETTE])
    source = compiled({GAZETTE: record}).dossier.sources["gazette"]
    assert source.record.language.value is None
    assert source.language == "und"
