"""Records: dataclasses that the type checker keeps frozen, made four times as fast as frozen ones.

A frozen dataclass writes each of its fields through `object.__setattr__`; making the records of an article
in that way took a tenth of its time.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import dataclass as record
else:
    from dataclasses import dataclass

    def record(*, frozen: bool, slots: bool, order: bool = False):
        """A dataclass with slots, order and hash; only the type checker holds it `frozen`."""
        return dataclass(slots=slots, order=order, unsafe_hash=frozen)


__all__ = ["record"]
