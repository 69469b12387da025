"""What `bench.mutations` puts into files: characters, marks and values that programs are known to trip over."""

from __future__ import annotations

from typing import Any

ODD_CHARACTERS = [
    *("\0", "\x01", "\x1b[2J", "\x7f", "\x85", "\x9b", "\u00a0", "\u00ad", "\u0301", "e\u0301", "\u0301" * 40),
    *("\u200b", "\u200d", "\u200e", "\u2028", "\u2029", "\u202e", "\u2066", "\ufeff", "\ufffd", "\ufffe", "\uffff"),
    *("\ufdd0", "\U0001fffe", "\U0010ffff", "\ue000", "\u0130", "ß", "ﷺ", "１２", "٣", "²", "½", "𝟜", "Ａ", "\u3000"),
    *("\N{FERRY}", "👩‍👩‍👧‍👦", "🏳️‍🌈", "\U000e0041", "\N{HEBREW LETTER SHIN}", "\u1160", "가", "“", "‚", "…", "—"),
    *("\r", "\r\n", "\f", "\v"),
]
ODD_ESCAPES = [
    *('"\\ud800"', '"\\udc00\\ud800"', '"\\ufffe"', '"\\0"', '"\\e[2J"', '"\\u202e"', '"\\n"', '"\\L"', "&#0;"),
    *("%00",),
]
YAML = [
    *("&a ", "*a", "!!python/object:os.system ", "!x ", "<<: *a", "<<: {a: b}", "---\n", "...\n", "%YAML 9.9\n"),
    *("? ", "? - "),
    *("|", ">", "|+9", "{", "}", "[", "]", ",", ": ", " #", "'", '"', "@", "`", "\t", "- ", "-", "~", "null", "="),
    *("!!binary ",),
]
MARKDOWN = [
    *("# ", "###### ", "- - - ", "1. ", "> > > ", "```\n", "~~~", "|a|\n|-|\n", "<b>", "<!-- ", "![x](y)"),
    *("[x]: y\n", "[x][x]"),
    *("[a](claim:nothing)", "[a](page:home)", "[a](javascript:x)", "[a](https://[::1)", "[a]()", "<https://a.b>"),
    *("&amp;", "&#xfffe;"),
    *("**", "*", "`", "\\", "[", "](", "    ", "  \n", "\n\n", "***\n", "[^1]", "$x$", "\n===\n", "{{ x }}"),
    *("[[a]](claim:a)",),
]
VALUES: list[Any] = [
    *("", " ", "x", [], {}, ["x"], {"x": "y"}, [[]], [[["x"]]], {"": ""}, [{}], {"texts": {"en": "x"}}, {"en": "x"}),
    *("0", "-1", "1e999", "nan", "9" * 3000, "0x10", "1_000", "1,5", "1.000", "9" * 31, "EUR 1", "EUR", "5 %", "~"),
    *("none",),
    *("unknown", "true", "yes", "null", "2025-02-30", "0000", "XXXX", "2025-13", "-2025", "2025/2024"),
    *("early 2025-01-01",),
    *("https://[::1", "javascript:x", "//x", "https://a..b", "mailto:x", "/etc/passwd", "..", "a/b", "CON"),
    *("a" * 5000, "A B"),
    *("<b>x</b>", "&lt;", "{value}", "{value", "{0}", "%s", "${x}", "\u202ex", "\ufffe", "e\u0301", "x\ny", "\n"),
    *("x" + " " * 5000 + "y",),
    *({"basis": "stated"}, {"basis": "unknown"}, {"operation": "sum", "of": ["x"]}, {"kind": "claim", "reason": "x"}),
]
TEXTS = [
    *("Other words.", "R&D", "5 < 7", "\N{FERRY}", "x", "{value}", "a" * 200, "\N{HEBREW LETTER SHIN}", "-"),
    *("“so”", "0", "]]>"),
]
