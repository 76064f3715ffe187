"""Hosts of web addresses as browsers and name servers know them: in ASCII."""

from __future__ import annotations

from urllib.parse import SplitResult


def ascii_place(parts: SplitResult) -> str:
    """Return host and port of an address, a Chinese host in its ASCII form.

    Raises:
        ValueError: The host is none (a label empty or longer than 63 characters), or the port.
    """
    host = parts.hostname or ""
    known = f"[{host}]" if ":" in host else host.encode("idna").decode()
    return f"{known}:{parts.port}" if parts.port else known
