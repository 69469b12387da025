"""Static files as they travel: stylesheets and scripts without what is for whoever writes them, under hashed names."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Mapping
from pathlib import Path, PurePosixPath

from dossier.components.stylesheets import blocks, bundle_name, bundles, only_bundled
from dossier.embeds.embed import SCRIPT, SHEETS
from dossier.embeds.embed_code import RESIZERS
from dossier.model.addresses import ASSETS
from dossier.pages import data, draft, search
from dossier.publish.pelican_run import PROGRAM
from dossier.publish.shortened import bundled
from dossier.read.fields import SITE_PARTS, SitePart
from dossier.read.files import read_static

Assets = tuple[dict[str, tuple[str, bytes]], dict[str, str]]  # paths and contents by name; what embeds carry by name

CARRIED = SHEETS | {SCRIPT}  # what embeds carry in themselves
HASH_DIGITS = 10  # of SHA-256 in an asset's name: enough to tell two versions apart
OF_PARTS: Mapping[SitePart, tuple[str, ...]] = {  # what only a part of the site needs
    "embeds": RESIZERS,
    "data": (bundle_name(data.DATA.stylesheet),),
    "search": (bundle_name(search.SEARCH.stylesheet), search.SCRIPT, search.SPELLING),
    "analysis": (bundle_name(draft.DRAFT.stylesheet), draft.BUNDLE),
}

_ENDING_COMMENT = re.compile(r"^(?P<code>.*?[;{},]) +// .*$")
_TOKEN = re.compile(r"""("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|(?:\s|/\*.*?\*/)+""", re.DOTALL)
# What a space next to it means nothing to. Not `:` before, `(`, `+` or `-`: `a :hover`, `and (…)`, `calc(1px + 2px)`.
_NEXT_TO = re.compile(r"""("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|\s*;?\s*(\})\s*|\s*([{;,])\s*|(:)\s+""", re.DOTALL)


def minified(sheet: str) -> str:
    """The same rules in fewer bytes; what stands in quotation marks stays as it is."""
    short = _TOKEN.sub(lambda match: match[1] or " ", sheet)
    return _NEXT_TO.sub(lambda match: "".join(filter(None, match.groups())), short).strip()


def assets(root: Path, *, named_by_content: bool = True, parts: Collection[SitePart] = SITE_PARTS) -> Assets:
    """Paths and contents of static files by name, the dossier's own before the program's; and what embeds carry.

    Unless they are `named_by_content`, a change of one changes no page: a preview tells browsers to keep nothing. What
    only other `parts` of the site need is left out.
    """
    unneeded = {name for part, names in OF_PARTS.items() if part not in parts for name in names}
    ours, own = read_static(PROGRAM / "static"), read_static(root / "static")
    if "icon.svg" in own and own["icon.svg"] != ours["icon.svg"]:  # another drawing: ours may not stand beside it
        ours = {name: data for name, data in ours.items() if not name.startswith("icon-")}
    own = {name: data for name, data in own.items() if name not in RESIZERS}  # published for good
    sources = {name: data for name, data in {**ours, **own}.items() if not name.endswith(".css")}
    sheets = {name: minified(text).encode() for name, text in {**blocks(ours), **blocks(own)}.items()}
    sources |= sheets | bundles(sheets)
    # As one file the scripts of drafts weigh a third less: compression finds in one what another has said already.
    scripts = [_uncommented(sources.pop(name).decode()) for name in draft.SCRIPTS]
    sources[draft.BUNDLE] = bundled(scripts).encode()
    files, inline = {}, {}
    for name, source in sorted(sources.items()):
        data = source
        if name.endswith(".js") and name not in RESIZERS:
            data = _uncommented(data.decode()).encode()
        if name in CARRIED:
            inline[name] = data.decode()
        if name in RESIZERS:
            if name not in unneeded:
                files[name] = (f"{ASSETS}/{name}", data)
            continue  # its name is its version: it never changes
        if name in unneeded or name in CARRIED or only_bundled(name):
            continue  # it has no file of its own
        path = PurePosixPath(ASSETS, name)
        digest = f".{hashlib.sha256(data).hexdigest()[:HASH_DIGITS]}" if named_by_content else ""
        files[name] = (str(path.with_name(f"{path.stem}{digest}{path.suffix}")), data)
    return files, inline


def _uncommented(script: str) -> str:
    """A script without the lines that are comments, those at the end of a line, and the white space before lines."""
    lines = re.sub(r"(?m)^\s*(?://.*|/\*(?s:.*?)\*/(?=\n))?\n?", "", script)
    return "\n".join(_ENDING_COMMENT.sub(_kept, line) for line in lines.split("\n"))


def _kept(match: re.Match[str]) -> str:
    """What stays of a line that seems to end with a comment: all of it, where that may stand inside a string."""
    code = match["code"]
    return match[0] if any(code.count(quote) % 2 for quote in "\"'`") else code
