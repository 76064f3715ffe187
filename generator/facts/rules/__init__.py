"""Rules that both reading and judging raise."""
