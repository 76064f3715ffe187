"""What reviewers do: draw, find, score again."""
