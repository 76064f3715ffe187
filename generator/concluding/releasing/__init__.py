"""What has to hold before a year is released."""
