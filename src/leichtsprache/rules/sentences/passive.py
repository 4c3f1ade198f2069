"""Say who does something: active voice."""

from collections.abc import Iterator

from leichtsprache.document import Clause, FrozenMap, Sentence
from leichtsprache.rules.contract import Options, Rule, Source
from leichtsprache.rules.shapes import InSentence, Place, verbs_of

#: Of these one can be the victim without anybody to name (DIN SPEC 33429 allows it).
_VICTIMS = frozenset(
    ("verletzen", "töten", "verwunden", "ermorden", "überfallen", "vergewaltigen", "gebären",
     "verfolgen", "vertreiben", "entführen", "betrügen", "bestehlen")
)  # fmt: skip


def _find(sentence: Sentence, options: Options) -> Iterator[Place]:
    for clause in sentence.clauses or ():
        predicate = clause.predicate
        if predicate is None or clause.finite is None:
            continue
        lemmas = {sentence.tokens[verb].lemma or "" for verb in clause.verbs}
        is_passive = predicate.passive in ("werden", "bekommen") or (
            predicate.modal == "sein zu" and not _is_impersonal(sentence, clause)
        )
        is_victim = bool(options["victims"]) and bool(lemmas & _VICTIMS)
        if is_passive and not is_victim:
            yield verbs_of(sentence, clause)._replace(certain=predicate.certain)


def _is_impersonal(sentence: Sentence, clause: Clause) -> bool:
    """Whether the clause is "Es ist … zu …", of which `expletive-man-es` speaks."""
    return clause.kind == "main" and sentence.tokens[clause.start].text.lower() == "es"


RULE = Rule(
    id="passive",
    title="Passiv",
    message="„{found}“ sagt nicht, wer etwas tut. Schreiben Sie, wer es tut.",
    check=InSentence(_find),
    severity="warning",
    phase="verbs",
    needs="analysis",
    options=FrozenMap({"victims": True}),
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
            "Der Antrag wird vom Amt ⟦geprüft⟧.": None,
            "Die Schule ⟦ist gebaut worden⟧.": None,
            "Wir wissen, dass der Antrag ⟦geprüft wird⟧.": None,
            "Das Formular ist bis Montag ⟦abzugeben⟧.": None,
            "Die Kosten müssen von der Kasse ⟦bezahlt werden⟧.": None,
            "Hier wurde ein Haus ⟦gebaut⟧.": None,
            "Es wird hier ⟦getanzt⟧.": None,
        }
    ),
)
