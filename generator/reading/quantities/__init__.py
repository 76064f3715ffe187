"""What the cells of the indicator table say: numbers, dates, ranks and claims, never guessed."""
