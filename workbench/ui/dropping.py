"""What is dropped on the window."""

from pathlib import Path

from PySide6.QtGui import QDropEvent


def local_paths(event: QDropEvent) -> list[Path]:
    """The files and folders of this computer that are being dragged; nothing is fetched from elsewhere."""
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
