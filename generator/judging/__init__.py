"""Facts to verdicts: scores with their arithmetic, summaries, and the questions an auditor asks."""
