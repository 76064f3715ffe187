"""Family 8, 跨年: whether this year follows on from the last."""
