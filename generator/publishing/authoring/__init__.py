"""Files made and changed for people: forms, reviews, work papers."""
