"""A file below data/ that is there and cannot be read: in the place of its bytes, the reason."""

from __future__ import annotations


class Unreadable(bytes):
    """No bytes at all, and why, so that it travels with the files that could be read.

    ``why`` is a Chinese sentence about the file, ``advice`` what to do (empty: what the rule says).
    """

    why: str
    advice: str

    def __new__(cls, why: str, advice: str = "") -> Unreadable:
        """Hold the reason."""
        made = super().__new__(cls)
        made.why, made.advice = why, advice
        return made
