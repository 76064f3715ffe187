"""Personal data and secrecy marks in any text: where they stand and how to show them masked."""
