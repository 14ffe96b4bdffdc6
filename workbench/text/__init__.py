"""Arabic text as spans, folded words, tokens, sentences, numbers and dates; pure."""
