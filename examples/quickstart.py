"""The shortest way: check a text, simplify it, summarize it, write a page.

python examples/quickstart.py
"""

from pathlib import Path

import leichtsprache as ls

ARTICLE = Path(__file__).parent / "articles" / "grippeimpfung.md"
PAGE = Path("build-output") / "quickstart.html"


def main() -> None:
    """Convert one article step by step and print what is known about it."""
    original = ls.Pipeline(ls.score(), ls.check("din33429"))(ls.read(ARTICLE))
    print(f"Flesch-Wert: {original.scores['flesch-amstad']:.0f}")
    print(f"Funde: {len(original.findings)}")

    easy = ls.Pipeline(ls.simplify("din33429"), ls.score(), ls.summarize())(original)
    print(f"Flesch-Wert danach: {easy.scores['flesch-amstad']:.0f}")
    for section in easy.sections:
        if section.summary:
            print(*section.summary.sentences, sep="\n")

    PAGE.parent.mkdir(exist_ok=True)
    ls.write(easy, PAGE)
    print(f"Geschrieben: {PAGE}")


if __name__ == "__main__":
    main()
