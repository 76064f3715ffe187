"""What is different between two states of the data, as facts."""
