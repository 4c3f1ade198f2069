"""Say the noun again rather than *er*, *sie* or *es*."""

from collections.abc import Iterator
from dataclasses import replace

from leichtsprache.document import Document, Edit, FrozenMap, Sentence, Token
from leichtsprache.rewrite.cut import clause_around
from leichtsprache.rewrite.nouns.pronouns import noun_again
from leichtsprache.rewrite.surface import Passage
from leichtsprache.rules.contract import Fault, Options, Rule, Source
from leichtsprache.rules.shapes import Place

_PRONOUNS = frozenset(("er", "sie", "es", "ihn", "ihm", "ihr", "ihnen"))


#: With these *es* stands for nothing: "es gibt", "es regnet", "es geht um", "es ist warm".
_IMPERSONAL_VERBS = frozenset(
    ("geben", "regnen", "schneien", "hageln", "donnern", "blitzen", "stürmen", "brennen",
     "klingeln", "handeln", "heißen", "dauern", "stimmen", "reichen", "klappen")
)  # fmt: skip
_COPULAS = frozenset(("sein", "werden", "bleiben"))
_IMPERSONAL_ADJECTIVES = frozenset(
    ("warm", "kalt", "heiß", "kühl", "nass", "glatt", "dunkel", "hell", "spät", "früh", "still",
     "ruhig", "laut", "eng", "voll", "wichtig", "möglich", "unmöglich", "nötig", "notwendig", "gut",
     "besser", "schlecht", "schwer", "schwierig", "leicht", "einfach", "schön", "schade", "klar",
     "egal", "verboten", "erlaubt", "bekannt", "üblich", "sinnvoll", "richtig", "falsch", "so",
     "soweit", "wahr", "gefährlich", "schlimm", "ernst", "sicher")
)  # fmt: skip


def _check(document: Document, options: Options) -> Iterator[Fault]:  # noqa: ARG001
    for block in document.blocks:
        before: Sentence | None = None
        for sentence in block.sentences or ():
            for n in _pronouns(sentence, before):
                fault = Place(n, n).fault(document, sentence)
                yield replace(fault, edits=_edits(document, sentence, before, n))
            before = sentence


def _edits(
    document: Document, sentence: Sentence, before: Sentence | None, position: int
) -> tuple[Edit, ...]:
    better = noun_again(Passage(document, sentence), before, position) if before else None
    return (Edit(better.span, better.text, safe=True),) if better else ()


def _pronouns(sentence: Sentence, before: Sentence | None) -> Iterator[int]:
    for n, token in enumerate(sentence.tokens):
        if token.tag != "PPER" or token.text.lower() not in _PRONOUNS:
            continue
        if token.text in ("Sie", "Ihnen", "Ihr"):
            if n == 0 and _has_one_subject(sentence, n):
                yield n
        elif token.text.lower() != "es" or _stands_for_noun(sentence, n, before):
            yield n


def _has_one_subject(sentence: Sentence, position: int) -> bool:
    """Whether the verb shows that *Sie* at the start is one woman: *Sie hat Zeit*."""
    clause = clause_around(sentence, position)
    if clause is None or clause.finite is None or clause.subject != position:
        return False
    morph = sentence.tokens[clause.finite].morph
    return morph is not None and (morph.person, morph.number) == (3, "sg")


def _stands_for_noun(sentence: Sentence, position: int, before: Sentence | None) -> bool:
    """Whether *es* can stand for a neuter noun before it, and must not be there for nothing."""
    nouns = (*(before.tokens if before else ()), *sentence.tokens[:position])
    clause = clause_around(sentence, position)
    if clause is None or clause.finite is None or not any(map(_is_neuter, nouns)):
        return False
    lemmas = {sentence.tokens[n].lemma for n in clause.verbs}
    words = {token.text.lower() for token in sentence.tokens[position + 1 :]}
    is_state = bool(lemmas & _COPULAS and words & _IMPERSONAL_ADJECTIVES)
    is_front = clause.kind == "main" and position < clause.finite
    is_placeholder = is_front and clause.subject != position
    is_content = bool(words & {"dass", "ob", "zu"})
    is_idle = is_state or is_placeholder or is_content or bool(lemmas & _IMPERSONAL_VERBS)
    return not is_idle


def _is_neuter(token: Token) -> bool:
    return token.tag == "NN" and token.morph is not None and token.morph.gender == "n"


RULE = Rule(
    id="pronoun-3rd",
    title="Pronomen",
    message="„{found}“: Wer ist das? Schreiben Sie das Wort noch einmal.",
    check=_check,
    severity="info",
    phase="phrases",
    scope="text",
    needs="analysis",
    sources=(
        Source("D", "Das Wort wiederholen, statt er, sie, es zu schreiben"),
        Source("H", "Das Wort wiederholen, statt er, sie, es zu schreiben"),
        Source("Z", "Das Wort wiederholen, statt er, sie, es zu schreiben"),
        Source("M", "Das Wort wiederholen, statt er, sie, es zu schreiben"),
    ),
    good=(
        "Sie müssen einen Antrag stellen.",
        "Es regnet.",
        "Das Büro ist zu. Es ist kalt.",
        "Im Jahr 2020 gab es Streit.",
        "Wir helfen Ihnen.",
        "Der Mann geht. Der Mann ist alt.",
        "Ich habe Zeit.",
    ),
    bad=FrozenMap(
        {
            "Der Mann geht. ⟦Er⟧ ist alt.": "Der Mann geht. Der Mann ist alt.",
            "Dann hilft ⟦sie⟧ dem Kind.": None,
            "Wir geben ⟦ihm⟧ Geld.": None,
            "Die Frau kommt. ⟦Sie⟧ hat Zeit.": "Die Frau kommt. Die Frau hat Zeit.",
            "Das Buch ist neu. ⟦Es⟧ ist dick.": None,
            "Wir sehen ⟦ihn⟧ oft.": None,
            "Das Kind weint, weil ⟦es⟧ müde ist.": None,
        }
    ),
)
