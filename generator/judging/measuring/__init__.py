"""Two quantities side by side: in one unit, over one stretch of time, as intervals."""
