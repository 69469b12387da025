"""`_headers` and `_redirects` for hosts that read them (Netlify, Cloudflare).

At most one rule with a Content-Security-Policy matches any path: where rules overlap, some hosts join the policies and
some override them, and either kills embeds silently. So `/*` holds only what may be said twice, and each folder has a
policy of its own: that of the search pages differs, so a language's folder is taken folder by folder. The same policy
stands in every page, for hosts that send no headers.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dossier.components.layout import manifest_path, oembed_folder
from dossier.edition import urls
from dossier.edition.context import SiteContext
from dossier.edition.csp import page_csp
from dossier.embeds.badge import STYLE as BADGE_STYLE
from dossier.embeds.embed import FOLDER as EMBEDS
from dossier.embeds.embed import folder_csp
from dossier.model.addresses import ASSETS
from dossier.pages.moved import redirect_paths
from dossier.pages.search import FOLDER, search_path

EVERYWHERE = (
    "X-Content-Type-Options: nosniff",
    "Referrer-Policy: strict-origin-when-cross-origin",
    "Permissions-Policy: camera=(), geolocation=(), microphone=(), browsing-topics=()",
)
# Beside each policy but that of embeds, not for all: browsers pass over it where a policy says `frame-ancestors`, but
# programs that ask whether a page can be framed, before they offer to embed it, mostly read this header alone.
NOT_FRAMED = "X-Frame-Options: DENY"
OPEN_DATA = ("Access-Control-Allow-Origin: *",)
KNOWN = (".json", ".zip")  # endings for which every host sends the right type
MANIFEST = "Content-Type: application/manifest+json"  # which few hosts know by its ending
NOT_LISTED = ("X-Robots-Tag: noindex",)
FOREVER = ("Cache-Control: public, max-age=31536000, immutable",)


def headers(site: SiteContext, paths: Iterable[str]) -> str:
    """One rule for all, then one per folder, and one for each page outside a folder."""
    settings, languages = site.settings, site.dossier.languages
    pages = sorted({path for path in paths if path.endswith(".html")})
    folders = sorted({folder for path in pages if (folder := _folder(path, languages))})
    singles = sorted({address for path in pages if not _folder(path, languages) for address in _addresses(path)})
    searches = {_folder(search_path(site, code), languages) for code in languages}

    def csp(folder: str = "") -> list[str]:
        if folder.split("/")[-1] == EMBEDS:
            return [f"Content-Security-Policy: {folder_csp(site, BADGE_STYLE)}; frame-ancestors *"]
        page = page_csp(settings.search and folder in searches)
        return [f"Content-Security-Policy: {page}; frame-ancestors 'none'", NOT_FRAMED]

    rules = [("/*", [*EVERYWHERE, *(["X-Robots-Tag: noindex"] if settings.noindex else [])])]
    rules += [(path, csp()) for path in singles]
    rules += [(f"/{folder}/*", [*csp(folder), *_besides(folder)]) for folder in folders]
    rules += [(f"/{urls.DATA}/{name}", [f"Content-Type: {media}"]) for name, media in _media(site)]
    rules += [(f"/{manifest_path(code, languages[0])}", [MANIFEST]) for code in languages]
    rules.append((f"/{ASSETS}/*", [*FOREVER, *OPEN_DATA]))
    if site.publishes("embeds"):
        rules += [(f"/{oembed_folder(code, languages[0])}/*", [*OPEN_DATA]) for code in languages]
    rules += [(f"/{FOLDER}/index/*", [*FOREVER])] if settings.search else []
    return "".join(f"{path}\n" + "".join(f"  {line}\n" for line in lines) for path, lines in rules)


def _media(site: SiteContext) -> Iterator[tuple[str, str]]:
    """The data files whose type hosts do not know by their names, and the type; texts are UTF-8."""
    for file in site.files.values():
        if not file.name.endswith(KNOWN):
            text = file.media.startswith("text/")
            media = f"{file.media}; charset=utf-8" if text else file.media
            yield (f"{file.name}*" if file.parts else file.name), media


def _besides(folder: str) -> tuple[str, ...]:
    """What a folder's files need besides a policy."""
    if folder == urls.DATA:
        return OPEN_DATA
    return (*NOT_LISTED, *OPEN_DATA) if folder.split("/")[-1] == EMBEDS else ()


def _folder(path: str, languages: Iterable[str]) -> str:
    """The folder that has a rule: the first on the way, or the one in that of a language."""
    first, _, rest = path.partition("/")
    if first not in languages:
        return first if rest else ""
    inner = rest.partition("/")
    return f"{first}/{inner[0]}" if inner[2] else ""


def _addresses(path: str) -> tuple[str, ...]:
    """The addresses at which a page outside the folders is asked for."""
    return (f"/{path}", f"/{path.removesuffix('index.html')}") if path.endswith("index.html") else (f"/{path}",)


def redirects(site: SiteContext, paths: Iterable[str]) -> str:
    """The first language's own prefix leads to the root, where it stands; ids that moved lead to where they went.

    A rule names the folder that it leads into: `/en/* /:splat` would lead `/en//host` to `//host`, another site.
    """
    languages = site.dossier.languages
    lines = [
        f"{urls.public(old)} {urls.public(new)} 301\n"
        for language in languages
        for old, new in redirect_paths(site, language)
    ]
    inside: dict[str, set[str]] = {}
    for path in paths:
        folder, slash, rest = path.partition("/")
        if slash and folder not in languages:
            inside.setdefault(folder, set()).add(rest)
    home = f"/{languages[0]}"
    for folder, pages in sorted(inside.items()):
        if pages == {"index.html"}:  # without a `*`, of which some hosts allow few
            lines += [f"{home}/{folder}{slash} /{folder}/ 301\n" for slash in ("", "/")]
        else:
            lines.append(f"{home}/{folder}/* /{folder}/:splat 301\n")
    lines += [f"{home} / 301\n", f"{home}/ / 301\n", f"{home}/feed.xml /feed.xml 301\n", "/atom.xml /feed.xml 301\n"]
    return "".join(lines)
