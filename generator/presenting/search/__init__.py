"""Full-text search without a server: pages in, the files of a static index out."""
