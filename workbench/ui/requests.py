"""What the start page and an open project ask of the window around them."""

from PySide6.QtCore import QObject, Signal


class Requests(QObject):
    """Wishes that only the window can fulfil.

    `open_folder` carries the Path of a project, `look` a Theme: the language, colours and text size wanted.
    """

    new_project = Signal()
    open_project = Signal()
    open_folder = Signal(object)
    explore_example = Signal()
    leave_project = Signal()
    look = Signal(object)
    quit = Signal()
