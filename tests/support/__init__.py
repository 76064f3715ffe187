"""What tests share and no test is itself: small records, readers of finished pages, sites, servers."""
