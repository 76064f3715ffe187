"""A unit's year as documents for offices: the report for a word processor, a workbook."""
