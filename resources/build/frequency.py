"""Derive ``resources/words/frequency.tsv``: how frequent and how everyday German words are.

Frequencies are those of the PyPI package ``wordfreq`` (CC BY-SA 4.0), everyday counts are made from
German sentences of Tatoeba (CC BY 2.0 FR; counts only): a text file with a sentence in front of the
first tab of each line. Both are on the Zipf scale (3 is once in a million words) times 100. Common
are the words that zix (MIT) lists as common in texts of Einfache and Leichte Sprache. A form has
the value of its base form, all forms of which are counted together: *ging* is as everyday as
*gehen*. Run::

    python resources/build/frequency.py tatoeba_train.tsv zix_common_word_scores.tsv
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator
from functools import cache
from math import log10
from pathlib import Path

from wordfreq import get_frequency_dict

from leichtsprache.analyze.model import hanta
from leichtsprache.analyze.nouns import noun_lemmas

OUT = Path(__file__).parents[1] / "words" / "frequency.tsv"
HEAD = """\
# origin: derived by resources/build/frequency.py from wordfreq 3.1.1 (frequency) and from counts of German sentences of Tatoeba, CC-BY-2.0-FR (everyday); common words of zix, MIT (common)
# licence: CC-BY-SA-4.0
# form: in small letters; frequency, everyday: 100 times the Zipf value of all forms of its base form, 0 = never; common: 1 = is one of the 8,196 base forms that are common in easy texts
form\tfrequency\teveryday\tcommon
"""  # noqa: E501
WORD = re.compile(r"[a-zäöüß]{2,}")
#: Rarer forms (Zipf scale) are left out, unless an everyday sentence has them; 2 MB remain.
RAREST = 2.3
#: A form so rare is none of a base form so frequent: the tagger errs (*ien*, "sein").
ODD_FORM, ODD_BASE = 3.5, 6.2
FREQUENCY: dict[str, float] = get_frequency_dict("de", "large")


def zipf(share: float) -> float:
    """Return the Zipf value of a share of all words."""
    return log10(share * 1e9) if share else 0.0


@cache
def base(form: str) -> str | None:
    """Return the base form of a form, both in small letters; ``None`` for a name."""
    lemma, tag = hanta().analyze(form, casesensitive=False)
    nouns = noun_lemmas(form.capitalize())
    if nouns and tag[0] not in "VAK":
        return max(nouns, key=lambda noun: FREQUENCY.get(noun.lower(), 0.0)).lower()
    return None if tag.startswith(("NE", "FM", "XY")) else str(lemma).lower()


def everyday(path: Path) -> Counter[str]:
    """Count the words of everyday sentences."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return Counter(word for line in lines for word in WORD.findall(line.partition("\t")[0].lower()))


def forms(counts: Counter[str]) -> Iterator[str]:
    """Yield the forms to list."""
    listed = {form for form, share in FREQUENCY.items() if zipf(share) >= RAREST}
    for form in sorted(listed | set(counts), key=str.encode):
        if WORD.fullmatch(form) and (base(form) or counts[form] > 1):
            yield form


def lemma(form: str) -> str:
    """Return the base form; the form itself where what the tagger says cannot be."""
    found = base(form) or form
    is_odd = zipf(FREQUENCY.get(form, 0)) < ODD_FORM and zipf(FREQUENCY.get(found, 0)) > ODD_BASE
    return form if is_odd else found


def swiss(word: str) -> str:
    """Return the spelling of zix."""
    return word.replace("ß", "ss")


def main() -> None:
    """Write the table."""
    counts = everyday(Path(sys.argv[1]))
    easy = frozenset(
        re.findall(r"(?m)^[^\W\d]+(?=\t)", Path(sys.argv[2]).read_text(encoding="utf-8").lower())
    )
    size = sum(counts.values())
    listed = list(forms(counts))
    frequent: Counter[str] = Counter()
    spoken: Counter[str] = Counter()
    for form in listed:
        frequent[lemma(form)] += FREQUENCY.get(form, 0.0)  # type: ignore[assignment]
        spoken[lemma(form)] += counts[form]
    rows = (
        (
            form,
            round(100 * zipf(frequent[lemma(form)])),
            round(100 * zipf(spoken[lemma(form)] / size)),
            int(not easy.isdisjoint(swiss(each) for each in (form, lemma(form)))),
        )
        for form in listed
    )
    lines = ("\t".join(map(str, row)) + "\n" for row in rows)
    OUT.write_text(HEAD + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
