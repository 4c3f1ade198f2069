"""A condition is a question, or a sentence of its own."""

from collections.abc import Iterable
from functools import partial

from leichtsprache.document import Document, FrozenMap
from leichtsprache.rewrite.adverbial.conditions import split_condition
from leichtsprache.rules.contract import Fault, Options, Rule, Source
from leichtsprache.rules.shapes import Rewriting


def _check(document: Document, options: Options) -> Iterable[Fault]:
    operation = partial(split_condition, form=str(options["form"]))
    return Rewriting(operation)(document, options)


RULE = Rule(
    id="sub-conditional",
    title="Nebensatz mit Bedingung",
    message="Hier steht eine Bedingung. Machen Sie zwei Sätze daraus, zum Beispiel mit „dann“.",
    check=_check,
    severity="info",
    phase="clauses",
    needs="analysis",
    options=FrozenMap({"form": "keep"}),
    sources=(
        Source("H", "Bedingung als Frage, danach ein Satz mit dann"),
        Source("Z", "Bedingung in zwei Sätze auflösen"),
        Source("M", "Bedingung in zwei Sätze auflösen"),
    ),
    good=(
        "Brauchen Sie Hilfe? Dann rufen Sie an.",
        "Vielleicht brauchen Sie Hilfe. Dann rufen Sie an.",
        "Der Bus kommt.",
        "Wir gehen, weil es spät ist.",
        "Das ist ein Haus.",
    ),
    bad=FrozenMap(
        {
            "⟦Wenn Sie Hilfe beim Ausfüllen des Antrags brauchen⟧, hilft Ihnen das Amt.": (
                "Wenn Sie Hilfe beim Ausfüllen des Antrags brauchen: Dann hilft Ihnen das Amt."
            ),
            "Rufen Sie uns bitte an, ⟦wenn Sie zu Hause Hilfe brauchen⟧.": (
                "Wenn Sie zu Hause Hilfe brauchen: Rufen Sie uns bitte an."
            ),
            "Sie bekommen jeden Monat Geld vom Staat, ⟦sofern Sie hier wohnen⟧.": (
                "Wenn Sie hier wohnen: Dann bekommen Sie jeden Monat Geld vom Staat."
            ),
            "⟦Falls der Bus nicht kommt⟧, gehen wir.": None,
            "Er kommt nur, ⟦falls er Zeit hat⟧.": None,
            "⟦Wenn er Zeit hätte⟧, würde er kommen.": None,
        }
    ),
)
