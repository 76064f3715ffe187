"""What a person mistypes in a line, each kind with the line as it should be."""
