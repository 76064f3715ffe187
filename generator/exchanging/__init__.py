"""Office and data formats, in and out."""
