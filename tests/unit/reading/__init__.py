"""Tests of reading: text to facts."""
