"""The open data of the site: tables, their description, JSON."""
