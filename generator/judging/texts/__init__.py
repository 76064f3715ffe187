"""What the texts of a form say: figures, places, copies, leftovers."""
