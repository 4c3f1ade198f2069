"""Say who does something: active voice."""

from collections.abc import Iterator

from leichtsprache.document import Clause, Edit, FrozenMap
from leichtsprache.rewrite.surface import Passage
from leichtsprache.rewrite.verbs.obligation import can, generally, must, reader_must
from leichtsprache.rewrite.verbs.tense import length
from leichtsprache.rewrite.verbs.voice import active
from leichtsprache.rules.contract import Options, Rule, Source
from leichtsprache.rules.shapes import Exchanging, Place, verbs_of

#: With *man* a sentence, or a clause with *dass*, of more words is no easier.
_LONGEST, _LONGEST_CONTENT = 20, 12
#: Of these one can be the victim without anybody to name (DIN SPEC 33429 allows it).
_VICTIMS = frozenset(
    ("verletzen", "töten", "verwunden", "ermorden", "überfallen", "vergewaltigen", "gebären",
     "verfolgen", "vertreiben", "entführen", "betrügen", "bestehlen")
)  # fmt: skip


def _find(source: Passage, options: Options) -> Iterator[tuple[Place, Edit | None]]:
    for clause in source.sentence.clauses or ():
        predicate = clause.predicate
        if predicate is None or clause.finite is None:
            continue
        lemmas = {source.tokens[verb].lemma or "" for verb in clause.verbs}
        is_passive = predicate.passive in ("werden", "bekommen") or (
            predicate.modal == "sein zu" and not _is_impersonal(source, clause)
        )
        is_victim = bool(options["victims"]) and bool(lemmas & _VICTIMS)
        if is_passive and not is_victim:
            place = verbs_of(source.sentence, clause)._replace(certain=predicate.certain)
            man = bool(options["man"]) and not _is_long(source, clause)
            yield place, _edit(source, clause, man=man)
        elif (edit := can(source, clause)) and options["man"]:
            is_long = _is_long(source, clause)
            yield verbs_of(source.sentence, clause), None if is_long else edit


def _edit(source: Passage, clause: Clause, *, man: bool) -> Edit | None:
    edit = active(source, clause) or reader_must(source, clause)
    edit = edit or must(source, clause, man=man)
    return edit or (generally(source, clause) if man else None)


def _is_long(source: Passage, clause: Clause) -> bool:
    """Whether *man* alone makes nothing easier: it is split first."""
    first = source.tokens[clause.first].text.lower()
    words = sum(token.is_word for token in source.tokens[clause.first : clause.last + 1])
    is_content = first in ("dass", "daß") and words > _LONGEST_CONTENT
    return is_content or length(source) > _LONGEST


def _is_impersonal(source: Passage, clause: Clause) -> bool:
    """Whether the clause is "Es ist … zu …", of which `expletive-man-es` speaks."""
    return clause.kind == "main" and source.tokens[clause.start].text.lower() == "es"


RULE = Rule(
    id="passive",
    title="Passiv",
    message="„{found}“ sagt nicht, wer etwas tut. Schreiben Sie, wer es tut.",
    check=Exchanging(_find),
    severity="warning",
    phase="verbs",
    scope="text",
    needs="analysis",
    options=FrozenMap({"victims": True, "man": True}),
    sources=(
        Source("N", "Aktive Wörter benutzen"),
        Source("B", "Kein Passiv"),
        Source("D", "Aktiv schreiben. Ausnahmen: Opfer und Zustände"),
        Source("H", "Kein Passiv"),
        Source("Z", "Kein Passiv"),
    ),
    good=(
        "Das Amt prüft den Antrag.",
        "Das Amt ist heute geschlossen.",
        "Bei dem Unfall wurden 3 Menschen verletzt.",
        "Der Bus ist gekommen.",
        "Morgen wird das Wetter gut.",
        "Er wird morgen kommen.",
    ),
    bad=FrozenMap(
        {
            "Der Antrag wird vom Amt ⟦geprüft⟧.": "Das Amt prüft den Antrag.",
            "Die Schule ⟦ist gebaut worden⟧.": None,
            "Wir wissen, dass der Antrag ⟦geprüft wird⟧.": None,
            "Wenn Sie umziehen, ist der Pass ⟦vorzulegen⟧.": (
                "Wenn Sie umziehen, müssen Sie den Pass vorlegen."
            ),
            "Das muss von der Kasse ⟦bezahlt werden⟧.": "Die Kasse muss das bezahlen.",
            "Hier wurde ein Haus ⟦gebaut⟧.": None,
            "Es wird hier ⟦getanzt⟧.": None,
        }
    ),
)
