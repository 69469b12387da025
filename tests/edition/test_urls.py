"""Links between pages lead where they should, by the shortest way."""

import posixpath
from urllib.parse import unquote

from hypothesis import given
from hypothesis import strategies as st

from dossier.edition.urls import relative

FOLDERS = st.lists(st.sampled_from(["a", "b", "ä b"]), max_size=4)
PATHS = st.tuples(FOLDERS, st.sampled_from(["index.html", "x?.png"])).map(lambda one: "/".join([*one[0], one[1]]))


@given(here=PATHS, there=PATHS)
def test_a_link_is_the_shortest_way_from_page_to_file(here, there):
    link = relative(here, there)
    assert unquote(link) == posixpath.relpath(there, posixpath.dirname(here) or ".")
    assert link.isascii()
    assert "?" not in link
    assert relative(here, there, "p-1") == ("#p-1" if here == there else f"{link}#p-1")
