"""What can be done in a project: the use cases that windows and commands share."""

from workbench.desk.desk import Desk

__all__ = ["Desk"]
