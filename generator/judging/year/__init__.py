"""A unit's year in figures: sums, groups, distributions, declared totals."""
