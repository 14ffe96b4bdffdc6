"""Claims become figures."""
