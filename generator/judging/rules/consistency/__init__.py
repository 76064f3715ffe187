"""Family 2, 勾稽: figures of one form or report that must agree with each other."""
