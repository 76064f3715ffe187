"""Three hundred slips of people who fill in forms, each with the answer it deserves."""
