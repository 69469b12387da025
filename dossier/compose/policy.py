"""What a page of the site may load: its own style, script and pictures, nothing from anywhere else."""

from __future__ import annotations

_POLICY = {
    "default-src": "'none'",
    "img-src": "'self' data:",
    "style-src": "'self'",
    "script-src": "'self'",
    # The search reads its index, the preview listens for rebuilds, and what asks for robots.txt in a page's name, as
    # Lighthouse does, is bound by the page's policy.
    "connect-src": "'self'",
    "manifest-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
}


def policy(searching: bool = False) -> str:
    """The Content-Security-Policy in a page, for hosts that send no headers.

    The page that is `searching` may run the program that reads the index, which is WebAssembly; no page may run a text
    as a program.
    """
    parts = {**_POLICY, **({"script-src": "'self' 'wasm-unsafe-eval'"} if searching else {})}
    return "; ".join(f"{name} {value}" for name, value in parts.items())
