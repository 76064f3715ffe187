"""Bytes to plain data: what was typed, where it stands, and what YAML makes of it."""
