"""What a page of the site may load: its own style, script and pictures, nothing from anywhere else."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable

_POLICY = {
    "default-src": "'none'",
    "img-src": "'self' data:",
    "style-src": "'self'",
    "script-src": "'self'",
    # The search reads its index, the preview listens for rebuilds, and what asks for robots.txt in a page's name, as
    # Lighthouse does, is bound by the page's policy.
    "connect-src": "'self'",
    "manifest-src": "'self'",
    "frame-src": "'self'",  # the preview of an embed
    "base-uri": "'none'",
    "form-action": "'self'",  # the field in the masthead leads to the page of the search
}


def embed_csp(styles: Iterable[str], script: str) -> str:
    """The Content-Security-Policy of an embed: nothing is fetched, and only these inline texts apply, by their hashes.

    Its empty icon is a `data:` address; without one, a browser that opens the embed by itself asks the host for one.
    """
    listed = " ".join(dict.fromkeys(digest(style) for style in styles))
    inline = f"style-src {listed}; script-src {digest(script)}"
    return f"default-src 'none'; img-src data:; {inline}; base-uri 'none'; form-action 'none'"


def digest(text: str) -> str:
    """The hash by which a policy names an inline text."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def page_csp(searching: bool) -> str:
    """The Content-Security-Policy in a page, for hosts that send no headers.

    The page that is `searching` may run the program that reads the index, which is WebAssembly; no page may run a text
    as a program.
    """
    parts = {**_POLICY, **({"script-src": "'self' 'wasm-unsafe-eval'"} if searching else {})}
    return "; ".join(f"{name} {value}" for name, value in parts.items())
