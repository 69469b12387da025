"""`_headers` and `_redirects` for hosts that read them (Netlify, Cloudflare).

At most one rule with a Content-Security-Policy matches any path: where rules overlap, some hosts join the policies and
some override them, and either kills embeds silently. So `/*` holds only what may be said twice, and each top-level
folder has a policy of its own. The same policy stands in every page, for hosts that send no headers.
"""

from __future__ import annotations

from collections.abc import Iterable

from dossier.compose import urls
from dossier.compose.moved import redirect_paths
from dossier.compose.policy import policy
from dossier.compose.world import World

EVERYWHERE = (
    "X-Content-Type-Options: nosniff",
    "Referrer-Policy: strict-origin-when-cross-origin",
    "Permissions-Policy: camera=(), geolocation=(), microphone=(), browsing-topics=()",
    "X-Frame-Options: DENY",
)
OPEN_DATA = ("Access-Control-Allow-Origin: *",)
FOREVER = ("Cache-Control: public, max-age=31536000, immutable",)


def headers(world: World, paths: Iterable[str]) -> str:
    """One rule for all, then one per top-level folder, and one for each page outside a folder."""
    pages = sorted({path for path in paths if path.endswith(".html")})
    folders = sorted({path.split("/", 1)[0] for path in pages if "/" in path})
    singles = ["/", *(f"/{path}" for path in pages if "/" not in path)]
    rules = [("/*", [*EVERYWHERE, *(["X-Robots-Tag: noindex"] if world.settings.noindex else [])])]
    csp = f"Content-Security-Policy: {policy(world.settings.preview)}; frame-ancestors 'none'"
    rules += [(path, [csp]) for path in singles]
    rules += [(f"/{folder}/*", [csp, *(OPEN_DATA if folder == "data" else ())]) for folder in folders]
    rules.append(("/assets/*", [*FOREVER, *OPEN_DATA]))
    return "".join(f"{path}\n" + "".join(f"  {line}\n" for line in lines) for path, lines in rules)


def redirects(world: World) -> str:
    """The first language's own prefix leads to the root, where it stands; ids that moved lead to where they went."""
    first = world.dossier.languages[0]
    lines = [
        f"{urls.public(old)} {urls.public(new)} 301\n"
        for language in world.dossier.languages
        for old, new in redirect_paths(world, language)
    ]
    return "".join([*lines, f"/{first}/* /:splat 301\n/{first} / 301\n/atom.xml /feed.xml 301\n"])
