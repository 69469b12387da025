"""Indented JSON is what Python's own encoder writes."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.edition.indented import indented

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.lists(inner).map(tuple) | st.dictionaries(st.text(), inner),
    max_leaves=30,
)


@given(VALUES)
def test_it_is_what_python_writes(value):
    assert indented(value) == json.dumps(value, ensure_ascii=False, indent=1)


@pytest.mark.parametrize("value", [1.5, {1: "a"}, {"a": {1, 2}}, [b"x"]])
def test_what_it_does_not_write_is_refused(value):
    with pytest.raises(TypeError):
        indented(value)
