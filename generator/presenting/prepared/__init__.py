"""What pages and files are made from: years, digests, columns, addresses."""
