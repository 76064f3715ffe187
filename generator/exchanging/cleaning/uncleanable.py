"""Why a file cannot be cleaned."""

from __future__ import annotations


class UncleanableError(ValueError):
    """A file that cannot be cleaned; its words say why, in Chinese."""
