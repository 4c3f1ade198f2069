"""Tags that decide where a clause begins, set right by where the finite verb stands.

German puts the finite verb of a subordinate clause at its end, and that of a main clause behind the
first constituent. So a word that may open a clause does if the only finite verb of its stretch is
the last word of it, and does not if the verb follows at once (*da er kommt*, *da kommt er*).
"""

from __future__ import annotations

from leichtsprache.analyze.place import DETERMINERS, FARTHEST, FINITE, MARKS, NOUNS, VERBS, Place

_INFINITIVES = frozenset(("VVINF", "VAINF", "VMINF"))
#: What can be the subject, so that a stretch of words can be a clause.
_SUBJECTS = NOUNS | {"PPER", "PIS", "PDS", "CARD"}
_ADVERBS = frozenset(("ADV", "ADJD", "PTKNEG", "PTKA", "PROAV", "PRF"))
_OPENERS = frozenset(("KOUS", "PRELS", "PRELAT", "PWAV", "PWS"))
_ENDS = frozenset(("$,", "$."))
#: Prepositions that are particles of verbs too, and never stand behind their noun.
_PARTICLES = frozenset("ab an auf aus bei durch ein mit um unter vor zu".split())
#: Particles that are no adjectives.
_LOCAL = _PARTICLES | frozenset("da dabei weg vorbei los nach über hin her zurück".split())
_BEING = frozenset("bin bist ist sind seid war warst waren wart sei seien wäre wären".split())
_TIMES = ("tag", "nacht", "jahr", "woche", "sommer", "winter", "abend", "monat", "zeit")
#: How the first word ends of a phrase in the genitive or dative: *der, des, seinem, einer*.
_OBLIQUE = ("r", "s", "m", "n")
#: What follows a verb in second place, and no verb at the end.
_BEHIND_SECOND = DETERMINERS | NOUNS | {"PPER", "PRF", "PIS", "ADV", "PDS", "CARD"}
#: Verbs that have the particle *gegenüber*.
_OPPOSING = (
    "steh",
    "stand",
    "sitz",
    "saß",
    "lieg",
    "lag",
    "tret",
    "trat",
    "tritt",
    "stell",
    "wohn",
)
_DASHES = frozenset(("-", "–", "—", "--"))


def _end(place: Place) -> int:
    """Return the number of steps to the last word before the next comma or full stop."""
    stop = next((n for n in range(1, FARTHEST) if place.tag(n) in _ENDS), FARTHEST)
    while stop > 1 and place.tag(stop - 1) == "$(":
        stop -= 1
    return stop - 1


def _is_start(place: Place) -> bool:
    """Whether a clause may begin: behind a mark that closes no bracket."""
    return place.tag(-1) in MARKS and place.word(-1) not in (")", "]")


def ends_finite(place: Place) -> bool:
    """Whether the last word of the stretch, and none before it, can be the finite verb."""
    last = _end(place)
    if last < 2 or place.tag(last) not in FINITE | _INFINITIVES:
        return False
    if place.tag(last) in _INFINITIVES and place.tag(last - 1) == "PTKZU":
        return False
    first = last
    while first > 1 and place.tag(first - 1) in VERBS:
        first -= 1
    is_only = not any(place.tag(n) in FINITE for n in range(1, first))
    return is_only and any(place.tag(n) in _SUBJECTS for n in range(1, first))


def conjunction(place: Place) -> str | None:
    """*da er kommt* (KOUS), *da kommt er* (ADV)."""
    is_start = _is_start(place) or (place.word() == "bis" and place.tag(-1) in VERBS)
    return "KOUS" if is_start and ends_finite(place) else None


def whether(place: Place) -> str | None:
    """*egal ob es regnet* asks; *ob* is hardly ever a preposition."""
    return "KOUS" if place.tag() != "KOUS" and ends_finite(place) else None


def while_or_during(place: Place) -> str | None:
    """*während der Jahre kam er* (APPR): a clause has a verb, and not in second place."""
    if place.tag() != "KOUS":
        return None
    verb = next((n for n in range(1, _end(place) + 1) if place.tag(n) in VERBS), None)
    if verb is None:
        return None if place.tag(_end(place) + 1) == "$." else "APPR"
    is_oblique = place.word(1).lower().endswith(_OBLIQUE) and place.word(1).lower() != "das"
    is_second = place.tag(verb) in FINITE and place.tag(verb + 1) in _BEHIND_SECOND
    return "APPR" if is_oblique and is_second and place.tag(1) in DETERMINERS else None


def comparison(place: Place) -> str | None:
    """*Wie er sagte* (a clause), *als gut bezeichnete er …* (none: the verb comes second)."""
    if place.tag() == "KON":
        return "KOKOM" if place.word() == "als" else None
    if _is_start(place):
        return _opening(place)
    before = range(-1, -len(place.before()) - 1, -1)
    is_taken = any(place.tag(n) in _OPENERS for n in before if place.tag(-1) not in FINITE)
    is_second = any(place.tag(n) in FINITE for n in before) and not is_taken
    is_plural = place.word(_end(place)).endswith("n")
    is_clause = is_second and ends_finite(place) and place.tag(_end(place)) in FINITE
    return "KOUS" if is_clause and not is_plural else None


def _opening(place: Place) -> str | None:
    """Decide about *als* or *wie* behind a mark."""
    if place.tag() == "KOKOM" and place.tag(1) not in FINITE and ends_finite(place):
        return "KOUS" if place.word().lower() == "als" else "PWAV"
    verb = next((n for n in range(1, _end(place) + 1) if place.tag(n) in FINITE), 0)
    if place.tag() == "KOUS" and place.word() == "als" and not verb:
        is_group = place.tag(_end(place) - 1) == "PTKZU" or place.tag(_end(place)) == "VVIZU"
        return "KOKOM" if is_group else None
    is_second = place.tag(verb + 1) in DETERMINERS | NOUNS | {"PPER"} and verb > 1
    return "KOKOM" if place.tag() == "KOUS" and place.word() == "Als" and is_second else None


def loose_pronoun(place: Place) -> str | None:
    """*unter dem Lärm der hier entsteht*: the comma is missing, but no noun follows."""
    if place.tag() not in ("ART", "PDS") or place.tag(-1) not in NOUNS:
        return None
    return "PRELS" if ends_finite_bare(place) and not has_noun(place) else None


def ends_finite_bare(place: Place) -> bool:
    """Whether the stretch ends in its only finite verb; the word itself may be the subject."""
    last = _end(place)
    return (
        last > 1
        and place.tag(last) in FINITE
        and not any(place.tag(n) in FINITE for n in range(1, last))
    )


def has_noun(place: Place) -> bool:
    """Whether an article has its noun: *die Leute*, *die in Berlin lebenden Leute*."""
    step = 1
    while place.tag(step) in _ADVERBS | DETERMINERS | {"APPR"}:
        is_phrase = place.tag(step) not in _ADVERBS
        step += 1
        while is_phrase and place.tag(step) in DETERMINERS | {"ADJA", "CARD"}:
            step += 1
        if is_phrase and place.tag(step) in NOUNS | {"PPER"}:
            step += 1
            if place.tag(step) not in _ADVERBS | {"ADJA", "APPR"}:
                return False
    return place.tag(step) in NOUNS | {"ADJA", "CARD", "PIAT", "TRUNC", "FM", "XY"}


def that(place: Place) -> str | None:
    """*Man muss wissen das sie kommt*: no neuter noun before, and the verb is at the end."""
    is_behind_verb = place.tag(-1) in VERBS | {"PROAV", "ADJD"}
    if place.tag() not in ("ART", "PDS", "PRELS") or not is_behind_verb:
        return None
    starts = DETERMINERS | {"PPER", "PIS"}
    return "KOUS" if place.tag(1) in starts and _ends_clause(place) else None


def _ends_clause(place: Place) -> bool:
    """Whether a finite verb ends the stretch, or a clause put in ("das die Ware, die …, …")."""
    finites = [n for n in range(1, _end(place) + 1) if place.tag(n) in FINITE]
    return bool(finites) and finites[-1] == _end(place)


def stranded(place: Place) -> str | None:
    """*Das Haus geht in Besitz über.*: no preposition stands before a mark."""
    is_end = place.tag(1) in _ENDS or place.word(1) in _DASHES
    has_verb = any(place.tag(-n) == "VVFIN" for n in range(1, len(place.before()) + 1))
    is_particle = place.word() in _PARTICLES
    if place.word() == "über":  # "den Tag über" is a time
        is_particle = not place.word(-1).lower().endswith(_TIMES)
    return "PTKVZ" if is_end and has_verb and is_particle else None


def opposite(place: Place) -> str | None:
    """*den Kindern gegenüber* (APPO), *steht dem Haus gegenüber* (PTKVZ)."""
    if place.tag() != "PTKVZ" or place.tag(-1) not in NOUNS | {"PPER"}:
        return None
    verbs = (place.word(-n).lower() for n in range(1, place.at + 1) if place.tag(-n) == "VVFIN")
    return None if any(each.startswith(_OPPOSING) for each in verbs) else "APPO"


def possessive(place: Place) -> str | None:
    """*sieht meinen Hund* (PPOSAT), *wir meinen* (VVFIN)."""
    is_phrase = place.tag() in VERBS and place.tag(1) in ("ADJA", "NN", "NE")
    has_verb = any(place.tag(-n) in FINITE for n in range(1, len(place.before()) + 1))
    is_verb = place.word(-1).lower() in ("wir", "sie")
    return "PPOSAT" if is_phrase and has_verb and not is_verb else None


def moved_away(place: Place) -> str | None:
    """*stellt sich heraus* (PTKVZ), *von Grund auf, darüber hinaus* (APZR)."""
    if place.tag(-1) == "PROAV":
        return None
    return None if any(place.tag(-n) == "APPR" for n in range(1, 5)) else "PTKVZ"


def always(place: Place) -> str | None:
    """*wenn* joins nothing equal."""
    return "KOUS" if place.tag() in ("KON", "ADV") else None


def infinitive(place: Place) -> str | None:
    """*weder dementieren noch bestätigen*: no adjective ends like that."""
    return "VVINF" if place.word().endswith("ieren") and place.word().islower() else None


def predicate(place: Place) -> str | None:
    """*ist bekannt*: *sein* has no particle that is an adjective."""
    if place.word() in _LOCAL:
        return None
    words = {*place.before(), *(place.word(n) for n in range(1, place.stop))}
    tags = {place.tag(n) for n in range(-len(place.before()), place.stop)}
    return "ADJD" if words & _BEING and "VVFIN" not in tags else None


def as_before(place: Place) -> str | None:
    """*nach wie vor* is an adverb."""
    return "ADV" if [place.word(1), place.word(2)] == ["wie", "vor"] else None


def statement(place: Place) -> str | None:
    """*ich freu mich*, *sondern stellt es dar*: a command stands first.

    *Hänsel und Gretel finden …*, *Hänsel findet …* are names.
    """
    if place.tag(-1) in MARKS:
        step = 3 if place.tag(1) == "KON" and place.tag(2) == "NE" else 1
        return "NE" if place.tag(step) in FINITE and place.word()[:1].isupper() else None
    has_command = any(place.tag(-n) == "VVIMP" for n in range(1, min(place.at, FARTHEST) + 1))
    return None if place.tag(-1) == "KON" and has_command else "VVFIN"


def request(place: Place) -> str | None:
    """*Bitte beachten Sie die Regeln*: a request begins with its verb."""
    return "VVFIN" if place.before() in ([], ["bitte"]) and place.word(1) == "Sie" else None


def before_infinitive(place: Place) -> str | None:
    """*hier zu rauchen*: before an infinitive stands the particle, but for *ab und zu*."""
    is_free = place.word(-1) != "und" and place.word(1).islower()
    is_plural = place.tag() == "ADV" and place.tag(1) == "VVFIN" and place.word(1).endswith("en")
    return "PTKZU" if is_free and (is_plural or place.tag(1) in _INFINITIVES) else None


def contracted(place: Place) -> str | None:
    """*zum Ändern* has an article in it."""
    return "APPRART" if place.tag() in ("PTKZU", "APPR", "PTKVZ") else None


def expected(place: Place) -> str | None:
    """*weniger als erwartet* is a participle: another verb follows."""
    is_compared = place.tag(-1) == "KOKOM" and not place.word().endswith("en")
    has_verb = any(place.tag(n) in FINITE for n in range(1, place.stop))
    return "VVPP" if is_compared and has_verb else None


def date(place: Place) -> str | None:
    """*am Montag, dem 3. Mai, …* is no relative clause."""
    is_day = place.tag(1) == "CARD" and place.tag(2) in MARKS | NOUNS
    return "ART" if place.tag() == "PRELS" and is_day else None
