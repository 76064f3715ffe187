"""Generated pages put into the frame of their kind, as MkDocs and the theme would have made them."""
