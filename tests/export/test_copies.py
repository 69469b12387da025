"""Data inside a script stays data, whatever it contains."""

import json

from hypothesis import given
from hypothesis import strategies as st

from dossier.export.copies import in_script


@given(st.dictionaries(st.text(), st.lists(st.text(st.sampled_from("<>&/!-\u2028\u2029\\\"'a")))))
def test_it_parses_back_and_has_no_html_characters_or_line_ends(content):
    written = in_script(content)
    assert json.loads(written) == content
    assert not set(written) & set("<>&\u2028\u2029\r\n")
