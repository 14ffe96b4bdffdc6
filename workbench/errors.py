"""Errors that are the world's fault: shown as one sentence that says what to do."""

from collections.abc import Callable
from functools import partial


class KnownError(Exception):
    """Something outside the program is wrong; the message is one sentence for the user.

    `key` names the sentence for translation, `details` fill its places. Anything that is not a
    KnownError is a fault of the program and goes to the error report with its traceback.
    """

    key = "error"
    sentence = "{reason}"

    def __init__(self, **details: object) -> None:
        self.details = {name: str(value) for name, value in details.items()}
        super().__init__(self.sentence.format(**self.details))

    def __reduce__(self) -> tuple[Callable[[], "KnownError"], tuple[()]]:
        """How it comes back from another process: made anew from its details."""
        return partial(type(self), **self.details), ()


class CannotRead(KnownError):
    """A file cannot be opened or listed."""

    key = "cannot_read"
    sentence = "{path} cannot be opened: {reason}. Check that it is there and that you may read it."


class Missing(KnownError):
    """A file that was named does not exist."""

    key = "missing"
    sentence = "{path} is not there; look where it has gone and try again."


class NotAllowed(KnownError):
    """A file or folder may not be read by this user."""

    key = "not_allowed"
    sentence = "{path} may not be read by you; ask for leave, or for a copy of it."


class NotAFile(KnownError):
    """A pipe, a device or the like stands where a file is wanted."""

    key = "not_a_file"
    sentence = "{path} is no file but a device or a pipe; only files can be added."


class NotThere(KnownError):
    """A file that an index names does not exist."""

    key = "not_there"
    sentence = "{path} is named in index.csv but is not there."


class NoDayInIndex(KnownError):
    """What an index gives as the date of a report is none."""

    key = "no_day_in_index"
    sentence = (
        "{path} was not added: “{text}” in line {line} of {index} is no day; write it there as 25/9/2014, the"
        " day before the month, and add the report again."
    )


class EmptyDocument(KnownError):
    """A file holds no text."""

    key = "empty_document"
    sentence = "{path} holds no text; there is nothing in it to read."


class NotText(KnownError):
    """A file is not text in any encoding known here."""

    key = "not_text"
    sentence = "{path} is not a text file; save it as text and try again."


class TooLarge(KnownError):
    """A file is larger than any report."""

    key = "too_large"
    sentence = "{path} is larger than {most} MB; divide it into its reports and add those."


class TooSlow(KnownError):
    """A file has not been read in the time that there is for one."""

    key = "too_slow"
    sentence = "{path} could not be read within {limit} seconds; divide it into shorter ones and add those."


class NotAProject(KnownError):
    """A folder is no project."""

    key = "not_a_project"
    sentence = "{path} is not a Khabar project; choose a folder whose name ends in .khabar."


class NoPlaceForProject(KnownError):
    """The path of a project holds a question mark, behind which DuckDB looks for settings."""

    key = "no_place_for_project"
    sentence = (
        "{path} cannot hold a project, for a question mark stands in its name or in that of a folder above;"
        " choose another place or rename that folder."
    )


class NoDatabase(NotAProject):
    """A folder is named like a project and holds none."""

    key = "no_database"
    sentence = (
        "{path} is named like a Khabar project but there is none in it; look whether all of it was copied, or"
        " make one there by adding reports."
    )


class NoProject(NotAProject):
    """Nothing lies where a project is looked for."""

    key = "no_project"
    sentence = (
        "There is no project {path}; look whether its name is right and its disk is connected, or make it by"
        " adding reports."
    )


class ProjectInUse(KnownError):
    """Another process holds the project; which one cannot be told."""

    key = "project_in_use"
    sentence = "{path} is open in another window; close it there first."


class ProjectInUseHere(ProjectInUse):
    """Another window of this computer holds the project."""

    key = "project_in_use_here"
    sentence = "{path} is open in another window of this computer since {since}; close it there first."


class ProjectInUseElsewhere(ProjectInUse):
    """Another computer holds the project, which is on a shared disk."""

    key = "project_in_use_elsewhere"
    sentence = "{path} is open on the computer {computer} since {since}; close it there first."


class NewerProject(KnownError):
    """A project was written by a newer version."""

    key = "newer_project"
    sentence = "{path} was made by a newer version ({version}) of Khabar; install that version to open it."


class DamagedProject(KnownError):
    """The database of a project cannot be read."""

    key = "damaged_project"
    sentence = "{path} is damaged ({reason}); nothing in it was changed: keep a copy of the folder."


class DiskFull(KnownError):
    """There is no room for what should be written."""

    key = "disk_full"
    sentence = "The disk of {path} is full; free some space and do it again: nothing was lost."


class NoRoom(DiskFull):
    """An import would fill the disk."""

    key = "no_room"
    sentence = (
        "The disk of {path} has {free} MB free, and this import may need {needed} MB; free some space or add"
        " fewer reports: nothing was added."
    )


class CannotWrite(KnownError):
    """A file or folder cannot be written."""

    key = "cannot_write"
    sentence = "{path} cannot be written: {reason}. Choose another place."


class TooLongForWord(KnownError):
    """A report has more quotations than a Word document can be opened with."""

    key = "too_long_for_word"
    sentence = (
        "{claims} claims are too many for Word, which opens {most} at most. "
        "Write the report as HTML, or with accepted claims only."
    )


class NothingToDraw(KnownError):
    """No count of a project answers what a figure asks."""

    key = "nothing_to_draw"
    sentence = (
        "No count in {project} answers what is asked, so no figure was written; ask for more, or add reports"
        " that count."
    )


class NothingToReport(KnownError):
    """No claim of a project can stand in a report."""

    key = "nothing_to_report"
    sentence = (
        "No claim in {project} can stand in a report, so none was written; add reports first, or see which"
        " claims are rejected."
    )


class BadQuery(KnownError):
    """A query cannot be understood; `part` is what is wrong in it."""

    key = "bad_query"
    sentence = "The query cannot be understood at “{part}”."


class BadDate(KnownError):
    """A date is not one."""

    key = "bad_date"
    sentence = "“{text}” is not a date; write it as 2014-09-25 or 25/9/2014."


class NoSuchDay(BadDate):
    """A date names a month or a day that there is not, maybe because they changed places."""

    key = "no_such_day"
    sentence = (
        "There is no such day as “{text}”; the day stands before the month, as in 25/9/2014, "
        "unless the year comes first, as in 2014-09-25."
    )


class ShortYear(BadDate):
    """A date has a year of two digits, which may be a day as well."""

    key = "short_year"
    sentence = "“{text}” may be several days; write the year with four digits, as in 25/9/2014."


class HijriDate(BadDate):
    """A date is of another calendar, in which the same day may begin a day earlier or later."""

    key = "hijri_date"
    sentence = "“{text}” is a Hijri date; write the Gregorian one, as in 25/9/2014."


class ClaimGone(KnownError):
    """A claim has been taken away since it was shown: by undo, with its report, or by another date."""

    key = "claim_gone"
    sentence = (
        "This claim is not in the project any more, and nothing was changed; undoing the last edits may bring"
        " it back."
    )


class ReportGone(KnownError):
    """A report has been taken out since it was shown."""

    key = "report_gone"
    sentence = (
        "This report is not in the project any more, and nothing was changed; undoing the last edits may"
        " bring it back."
    )


class OurFault(KnownError):
    """A fault of the program kept a file out; it has been kept with its traceback."""

    key = "our_fault"
    sentence = "{path} was not added because of a fault of Khabar, which is described in {report}."


class NoReviewer(KnownError):
    """A decision was made by nobody."""

    key = "no_reviewer"
    sentence = "Decisions need a name to stand with them; enter the reviewer's name first."
