"""Syllables: classes of words, numbers, letters, separators, any text."""

from __future__ import annotations

import csv
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leichtsprache.resources import table
from leichtsprache.segment.syllables import count_syllables, nuclei

#: Hyphens show the syllables that are counted.
SPOKEN = {
    "one letter": "A-bend I-dee ei-nen O-fen Ü-bung O-a-se",
    "diphthongs": "Bäu-me Frau-en Eu-le Mai Bay-ern träumst",
    "ie": "Lie-be Wie-se Bie-ne Pa-pier stu-die-ren Ko-pie Wien dient ver-die-nen",
    "i-e": "Fa-mi-li-e Kas-ta-ni-e Fe-ri-en Me-di-en-haus I-ta-li-en Hy-gi-e-ne Pa-ti-ent",
    "i-er": "Spa-ni-er Bel-gi-er Pre-mi-er-mi-nis-ter ver-lie-ren Kla-vier Sau-ri-er",
    "i-ell": "spe-zi-ell fi-nan-zi-ell viel-leicht ziel-los",
    "prefixes": "be-ur-tei-len be-un-ru-hi-gen be-en-den be-in-hal-ten ge-impft ge-ehrt Bei-spiel",
    "eum": "Mu-se-um Mu-se-ums-in-sel Ju-bi-lä-um räum-te",
    "loans": "Na-ti-on ak-tu-ell Ru-i-ne E-go-ist As-te-ro-id na-iv Mo-sa-ik Pin-gu-in A-the-ist",
    "qu": "Quel-le be-quem A-qua-ri-um",
    "joints": "Rei-se-un-ter-neh-men Au-to-un-fall Kli-ma-an-la-ge Ko-o-pe-ra-ti-on Zo-o-lo-gie",
    "y": "Yo-ga Sys-tem Par-ty Ho-ckey lo-yal Hy-ä-ne",
    "English": "Team Jeans Coach on-line Soft-ware Home-page Ser-vice Ma-nage-ment Web-site E-Mail",
    "French": "Ni-veau Fri-seur Res-tau-rant Ca-fé Bouil-lon Tour Rou-te Re-per-toire",
    "doubles": "See Se-en I-de-en Boot Haar Kaf-fee re-ell",
}


@pytest.mark.parametrize(
    "shown", [word for words in SPOKEN.values() for word in words.split()], ids=str
)
def test_words(shown: str) -> None:
    word = shown if shown == "E-Mail" else shown.replace("-", "")
    assert count_syllables(word) == shown.count("-") + 1


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("ADAC", 4), ("NATO", 2), ("GmbH", 4), ("Lkw", 3), ("Lkws", 3), ("PKWs", 3), ("EU", 2),
        ("NICHT", 1), ("STRASSE", 2), ("EU-Kommission", 6), ("BAföG", 2), ("Y", 1),
        ("7", 2), ("21", 4), ("100", 3), ("1984", 8), ("2024", 7), ("1.000.000", 4), ("3,5", 4),
        ("0170", 5), ("90er", 3), ("z. B.", 3), ("Dr.", 2), ("kg", 3),
        ("Bundes-Gleichstellungs-Gesetz", 7), ("Blumen·geschäft", 4), ("Kund:innen", 3),
        ("geht's", 1), ("Fami-lie", 4), ("Silben\u00adtrennung", 4),
        ("", 0), ("…", 0), ("hm", 1), ("привет", 1), ("\u0bf0", 1),
    ],
)  # fmt: skip
def test_what_is_no_plain_word(text: str, count: int) -> None:
    assert count_syllables(text) == count


@given(st.text(max_size=40))
def test_any_text_has_a_count(text: str) -> None:
    count = count_syllables(text)
    assert count >= any(map(str.isalnum, text)) or not text.isascii()
    assert count_syllables(text) == count


WORDS = (
    "Bundesgleichstellungsgesetz",
    "Familienunternehmen",
    "Museum",
    "Abend",
    "Patient",
    "Straße",
)


@given(st.sampled_from(WORDS), st.sampled_from("-·‧"), st.sets(st.integers(1, 26)))
def test_separators_never_shorten(word: str, separator: str, places: set[int]) -> None:
    inserted = "".join(
        (separator if place in places else "") + letter for place, letter in enumerate(word)
    )
    assert count_syllables(inserted) >= count_syllables(word)


def test_long_input_takes_linear_time() -> None:
    start = time.perf_counter()
    assert count_syllables("ie" * 200_000) == 200_000
    assert time.perf_counter() - start < 5


def test_respellings_are_unique_and_give_reasons() -> None:
    rows = table("segment/syllable_respellings.tsv").rows
    assert len({written for written, _, _ in rows}) == len(rows)
    assert all(written == written.lower() and spoken and reason for written, spoken, reason in rows)


def test_nuclei_ignores_the_plural() -> None:
    assert nuclei("homepages") == nuclei("homepage") == 2


def test_measured(data: Path) -> None:
    with (data / "lexical" / "syllables_dev.tsv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    right = [count_syllables(row["word"]) == int(row["count"]) for row in rows]
    assert sum(right) / len(right) >= 0.995
