"""Family 5, 文字: whether the texts are complete, the unit's own and in keeping with the data."""
