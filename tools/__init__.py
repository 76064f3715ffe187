"""Commands for those who work on the repo: what tests compare with is written here, and new rules begin here."""
