"""MkDocs as a library: its configuration, its run, its words."""
