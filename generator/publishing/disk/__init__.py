"""The disk: repos found and read, files written whole, the published folder swapped."""
