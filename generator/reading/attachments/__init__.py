"""Attachments looked into: their text, who made them, and what is left in them out of sight."""
