"""Facts and answers together: the rule book, what finally stands, and what the public may see."""
