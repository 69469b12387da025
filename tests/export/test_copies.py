"""Data inside a program stays data, whatever it says."""

import json

from hypothesis import given
from hypothesis import strategies as st

from dossier.export.copies import in_script


@given(st.dictionaries(st.text(), st.lists(st.text(st.sampled_from("<>&/!-\u2028\u2029\\\"'a")))))
def test_it_is_the_same_data_and_holds_no_sign_of_html_nor_a_line_end(content):
    written = in_script(content)
    assert json.loads(written) == content
    assert not set(written) & set("<>&\u2028\u2029\r\n")
