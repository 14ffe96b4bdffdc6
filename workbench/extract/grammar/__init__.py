"""A report as words, clauses and phrases, with the way back to its text."""
