"""The door: plain data that fits its schema becomes records."""
