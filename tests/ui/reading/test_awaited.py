"""What is wanted of words comes in the order in which it was asked for."""

from workbench.text.span import Span
from workbench.ui.reading.awaited import Awaited


def test_what_was_asked_for_later_waits_for_what_was_asked_for_before() -> None:
    done, awaited = list[str](), Awaited()
    awaited.add(Span(50, 60), lambda: done.append("far"))
    awaited.add(Span(0, 5), lambda: done.append("near"))
    awaited.take(lambda span: span.end <= 20)
    assert done == []
    awaited.take(lambda span: span.end <= 60)
    assert done == ["far", "near"]


def test_what_is_not_wanted_any_more_is_not_done() -> None:
    done, awaited = list[str](), Awaited()
    awaited.add(Span(0, 5), lambda: done.append("near"))
    awaited.clear()
    awaited.take(lambda span: True)
    assert done == []
