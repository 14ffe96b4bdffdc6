"""Extraction: a document and the rules in, its mentions and claims out; pure."""

from workbench.extract.pipeline import extract, stages_of
from workbench.extract.words.rules import Rules, load_rules

__all__ = ["Rules", "extract", "load_rules", "stages_of"]
