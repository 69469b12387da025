"""What hosts read of `_headers` and `_redirects`, written for servers that one sets up oneself: nginx, Apache, Caddy.

The files of the built site are the one source: what Netlify and Cloudflare send, these send as well. All patterns of
`_headers` are whole addresses or beginnings of them, so whatever is asked for, one pattern is the most specific; each
gets here all headers that it would get there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from dossier.frozen import dataclass

REVALIDATED = ("Cache-Control", "public, max-age=0, must-revalidate")  # whatever is not said to stay for good
CONTENT_TYPE = "Content-Type"

_HEADER = re.compile(r"  ([A-Za-z-]+): (.*)")


class NotRead(ValueError):
    """A line of `_headers` or `_redirects` that no build of this program writes."""


@dataclass(frozen=True, slots=True)
class Rule:
    """The headers, by name, of one address, or where it is `open`, of all that begin so."""

    path: str
    open: bool
    headers: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Redirect:
    """An address that leads on; where it is `open`, all that begin so do, and keep the rest."""

    path: str
    target: str
    open: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Hosting:
    """What a server is to do, below the path `base` ("/", "/dossier/"). The rules are from general to special."""

    base: str
    rules: tuple[Rule, ...]
    redirects: tuple[Redirect, ...]


def hosting(headers: str, redirects: str, base: str) -> Hosting:
    """What the texts of `_headers` and `_redirects` say, for a site below `base`. Raises NotRead."""
    given = list(_rules(headers))
    whole = [
        Rule(
            path=base + rule.path[1:],
            open=rule.open,
            headers=dict([REVALIDATED])
            | {name: value for other in given if _covers(other, rule) for name, value in other.headers.items()},
        )
        for rule in given
    ]
    return Hosting(
        base=base,
        rules=tuple(sorted(whole, key=lambda rule: (len(rule.path), not rule.open, rule.path))),
        redirects=tuple(_redirects(redirects, base)),
    )


def _rules(text: str) -> Iterator[Rule]:
    path, lines = "", dict[str, str]()
    for number, line in enumerate([*text.splitlines(), "/"], start=1):
        if header := _HEADER.fullmatch(line):
            lines[header[1]] = header[2]
        elif line.startswith("/"):
            if path:
                yield Rule(path=path.removesuffix("*"), open=path.endswith("*"), headers=lines)
            path, lines = line, {}
        else:
            raise NotRead(f"_headers, line {number}: {line!r}")


def _redirects(text: str, base: str) -> Iterator[Redirect]:
    for number, line in enumerate(text.splitlines(), start=1):
        words = line.split()
        if len(words) != 3 or not all(word.startswith("/") for word in words[:2]) or words[2] != "301":
            raise NotRead(f"_redirects, line {number}: {line!r}")
        path, target = (base + word[1:] for word in words[:2])
        yield Redirect(path.removesuffix("*"), target.removesuffix(":splat"), path.endswith("*"))


def _covers(general: Rule, rule: Rule) -> bool:
    """Whether a rule holds for whatever another holds for."""
    return general == rule or (general.open and rule.path.startswith(general.path))


def nginx(site: Hosting) -> str:
    """Locations for a `server` block whose `root` holds the site below its path."""
    lines = [
        "# For a server block whose root has the site's files below it at the site's path: include this file there.",
        "index index.html;",
        "charset utf-8;",
        f"error_page 404 {site.base}404.html;",
        "absolute_redirect off;",
    ]
    for redirect in site.redirects:
        pattern = f"^{re.escape(redirect.path)}" + ("(.*)$" if redirect.open else "$")
        lines.append(f"rewrite {_quoted(pattern)} {redirect.target}{'$1' * redirect.open} permanent;")
    for rule in site.rules:
        lines.append(f"location {'^~' if rule.open else '='} {rule.path} {{")
        lines += [f"  {line}" for line in _nginx_headers(rule)]
        lines.append("}")
    return "\n".join(lines) + "\n"


def _nginx_headers(rule: Rule) -> Iterator[str]:
    """All of a location's headers: one that it names itself takes away all that are named around it."""
    for name, value in rule.headers.items():
        if name == CONTENT_TYPE:
            yield f"types {{ }} default_type {_quoted(value)};"
        else:
            yield f"add_header {name} {_quoted(value)} always;"


def apache(site: Hosting) -> str:
    """Directives for the site's `.htaccess`, or for a `Directory` section; mod_headers, mod_alias and mod_dir."""
    lines = [
        "# For the .htaccess of the site's folder, or the <Directory> section that is about it.",
        "# Needs mod_headers, mod_alias, mod_dir and mod_mime.",
        "DirectoryIndex index.html",
        "Options -Indexes -MultiViews",
        f"ErrorDocument 404 {site.base}404.html",
    ]
    for redirect in site.redirects:
        pattern = f"^{re.escape(redirect.path)}" + ("(.*)$" if redirect.open else "$")
        lines.append(f'RedirectMatch 301 "{pattern}" "{redirect.target}{"$1" * redirect.open}"')
    for rule in site.rules:  # of several that match the last one counts
        lines.append(f'<If "%{{REQUEST_URI}} =~ m#^{re.escape(rule.path)}{"" if rule.open else "$"}#">')
        for name, value in rule.headers.items():
            if name == CONTENT_TYPE:
                lines.append(f"  ForceType {_quoted(value)}")
            else:
                lines.append(f"  Header always set {name} {_quoted(value)}")
        lines.append("</If>")
    return "\n".join(lines) + "\n"


def caddy(site: Hosting) -> str:
    """A snippet for a Caddyfile: `import dossier` in a site whose `root` holds the site below its path."""
    lines = [
        "# Import it into a site whose root has the site's files below it at the site's path: import dossier",
        "(dossier) {",
        "  route {",
    ]
    for number, redirect in enumerate(site.redirects):
        pattern = f"^{re.escape(redirect.path)}" + ("(.*)$" if redirect.open else "$")
        target = f"{redirect.target}{{re.r{number}.1}}" if redirect.open else redirect.target
        lines += [f"    @r{number} path_regexp r{number} `{pattern}`", f"    redir @r{number} {target} permanent"]
    for number, rule in enumerate(site.rules):  # of several that match the last one counts
        lines += [f"    @h{number} path {rule.path}{'*' * rule.open}", f"    header @h{number} {{"]
        lines += [f"      {name} `{value}`" for name, value in rule.headers.items()]
        lines.append("    }")
    lines += [
        "    file_server",
        "  }",
        "  handle_errors {",
        f"    rewrite * {site.base}404.html",
        "    file_server",
        "  }",
        "}",
    ]
    return "\n".join(lines) + "\n"


def _quoted(value: str) -> str:
    """A value in double quotation marks, as nginx and Apache read it."""
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


SERVERS: Mapping[str, Callable[[Hosting], str]] = {"nginx": nginx, "apache": apache, "caddy": caddy}
