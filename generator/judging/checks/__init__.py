"""One module per family of questions; each check is a pure function that yields findings."""
