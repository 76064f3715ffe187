"""Cells, look and container of .xlsx files."""
