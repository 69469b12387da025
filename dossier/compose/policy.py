"""What a page of the site may load: its own style, script and pictures, nothing from anywhere else."""

from __future__ import annotations

_POLICY = {
    "default-src": "'none'",
    "img-src": "'self' data:",
    "style-src": "'self'",
    "script-src": "'self'",
    "manifest-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
}


def policy(preview: bool = False, searching: bool = False) -> str:
    """The Content-Security-Policy in a page, for hosts that send no headers; the preview may listen for rebuilds.

    The page that is `searching` may fetch the index, and run the program that reads it, which is WebAssembly; no page
    may run a text as a program.
    """
    parts = {**_POLICY, **({"connect-src": "'self'"} if preview or searching else {})}
    if searching:
        parts["script-src"] = "'self' 'wasm-unsafe-eval'"
    return "; ".join(f"{name} {value}" for name, value in parts.items())
