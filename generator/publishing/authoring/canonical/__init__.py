"""The one canonical form of our YAML: read with its comments, put in order, written."""
