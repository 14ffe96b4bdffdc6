"""What may be wrong in a line that asks: a sentence for each."""

from workbench.errors import BadQuery


class OpenQuotation(BadQuery):
    """A quotation mark of a query has no second one."""

    key = "open_quotation"
    sentence = "The quotation mark {part} needs a second one where the words end."


class UnknownKey(BadQuery):
    """A query asks for something by a key that there is not."""

    key = "unknown_key"
    sentence = (
        "“{part}” asks by “{name}”, which is not known; known are: {known}. "
        "Words that hold a colon are looked for in quotation marks."
    )


class UnknownValue(BadQuery):
    """A query names something that its key does not have."""

    key = "unknown_value"
    sentence = "In “{part}” “{name}” is not known; known are: {known}."


class NotTurned(BadQuery):
    """A query asks for what is not so by a key that claims may have several of, or none."""

    key = "not_turned"
    sentence = "“{part}” cannot ask for what is not so; a minus sign may stand before: {known}."


class NoValue(BadQuery):
    """Nothing stands behind a key of a query."""

    key = "no_value"
    sentence = "Nothing stands behind “{part}”; write there what is looked for."


class NoIds(BadQuery):
    """A query asks for reports or claims by something that is no number."""

    key = "no_ids"
    sentence = "“{part}” needs a number such as 12, or several: 3,7."


class NoDay(BadQuery):
    """A query asks for a day that is none."""

    key = "no_day"
    sentence = "“{part}” needs a day, written as 25/9/2014 or 2014-09-25."
