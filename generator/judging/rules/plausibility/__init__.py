"""Family 3, 合理性: figures that are possible but want an explanation."""
