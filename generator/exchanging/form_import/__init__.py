"""Filled-in forms of any province read from grids of cells."""
