"""明账: publish what public money achieved."""

__version__ = "0.1.0"
