"""Amounts of money are to be written with the name of the currency."""

import re

from leichtsprache.document import FrozenMap
from leichtsprache.rules.contract import Options, Rule, Source
from leichtsprache.rules.shapes import Prefer

_NAMES = {"€": "Euro", "EUR": "Euro", "$": "Dollar", "£": "Pfund", "CHF": "Franken"}
_SIGN = r"(?P<{}>[€$£]|EUR\b|CHF\b)"
_MONEY = re.compile(
    r"(?<![\d.,])(?P<amount>\d+(?:[. ]\d{3})*(?:,\d\d?)?)(?P<blank>,(?:--?|–|—))?"
    rf"(?:(?P<hyphen>-)|[ \u00a0\u202f]?){_SIGN.format('after')}(?P<per>/(?=[A-ZÄÖÜ][a-zäöü]+))?"
    rf"|(?<![\w/.-]){_SIGN.format('before')}[ \u00a0]?(?P<sum>\d+(?:[. ]\d{{3}})*(?:,\d\d)?)"
    r"(?P<dash>,(?:--?|–|—))?(?![\d.,]*\d)"
    r"|(?<=[A-Za-z(])[ \u00a0](?P<alone>€)(?![\w/]|\s?\d)"
    r"|(?<![\d.,])(?P<whole>\d+(?:[. ]\d{3})*),(?:--?|–|—|00)(?=[ ](?:Euro|Franken)\b)"
)

_HEAD = re.compile("-[A-ZÄÖÜ]")  # 5€-Schein


def _named(match: re.Match[str], options: Options) -> str:  # noqa: ARG001
    if match["alone"]:
        return " Euro"
    if match["whole"]:
        return match["whole"]
    amount = (match["amount"] or match["sum"]).removesuffix(",00")
    name = _NAMES[match["after"] or match["before"]]
    joint = "-" if match["hyphen"] or _HEAD.match(match.string, match.end()) else " "
    return f"{amount}{joint}{name}{' pro ' if match['per'] else ''}"


RULE = Rule(
    id="currency",
    title="Zeichen für Geld",
    message="Schreiben Sie: {better}. Das Wort verstehen mehr Menschen als das Zeichen.",
    check=Prefer(_MONEY, _named),
    phase="numbers",
    sources=(Source("D", "5 Euro schreiben. Das Zeichen € nur da, wo es üblich ist", "digest"),),
    good=(
        "Das kostet 5 Euro.",
        "Das Brot kostet 3,50 Euro.",
        "Der Euro ist unser Geld.",
        "Die Seite heißt www.laden.de/5€.",
        "CHF ist eine Abkürzung.",
    ),
    bad=FrozenMap(
        {
            "Das kostet ⟦5 €⟧.": "Das kostet 5 Euro.",
            "Der Eintritt: ⟦3,-€⟧": "Der Eintritt: 3 Euro",
            "Sie zahlen ⟦€ 12,50⟧ im Monat.": "Sie zahlen 12,50 Euro im Monat.",
            "Die Miete ist ⟦400,00 EUR⟧.": "Die Miete ist 400 Euro.",
            "Ich habe einen ⟦10-€⟧-Schein.": "Ich habe einen 10-Euro-Schein.",
            "Das ist ein ⟦5€⟧-Schein.": "Das ist ein 5-Euro-Schein.",
            "Sie zahlen ⟦20 €/⟧Monat.": "Sie zahlen 20 Euro pro Monat.",
            "Das sind 3 Millionen⟦ €⟧.": "Das sind 3 Millionen Euro.",
            "Die Strafe ist ⟦50,-⟧ Euro.": "Die Strafe ist 50 Euro.",
        }
    ),
)
