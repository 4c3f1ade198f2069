"""Which phrase belongs to which: genitives, coordination, appositions.

A genitive stands right behind its noun (*der Rand der Stadt*), a name in front of it as well
(*Berlins Rand*). What *und* joins shares its case; what a comma parts is coordinated if *und*
comes later, and otherwise an apposition.
"""

from __future__ import annotations

from collections.abc import Sequence

from leichtsprache.analyze.agreement import ACC, DAT, GEN, NOM, PL, in_cases
from leichtsprache.analyze.cases import OPINIONS, govern
from leichtsprache.analyze.chunk import NOUNS, QUOTES, Chunk
from leichtsprache.analyze.frames import Frame
from leichtsprache.analyze.government import objects_of
from leichtsprache.analyze.names import names
from leichtsprache.analyze.noun_classes import is_known_owner, is_owner
from leichtsprache.document import Token

_JOINING = frozenset(
    ("und", "oder", "sowie", "bzw.", "beziehungsweise", "noch", "sondern", "&", "u.", "wie", "als")
)
_ALONE = frozenset("man jemand niemand etwas nichts alles was mehr weniger viel wenig".split())
#: Adjectives that have a dative before them: "der Öffentlichkeit zugänglich".
_WITH_DATIVE = frozenset(
    """zugänglich bekannt ähnlich nahe treu überlegen unterlegen gewachsen fremd verbunden dankbar
    behilflich willkommen angemessen zuträglich verpflichtet unterstellt gemeinsam""".split()
)
_PARTITIVE = frozenset(("PIS", "CARD", "ADJA", "PDS", "PPOSS", "PIAT"))


class Links:
    """The phrases of a sentence while their links are read."""

    def __init__(
        self, tokens: Sequence[Token], chunks: list[Chunk], frames: Sequence[Frame | None]
    ) -> None:
        self.tokens = tokens
        self.words = [token.text for token in tokens]
        self.tags = [token.tag or "" for token in tokens]
        self.chunks = chunks
        self.frames = frames
        self.ending: dict[int, Chunk] = {}
        self.with_comma: set[int] = set()

    def read(self) -> None:
        """Give each phrase its role and parent, and let what coordination shares agree."""
        for chunk in self.chunks:
            frame = self._frame(chunk)
            if frame and chunk.preposition is None and chunk.mask & NOM & frame.numbers:
                frame.nominatives += 1
        for chunk in self.chunks:
            if chunk.role is None:
                self._link(chunk)
            if chunk.role != "name" or chunk.parent is None:
                self.ending[chunk.last] = chunk

    def _link(self, chunk: Chunk) -> None:
        first = chunk.first
        if self.tags[first] in ("ADJA", "CARD"):
            while first > 0 and self.tags[first - 1] in ("ADV", "ADJD", "PTKNEG"):
                first -= 1  # "besonders große Häuser"
        if first == 0:
            return
        if first > 1 and self.words[first - 1] == "so" and self.tags[first - 2][0] == "$":
            chunk.is_compared = True  # ", so der Minister,"
            chunk.narrow(NOM)
            return
        if self.tags[first - 1] == "KOKOM":
            is_count = self.words[first - 2].lower() in ("mehr", "weniger")
            chunk.is_compared = not (is_count and self.tags[first] == "CARD")
            return
        before = self.ending.get(first - 1) or (
            self.ending.get(first - 2) if self.words[first - 1] in QUOTES else None
        )
        if before and before.clause == chunk.clause:
            self._behind(before, chunk, first)
        elif chunk.preposition is None or chunk.preposition > chunk.head:
            _ = self._coordinated(chunk) or self._apposed(chunk)

    def _behind(self, before: Chunk, chunk: Chunk, first: int) -> None:
        """Link a phrase (from ``first`` on, with its adverbs) to the one that ends before it."""
        if first == chunk.first:
            _ = self._owned(before, chunk) or self._genitive(before, chunk)
        elif not chunk.mask & ~GEN:  # "Gruppen sehr alter Häuser"
            self._genitive(before, chunk)
        if self.words[first - 1] in QUOTES and chunk.role is None:
            self._entitled(before, chunk)

    def _entitled(self, before: Chunk, chunk: Chunk) -> None:
        """The title of something: *der Film „Das Boot“*."""
        if chunk.preposition is None and self.tags[before.head] == "NN":
            chunk.role, chunk.parent = "apposition", before

    def _owned(self, before: Chunk, chunk: Chunk) -> bool:
        """A genitive before its noun: *Berlins Straßen*, *des Kaisers neue Kleider*."""
        if chunk.determiner is not None or chunk.preposition is not None or before.role:
            return False
        is_known = is_known_owner(self.words[before.last])
        allowed = ("NN", "ADJA", "TRUNC", "CARD", "NE") if is_known else ("NN", "ADJA", "TRUNC")
        if self.tags[chunk.first] not in allowed:
            return False
        if self.tags[before.head] == "NE" and before.determiner is None:
            word = self.words[before.last]
            is_name = word in names()
            if is_name and self.tags[chunk.first] == "ADJA" and word[:-1] in names():
                is_name = False  # "Peters neues Auto"
            if not word.endswith(("s", "'", "’")) or is_name or word.isupper():
                return False
            if not is_known and before.head < before.last:
                return False  # "Google Maps Eintrag"
        elif (before.wide or before.mask) & ~GEN or not (
            before.is_bare or before.preposition is None
        ):
            return False
        if before.preposition is not None:
            chunk.preposition, before.preposition = before.preposition, None
            chunk.first, before.first = before.first, before.head
            govern(self.tokens, chunk)
        is_forced = self.tags[before.head] != "NE" or is_known or before.determiner is not None
        is_forced &= self.tags[chunk.head] != "NE"  # "von Rios Montt"
        before.mask, before.certain = before.wide & GEN or GEN, is_forced
        before.role, before.parent = "genitive", chunk
        return True

    def _genitive(self, before: Chunk, chunk: Chunk) -> bool:
        if chunk.preposition is not None or not chunk.mask & GEN or not self._has_owner(before):
            return False
        is_only = not chunk.mask & ~GEN
        frame = self._frame(chunk)
        takes_genitive = frame and (
            "gen" in objects_of(frame.verb)
            or (frame.is_copula and self.words[chunk.head] in OPINIONS)
        )
        if frame and takes_genitive and not self._in_front(before, chunk, frame):
            return False
        if self.tags[chunk.head] == "NE" and chunk.determiner is None:
            is_genitive = is_owner(self.words[chunk.last])
        else:
            is_genitive = is_only or self._prefers(before, chunk)
        if not is_genitive:
            return False
        chunk.role, chunk.parent = "genitive", before
        is_name = self.tags[chunk.head] == "NE" and chunk.determiner is None
        is_only = is_known_owner(self.words[chunk.last]) if is_name else is_only
        chunk.certain = is_only or (not is_name and self._is_sure(before, chunk))
        chunk.mask &= GEN
        if self.tags[before.head] in ("PIS", "CARD") and chunk.mask & PL:
            chunk.mask &= PL  # "einer der Besten"
        return True

    def _has_owner(self, before: Chunk) -> bool:
        """Whether a phrase may have a genitive: nouns may, and words like *einige*."""
        tag, word = self.tags[before.head], self.words[before.head].lower()
        return tag in NOUNS or (tag in _PARTITIVE and word not in _ALONE)

    def _prefers(self, before: Chunk, chunk: Chunk) -> bool:
        """Whether an ambiguous form is more likely a genitive than anything else."""
        if chunk.is_bare or self.tags[chunk.head] not in NOUNS or self.tags[before.head] == "NE":
            return False
        following = self.words[chunk.last + 1] if chunk.last + 1 < len(self.words) else ""
        if following in _WITH_DATIVE:
            return False
        frame = self._frame(chunk)
        if frame is None or self._in_front(before, chunk, frame):
            return True
        if chunk.mask & ACC:
            return False
        if chunk.mask & NOM:  # "der Lehrer"
            return before.preposition is None or self._has_nominative(before, chunk, frame)
        return True

    def _has_nominative(self, before: Chunk, chunk: Chunk, frame: Frame) -> bool:
        """Whether something else can be the subject of the clause."""
        can_be = sum(bool(each.mask & NOM & frame.numbers) for each in (before, chunk))
        return frame.number == "pl" or frame.nominatives > can_be

    def _frame(self, chunk: Chunk) -> Frame | None:
        return self.frames[chunk.clause] if chunk.clause is not None else None

    def _in_front(self, before: Chunk, chunk: Chunk, frame: Frame) -> bool:
        """Whether both stand before the finite verb of a main clause: there is room for one."""
        return frame.is_second and chunk.last < frame.finite and before.first >= frame.first

    def _is_sure(self, before: Chunk, chunk: Chunk) -> bool:
        frame = self._frame(chunk)
        if frame is None:
            return False
        if self._in_front(before, chunk, frame):
            return frame.certain
        if chunk.mask & NOM:
            return frame.number == "pl" and not chunk.mask & NOM & PL
        return not chunk.mask & DAT or "dat" not in objects_of(frame.verb)

    def _coordinated(self, chunk: Chunk) -> bool:
        at = chunk.first - 1
        while at > 0 and self.tags[at] in ("ADV", "PTKNEG") and at > chunk.first - 4:
            at -= 1
        if self.tags[at] != "KON" or self.words[at].lower() not in _JOINING:
            return False
        while at > 0 and (self.tags[at] == "KON" or self.words[at] == ","):
            at -= 1
        left = self.ending.get(at) or self.ending.get(at - 1)
        partner = self._partner(left, chunk)
        if partner is None:
            return False
        self._join(partner, chunk)
        while partner.role == "apposition" and partner.head in self.with_comma:
            self._join(partner.parent or partner, partner)
            partner = partner.parent or partner
        return True

    def _partner(self, left: Chunk | None, chunk: Chunk) -> Chunk | None:
        """Return what is coordinated with ``chunk``: the phrase before, or one it belongs to."""
        best: tuple[int, Chunk] | None = None
        distance = 0
        while left is not None and distance < 6:
            if self._fits(left, chunk):
                score = 2 * ((left.determiner is None) == (chunk.determiner is None)) - 2 * distance
                score += 2 * (left.mask == chunk.mask)
                score += 4 * (self.words[left.head].lower() == self.words[chunk.head].lower())
                best = max(best or (score, left), (score, left), key=lambda pair: pair[0])
            left = left.parent
            distance += 1
        return best[1] if best else None

    def _fits(self, left: Chunk, chunk: Chunk) -> bool:
        if left.clause != chunk.clause or self.tags[chunk.head] == "PRELS":
            return False
        if left.is_compared and (left.determiner is None) != (chunk.determiner is None):
            return False
        return bool(in_cases(left.mask) & (chunk.wide or chunk.mask))

    def _join(self, left: Chunk, chunk: Chunk) -> None:
        left = left.leader
        chunk.role, chunk.parent, left.is_group = "conjunct", left, True
        chunk.is_compared = left.is_compared
        shared = (chunk.wide or chunk.mask) & in_cases(left.mask)
        if chunk.is_bare and left.determiner is not None:
            shared = shared & left.outer or shared  # "die Kinder und Eltern"
        chunk.mask = shared
        left.narrow(in_cases(chunk.mask))
        if chunk.preposition is None:
            chunk.preposition = left.preposition

    def _apposed(self, chunk: Chunk) -> bool:
        """What a comma or bracket parts from a phrase is at first an apposition to it."""
        mark = self.words[chunk.first - 1]
        left = self.ending.get(chunk.first - 2)
        if mark not in (",", "(", "/") or left is None or left.clause != chunk.clause:
            return False
        if not self._fits(left, chunk) or self.tags[chunk.head] not in NOUNS:
            return False
        if self.tags[left.head] not in NOUNS:
            return False
        chunk.role, chunk.parent = "apposition", left
        if mark == ",":
            self.with_comma.add(chunk.head)
            self._listed(left, chunk)
        return True

    def _listed(self, left: Chunk, chunk: Chunk) -> None:
        """Three nouns without articles are a list: *Sonne, Strand, Meer*."""
        first = left.parent
        is_third = left.role == "apposition" and left.head in self.with_comma
        if not is_third or first is None:
            is_third = left.role == "conjunct"
            first = left.leader
        nouns = (first, left, chunk)
        is_plain = all(each.determiner is None and self.tags[each.head] == "NN" for each in nouns)
        if not is_third or not is_plain:
            return
        if left.role == "apposition":
            self._join(first, left)
        self._join(left, chunk)
