"""Where a claim comes from: its quotation with what stands around it, its report, its file, its rule."""

from PySide6.QtCore import Qt

from workbench.model import Evidence
from workbench.terms import day, number, say, term
from workbench.text.bidi import Direction, isolate, visible_controls
from workbench.ui.documents.file_names import file_name
from workbench.ui.lines import words_direction
from workbench.ui.panels import label as made_label
from workbench.ui.reading.aside import Aside
from workbench.ui.reading.facts import Facts, value_label
from workbench.ui.theme import Theme

# A word of 64 letters cannot be broken; the whole stands in the tool tip.
_HASH = 24


class SourcePanel(Aside):
    """Shows one piece of evidence."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "source")
        self.setAccessibleName(self.tr("Source and quotation"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._lay_out()

    def show_evidence(self, evidence: Evidence, at: int, of: int) -> None:
        """Show where a claim comes from; its words stand in paragraph `at` of so many."""
        theme, lang, digits = self._theme, self._theme.lang, self._theme.digits
        self._quotation.setText(visible_controls(f"{evidence.prefix}«{evidence.exact}»{evidence.suffix}"))
        arabic = words_direction(evidence.exact, theme) is Direction.RTL
        self._quotation.setFont(theme.reading("quotation_in_table", arabic))
        side = Qt.AlignmentFlag.AlignRight if arabic else Qt.AlignmentFlag.AlignLeft
        self._quotation.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        self._title.setText(isolate(evidence.title))
        self._source.setText(isolate(evidence.source) if evidence.source else term("no_publisher", lang))
        self._date.setText(day(evidence.date, lang, digits) if evidence.date else term("no_date", lang))
        paragraph, paragraphs = number(at, lang, digits), number(of, lang, digits)
        place = self.tr("paragraph %1 of %2").replace("%1", paragraph).replace("%2", paragraphs)
        span = evidence.span
        ends = {"low": number(span.start, lang, digits), "high": number(span.end, lang, digits)}
        self._span.setText(place + term("comma", lang) + say("range.between", lang, **ends))
        self._file.setText(file_name(evidence.path).whole)
        self._hash.setText(isolate(evidence.sha256[:_HASH] + "…"))
        self._hash.setToolTip(evidence.sha256)
        self._rule.setText(isolate(f"{evidence.rule} · {evidence.version}"))

    def _lay_out(self) -> None:
        theme, lang, lines = self._theme, self._theme.lang, self.begin()
        self._quotation = value_label(theme)
        self._title, self._source, self._date, self._span, self._file, self._hash, self._rule = (
            value_label(theme, "small") for _ in range(7)
        )
        facts = Facts(theme)
        for key, value in (
            ("title", self._title), ("source", self._source), ("published", self._date),
            ("span", self._span), ("path", self._file), ("sha256", self._hash), ("rule", self._rule),
        ):  # fmt: skip
            facts.add(term(f"field.{key}", lang), value)
        lines.addWidget(made_label(self.tr("Source and quotation"), theme, "strong", "strong"))
        lines.addWidget(self._quotation)
        lines.addLayout(facts)
        lines.addStretch(1)
