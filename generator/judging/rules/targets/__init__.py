"""Family 4, 目标质量: whether the goals and indicators can be measured."""
