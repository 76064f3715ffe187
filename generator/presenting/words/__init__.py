"""Words and sentences: how a value, a gap or a result is said, and how it is escaped."""
