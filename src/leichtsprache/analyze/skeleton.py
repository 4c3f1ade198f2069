"""The skeleton of a sentence: its tags, what is settled already, and questions to both."""

from __future__ import annotations

from leichtsprache.analyze.chunk import DETERMINERS
from leichtsprache.analyze.phrases import nominative_at, number_of, phrase_at
from leichtsprache.analyze.verbs import FINITE, INFINITIVES, VERBS, as_finite, as_nonfinite
from leichtsprache.document import Clause, Token

#: Between blanks they part what could be two sentences.
DASHES = frozenset(("-", "–", "—"))
MARKS = frozenset(("$,", "$.", "$("))
COORDINATORS = frozenset(("und", "oder", "aber", "sondern", "denn", "doch", "sowie"))
#: What may stand alone in front of the finite verb of a main clause.
_SINGLE = frozenset(
    ("PPER", "PDS", "PIS", "ADV", "PROAV", "ADJD", "PWS", "PWAV", "NE", "NN", "FM", "XY", "CARD")
)
#: What a noun phrase, prepositional phrase or adverbial in front of the finite verb is made of.
_NOMINAL = _SINGLE | {
    "ART", "PDAT", "PIAT", "PPOSAT", "ADJA", "APPR", "APPRART", "TRUNC", "PTKNEG", "PTKA", "KOKOM",
    "PWAT", "APPO",
}  # fmt: skip
#: No verb is farther from what opens its clause; looking on would cost the square of the length.
FARTHEST = 150


def _can_be_genitive(word: str, tag: str) -> bool:
    """Whether a word can begin a genitive: *des, einer, seines, neuer*."""
    return word.endswith(("r", "es")) or (tag != "ADJA" and word in ("des", "deren", "dessen"))


class Skeleton:
    """A sentence while its clauses are read.

    ``tags`` may be corrected on the way, ``inside[n]`` says that token n belongs to a subordinate
    clause, ``found`` are the clauses so far, ``is_clean`` that everything has closed as it opened,
    ``is_parted`` that it is plain where each main clause ends.
    """

    def __init__(self, tokens: tuple[Token, ...]) -> None:
        self.tokens = tokens
        self.tags = [token.tag or "" for token in tokens]
        self.inside = [False] * len(tokens)
        self.found: list[Clause] = []
        self.failed: set[int] = set()  # openers without an end: each is tried once
        self.is_clean = True
        self.is_parted = True
        self.joins = 0  # clauses read so far because *und* goes on with one

    def set_brackets_aside(self) -> None:
        """Pass over what stands in brackets and has no finite verb."""
        opening = None
        for n, token in enumerate(self.tokens):
            if token.text in ("(", "["):
                opening = n
            elif token.text in (")", "]") and opening is not None:
                if not set(self.tags[opening:n]) & FINITE:
                    self.inside[opening : n + 1] = [True] * (n + 1 - opening)
                opening = None

    def tag(self, position: int) -> str:
        """Return the tag at a position; beyond the ends stands a full stop."""
        return self.tags[position] if 0 <= position < len(self.tags) else "$."

    def word(self, position: int) -> str:
        """Return the lower-cased word at a position."""
        return self.tokens[position].text.lower() if 0 <= position < len(self.tokens) else ""

    def is_zu(self, position: int) -> bool:
        """Whether the verb is an infinitive with *zu*."""
        return self.tag(position) in ("PTKZU", "VVIZU") or self.tag(position - 1) == "PTKZU"

    def is_zu_group(self, first: int, last: int) -> bool:
        """Whether an infinitive with *zu* is among the verbs: "zu tun", "zu tun hat"."""
        return any(map(self.is_zu, range(first, last + 1)))

    def is_compared(self, position: int) -> bool:
        """Whether a participle is what something is compared to: "weniger als erwartet"."""
        return self.tag(position) == "VVPP" and self.tag(position - 1) == "KOKOM"

    def next_group(self, position: int) -> tuple[int, int] | None:
        """Return the first and last position of the next verbs."""
        farthest = min(len(self.tokens), position + FARTHEST)
        while position < farthest:
            if self.tag(position) in VERBS - {"PTKVZ"} and not self.is_compared(position):
                last = position
                while self.tag(last + 1) in VERBS and not self.is_border(last):
                    last += 1
                return position, last
            if self.tag(position) == "$.":
                return None
            position += 1
        return None

    def is_border(self, position: int) -> bool:
        """Whether a comma is missing behind a verb: "wer Geld hat kann kaufen"."""
        if self.tag(position) not in FINITE or self.tag(position + 1) not in FINITE:
            return False
        return as_nonfinite(self.tokens[position], self.tag(position)) is None

    def is_verb_final(self, position: int) -> bool:
        """Whether the first verbs from ``position`` stand at the end of their stretch."""
        group = self.next_group(position)
        if group is None or not self.closes(group):
            return False
        return self.tag(group[1] + 1) in (*MARKS, "KON", "KOUS") or self.is_border(group[1])

    def closes(self, group: tuple[int, int]) -> bool:
        """Whether the finite verb of a group may be the one at the end of a clause.

        It is the last, or stands in front of two infinitives: "hätte gehen sollen".
        """
        first, last = group
        if self.is_zu_group(first, last) and self.tag(last) not in FINITE:
            return False
        finites = [n for n in range(first, last) if self.tag(n) in FINITE]
        if finites and (self.tag(finites[-1]), self.tag(last)) == ("VAFIN", "VVPP"):
            return False  # "…, der Täter sei verletzt"
        if not finites or as_finite(self.tokens[last], self.tag(last)):
            return True
        rest = self.tags[finites[-1] + 1 : last + 1]
        return len(rest) > 1 and rest[-1] in INFINITIVES and self.tag(finites[0]) == "VAFIN"

    def is_last(self, position: int) -> bool:
        """Whether a verb stands at the end of its stretch, but for what is put behind it."""
        following = self.tag(position + 1)
        if position + 1 < len(self.inside) and self.inside[position + 1]:
            return True
        if following in MARKS or following in VERBS or following in ("KON", "KOKOM"):
            return True
        return following in ("APPR", "APPRART") and self.tag(position - 1) != "KON"

    def edge(self, position: int, step: int) -> int:
        """Return the next comma or coordinator in one direction, or what lies beyond the end."""
        position += step
        while 0 <= position < len(self.tags):
            is_mark = self.tag(position) in ("$,", "$.") or self.word(position) in COORDINATORS
            if is_mark and not self.inside[position]:
                break
            position += step
        return position

    def is_front(self, start: int, finite: int) -> bool:
        """Whether the tokens could stand in front of the finite verb, behind a coordinator."""
        if self.tag(start) == "KON":
            start += 1
        if "KOKOM" in self.tags[start:finite]:
            return False  # ", so viel wie es gibt" is a comparison
        return start == finite or self.is_constituent(start, finite)

    def is_constituent(self, start: int, stop: int) -> bool:
        """Whether the tokens could be one constituent in front of the finite verb."""
        if stop - start > FARTHEST:
            return False
        free = [n for n in range(start, stop) if not self.inside[n]]
        rest = [n for n in free if self.tag(n) not in MARKS]
        loose = (
            n for n in free if self.tag(n) in MARKS and self.tag(n) != "$("
            and not self.tag(n - 1) == self.tag(n + 1) == "ADJA"  # "laute, neue Parteien"
            and not (self.inside[n - 1] or self.inside[min(n + 1, len(self.inside) - 1)])
        )  # fmt: skip
        if not rest:
            return start < stop
        commas = [n for n in loose if not self.parts_adjectives(n)]
        if commas and not {"und", "oder", "sowie"} & set(map(self.word, range(commas[-1], stop))):
            return False  # no enumeration "A, B und C"
        if any(self.is_split(n) for n in rest):
            return False
        tags = [self.tag(n) for n in rest]
        if len(tags) == 1:
            return tags[0] in _SINGLE
        return set(tags) <= _NOMINAL | {"KON"} and tags[-1] in _SINGLE and tags[0] != "KON"

    def is_split(self, position: int) -> bool:
        """Whether a second constituent surely begins behind a word: "der Mann | den Hund".

        Right behind a noun a phrase without preposition is a genitive or a name.
        """
        behind = position + 1
        while self.tag(position) in ("NN", "NE") and self.tag(behind) in ("ADV", "ADJD"):
            behind += 1
        if self.inside[behind] if behind < len(self.inside) else True:
            return False
        tag, word = self.tag(behind), self.word(behind)
        if self.tag(position) in ("NN", "NE"):
            is_noun_phrase = tag in DETERMINERS | {"ADJA", "PPER", "PDS"}
            return is_noun_phrase and (behind > position + 1 or not _can_be_genitive(word, tag))
        return self.tag(position) in ("PPER", "PDS", "PIS") and tag in ("ART", "PPOSAT", "PPER")

    def parts_adjectives(self, comma: int) -> bool:
        """Whether the comma stands inside a noun phrase: "neue, große Häuser"."""
        return self.tag(comma - 1) == self.tag(comma + 1) == "ADJA"

    def takes(self, position: int) -> int | None:
        """Return the auxiliary or modal before a verb that it may be the infinitive of, or None.

        A modal verb may have several, joined by commas; other auxiliaries take what comes first.
        """
        tag = self.tag(position)
        forms = {tag, as_nonfinite(self.tokens[position], tag)} - FINITE
        is_open = True
        for n in range(position - 1, max(-1, position - FARTHEST), -1):
            if self.inside[n] or self.tag(n) not in VERBS - {"PTKVZ", "PTKZU"}:
                continue
            is_modal = self.tag(n) == "VMFIN" or self.tokens[n].lemma == "werden"
            if self.tag(n) in FINITE:
                wanted = {*INFINITIVES, tag} if is_modal else {"VVPP"} if is_open else set()
                return n if forms & wanted and self.is_auxiliary(n) else None
            is_open = False
        return None

    def is_auxiliary(self, position: int) -> bool:
        """Whether the finite verb may have its infinitive or participle in a later stretch."""
        is_letting = self.word(position) in ("lässt", "lassen", "ließ", "ließen")
        return self.tag(position)[:2] != "VV" or is_letting

    def disagrees(self, position: int) -> bool:
        """Whether an article does not agree with what follows: "die kleine Kinder"."""
        phrase = phrase_at(self.tokens, position)
        if phrase is None:
            return self.tag(position + 1) in ("PPER", "PRF", "ART", "APPR", "APPRART")
        return not phrase.features

    def has_subject(self, start: int, position: int) -> bool:
        """Whether what stands before the form is one constituent that can be its subject."""
        if not self.is_constituent(start, position):
            return False
        if nominative_at(self.tokens, start, self.tokens[position]):
            return True
        first = phrase_at(self.tokens, start)  # "Anna und Ben lachen"
        is_joined = first is not None and first.can_be("nom") and self.word(first.last + 1) == "und"
        return is_joined and number_of(self.tokens[position]) == "pl"
