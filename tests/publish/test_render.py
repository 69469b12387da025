"""Templates are made once for each language, not for each page; what they give is made plainer."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from jinja2 import DictLoader, Environment
from jinja2.environment import TemplateModule

from dossier.publish.render import in_language, plainer

TEMPLATES = {
    "page.html": '{% from "outer.html" import outer %}{{ outer() }}',
    "outer.html": '{% from "inner.html" import inner %}'
    '{% macro outer() %}{{ inner() }} {{ _n("and {n} more", "and {n} more", 2) }}{% endmacro %}',
    "inner.html": '{% macro inner() %}{{ page_language }}: {{ _("Close") }}{% endmacro %}',
}


@pytest.fixture
def environment():
    return Environment(loader=DictLoader(TEMPLATES), autoescape=True)


def test_macros_know_the_words_of_their_page(environment):
    rendered = [
        in_language(environment, language, language).get_template("page.html").render()
        for language in ("en", "de", "en")
    ]
    assert rendered == ["en: Close and 2 more", "de: Schließen und 2 weitere", "en: Close and 2 more"]


def test_macros_are_made_once_a_language(environment, monkeypatch):
    modules = []
    make = TemplateModule.__init__

    def count(self, template, *args, **kwargs):
        modules.append(template.name)
        make(self, template, *args, **kwargs)

    monkeypatch.setattr(TemplateModule, "__init__", count)
    for language in ("en", "de") * 3:
        in_language(environment, language, language).get_template("page.html").render()
    assert sorted(modules) == ["inner.html", "inner.html", "outer.html", "outer.html"]


def test_what_templates_know_is_held_in_plain_dicts(environment):
    """Jinja compares what a page knows with what each part knows that it imports, and would go through chains of it."""
    localized = in_language(environment, "en", "en")
    template = localized.get_template("page.html", globals={"more": 1})
    assert type(template.globals) is dict
    assert template.globals.keys() == localized.globals.keys() | {"more"}
    assert "more" not in localized.globals


@given(st.lists(st.sampled_from(("<", ">", "&#34;", "&#39;", '"', "a", "<a b=", "</script>"))).map("".join))
@example('<p title="&#34;">&#34;&#39;</p><a &#34;')
def test_quotation_marks_are_references_in_tags_alone(html):
    in_tag_or_mark = re.compile(r"(<[^>]*>)|&#34;")
    wanted = in_tag_or_mark.sub(lambda match: match[1] or '"', html.replace("&#39;", "'"))
    assert plainer(html) == wanted
