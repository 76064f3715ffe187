"""The pages of the site, each module beside its template."""
