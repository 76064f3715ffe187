"""Family 1, 结构, as far as only the whole form shows it: what reviewers refer to and leave out."""
