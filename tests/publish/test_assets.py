"""A stylesheet loses its comments and its white space, and no rule changes; likewise a script."""

import pytest

from dossier.publish.assets import _uncommented, minified
from tests.site.built import PROGRAM

SHEETS = sorted((PROGRAM / "static").glob("*.css"))


@pytest.mark.parametrize(
    ("written", "travels"),
    [
        ("/* a */\na { color: red; }\n", "a{color:red}"),
        ("a,\nb  > c :hover { top: calc(1px + 2px) }", "a,b > c :hover{top:calc(1px + 2px)}"),
        (
            '@media (width > 1px) and (color) { a::before { content: " ; /* b */ } , " } }',
            '@media (width > 1px) and (color){a::before{content:" ; /* b */ } , "}}',
        ),
        (
            "a { quotes: '„  ' '“' ; font: 1px / 2 \"A  B\" , serif ; }",
            "a{quotes:'„  ' '“';font:1px / 2 \"A  B\",serif}",
        ),
        ('a::after { content: "\\"  ; " }', 'a::after{content:"\\"  ; "}'),
        ("@layer a, b;\n:root { --x: 1 }\n", "@layer a,b;:root{--x:1}"),
        ("a/**/b{}", "a b{}"),
        ("", ""),
    ],
)
def test_what_is_left_of_a_sheet(written, travels):
    assert minified(written) == travels


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_our_sheets_become_lighter_once(sheet):
    text = sheet.read_text("utf-8")
    assert len(minified(text)) < 0.9 * len(text)
    assert minified(minified(text)) == minified(text)
    assert "/*" not in minified(text)


@pytest.mark.parametrize(
    ("written", "travels"),
    [
        ("// a\n  const a = 1; // of b\n", "const a = 1;\n"),
        ("/* a\n   b */\nconst a = 1;\n\n  /* c */\nf();\n", "const a = 1;\nf();\n"),
        ('const a = "b; // c";\n', 'const a = "b; // c";\n'),
        ("const a = `b; // c`;\n", "const a = `b; // c`;\n"),
        ("const a = /; \\/\\/ b/; // c\n", "const a = /; \\/\\/ b/;\n"),
        ('f("a", b); // "a; // b" is not c\n', 'f("a", b);\n'),
        ('f("it\'s", b); // c\n', 'f("it\'s", b); // c\n'),
        ("const a = 1 /* one */ + 2;\n", "const a = 1 /* one */ + 2;\n"),
    ],
)
def test_what_is_left_of_a_script(written, travels):
    assert _uncommented(written) == travels
