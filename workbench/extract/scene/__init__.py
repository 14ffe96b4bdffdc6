"""All stages of one document, and what surrounds a word: who says it, where, when, which event."""
