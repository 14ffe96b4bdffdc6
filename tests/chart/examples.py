"""Counts to draw: the reports of a market that was shelled, as four sources told of it."""

from dataclasses import replace
from datetime import date, timedelta

from workbench.model import CountRow, EventType, Outcome, Polarity, Status, Subgroup, Verdict
from workbench.text.values import Modifier

MARKET = CountRow(
    claim=1,
    position=0,
    document=1,
    holder="مصدر طبي",
    publisher="وكالة السنديان",
    polarity=Polarity.AFFIRMED,
    verdict=Verdict.ACCEPTED,
    event_type=EventType.EXPLOSIONS,
    outcome=Outcome.KILLED,
    status=Status.CIVILIAN,
    subgroup=None,
    low=9,
    high=None,
    modifier=Modifier.AT_LEAST,
    part_of=None,
    conceded=False,
    day=date(2024, 3, 14),
    last_day=date(2024, 3, 14),
    place="سوق عين الريحان",
    words="تسعة مدنيين على الأقل",
)


def exactly(row: CountRow, n: int) -> CountRow:
    """The row with another number, meant exactly."""
    return replace(row, low=n, high=n, modifier=Modifier.EXACTLY)


def market() -> list[CountRow]:
    """Four holders who disagree, a denial, a concession, parts, tens, a second and a third day."""
    council = replace(
        MARKET, claim=2, document=2, holder="سامر الحلاق", publisher="إذاعة الوادي", status=None
    )
    committee = replace(MARKET, claim=3, document=3, holder="لجنة التوثيق الأهلية", publisher="بيان رقم 7")
    colonel = replace(
        MARKET, claim=4, document=4, holder="العقيد فراس ناصر", publisher="صحيفة الشاطئ",
        status=Status.BELLIGERENT, conceded=True, verdict=Verdict.CORRECTED,
    )  # fmt: skip
    edge = replace(
        MARKET, claim=5, document=5, holder=None, publisher="صحيفة المرفأ", verdict=Verdict.UNREVIEWED,
        place="أطراف البلدة", day=date(2024, 3, 15), last_day=date(2024, 3, 15), status=None,
    )  # fmt: skip
    bridge = replace(
        edge, claim=6, document=6, holder="AFP (Beirut)", outcome=Outcome.ABDUCTED, place="جسر الحجر"
    )
    hill = replace(
        MARKET, claim=7, document=7, day=date(2024, 3, 20), last_day=date(2024, 3, 20), status=None
    )
    children = replace(exactly(MARKET, 3), position=1, part_of=MARKET.key, subgroup=Subgroup.CHILDREN)
    return [
        MARKET,
        children,
        exactly(council, 14),
        exactly(committee, 12),
        exactly(colonel, 6),
        exactly(edge, 2),
        replace(exactly(council, 23), position=1, outcome=Outcome.INJURED),
        replace(exactly(MARKET, 20), position=2, outcome=Outcome.INJURED, modifier=Modifier.ABOUT),
        replace(edge, position=1, outcome=Outcome.INJURED, low=None, high=None, modifier=Modifier.TENS),
        exactly(bridge, 5),
        exactly(hill, 1),
        replace(exactly(hill, 2), position=1, outcome=Outcome.INJURED),
        replace(exactly(colonel, 14), claim=8, polarity=Polarity.DENIED, conceded=False),
        replace(exactly(colonel, 3), claim=9, polarity=Polarity.NOT_CONFIRMED, conceded=False),
    ]


def many(holders: int = 200) -> list[CountRow]:
    """As many holders as asked for, over as many days, with bounds of all kinds."""
    rows = []
    for n in range(holders):
        day = date(2024, 1, 1) + timedelta(n // 3)
        holder = f"مصدر محلي رقم {n} في ريف المحافظة الشرقي"
        row = replace(
            MARKET, claim=n, document=n, holder=holder, day=day, last_day=day,
            outcome=(Outcome.KILLED, Outcome.INJURED)[n % 2],
        )  # fmt: skip
        bounds = [(n, n, Modifier.EXACTLY), (n, n + 5, Modifier.BETWEEN), (n, None, Modifier.AT_LEAST)][n % 3]
        rows.append(replace(row, low=bounds[0], high=bounds[1], modifier=bounds[2]))
    return rows
