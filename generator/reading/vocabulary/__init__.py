"""What single words, numbers, dates and targets of a form mean."""
