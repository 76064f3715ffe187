"""Family 7, 公开: what must not go out with what is published."""
