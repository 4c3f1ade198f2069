"""What two statements joined by *und* share, said again: the subject, and what stands in front."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from leichtsprache.analyze.government import objects_of
from leichtsprache.analyze.noun_classes import nouns_of
from leichtsprache.analyze.phrases import NounPhrase, nominative_at, phrase_at
from leichtsprache.analyze.verbs import COPULAS, VERBS
from leichtsprache.document import Clause, Token
from leichtsprache.grammar.clause_view import LIGHT
from leichtsprache.grammar.noun_phrases import decline
from leichtsprache.parts import Phrase
from leichtsprache.rewrite.cut import subject_phrase
from leichtsprache.rewrite.fields import front_subject
from leichtsprache.rewrite.noun_phrases import again, definite
from leichtsprache.rewrite.surface import Passage

#: *Viele Leute* said again are *diese Leute*, and not many others.
_SOME = frozenset(("viele", "einige", "mehrere", "manche", "wenige", "zahlreiche", "etliche"))
_ALL = frozenset(("alle", "jeder", "jede", "jedes", "beide", "sämtliche"))
#: What is said of nobody is not said of him again.
_NOBODY = frozenset(("niemand", "keiner", "keine", "kein", "keines", "nichts", "wer", "was"))
#: What has its owner behind it is not said again without it: "ein Teil der Leute".
_PARTS = frozenset(
    ("Teil", "Hälfte", "Drittel", "Viertel", "Mehrheit", "Mehrzahl", "Großteil", "Reihe", "Anzahl")
)
#: In front of the subject they say nothing about who else is meant.
_HARMLESS = frozenset(("auch", "aber", "doch", "und", "denn"))
#: How often, how likely, who says so, or a place: it holds for both statements.
_HOLDING = frozenset(
    ("dann", "manchmal", "oft", "vielleicht", "meist", "meistens", "häufig", "immer", "dort",
     "hier", "so", "wahrscheinlich", "vermutlich", "angeblich", "offenbar", "eventuell",
     "teilweise", "gelegentlich", "mitunter", "überall", "normalerweise", "gewöhnlich",
     "sonst", "wohl")
)  # fmt: skip
#: When, or why: what follows is told as going on from there.
_PASSING = frozenset(
    ("heute", "gestern", "morgen", "danach", "daraufhin", "deshalb", "daher", "darum", "deswegen",
     "trotzdem", "zuerst", "zunächst", "später", "schließlich", "inzwischen", "nun", "jetzt",
     "außerdem", "bald", "plötzlich", "anschließend", "gleichzeitig", "kürzlich", "zugleich",
     "mittlerweile", "zudem", "dabei", "endlich", "kurz", "früher", "allerdings", "jedoch",
     "dennoch", "ebenso", "ferner", "zuletzt", "anfangs", "hingegen", "stattdessen", "nachts",
     "dadurch", "damit", "dafür", "daran", "darin", "darauf", "hierfür", "dazu",
     "ausserdem", "damals", "abends", "morgens", "auch", "weiterhin", "weltweit", "insgesamt")
)  # fmt: skip
#: Under which condition, or who says so.
_SETTING = frozenset(("ohne", "bei", "beim", "laut", "gemäß", "für", "zum", "trotz", "wegen"))
_SOURCES = frozenset(("Angaben", "Ansicht", "Meinung", "Einschätzung", "Auffassung", "Aussage"))
#: Where and when something is always so: "Im Winter …".
_FRAMES = frozenset(("in", "im", "an", "am", "auf", "seit"))
_STRESSING = frozenset(("aber", "jedoch", "auch", "allerdings", "dann", "danach", "darauf"))
#: Things one after the other: "Mit dem dicken Panzer, den kurzen Beinen und …".
_NOMINAL = frozenset(
    ("APPR", "APPRART", "ART", "ADJA", "NN", "NE", "PPOSAT", "KON", "$,", "CARD", "ADV")
)
_LONGEST_FRONT = 5
_LONGEST_SUBJECT = 6


@dataclass(frozen=True, slots=True)
class Shared:
    """What stands before the finite verb of the next statement (``front``), and its subject."""

    subject: str
    front: str = ""

    def before(self, finite: str, light: str, rest: str) -> tuple[str, ...]:
        """Return the parts of a statement; ``light`` are pronouns right behind the finite verb."""
        is_double = (light or rest).startswith(("und ", "oder "))  # "beschleunigt oder bremst"
        if not self.front or is_double:
            return self.subject, finite, light, rest
        is_pronoun = self.subject.islower() or self.subject == "Sie"
        is_pronoun |= light in ("sie", "es", "ihr")  # they may be read as the subject
        inner = (self.subject, light) if is_pronoun else (light, self.subject)
        return self.front, finite, *inner, rest


def shared(source: Passage, clause: Clause) -> Shared | None:
    """Return what the statement after this one shares with it; ``None`` where that is not sure."""
    finite = clause.finite
    phrase = _subject(source, clause)
    if finite is None or phrase is None:
        return None
    subject = _again(source, clause, phrase)
    front = "" if phrase.first < finite else _front(source, clause)
    return None if subject is None or front is None else Shared(subject, front)


def said(source: Passage, common: Shared, start: int) -> tuple[str, ...]:
    """Return the parts of the statement that begins with its verb, with what it shares."""
    stop = light_end(source, start + 1, source.end)
    finite, light = source.text(start, start + 1), source.text(start + 1, stop)
    return common.before(finite, light, source.text(stop, source.end))


def light_end(source: Passage, start: int, stop: int) -> int:
    """Return the position behind the pronouns without stress that stand at ``start``."""
    while start < stop and source.tokens[start].tag in LIGHT:
        start += 1
    return start


def _subject(source: Passage, clause: Clause) -> NounPhrase | None:
    """Return the subject in front of a clause or behind its verb."""
    found = front_subject(source, clause)
    if found and source.tokens[found.first].tag != "ADV":  # "Auch Anna …"
        return None if _may_be_object(source, clause, found) else found
    phrase = subject_phrase(source, clause) or _likely(source, clause)
    finite = clause.finite or 0
    if phrase is None or phrase.first < clause.start:
        return None
    before = source.tokens[clause.start : phrase.first] if phrase.first < finite else ()
    if any(token.text.lower() not in _HARMLESS for token in before):
        return None
    return NounPhrase(phrase.first, phrase.last, phrase.head, phrase.options)


def _may_be_object(source: Passage, clause: Clause, phrase: NounPhrase) -> bool:
    """Whether *ein* … in front may be the object: "Eine Antwort gab das Amt nicht"."""
    if clause.subject_certain or clause.finite is None:
        return False
    verb, behind = source.tokens[clause.finite], source.tokens[clause.finite + 1]
    first = source.tokens[phrase.first]
    is_open = first.tag in ("ADJA", "NN", "PIAT") or first.text.lower().startswith("ein")
    is_person = source.tokens[phrase.head].text.endswith(("in", "innen", "frau"))
    is_known = behind.tag in ("NE", "PPOSAT", "PDAT") or behind.text in ("das", "die", "der")
    other = nominative_at(source.tokens, clause.finite + 1, verb)
    return is_open and is_known and not is_person and other is not None


def _likely(source: Passage, clause: Clause) -> Phrase | None:
    """Return the phrase right behind the verb that may be the subject, if nothing else must be.

    "Gestern besuchte die Ministerin das Krankenhaus": the subject comes first. In the passive no
    other case than the dative could stand there.
    """
    finite = clause.finite or 0
    found = [each for each in source.sentence.phrases or () if each.kind == "NP"]
    start = finite + 1 + (source.tokens[finite + 1].tag == "PRF")
    first = next((each for each in found if each.first == start), None)
    if first is None:
        return None
    is_passive = clause.predicate is not None and clause.predicate.passive == "werden"
    if is_passive and clause.subject is None and first.role is None:
        return _passive_subject(source, clause, first)
    if first.head != clause.subject or first.case != "nom":
        return None
    rivals = (each for each in found if first.last < each.first <= clause.last)
    is_open = any({one.case for one in each.options} == {"nom"} for each in rivals)
    is_copula = source.tokens[finite].lemma in COPULAS  # "war dieser Urlaub ein Erlebnis"
    is_led = source.tokens[first.first].tag in ("PDAT", "PPOSAT")
    return None if is_open and not (is_copula and is_led) else first


def _passive_subject(source: Passage, clause: Clause, phrase: Phrase) -> Phrase | None:
    """Return the phrase behind the verb of a passive clause, if it can be no dative."""
    found = nominative_at(source.tokens, phrase.first, source.tokens[clause.finite or 0])
    whole = phrase_at(source.tokens, phrase.first)
    if found is None or whole is None or "dat" in whole.cases or found.last != phrase.last:
        return None
    return replace(phrase, case="nom", options=found.features)


def _again(source: Passage, clause: Clause, phrase: NounPhrase) -> str | None:
    """Return the subject for its second mention, short if it is long."""
    tokens, first = source.tokens, source.tokens[phrase.first]
    word = first.text.lower()
    if word in _NOBODY or (word == "es" and phrase.first > (clause.finite or 0)):
        return None
    stop = clause.finite if phrase.first < (clause.finite or 0) else None
    if stop is None and (_is_joined(source, phrase) or _is_two_names(source, clause, phrase)):
        return None
    stop = _name_end(source, phrase) if stop is None else stop
    if first.tag in ("PPER", "PDS") or word == "man":
        return source.inner(phrase.first, phrase.first + 1) if stop == phrase.first + 1 else None
    if tokens[phrase.first - 1].text in '„»"' and tokens[stop].text in '“”«"':
        return source.text(phrase.first - 1, stop + 1)
    if _is_pair(tokens[phrase.first : stop]):
        return source.inner(phrase.first, stop)
    return again(source, phrase, stop) or _short(source, clause, phrase)


def _is_joined(source: Passage, phrase: NounPhrase) -> bool:
    """Whether *und* or a comma joins others to the phrase: "Bücher, Hefte oder Karten"."""
    return any(
        each.role == "conjunct" and phrase.last < each.first <= phrase.last + 3
        and all(one.tag not in VERBS for one in source.tokens[phrase.last : each.first])
        for each in source.sentence.phrases or ()
    )  # fmt: skip


def _is_two_names(source: Passage, clause: Clause, phrase: NounPhrase) -> bool:
    """Whether the names behind the verb may be subject and object: "löste Anna Ben ab"."""
    names = [token.tag for token in source.tokens[phrase.first : _name_end(source, phrase)]]
    if names[0] == "NE" and "NN" in names:
        return True  # "war Peres Minister"
    objects = objects_of(source.tokens[clause.verbs[-1]].lemma or "") if clause.verbs else ()
    return names.count("NE") > 1 and ("acc" in objects or len(clause.verbs) > 1)


def _name_end(source: Passage, phrase: NounPhrase) -> int:
    """Return where the phrase ends, with the name behind its noun: "Frau Kurz"."""
    stop = phrase.last + 1
    is_title = source.tokens[phrase.last].text in ("Frau", "Herr", "Familie")
    while source.tokens[stop].tag == "NE" or (is_title and source.tokens[stop].text.istitle()):
        stop += 1
        is_title = False
    return stop


def _is_pair(tokens: Sequence[Token]) -> bool:
    """Whether the tokens are two names or nouns joined by *und*: "Anna und der Hund"."""
    tags = [token.tag for token in tokens]
    is_short = len(tokens) <= _LONGEST_SUBJECT and tags[-1] in ("NN", "NE")
    is_und = [token.text for token in tokens if token.tag == "KON"] == ["und"]
    is_led = all(token.tag != "ART" or token.text.lower()[:3] != "ein" for token in tokens)
    return is_short and is_und and is_led and set(tags) <= {"NN", "NE", "ART", "KON", "PPOSAT"}


def _short(source: Passage, clause: Clause, phrase: NounPhrase) -> str | None:
    """Return the subject without what follows its noun: "die Firma, die …" → "die Firma"."""
    first = source.tokens[phrase.first]
    word = first.text.lower()
    stop = _name_end(source, NounPhrase(phrase.first, phrase.head, phrase.head, phrase.features))
    if source.tokens[stop].tag in ("KON", "TRUNC") or _is_joined(source, phrase):
        return None
    if source.tokens[phrase.head].text in nouns_of("count") | _PARTS:
        return None  # "Millionen von Tieren", "ein Teil der Leute"
    if word in _SOME:
        return _these(source, phrase)
    if first.tag in ("CARD", "NN", "ADJA") and not _is_general(source, clause, phrase):
        return definite(source, phrase, "nom")
    if first.tag == "ART" and word.startswith("ein"):
        return definite(source, phrase, "nom")
    is_known = first.tag in ("ART", "PDAT", "PPOSAT", "NE", "NN", "ADJA") or word in _ALL
    return source.inner(phrase.first, stop) if is_known else None


def _these(source: Passage, phrase: NounPhrase) -> str | None:
    options = frozenset(each for each in phrase.features if each[1:] == ("nom", "pl"))
    noun = Phrase("NP", phrase.head, phrase.head, phrase.head, "nom", "pl", options=options)
    return decline(source.tokens, noun, "nom", determiner="dieser") if options else None


def _is_general(source: Passage, clause: Clause, phrase: NounPhrase) -> bool:
    """Whether a noun without article means all of its kind: "Katzen fressen Mäuse"."""
    if source.tokens[phrase.first].tag not in ("NN", "ADJA"):
        return False
    behind = source.tokens[phrase.head + 1].tag
    is_name = behind == "NE" or all(each.number == "sg" for each in phrase.features)
    return is_name or (clause.predicate is not None and clause.predicate.tense == "present")


def _front(source: Passage, clause: Clause) -> str | None:
    """Return what holds for the next statement as well (may be empty); ``None``: not sure."""
    first, finite = clause.start, clause.finite or 0
    tokens = source.tokens[first:finite]
    if any(each.first == first and each.kind != "main" for each in source.dependents):
        return ""
    has_commas = any(each.tag == "$," for each in tokens)
    if tokens and (tokens[0].tag == "KOKOM" or tokens[0].text == "Anders"):
        return None if has_commas else ""  # "Als Präsident …": so it was for both
    if not tokens or any(each.tag not in _NOMINAL for each in tokens if has_commas):
        return None
    if len(tokens) == 1 or (len(tokens) == 2 and tokens[1].text in _STRESSING):
        return _adverb(tokens[0], source.inner(first, first + 1))
    return _prepositional(source, clause) if tokens[0].tag in ("APPR", "APPRART") else None


def _adverb(token: Token, text: str) -> str | None:
    word = token.text.lower()
    if word in _HOLDING or word.endswith("weise"):
        return text
    return "" if word in _PASSING or token.tag == "CARD" else None  # "1884 begann er …"


def _prepositional(source: Passage, clause: Clause) -> str | None:
    """Return a prepositional phrase in front, if it sets the scene for both statements."""
    tokens = source.tokens[clause.start : clause.finite]
    word = tokens[0].text.lower()
    is_told = clause.predicate is not None and clause.predicate.tense != "present"
    is_attributed = word in _SETTING or any(each.text in _SOURCES for each in tokens)
    if not is_attributed and (is_told or word not in _FRAMES):
        return ""
    text = source.inner(clause.start, clause.finite or 0)
    return text if len(tokens) <= _LONGEST_FRONT else "" if is_told else None
