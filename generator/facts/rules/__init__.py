"""Rules that both reading and judging raise, and the mould of family 1."""
