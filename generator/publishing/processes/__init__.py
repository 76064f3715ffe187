"""Processes beside this one: work on all cores, and files looked into where nothing can be harmed."""
