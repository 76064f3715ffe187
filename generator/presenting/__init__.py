"""Verdicts to text: Markdown pages, wording and the look."""
