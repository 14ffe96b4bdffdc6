"""What befell those counted, which total they are a part of, and whose people they are."""
