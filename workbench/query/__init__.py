"""The query language: `verdict:unreviewed place:"…" since:2014-09-01 words`, in English and in Arabic."""

from workbench.query.asked import query_to_json
from workbench.query.completing import Completion, completions
from workbench.query.parsing import parse_query
from workbench.query.words import key_names, value_names

__all__ = ["Completion", "completions", "key_names", "parse_query", "query_to_json", "value_names"]
