"""An id works as an address and as a file name everywhere."""

import pytest

from dossier.text.ident import MAX_LENGTH, bad_id


@pytest.mark.parametrize(
    "text", ["meta", "alexandr-wang", "signing-bonus-100m", "2025", "com10", "console", "a" * MAX_LENGTH]
)
def test_good_ids_are_accepted(text):
    assert bad_id(text) is None


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "empty"),
        ("a" * (MAX_LENGTH + 1), "81 characters"),
        ("Meta", "upper-case"),
        ("meta_ai", "only"),
        ("meta--ai", "only"),
        ("-meta", "only"),
        ("meta-", "only"),
        ("meta\n", "only"),
        ("zürich", "only"),
        ("a/b", "only"),
        ("..", "only"),
        ("٣", "only"),
        ("con", "Windows"),
        ("lpt9", "Windows"),
        ("unknown", "value"),
        ("none", "value"),
    ],
)
def test_bad_ids_are_refused_with_the_reason(text, reason):
    assert reason in bad_id(text)
