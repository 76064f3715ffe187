"""Every field of the official form, once: its word, its English term, its kind, its record."""
