"""Reports for a person at a terminal, and the same for programs."""
