"""From a document to its mentions and claims."""

from collections.abc import Mapping
from dataclasses import replace

from workbench.extract.assertions import assertion_drafts
from workbench.extract.claims import Draft, finish, merged
from workbench.extract.drafts import result_drafts
from workbench.extract.incidents import number_events
from workbench.extract.mentions import find_mentions
from workbench.extract.rules import Rules
from workbench.extract.scene import Scene
from workbench.extract.stages import Stages, read_stages
from workbench.model import Claim, Document, Extraction


def extract(document: Document, rules: Rules) -> Extraction:
    """The mentions and claims of a document: pure, and linear in its length."""
    stages, claims = stages_of(document, rules)
    return Extraction(tuple(find_mentions(stages, rules.events)), tuple(claims))


def stages_of(document: Document, rules: Rules) -> tuple[Stages, list[Claim]]:
    """What each stage found, and the claims made of it."""
    stages = read_stages(document, rules)
    scene = Scene(stages)
    told = result_drafts(scene, rules)
    drafts = [*told, *assertion_drafts(scene, rules, told)]
    number_events(scene, drafts)
    ordered = sorted(merged(sorted(drafts, key=_order)), key=_order)
    return stages, with_totals(ordered, [finish(scene, draft, rules.confidence) for draft in ordered])


def _order(draft: Draft) -> tuple[int, int]:
    return draft.start, draft.end


def with_totals(drafts: list[Draft], claims: list[Claim]) -> list[Claim]:
    """The claims with `subset_of` leading to the total by its place among all counts of the document."""
    totals = {}
    at = 0
    for draft in drafts:
        for place, _ in draft.counts:
            totals[place] = at
            at += 1
    return [
        claim if draft.parts.count(None) == len(draft.parts) else _with_totals(claim, draft.parts, totals)
        for claim, draft in zip(claims, drafts, strict=True)
    ]


def _with_totals(claim: Claim, parts: list[int | None], totals: Mapping[int, int]) -> Claim:
    counts = tuple(
        count if part is None else replace(count, subset_of=totals.get(part))
        for count, part in zip(claim.counts, parts, strict=True)
    )
    return replace(claim, counts=counts)
