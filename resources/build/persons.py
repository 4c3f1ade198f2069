"""Derive ``resources/words/persons.tsv``: words for men and women, in pairs.

From the feminine nouns in -in of ``nouns.tsv`` (German Wiktionary, Morphy) and the masculine noun
that each is made from; of two (*Bot*, *Bote*) the one in -e. Both must be in use (``wordfreq``).
Words that are made otherwise (*Kauffrau*) are added by hand, animals are taken out. Run::

    python resources/build/persons.py
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from wordfreq import zipf_frequency

from leichtsprache.analyze.nouns import paradigms, readings

OUT = Path(__file__).parents[1] / "words" / "persons.tsv"
NOUNS = Path(__file__).parents[1] / "analyze" / "nouns.tsv"
HEAD = """\
# origin: derived by resources/build/persons.py from nouns.tsv (German Wiktionary, Morphy) and wordfreq 3.1.1; completed and checked by hand
# licence: CC-BY-SA-4.0
# masculine: nominative singular; adjectives used as nouns as behind "ein"
masculine\tfeminine
"""  # noqa: E501
#: Rarer words (Zipf scale) are left out.
RAREST = 1.6
PLAIN = str.maketrans("äöüÄÖÜ", "aouAOU")
#: No persons, no pairs, or words that hurt.
NOT = frozenset(
    """
    Bärin Füchsin Hündin Löwin Wölfin Äffin Eselin Häsin Hirschin Störchin Tigerin Elefantin
    Kätzin Drachin Pantherin Leopardin Gepardin Rättin Schwänin Spätzin Bisonin Büffelin Gorillin
    Kamelin Livin Oberin Negerin Zigeunerin Infantin Indianerin Eskimoin Mulattin Mongolin Mohrin
    Asylantin Hottentottin Liliputanerin Krüppelin Teufelin Dämonin Göttin Halbgöttin Gottin
    Gästin Sphinxin Ministrin Näherin Wäscherin Tippsin Tatin Sexgöttin Sexsklavin Liebesgöttin
    Sonnengöttin Asin Streunerin Macherin Stickerin Kassierin Menschin Päpstin Vampirin Zwergin
    Pornodarstellerin Gevatterin Zimmerin
    """.split()
)
#: Feminine words that are made otherwise.
OTHERS = """
Amtmann/Amtfrau Bankkaufmann/Bankkauffrau Bürokaufmann/Bürokauffrau Kaufmann/Kauffrau
Einzelhandelskaufmann/Einzelhandelskauffrau Fachmann/Fachfrau Feuerwehrmann/Feuerwehrfrau
Geschäftsmann/Geschäftsfrau Hausmann/Hausfrau Kameramann/Kamerafrau Obmann/Obfrau
Ombudsmann/Ombudsfrau Schirmherr/Schirmherrin Staatsmann/Staatsfrau Vertrauensmann/Vertrauensfrau
Wachmann/Wachfrau Versicherungskaufmann/Versicherungskauffrau Industriekaufmann/Industriekauffrau
Hotelfachmann/Hotelfachfrau Restaurantfachmann/Restaurantfachfrau Kinderpfleger/Kinderpflegerin
Pflegefachmann/Pflegefachfrau Bruder/Schwester Vater/Mutter Sohn/Tochter Großvater/Großmutter
Opa/Oma Onkel/Tante Neffe/Nichte Cousin/Cousine Schwiegervater/Schwiegermutter
Schwiegersohn/Schwiegertochter Schwager/Schwägerin Stiefvater/Stiefmutter Stiefsohn/Stieftochter
Stiefbruder/Stiefschwester Halbbruder/Halbschwester Pflegevater/Pflegemutter
Adoptivvater/Adoptivmutter Adoptivsohn/Adoptivtochter Ehemann/Ehefrau Mann/Frau Junge/Mädchen
Bräutigam/Braut Witwer/Witwe Prinz/Prinzessin Kronprinz/Kronprinzessin Baron/Baronin Abt/Äbtissin
Mönch/Nonne Steward/Stewardess Masseur/Masseurin Friseur/Friseurin Beamter/Beamtin
Polizeibeamter/Polizeibeamtin Angestellter/Angestellte Abgeordneter/Abgeordnete
Arbeitsloser/Arbeitslose Auszubildender/Auszubildende Bekannter/Bekannte Beschäftigter/Beschäftigte
Betroffener/Betroffene Deutscher/Deutsche Erwachsener/Erwachsene Freiwilliger/Freiwillige
Geflüchteter/Geflüchtete Jugendlicher/Jugendliche Kranker/Kranke Obdachloser/Obdachlose
Reisender/Reisende Studierender/Studierende Verwandter/Verwandte Vorsitzender/Vorsitzende
Angehöriger/Angehörige Verletzter/Verletzte Verlobter/Verlobte Versicherter/Versicherte
Beauftragter/Beauftragte Behinderter/Behinderte Blinder/Blinde Fremder/Fremde Gefangener/Gefangene
Gehörloser/Gehörlose Geliebter/Geliebte Toter/Tote Überlebender/Überlebende
Vorgesetzter/Vorgesetzte Zeuge/Zeugin Verdächtiger/Verdächtige Angeklagter/Angeklagte
Beschuldigter/Beschuldigte Minderjähriger/Minderjährige Volljähriger/Volljährige
Pflegebedürftiger/Pflegebedürftige Schwerbehinderter/Schwerbehinderte
Selbstständiger/Selbstständige Heiliger/Heilige Intellektueller/Intellektuelle Bauer/Bäuerin
Landwirt/Landwirtin Zauberer/Zauberin Wanderer/Wanderin Förderer/Förderin Bewunderer/Bewunderin
Eroberer/Eroberin Ruderer/Ruderin Herausforderer/Herausforderin Abenteurer/Abenteurerin
Mörder/Mörderin Herzog/Herzogin Jude/Jüdin Schwabe/Schwäbin Sachse/Sächsin Franke/Fränkin
Lotse/Lotsin Bote/Botin Pole/Polin Russe/Russin Schütze/Schützin
""".split()


def partners() -> Iterator[tuple[str, str]]:
    """Yield the pairs of the lexicon."""
    for line in NOUNS.read_text(encoding="utf-8").splitlines():
        feminine, gender, *cells = [*line.split("\t"), "", ""][:7]
        is_made = gender == "f" and cells[-1] == f"{feminine}nen" and feminine.endswith("in")
        if is_made and feminine.isalpha() and feminine not in NOT and is_used(feminine):
            masculine = next(filter(is_person, candidates(feminine.removesuffix("in"))), None)
            if masculine and is_used(masculine):
                yield masculine, feminine


def candidates(stem: str) -> tuple[str, ...]:
    """Return what a feminine word may be made from."""
    plain = stem[:1] + stem[1:].translate(PLAIN)
    without = stem[:1].translate(PLAIN) + stem[1:].translate(PLAIN)
    agents = (f"{stem}er",) if stem.endswith("er") else ()
    return (f"{stem}e", *agents, stem, f"{plain}e", plain, f"{without}e", without)


def is_person(word: str) -> bool:
    """Whether the word is a masculine noun, and no adjective."""
    is_masculine = any(each[1:] == ("m", "nom", "sg") for each in readings(word))
    return is_masculine and not any(each.is_adjectival for each in paradigms(word))


def is_used(word: str) -> bool:
    """Whether the word is in use."""
    return zipf_frequency(word, "de") >= RAREST


def main() -> None:
    """Write the table."""
    by_hand = [tuple(pair.split("/")) for pair in OTHERS if "/" in pair]
    known = {feminine for _, feminine in by_hand}
    rows = sorted({*by_hand, *(pair for pair in partners() if pair[1] not in known)})
    OUT.write_text(HEAD + "".join(f"{one}\t{other}\n" for one, other in rows), encoding="utf-8")


if __name__ == "__main__":
    main()
