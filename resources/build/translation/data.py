"""Clean the parallel data, keep the held-out sentences out, train the vocabulary.

``python data.py clean`` writes ``data/tatoeba.tsv``, ``data/europarl.tsv`` and the held-out sets;
``python data.py vocab`` writes ``spm/de_en.model``. The sources lie in ``$SOURCES`` (default
``../shared/data`` beside the repository): Tatoeba (CC BY 2.0 FR) and Europarl (free), German⇥English.
"""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path
from random import Random

import lexicon
import names
from norm import rules, write

ROOT = Path(__file__).parent
SOURCES = Path(os.environ.get("LEICHTSPRACHE_DATA", ROOT.parents[3] / "shared" / "data"))
PLAIN = str.maketrans({own: other for own, other in rules().items() if len(own) == 1})
# Words in the spelling before 1996, as Europarl has them; ß becomes ss.
OLD = frozenset(
    """daß muß mußt müßt müßte müßten mußte mußten laß läßt wußte wußten gewußt bewußt Bewußtsein
    Kompromiß Ausschuß Beschluß Schluß Abschluß Prozeß Einfluß Anlaß Haß Paß Fluß Kuß Kongreß
    Überschuß gewiß Mißbrauch Mißverständnis häßlich Rußland faßt gefaßt umfaßt befaßt verfaßt paßt
    gepaßt angepaßt ißt vergißt mißt Zuschuß Ausfluß Streß Entschluß Genuß Verlaß Erlaß naß blaß
    Schloß schloß beschloß Riß Biß Baß unterläßt verläßt beeinflußt Faß Nuß Mißtrauen mißbraucht
    bißchen Bißchen""".split()
)
WORD = re.compile(r"[^\W\d_]+")


def modern(word: str) -> str:
    """Return the word in the spelling of today."""
    old = word in OLD or word[0].lower() + word[1:] in OLD
    return word.replace("ß", "ss") if old else word


def plain(text: str) -> str:
    """Return the text with straight quotes, single spaces and the spelling of today."""
    text = " ".join(text.translate(PLAIN).split()).replace("' s ", "'s ")
    return WORD.sub(lambda match: modern(match[0]), text)


def key(text: str) -> str:
    """Return what makes two sentences the same: letters and digits, in lower case."""
    return re.sub(r"[\W_]+", " ", text.lower()).strip()


def pairs(path: Path) -> list[tuple[str, str]]:
    """Read the pairs of a table."""
    rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines())
    return [(plain(row[0]), plain(row[1])) for row in rows if len(row) > 1]


def held_out() -> set[str]:
    """Return the keys of all sentences, in both languages, that must not be trained on."""
    files = (SOURCES / "mt/tatoeba_dev.tsv", ROOT / "easy_dev.txt", ROOT / "blind_test.txt")
    rows = [row for file in files for row in pairs(file)]
    return {key(part) for row in rows for text in row for part in text.split(" ||| ")}


def parallel(german: str, english: str) -> bool:
    """Whether a Europarl pair is short, complete and probably a translation."""
    own, other = len(german.split()), len(english.split())
    if not (2 <= own <= 25 and 2 <= other <= 30 and 0.55 < own / other < 1.7):
        return False
    if german[-1] not in '.!?:"' or not german[0].isalpha() or english[0] in "(-":
        return False
    return sorted(re.findall(r"\d+", german)) == sorted(re.findall(r"\d+", english))


def clean() -> None:
    """Write the training pairs without the held-out ones, and the held-out sets."""
    held, seen = held_out(), set[tuple[str, str]]()
    for name in ("tatoeba", "europarl"):
        source = SOURCES / f"mt/{name}{'_train' if name == 'tatoeba' else ''}.tsv"
        rows = []
        for german, english in pairs(source):
            same = key(german), key(english)
            short = max(len(german.split()), len(english.split())) <= 40
            if not all(same) or same in seen or held & set(same) or not short:
                continue
            if name == "tatoeba" or parallel(german, english):
                seen.add(same)
                rows.append(f"{german}\t{english}\n")
        (ROOT / f"data/{name}.tsv").write_text("".join(rows), encoding="utf-8")
    for name, source in (
        ("dev", SOURCES / "mt/tatoeba_dev.tsv"),
        ("easy_dev", ROOT / "easy_dev.txt"),
    ):
        text = "".join(f"{german}\t{english}\n" for german, english in pairs(source))
        (ROOT / f"data/{name}.tsv").write_text(text, encoding="utf-8")


def words() -> list[str]:
    """Return the words of the lexicon in both languages."""
    found = [
        text for noun in lexicon.everyday() for text in (noun.german, noun.plural, noun.english)
    ]
    found += [text for pair in lexicon.patterns() for text in pair]
    found += [f"{' '.join(f.german)} {f.verb.infinitive}" for f in lexicon.frames()]
    found += [frame.english for frame in lexicon.frames()]
    found += names.FIRST + names.LAST + names.PLACES + names.COMPANIES + names.ACRONYMS
    tables = (names.PLACES_DIFF, names.LANDS, names.COUNTRIES, names.MONTHS, names.DAYS)
    found += [f"{own} {other}" for table in tables for own, other in table.items()]
    return [re.sub(r"\{.*?\}", " ", text).strip("-* ") for text in found]


def common() -> list[str]:
    """Return common German lemmas (zix, MIT), so that pieces of many words are in."""
    path = SOURCES / "lexical/zix_common_word_scores.tsv"
    return [row.split("\t")[0] for row in path.read_text(encoding="utf-8").splitlines()[1:]]


def vocab() -> None:
    """Train the joint vocabulary on the real data, the lexicon and common lemmas."""
    import sentencepiece

    (ROOT / "spm").mkdir(exist_ok=True)
    write(ROOT / "spm/rules.tsv")
    names_of_data = ("tatoeba", "europarl")
    real = [
        text for name in names_of_data for row in pairs(ROOT / f"data/{name}.tsv") for text in row
    ]
    lemmas = common()
    lines = real + words() * 25 + lemmas * 3 + [word.capitalize() for word in lemmas] * 2
    Random(8).shuffle(lines)
    (ROOT / "spm/text.txt").write_text("\n".join(lines), encoding="utf-8")
    sentencepiece.SentencePieceTrainer.train(
        input=str(ROOT / "spm/text.txt"),
        model_prefix=str(ROOT / "spm/de_en"),
        model_type="unigram",
        vocab_size=12000,
        character_coverage=0.9999,
        byte_fallback=True,
        split_digits=True,
        normalization_rule_tsv=str(ROOT / "spm/rules.tsv"),
        required_chars="äöüÄÖÜßéèêáàâçñóôíîúøåÅØæœëïşŞıİğĞłŁćčČšŠžŽ€§%&+*/@#=_°²\"'()[]{}<>|~^$£-.,;:!?"
        "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
        num_threads=1,
        shuffle_input_sentence=False,
    )


if __name__ == "__main__":
    {"clean": clean, "vocab": vocab}[sys.argv[1]]()
