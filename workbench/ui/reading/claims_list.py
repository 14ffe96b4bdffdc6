"""The list of the claims of the open report."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from workbench.ui.reading.claim_delegate import ClaimDelegate
from workbench.ui.reading.claims_model import ClaimsModel
from workbench.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex


class ClaimsList(QListView):
    """Claims in two lines each; `chosen` carries the id of the current one, `entered` asks for its words."""

    chosen = Signal(int)
    entered = Signal()

    def __init__(self, model: ClaimsModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setObjectName("claims")
        self.setAccessibleName(self.tr("Claims"))
        self.setModel(model)
        self.setItemDelegate(ClaimDelegate(theme, self))
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        theme.lay_ground(self.viewport(), "surface")
        self.selectionModel().currentChanged.connect(self._follow)

    @property
    def ids(self) -> Sequence[int]:
        """The ids of the claims in the order of the rows."""
        return self._model.ids

    @property
    def current(self) -> int | None:
        """The id of the current claim."""
        index = self.currentIndex()
        return self._model.ids[index.row()] if index.isValid() else None

    def choose(self, id: int) -> bool:
        """Make a claim the current one and show its row; False when it is not in the list."""
        index = self._model.index_of(id)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)
        return index.isValid()

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        """Draw rows anew; a list would lay out all of them, though they are all of one height."""
        QAbstractItemView.dataChanged(self, first, last, roles)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the current claim in view."""
        super().resizeEvent(event)
        self.scrollTo(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the words with Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def _follow(self, current: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(self._model.ids[current.row()])
