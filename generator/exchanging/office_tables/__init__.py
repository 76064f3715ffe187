"""Grids of cells from office files."""
