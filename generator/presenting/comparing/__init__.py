"""Comparisons: a unit over years, a project over years, the units and the fields of a year side by side."""
