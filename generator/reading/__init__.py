"""Text to facts: YAML, its schema, and the door where dicts become records."""
