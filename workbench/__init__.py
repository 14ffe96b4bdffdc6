"""An offline workbench for Arabic conflict reports."""
