"""Events: words that tell of one, who did it and to whom."""
