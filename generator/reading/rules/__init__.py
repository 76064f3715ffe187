"""Family 1, 结构: what keeps a file from being read as the form it should be."""
