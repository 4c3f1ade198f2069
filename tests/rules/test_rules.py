"""Every rule is tested on its own examples."""

from __future__ import annotations

import re
from importlib import import_module
from pkgutil import walk_packages

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import leichtsprache.rules
from leichtsprache.document import Document, Finding
from leichtsprache.formats import parse
from leichtsprache.rules import catalogue, findings
from leichtsprache.rules.contract import PHASES, Rule, unmark
from leichtsprache.rules.profiles import Setting
from leichtsprache.segment import segment

RULES = tuple(catalogue().values())
GOOD = [
    pytest.param(rule, text, id=f"{rule.id}-{text[:40]}") for rule in RULES for text in rule.good
]
BAD = [
    pytest.param(rule, text, repaired, id=f"{rule.id}-{text[:40]}")
    for rule in RULES
    for text, repaired in rule.bad.items()
]


def parsed(rule: Rule, text: str) -> Document:
    """Return the document of an example: Markdown where the rule needs marks, HTML for layout."""
    formats = {"marks": ".md", "layout": ".html"}
    return parse(text, formats[rule.needs]) if rule.needs in formats else Document(text)


def document_for(rule: Rule, text: str) -> Document:
    """Return a text with the layers that the rule needs."""
    if rule.needs == "analysis":
        from leichtsprache.analyze import analyze

        return analyze()(Document(text))
    return segment()(parsed(rule, text))


def found_by(rule: Rule, document: Document) -> list[Finding]:
    return sorted(findings(document, Setting.of(rule)), key=lambda finding: finding.span)


@pytest.mark.parametrize(("rule", "text"), GOOD)
def test_good_example_has_no_finding(rule: Rule, text: str) -> None:
    assert found_by(rule, document_for(rule, text)) == []


@pytest.mark.parametrize(("rule", "marked", "repaired"), BAD)
def test_bad_example_is_found_and_repaired(rule: Rule, marked: str, repaired: str | None) -> None:
    _, spans = unmark(parsed(rule, marked).text)
    document = document_for(rule, unmark(marked)[0])
    found = found_by(rule, document)
    assert tuple(finding.span for finding in found) == spans
    edits = [edit for finding in found for edit in finding.edits]
    if repaired is None:
        assert edits == []
    else:
        assert document.revise(edits).text == repaired


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_repaired_text_has_no_finding(rule: Rule) -> None:
    for repaired in filter(None, rule.bad.values()):
        assert found_by(rule, document_for(rule, repaired)) == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_rule_is_well_made(rule: Rule) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z0-9]+)*", rule.id)
    assert len(rule.good) >= 5
    assert len(rule.bad) >= 5
    assert rule.sources
    assert rule.phase in PHASES
    assert rule.title[0].isupper()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_message_is_short_and_filled(rule: Rule) -> None:
    assert len(re.findall(r"[.!?](?=\s|$)", rule.message.replace("z. B.", ""))) <= 2
    for marked in rule.bad:
        for finding in found_by(rule, document_for(rule, unmark(marked)[0])):
            assert "{" not in finding.message
            assert "„“" not in finding.message


# What rules look for, so that random texts run into them.
PIECES = st.sampled_from(
    "Das Haus die Bürger*innen 10 % 3–4 Uhr 12.3.2021 z. B. usw. § 5 € $ Nr. IV zwei Drei 1. 2,5 "
    "„ “ \" ' ( ) [ ] ; … – - / : . , ! ? \n \n\n \u00ad 🙂 NICHT NATO 4.000.000 "
    "Krankenversicherung 09:00 "
    "Tel. 030/12345 post@stadt.de www.stadt.de 15 km/h m² Schüler/-innen der*die weder noch".split(
        " "
    )
)
LOCAL = [rule for rule in RULES if rule.needs == "sentences"]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(PIECES, max_size=25).map(" ".join))
def test_repairs_of_any_text_can_be_made(text: str) -> None:
    document = segment()(Document(text))
    for rule in LOCAL:
        found = found_by(rule, document)
        edits = {edit for finding in found for edit in finding.edits if finding.is_safe}
        assert all(0 <= finding.span.start <= finding.span.stop <= len(text) for finding in found)
        assert document.revise(edits).text != text or not edits


def test_rules_are_found_without_registration() -> None:
    modules = walk_packages(leichtsprache.rules.__path__, "leichtsprache.rules.")
    with_rule = {
        module.name.rpartition(".")[2]: import_module(module.name).RULE.id
        for module in modules
        if hasattr(import_module(module.name), "RULE")
    }
    assert {name.replace("_", "-") for name in with_rule} == set(with_rule.values())
    assert set(with_rule.values()) == set(catalogue())
