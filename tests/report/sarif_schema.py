"""SARIF 2.1.0, as far as we write it: our wording of the OASIS standard, section 3.

Nothing but these properties is allowed, so a misspelt one is found.
"""

from __future__ import annotations

from typing import Any

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
SARIF: _Schema = {
    "$schema": "http://json-schema.org/draft-07/schema#",
    **_object(
        "version", "runs",
        **{"$schema": {"type": "string", "format": "uri"}, "version": {"const": "2.1.0"}},
        runs=_list(_RUN),
    ),
}  # fmt: skip
