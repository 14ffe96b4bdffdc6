"""Faults of the program: each is kept as a report and shown, once."""

from contextlib import suppress

from workbench import fault_report
from workbench.ui.prompts import Prompts


class Faults:
    """Reports faults; one that comes again, as one in drawing does, is reported once."""

    def __init__(self, prompts: Prompts) -> None:
        self._prompts = prompts
        self._reported: set[str] = set()

    def report(self, fault: BaseException) -> None:
        """Keep the report of a fault, and show it."""
        report = fault_report.describe(fault)
        if report not in self._reported:
            self._reported.add(report)
            # A full disk is no reason to hide the fault.
            with suppress(OSError):
                fault_report.keep(fault)
            self._prompts.fault(report)
