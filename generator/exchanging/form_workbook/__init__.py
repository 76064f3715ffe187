"""Forms as spreadsheets that know which cell is which key: to fill in, to hand out, to read back."""
