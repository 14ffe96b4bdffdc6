"""Dataclasses that nobody changes, made in a third of the time.

A frozen dataclass sets each of its fields by a call, so that what makes hundreds of them for a document
pays for that most of all. mypy reads `record` as `dataclass` and refuses whoever sets a field of a frozen
one; while the program runs nothing has to.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dataclasses import dataclass as record
else:
    from dataclasses import dataclass

    def record(*, frozen: bool, slots: bool, **more: bool) -> Any:
        """`dataclass(frozen=True, …)` for what is made often; the fields are compared and hashed alike."""
        return dataclass(slots=slots, unsafe_hash=frozen, **more)


__all__ = ["record"]
