"""Scores with their arithmetic: lines, totals, grades."""
