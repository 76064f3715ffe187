"""Plain data held against the JSON Schemas of the data files."""
