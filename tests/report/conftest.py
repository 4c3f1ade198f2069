"""A document for the tests of this room, and the schema of SARIF."""

from __future__ import annotations

from typing import Any

import pytest

from leichtsprache.document import Block, Clause, Document, Sentence, Span, Token
from leichtsprache.parts import Features, Fields, Morph, Phrase, Predicate


@pytest.fixture
def houses() -> Document:
    """„Alte Häuser wurden nie verkauft.“, with every field filled."""
    text = "Alte Häuser wurden nie verkauft."
    words = [("Alte", "alt", "ADJA", Morph("nom", "pl", "n", degree="pos", certain=True)),
             ("Häuser", "Haus", "NN", Morph("nom", "pl", "n")),
             ("wurden", "werden", "VAFIN", Morph(None, "pl", None, 3, "past", "ind")),
             ("nie", "nie", "ADV", None), ("verkauft", "verkaufen", "VVPP", None),
             (".", ".", "$.", None)]  # fmt: skip
    tokens = []
    for word, lemma, tag, morph in words:
        start = text.index(word)
        tokens.append(Token(Span(start, start + len(word)), word, lemma, tag, morph))
    options = frozenset({Features("n", "nom", "pl"), Features("n", "acc", "pl")})
    phrase = Phrase("NP", 0, 1, 1, "nom", "pl", "n", options, certain=False)
    inner = Phrase("NP", 1, 1, 1, role="name", parent=0, certain=True)
    fields_ = Fields((0, 1), (2, 2), (3, 3), (4, 4))
    said = Predicate("werden", "past", "ind", None, (3,), None, certain=True)
    clause = Clause("main", 0, 4, None, 2, (2, 4), certain=True, subject=1, fields=fields_,
                    predicate=said, quoted=True)  # fmt: skip
    sentence = Sentence(Span(0, len(text)), tuple(tokens), (clause,), (phrase, inner))
    return Document(text, (Block(Span(0, len(text)), sentences=(sentence,)),))


_Schema = dict[str, Any]
_TEXT: _Schema = {"type": "string"}
_COUNT: _Schema = {"type": "integer", "minimum": 1}
_INDEX: _Schema = {"type": "integer", "minimum": -1}
_LANGUAGE: _Schema = {"type": "string", "pattern": "^[a-zA-Z]{2}(-[a-zA-Z]{2})?$"}
_LEVEL: _Schema = {"enum": ["none", "note", "warning", "error"]}


def _object(*required: str, **properties: _Schema) -> _Schema:
    return {
        "type": "object",
        "properties": properties,
        "required": list(required),
        "additionalProperties": False,
    }


def _list(item: _Schema, *, unique: bool = False) -> _Schema:
    return {"type": "array", "items": item, "uniqueItems": unique}


_MESSAGE = _object("text", text=_TEXT, markdown=_TEXT)
_ARTIFACT_LOCATION = _object(uri={"type": "string", "format": "uri-reference"}, index=_INDEX)
_REGION = _object(
    "startLine",
    startLine=_COUNT,
    startColumn=_COUNT,
    endLine=_COUNT,
    endColumn=_COUNT,
    snippet=_object(text=_TEXT),
)
_LOCATION = _object(
    physicalLocation=_object(
        "artifactLocation", artifactLocation=_ARTIFACT_LOCATION, region=_REGION
    )
)
_RULE = _object("id", id=_TEXT, shortDescription=_MESSAGE, help=_MESSAGE)
_DRIVER = _object(
    "name",
    name=_TEXT,
    version=_TEXT,
    semanticVersion=_TEXT,
    language=_LANGUAGE,
    rules=_list(_RULE, unique=True),
)
_NOTIFICATION = _object("message", message=_MESSAGE, level=_LEVEL, locations=_list(_LOCATION))
_INVOCATION = _object(
    "executionSuccessful",
    executionSuccessful={"type": "boolean"},
    toolExecutionNotifications=_list(_NOTIFICATION),
)
_SUPPRESSION = _object("kind", kind={"enum": ["inSource", "external"]}, justification=_TEXT)
_REPLACEMENT = _object("deletedRegion", deletedRegion=_REGION, insertedContent=_object(text=_TEXT))
_CHANGE = _object(
    "artifactLocation",
    "replacements",
    artifactLocation=_ARTIFACT_LOCATION,
    replacements=_list(_REPLACEMENT),
)
_FIX = _object("artifactChanges", description=_MESSAGE, artifactChanges=_list(_CHANGE, unique=True))
_RESULT = _object(
    "message",
    ruleId=_TEXT,
    ruleIndex=_INDEX,
    level=_LEVEL,
    message=_MESSAGE,
    locations=_list(_LOCATION),
    partialFingerprints={"type": "object", "additionalProperties": _TEXT},
    fixes=_list(_FIX, unique=True),
    suppressions=_list(_SUPPRESSION, unique=True),
    baselineState={"enum": ["new", "unchanged", "updated", "absent"]},
)
_RUN = _object(
    "tool",
    tool=_object("driver", driver=_DRIVER),
    language=_LANGUAGE,
    columnKind={"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
    artifacts=_list(_object(location=_ARTIFACT_LOCATION), unique=True),
    invocations=_list(_INVOCATION),
    results=_list(_RESULT),
)
_SARIF: _Schema = {
    "$schema": "http://json-schema.org/draft-07/schema#",
    **_object(
        "version", "runs",
        **{"$schema": {"type": "string", "format": "uri"}, "version": {"const": "2.1.0"}},
        runs=_list(_RUN),
    ),
}  # fmt: skip


@pytest.fixture
def sarif() -> _Schema:
    """SARIF 2.1.0, as far as we write it: our wording of the OASIS standard, section 3.

    Nothing but these properties is allowed, so a misspelt one is found.
    """
    return _SARIF
