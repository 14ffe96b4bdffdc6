"""Claims, put together from what surrounds their words, and what tellings of one event lend each other."""
