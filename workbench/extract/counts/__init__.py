"""Numbers and nouns that count, with what they count."""
