"""What a page and a site tell programs: head, feed, structured data, robots, policy."""
