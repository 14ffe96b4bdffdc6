"""Places in a text: known to the map, told by the word for their kind, or named behind a preposition."""
