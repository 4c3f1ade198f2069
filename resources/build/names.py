"""Derive ``resources/analyze/names.tsv``: first names, surnames, places and other names.

Source, CC BY-SA 4.0: the PyPI package ``german-nouns`` (German Wiktionary). Run::

    python resources/build/names.py
"""

from __future__ import annotations

import csv
import re
from importlib.util import find_spec
from pathlib import Path

KINDS = {"Vorname": "first", "Nachname": "last", "Toponym": "place", "Eigenname": "other"}
OUT = Path(__file__).parents[1] / "analyze" / "names.tsv"
HEAD = """\
# origin: derived by resources/build/names.py from german-nouns 1.2.5 (German Wiktionary)
# licence: CC-BY-SA-4.0
# kinds: first name, last name, place, other name; noun = a common noun as well
name\tkinds
"""
NAME = re.compile(r"[A-ZÄÖÜ][\w-]+\w")


def names() -> dict[str, set[str]]:
    """Return each name with its kinds."""
    spec = find_spec("german_nouns")
    assert spec
    assert spec.submodule_search_locations
    path = Path(spec.submodule_search_locations[0]) / "nouns.csv"
    found: dict[str, set[str]] = {}
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            kinds = {KINDS[pos] for pos in row["pos"].split(",") if pos in KINDS}
            if NAME.fullmatch(row["lemma"]):
                found.setdefault(row["lemma"], set()).update(kinds or {"noun"})
    return {name: kinds for name, kinds in found.items() if kinds != {"noun"}}


def main() -> None:
    """Write the table."""
    rows = (f"{name}\t{' '.join(sorted(kinds))}\n" for name, kinds in sorted(names().items()))
    OUT.write_text(HEAD + "".join(rows), encoding="utf-8")


if __name__ == "__main__":
    main()
