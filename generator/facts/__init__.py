"""What is stated: the records every later stage reads and none may change."""
