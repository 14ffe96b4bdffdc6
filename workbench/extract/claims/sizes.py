"""How many a sentence tells of: whether two of them can tell of the same people."""

from collections.abc import Sequence

from workbench.extract.claims.claims import Draft
from workbench.extract.scene.scene import Scene
from workbench.model import Outcome


class Sizes:
    """Counts by sentence and by what befell people; asked for the sentence of a draft."""

    def __init__(self, scene: Scene, drafts: Sequence[Draft]) -> None:
        self._scene = scene
        self._told: dict[int, dict[Outcome, set[int]]] = {}
        for draft in drafts:
            for _, count in draft.counts:
                here = self._told.setdefault(scene.page.sentence(draft.anchor), {})
                here.setdefault(count.outcome, set()).add(count.low or 0)

    def agree(self, draft: Draft, other: Draft) -> bool:
        """Whether the sentences of two drafts share a count of all whom both tell of."""
        mine, theirs = (self._told.get(self._sentence(one), {}) for one in (draft, other))
        return all(mine[outcome] & theirs[outcome] for outcome in mine.keys() & theirs.keys())

    def _sentence(self, draft: Draft) -> int:
        return self._scene.page.sentence(draft.anchor)
