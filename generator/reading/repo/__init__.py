"""All files below data/ together: which is what, and what one says of others."""
