"""Projects on disk."""

from workbench.store.store import Store

__all__ = ["Store"]
