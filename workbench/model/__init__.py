"""The field's terms: documents, mentions, claims, decisions, and what is asked of them.

The names and values are those of the contract (docs/contract.md); spans are code points in the original text.
"""

from workbench.model.claims import (
    BY_HAND,
    Claim,
    EventDate,
    Extraction,
    Named,
    Place,
    Polarity,
)
from workbench.model.counts import (
    Count,
    CountKey,
    Outcome,
    Status,
    Subgroup,
    bounds_agree,
    count_keys,
    plain_modifier,
)
from workbench.model.documents import (
    EVERY_DETAIL,
    Day,
    Detail,
    Details,
    Document,
    Failure,
    Imported,
)
from workbench.model.events import (
    SUB_EVENT_TYPES,
    EventType,
)
from workbench.model.kept import (
    Change,
    Edit,
    KeptClaim,
    KeptDocument,
    Verdict,
)
from workbench.model.mentions import (
    Entity,
    Kind,
    Location,
    Mention,
    PlaceCandidate,
    PlacePrecision,
)
from workbench.model.questions import (
    CountRow,
    Evidence,
    Order,
    Query,
)

__all__ = [
    "BY_HAND", "EVERY_DETAIL", "SUB_EVENT_TYPES", "Change", "Claim", "Count", "CountKey", "CountRow",
    "Day", "Detail", "Details", "Document", "Edit", "Entity", "EventDate", "EventType", "Evidence",
    "Extraction", "Failure", "Imported", "KeptClaim", "KeptDocument", "Kind", "Location", "Mention",
    "Named", "Order", "Outcome", "Place", "PlaceCandidate", "PlacePrecision", "Polarity", "Query",
    "Status", "Subgroup", "Verdict", "bounds_agree", "count_keys", "plain_modifier",
]  # fmt: skip
