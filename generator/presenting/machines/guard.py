"""The content security policy of every page, and the one script that stands in a page itself."""

from __future__ import annotations

import base64
import hashlib

ON_DISK = (
    'if(location.protocol==="file:")addEventListener("error",function(e){var o=e.target,n;'
    'if(o.tagName!=="SCRIPT"||!o.integrity)return;n=document.createElement("script");'
    'n.async=false;["src","data-base"].forEach(function(k){if(o.hasAttribute(k))'
    "n.setAttribute(k,o.getAttribute(k))});o.parentNode.replaceChild(n,o)},true)"
)
"""On a disk browsers cannot check a script against its digest and refuse it: this loads it anew without."""


def script_hash(text: str) -> str:
    """Return the source expression that allows a script with exactly this text in a page."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


DIRECTIVES = (
    ("default-src", "'none'"),
    ("script-src", f"'self' {script_hash(ON_DISK)}"),
    (
        "style-src",
        "'self' 'unsafe-inline'",
    ),  # style attributes of pictures; no script can hide there
    ("img-src", "'self' data:"),
    ("font-src", "'self'"),
    ("connect-src", "'self'"),
    ("worker-src", "'self'"),
    ("manifest-src", "'self'"),
    ("form-action", "'self'"),
    ("base-uri", "'none'"),
)
HEADER_ONLY = (("frame-ancestors", "'self'"),)
"""What a ``meta`` element cannot say."""


def policy(*, header: bool = False, on_disk: bool = False, nonce: str = "") -> str:
    """Return the policy as text.

    Args:
        header: For a server's header; else for the ``meta`` element of a page.
        nonce: Of the one script that a live preview writes into a page, empty where there is none.
        on_disk: For pages opened from a disk, where some browsers take no file for the site's own.
    """
    said = DIRECTIVES + (HEADER_ONLY if header else ())
    text = "; ".join(f"{name} {sources}" for name, sources in said)
    if nonce:
        text = text.replace("script-src 'self'", f"script-src 'self' 'nonce-{nonce}'")
    return text.replace("'self'", "'self' file:") if on_disk else text
