"""Links between pages are relative and as short as possible."""

import posixpath
from urllib.parse import unquote

from hypothesis import given
from hypothesis import strategies as st

from dossier.edition.urls import relative

FOLDERS = st.lists(st.sampled_from(["a", "b", "ä b"]), max_size=4)
PATHS = st.tuples(FOLDERS, st.sampled_from(["index.html", "x?.png"])).map(lambda parts: "/".join([*parts[0], parts[1]]))


@given(page=PATHS, target=PATHS)
def test_a_link_is_the_shortest_relative_path_from_page_to_file(page, target):
    link = relative(page, target)
    assert unquote(link) == posixpath.relpath(target, posixpath.dirname(page) or ".")
    assert link.isascii()
    assert "?" not in link
    assert relative(page, target, "p-1") == ("#p-1" if page == target else f"{link}#p-1")
