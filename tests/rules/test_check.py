"""The stage `check`: which rules run, and what comes out."""

from __future__ import annotations

import pickle
import re

import pytest

from leichtsprache.document import Document, FrozenMap
from leichtsprache.errors import ProfileError
from leichtsprache.rules import check, settings
from leichtsprache.rules.contract import Option, Rule, Source, unmark
from leichtsprache.rules.profiles import Profile, load_profile, profile_names
from leichtsprache.rules.shapes import Avoid

TEXT = "Das kostet 10 % mehr. Es gilt ab 3.5.2021."


def rules_of(document: Document) -> list[str]:
    return [finding.rule for finding in document.findings]


def test_findings_come_in_text_order_with_their_repairs() -> None:
    document = check(select=["num-percent", "date-long"])(Document(TEXT))
    assert rules_of(document) == ["num-percent", "date-long"]
    edits = [edit for finding in document.findings for edit in finding.edits]
    assert document.revise(edits).text == "Das kostet 10 Prozent mehr. Es gilt ab 3. Mai 2021."


def test_ignored_rule_does_not_run() -> None:
    assert "num-percent" not in rules_of(check(ignore=["num-percent"])(Document(TEXT)))


def test_longer_finding_wins_over_the_one_inside() -> None:
    found = check(select=["gender-form", "special-char"])(Document("Alle Bürger*innen kommen."))
    assert rules_of(found) == ["gender-form"]


def test_rule_of_ones_own_is_checked_besides() -> None:
    rule = Rule(
        id="amt",
        title="Amt",
        message="Sagen Sie „Rathaus“.",
        check=Avoid(re.compile(r"\bAmt\b")),
        sources=(Source("E", "Unser Wörterbuch"),),
        good=("Das Rathaus ist offen.",),
        bad=FrozenMap({"Das ⟦Amt⟧ ist offen.": None}),
    )
    document = check(select=["amt"], rules=[rule])(Document("Das Amt ist offen."))
    assert [tuple(finding.span) for finding in document.findings] == [(4, 7)]


def test_rule_that_lacks_its_layer_is_named() -> None:
    document = check("hildesheim")(Document("Das ist nicht gut."))
    assert "negation-bold" in document.not_run


def test_stage_can_be_pickled() -> None:
    stage = pickle.loads(pickle.dumps(check("netzwerk", select=["sent-len"])))
    assert stage(Document("Kurz.")).findings == ()


@pytest.mark.parametrize("name", ["", " \n ", "Ü", "🙂", "1", "…", "*", "\u00ad"])
def test_odd_texts_do_no_harm(name: str) -> None:
    for profile in profile_names():
        assert check(profile)(Document(name)).text == name


@pytest.mark.parametrize("name", profile_names())
def test_profiles_load_and_have_rules(name: str) -> None:
    assert len(settings(name)) >= 15


@pytest.mark.parametrize(
    ("stage", "message"),
    [
        (lambda: check("leicht"), "There is no profile 'leicht'"),
        (lambda: check(select=["sent-length"]), "sent-length"),
        (lambda: check(ignore=["nix"]), "nix"),
    ],
)
def test_wrong_name_fails_at_once(stage: object, message: str) -> None:
    with pytest.raises(ProfileError, match=message):
        stage()  # type: ignore[operator]


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"no-rule": {}}, "unknown rules"),
        ({"sent-len": {"info": "8"}}, "option info = '8' is not allowed"),
        ({"sent-len": {"words": 8}}, "option words = 8 is not allowed"),
        ({"sent-len": {"severity": "fatal"}}, "severity 'fatal' is none of"),
    ],
)
def test_wrong_change_of_a_profile_fails(
    changes: dict[str, dict[str, Option]], message: str
) -> None:
    pairs = [(rule, FrozenMap[str, Option](change)) for rule, change in changes.items()]
    frozen = FrozenMap(pairs)
    with pytest.raises(ProfileError, match=message):
        check(Profile("own", "Eigenes Profil", ("D",), frozen))


def test_profile_changes_severity_and_options() -> None:
    strict: dict[str, Option] = {"severity": "error", "info": 3}
    off: dict[str, Option] = {"severity": "off"}
    changes = FrozenMap(
        {
            "sent-len": FrozenMap(strict),
            "num-percent": FrozenMap(off),
        }
    )
    chosen = {each.rule.id: each for each in settings(Profile("own", "Eigenes", ("D",), changes))}
    assert chosen["sent-len"].severity == "error"
    assert chosen["sent-len"].options["info"] == 3
    assert "num-percent" not in chosen


def test_rulebooks_choose_the_rules() -> None:
    hildesheim = {each.rule.id for each in settings("hildesheim")}
    netzwerk = {each.rule.id for each in settings("netzwerk")}
    assert "compound-mediopunkt" in hildesheim - netzwerk
    assert "compound-hyphen" in netzwerk - hildesheim


def test_load_profile_names_the_known_ones() -> None:
    with pytest.raises(ProfileError, match="din33429"):
        load_profile("duden")


def test_unmark_returns_text_and_spans() -> None:
    text, spans = unmark("⟦A⟧ und ⟦B⟧")
    assert text == "A und B"
    assert [span.slice(text) for span in spans] == ["A", "B"]
