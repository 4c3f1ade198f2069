"""Words are not to be cut short before *und* or *oder*."""

from collections.abc import Iterator

from leichtsprache.document import Document, Edit, FrozenMap, Span, Token
from leichtsprache.rewrite.nouns.truncated import completed
from leichtsprache.rewrite.surface import Passage
from leichtsprache.rules.contract import Fault, Options, Rule, Source


def _check(document: Document, options: Options) -> Iterator[Fault]:  # noqa: ARG001
    for sentence in document.sentences:
        whole = dict(completed(Passage(document, sentence)))
        cut = {token.span for token in sentence.tokens if _is_cut(token)}
        for span in sorted(cut | whole.keys()):
            yield _fault(document, span, whole.get(span))


def _is_cut(token: Token) -> bool:
    return token.tag == "TRUNC" and token.text[0].isalpha()


def _fault(document: Document, span: Span, better: str | None) -> Fault:
    edits = () if better is None else (Edit(span, better, safe=True),)
    return Fault(span, edits, FrozenMap({"found": span.slice(document.text)}))


RULE = Rule(
    id="word-truncated",
    title="Wort-Teil mit Strich",
    message="„{found}“ ist nur ein Teil von einem Wort. Schreiben Sie das ganze Wort.",
    check=_check,
    severity="info",
    phase="words",
    needs="analysis",
    sources=(
        Source("N", "Wörter ganz ausschreiben", "unconfirmed"),
        Source("D", "Wörter ganz ausschreiben", "unconfirmed"),
        Source("H", "Wörter ganz ausschreiben", "unconfirmed"),
    ),
    good=(
        "Der Haupteingang und der Nebeneingang sind zu.",
        "Die E-Mail ist da.",
        "Es sind -5 Grad.",
        "Das kostet 20,- Euro.",
        "Wir fahren nach Baden-Württemberg.",
    ),
    bad=FrozenMap(
        {
            "Der ⟦Haupt-⟧ und Nebeneingang ist zu.": "Der Haupteingang und Nebeneingang ist zu.",
            "Das sind die ⟦Vor-⟧ und Nachteile.": "Das sind die Vorteile und Nachteile.",
            "Wir müssen das Zelt ⟦auf-⟧ und abbauen.": "Wir müssen das Zelt aufbauen und abbauen.",
            "Es gibt ⟦Schwimm-⟧, ⟦Tanz-⟧ und Malkurse.": "Es gibt Schwimmkurse, Tanzkurse und "
            "Malkurse.",
            "Die ⟦U-⟧ und S-Bahn sind voll.": "Die U-Bahn und S-Bahn sind voll.",
            "Die ⟦Kinder-⟧ und Jugendarbeit ist wichtig.": None,
        }
    ),
)
