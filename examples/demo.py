"""What ``make demo`` shows: one article, converted to a page and to data.

python examples/demo.py [OUT_DIR]
"""

import json
import sys
from pathlib import Path
from typing import Any

import leichtsprache as ls
from leichtsprache.convert import conversion

ARTICLE = Path(__file__).parent / "articles" / "wohngeld.md"


def main(out: Path) -> None:
    """Convert the article, say where the results are, and show a piece of each part."""
    document = conversion("din33429", "en")(ls.read(ARTICLE))
    out.mkdir(parents=True, exist_ok=True)
    files = [out / f"{ARTICLE.stem}{suffix}" for suffix in (".html", ".json")]
    for file in files:
        ls.write(document, file)
    show(document, json.loads(files[1].read_text(encoding="utf-8")))
    print("\nDie ganze Seite:", *files, sep="\n  ")


def show(document: ls.Document, data: dict[str, Any]) -> None:
    """Print a piece of the four parts: original, easy version, findings and scores, summary."""
    changed = max(data["pairs"], key=lambda pair: len(pair["easy"]))
    for title, version in (("Original", "original"), ("Leichter", "easy")):
        print(f"{title}:")
        print(*(f"  {line['text']}" for line in changed[version]), sep="\n")
    before, after = data["original"], data["easy"]
    print("Bewertung:")
    print(f"  Funde: {len(before['findings'])} → {len(after['findings'])}")
    flesch = [version["scores"]["flesch-amstad"] for version in (before, after)]
    print(f"  Flesch-Wert: {flesch[0]:.0f} → {flesch[1]:.0f} (mehr ist leichter)")
    print("Zusammenfassung:")
    summary = next(each for each in document.summaries if each.sentences)
    print(*(f"  {sentence}" for sentence in summary.sentences), sep="\n")
    for language, translation in summary.translations.items():
        print(f"  [{language}] {' '.join(translation.sentences)}")
    for key, note in document.metadata.items():
        if key.startswith("note:"):
            print(f"  ({note})")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path("build-output") / "demo")
