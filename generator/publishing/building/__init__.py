"""From data/ to docs/ and to the published site."""
