"""Figures, tables and quotations become reports."""
