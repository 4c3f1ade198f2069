"""The nearest settings count, alone; what is wrong in them is told with its place."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from leichtsprache.document import Document
from leichtsprache.errors import SettingsError
from leichtsprache.review.settings import Settings, expanded, nearest

OWN = """\
profile = "haus"
known-acronyms = ["BMXY"]
[profiles.haus]
extend = "streng"
title = "Unser Haus"
thresholds = { sent-len = { warning = 11 } }
glossary.preferred = { Vordruck = "Formular" }
[profiles.streng]
extend = "netzwerk"
severities = { num-percent = "error", brackets = "off" }
thresholds = { sent-len = { warning = 9, error = 13 } }
known-acronyms = ["SGXY"]
glossary = { preferred = { Vordruck = "Blatt" }, forbidden = { Asylant = "Das Wort verletzt." } }
"""


def settings(folder: Path, text: str, name: str = ".leichtsprache.toml") -> Settings:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return Settings.read(path)


def found(made: Settings, text: str) -> list[str]:
    return [finding.rule for finding in made.stage()(Document(text)).findings]


def test_a_profile_of_the_project_extends_others(tmp_path: Path) -> None:
    made = settings(tmp_path, OWN)
    profile = made.profile()
    assert (profile.id, profile.title, profile.rulebooks) == ("haus", "Unser Haus", ("N",))
    chosen = {each.rule.id: each for each in made.stage().settings()}
    assert chosen["num-percent"].severity == "error"
    assert "brackets" not in chosen
    assert (chosen["sent-len"].options["warning"], chosen["sent-len"].options["error"]) == (11, 13)
    assert chosen["sent-len"].options["info"]
    assert str(chosen["abbr-introduce"].options["known"]).split() == ["SGXY", "BMXY"]


def test_acronyms_of_the_house_are_known(tmp_path: Path) -> None:
    text = "Das BMXY ist offen. Das SGXY ist offen. Das QRXY ist offen."
    document = settings(tmp_path, OWN).stage()(Document(text))
    marked = [each.span.slice(text) for each in document.findings if each.rule == "abbr-introduce"]
    assert marked == ["QRXY"]


def test_the_glossary_speaks_of_words_with_endings(tmp_path: Path) -> None:
    text = "Nehmen Sie den Vordruck. Die Vordrucke liegen da. Der Vordruckfehler. Asylanten kommen."
    document = settings(tmp_path, OWN).stage()(Document(text))
    house = [each for each in document.findings if each.rule.startswith("house-")]
    assert [each.span.slice(text) for each in house] == ["Vordruck", "Vordrucke", "Asylanten"]
    assert [edit.text for each in house for edit in each.edits] == ["Formular"]
    assert not any(each.is_safe for each in house)
    assert house[0].message == "Bei uns heißt es „Formular“. Ersetzen Sie: Vordruck."
    assert house[2].message == "Wir schreiben nicht: Asylanten. Das Wort verletzt."


def test_select_ignore_groups_and_patterns(tmp_path: Path) -> None:
    text = "Das kostet 10 % mehr, z. B. am 3.5.2021."
    assert found(settings(tmp_path, 'select = ["numbers"]\nignore = ["date-*"]'), text) == [
        "num-percent"
    ]
    assert found(settings(tmp_path, 'select = ["abbr"]'), text) == ["abbr"]
    assert "abbr" in found(settings(tmp_path, 'select = ["all"]'), text)
    assert expanded(["words"])[0] >= {"abbr", "word-short"}


def test_who_names_a_rule_gets_it(tmp_path: Path) -> None:
    off = 'select = ["compound-mediopunkt"]\n'
    text = "Das ist Leichte·sprache."
    in_profile = settings(tmp_path, off).stage().settings()
    assert [each.rule.id for each in in_profile] == ["compound-mediopunkt"]
    made = settings(tmp_path, off + '[severities]\ncompound-mediopunkt = "off"')
    assert made.stage().settings() == ()
    assert found(made, text) == []


def test_rules_are_off_for_some_files(tmp_path: Path) -> None:
    made = settings(
        tmp_path, 'select = ["num-percent"]\n[per-file-ignores]\n"zitate/*.md" = ["numbers"]'
    )
    assert made.stage(str(tmp_path / "zitate" / "a.md")).settings() == ()
    assert len(made.stage(str(tmp_path / "a.md")).settings()) == 1


@pytest.mark.parametrize(
    ("pattern", "name", "is_out"),
    [
        ("entwurf", "entwurf/a.md", True),
        ("entwurf/", "entwurf/tief/a.md", True),
        ("*.html", "tief/a.html", True),
        ("docs/**", "docs/a/b.md", True),
        ("**/alt.md", "alt.md", True),
        ("**/alt.md", "a/b/alt.md", True),
        ("docs/*.md", "a/docs/b.md", False),
        ("entwurf", "entwurf.md", False),
    ],
)
def test_files_are_left_out(tmp_path: Path, pattern: str, name: str, is_out: bool) -> None:
    made = settings(tmp_path, f'exclude = ["{pattern}"]')
    assert made.excludes(str(tmp_path / name)) == is_out


def test_the_nearest_file_counts_alone(tmp_path: Path) -> None:
    deep = tmp_path / "a" / "b"
    deep.mkdir(parents=True)
    settings(
        tmp_path, '[tool.leichtsprache]\nprofile = "einfach"\nignore = ["abbr"]', "pyproject.toml"
    )
    (tmp_path / "a" / "pyproject.toml").write_text("[tool.other]\nx = 1", encoding="utf-8")
    nearest.cache_clear()
    assert nearest(deep).profile().id == "einfach"
    settings(tmp_path / "a", 'profile = "bitv"')
    nearest.cache_clear()
    assert nearest(deep).profile().id == "bitv"
    assert "ignore" not in nearest(deep).values
    settings(tmp_path / "a", '[tool.leichtsprache]\nprofile = "hildesheim"', "pyproject.toml")
    nearest.cache_clear()
    assert nearest(deep).profile().id == "bitv"  # before pyproject.toml in the same folder


def test_without_settings_all_is_as_shipped(tmp_path: Path) -> None:
    nearest.cache_clear()
    made = nearest(Path(os.sep))
    assert (made.file, made.profile().id, made.fail_on) == (None, "din33429", "warning")
    assert (made.min_severity, made.baseline, made.excludes("a.md")) == ("info", None, False)


def test_paths_start_from_the_folder_of_the_settings(tmp_path: Path) -> None:
    made = settings(tmp_path, 'baseline = "alt/basis.json"')
    assert made.baseline == tmp_path / "alt" / "basis.json"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            'profil = "bitv"',
            "„profil“ gibt es nicht. Meinen Sie „profile“? Erlaubt sind: baseline, ",
        ),
        ('profile = "bitw"', "profile: Das Profil „bitw“ gibt es nicht. Meinen Sie „bitv“?"),
        ("profile = 3", "profile: Hier muss ein Text in Anführungszeichen stehen, nicht 3."),
        ('select = "abbr"', "select: Hier muss eine Liste in eckigen Klammern stehen"),
        ("select = [1]", "select.[0]: Hier muss ein Text"),
        (
            'select = ["abr"]',
            "select: Die Regel oder Gruppe „abr“ gibt es nicht. Meinen Sie „abbr“?",
        ),
        ('min-severity = "hoch"', "Den Wert „hoch“ gibt es nicht. Erlaubt sind: error, info, warn"),
        ("[thresholds]\nabr = {}", "thresholds: Die Regel „abr“ gibt es nicht."),
        ("[thresholds]\nsent-len = 3", "thresholds.sent-len: Hier muss eine Tabelle stehen"),
        ("[thresholds]\nsent-len = { worte = 3 }", "Die Schwelle „worte“ gibt es nicht. Erlaubt"),
        ('[thresholds]\nsent-len = { info = "3" }', "sent-len.info: Hier muss eine ganze Zahl"),
        ("[thresholds]\nsent-len = { info = true }", "sent-len.info: Hier muss eine ganze Zahl"),
        ('[severities]\nabbr = "laut"', "severities.abbr: Den Wert „laut“ gibt es nicht."),
        ('[severities]\nabr = "off"', "severities: Die Regel „abr“ gibt es nicht."),
        ("[glossary]\nliste = []", "glossary: Die Einstellung „liste“ gibt es nicht."),
        ('[glossary.preferred]\n" " = "x"', "glossary.preferred: Ein Wort ist leer."),
        ("[glossary]\npreferred = []", "glossary.preferred: Hier muss eine Tabelle stehen"),
        ('[per-file-ignores]\n"*.md" = ["nix"]', "per-file-ignores.*.md: Die Regel"),
        ('[profiles.a]\nprofile = "b"', "profiles.a: Die Einstellung „profile“ gibt es nicht."),
        ('profile = "a"\n[profiles.a]\nextend = "x"', "profiles.a.extend: Das Profil „x“"),
        ('profile = "a"\n[profiles.a]\nextend = "a"', "Das Profil erweitert sich selbst."),
        ("profile = ", "Das ist kein gültiges TOML"),
    ],
)
def test_what_is_wrong_is_told_with_its_place(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(SettingsError) as caught:
        settings(tmp_path, text)
    assert message in str(caught.value)
    assert str(tmp_path / ".leichtsprache.toml") in str(caught.value)
    assert str(caught.value).endswith((".", ")."))


def test_other_errors_of_the_file(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="nicht lesbar"):
        Settings.read(tmp_path / "fehlt.toml")
    with pytest.raises(SettingsError, match=r"tool.leichtsprache"):
        settings(tmp_path, "[tool.other]", "pyproject.toml")
    with pytest.raises(SettingsError, match="verschachtelt"):
        settings(tmp_path, "select = " + "[" * 50_000)
    (tmp_path / "x.toml").write_bytes(b"profile = '\xff'")
    with pytest.raises(SettingsError, match="UTF-8"):
        Settings.read(tmp_path / "x.toml")
