"""Whether something is said to have happened: cues with their scope, then the kind of saying."""

from collections.abc import Sequence, Set

from workbench.extract.grammar.clauses import Clauses, Link
from workbench.extract.grammar.page import Page
from workbench.extract.saying.attribution import Holder
from workbench.extract.words.begins import Begin
from workbench.extract.words.lexicon import Class
from workbench.extract.words.match import Hit
from workbench.model import Polarity
from workbench.records import record

_PHRASE = 6  # words that «دون» and «عدم» reach
_LONGEST_NAME = 6  # words in quotation marks behind «منظمة»
_BY_SAYING = {
    "deny": Polarity.DENIED,
    "doubt": Polarity.NOT_CONFIRMED,
    "claim": Polarity.NOT_CONFIRMED,
    "expect": Polarity.NOT_CONFIRMED,
    "accuse": Polarity.NOT_CONFIRMED,
    "threaten": Polarity.INTENDED,
    "rule_out": Polarity.RULED_OUT,
}
_OPENING = frozenset('.،؛:"«“\n')
_ASKS_BEHIND = _OPENING | frozenset("؟!")
_CLOSING = 3  # «؟» and the marks behind it
_OVER = (Link.CONTENT,)


@record(frozen=True, slots=True)
class Cue:
    """Words at `start` that turn what is said from `first` to before `end`; no polarity makes no claim."""

    start: int
    end: int
    polarity: Polarity | None
    rule: str
    first: int

    def turns(self, index: int) -> bool:
        """Whether it turns a word."""
        return self.first <= index < self.end

    @property
    def alone(self) -> bool:
        """Whether it turns nothing and says something of its own."""
        return self.first == self.end


def find_cues(page: Page, clauses: Clauses, hits: Sequence[Hit], headers: Set[int]) -> list[Cue]:
    """The cues of a page; of those that begin at one word the longest counts.

    What is told of a source in the `headers` of sayings turns nothing: «طبيب رفض كشف اسمه».
    """
    longest: dict[int, Hit] = {}
    named = _inside_names(page)
    for hit in hits:
        if (
            hit.rule.family == "polarity"
            and hit.start not in headers
            and hit.start not in named
            and not any(idle(page, hit) for idle in (_is_source, _is_relative, _is_unasked))
            and not _had_been(page, clauses, hit)
            and (hit.start not in longest or hit.end > longest[hit.start].end)
        ):
            longest[hit.start] = hit
    covered = {index for hit in longest.values() for index in range(hit.start + 1, hit.end)}
    cues = [
        _cue(page, clauses, hit)
        for start, hit in sorted(longest.items())
        if hit["scope"] != "none" and start not in covered
    ]
    untrue = [cue for cue in cues if cue.rule == "polarity.untrue"]
    return [cue for cue in cues if not (cue.rule == "polarity.hearsay" and _is_put_down(cue, untrue))]


def _is_put_down(rumour: Cue, untrue: Sequence[Cue]) -> bool:
    """«الأنباء عن مقتل 5 لا أساس لها»: a rumour that is called untrue is denied, no longer doubted."""
    return any(cue.turns(rumour.start) for cue in untrue)


def _inside_names(page: Page) -> set[int]:
    """The words in names, which turn nothing: «أطباء بلا حدود», «منظمة "صحفيون بلا قيود"»."""
    found = {at for start, name in page.parties.items() for at in range(start + 1, name.end)}
    for start, end in page.quotations.items():
        if end - start <= _LONGEST_NAME and page.has(start - 1, Class.BODY):
            found.update(range(start + 2, end))
    return found


def _is_source(page: Page, hit: Hit) -> bool:
    """«أفادت تقارير بأن»: reports that speak are a source like another."""
    return hit.rule.name == "polarity.hearsay" and page.has(hit.start - 1, Class.SAY)


def _is_relative(page: Page, hit: Hit) -> bool:
    """«كشف حقيقة ما كان يجري», «غالبا ما كانت»: «ما» denies where a sentence or a clause begins with it."""
    word = page.words[hit.start]
    if hit.rule.name != "polarity.negation" or word.bare != "ما" or word.conjunction or hit.start == 0:
        return False
    before = page.words[hit.start - 1]
    he = before.mask & Class.COMPLEMENTIZER and before.form not in ("ان", "بان")
    return not (before.form in _OPENING or he or before.mask & Class.CONNECTIVE)


def _is_unasked(page: Page, hit: Hit) -> bool:
    """«روى كيف قتل الحارس», «قتل متى ما خرج»: such words ask where they open a question."""
    if hit.rule.name != "polarity.question_of":
        return False
    before = page.words[hit.start - 1].form if hit.start else "."
    sentence = page.sentences[page.sentence(hit.start)]
    ends = {page.words[at].form for at in range(max(hit.start, sentence.stop - _CLOSING), sentence.stop)}
    return before not in _ASKS_BEHIND or "؟" not in ends


def _had_been(page: Page, clauses: Clauses, hit: Hit) -> bool:
    """«كان قد تخرج»: behind «كان» «قد» is told as past, whatever the verb looks like."""
    first = max(clauses.at(hit.start).start, hit.start - _PHRASE)
    told = range(first, hit.start)
    return hit.rule.name == "polarity.might" and any(page.words[at].tag("subject") == "be" for at in told)


def _cue(page: Page, clauses: Clauses, hit: Hit) -> Cue:
    polarity = None if hit["polarity"] == "none" else Polarity(hit["polarity"])
    end = _clause_end(clauses, hit.end - 1)
    if hit["scope"] == "phrase":
        end = min(end, hit.end + _PHRASE)
    may_end = page.beginnings.within(Begin.SCOPE_END, range(hit.end, end))
    end = next((at for at in may_end if _ends_scope(page, at, hit)), end)
    clause = clauses.at(hit.start)
    if hit["scope"] == "itself":  # «لم تتبن أي جهة الهجوم»: the attack stands
        return Cue(hit.start, hit.end, polarity, hit.rule.name, hit.end)
    if hit["scope"] == "before":  # «قتل 35، والصحيح 53»
        return Cue(hit.start, hit.start, polarity, hit.rule.name, clause.start)
    first = clause.start if hit["scope"] == "whole" else hit.start
    return Cue(hit.start, end, polarity, hit.rule.name, first)


def _ends_scope(page: Page, index: int, hit: Hit) -> bool:
    """A comma some words on, or «بعد», behind which stands what happened before."""
    word = page.words[index]
    if word.form == "،":
        anew = hit.rule.name == "polarity.escape" and page.has(index + 1, Class.COMPLEMENTIZER)
        return index >= hit.end + 3 or anew  # «أن القادة نجوا من الضربة، وأن من قتل هم»
    if word.form.startswith((".", "…")):  # «لم نقصف... هم قصفوا»
        return True
    first = hit.end + (hit["scope"] != "whole")  # «نشرت أنباء كاذبة بعد قصف الميناء»
    return index >= first and word.stem in page.lists["after"] and not word.article


def _clause_end(clauses: Clauses, index: int) -> int:
    """The end of the clause with the complements that hang on it: «نفى أن يكون … »."""
    number = clauses.number(index)
    clause = clauses.all[number]
    while number + 1 < len(clauses.all):
        after = clauses.all[number + 1]
        if after.sentence != clause.sentence or after.link not in _OVER:
            break
        number += 1
    return clauses.all[number].end


def polarity_of(near: Sequence[Cue], holder: Holder) -> tuple[Polarity | None, str]:
    """What the cues round a word and the kind of saying make of it; (None, rule) where nothing is claimed."""
    if near:
        return near[-1].polarity, near[-1].rule
    if holder.kind in _BY_SAYING:
        return _BY_SAYING[holder.kind], f"saying.{holder.kind}"
    return Polarity.AFFIRMED, ""
