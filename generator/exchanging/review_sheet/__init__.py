"""The work paper for reviewers as an Excel workbook, out and in."""
