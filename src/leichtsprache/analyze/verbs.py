"""Verb forms that more than one tag fits: *unterstützen*, *verändert*, *werden*."""

from __future__ import annotations

from leichtsprache.document import Token

FINITE = frozenset(("VVFIN", "VAFIN", "VMFIN"))
INFINITIVES = frozenset(("VVINF", "VAINF", "VMINF"))
_PARTICIPLES = frozenset(("VVPP", "VAPP", "VMPP"))
VERBS = FINITE | INFINITIVES | _PARTICIPLES | {"VVIZU", "PTKZU", "PTKVZ"}


def as_finite(token: Token, tag: str) -> str | None:
    """Return the tag of the form as a finite verb, or ``None`` where it cannot be one.

    An infinitive is also the plural (*unterstützen*), a participle without the prefix *ge-* may be
    the third person (*verändert*).
    """
    if tag in FINITE:
        return tag
    if tag in INFINITIVES and token.text != "sein":
        return tag[:2] + "FIN"
    if tag == "VVPP" and token.text.endswith(("t", "en")):
        has_prefix = "ge" in token.text and not (token.lemma or "").startswith("ge")
        is_prefix = has_prefix and token.text.removesuffix("t") + "en" != token.lemma
        return None if is_prefix and token.text != "gehört" else "VVFIN"
    return None


def as_infinitive(token: Token, tag: str) -> str | None:
    """Return the tag of a finite form as an infinitive, or ``None`` where it cannot be one."""
    if tag in FINITE and token.text.endswith("n") and token.text.lower() == token.lemma:
        return tag[:2] + "INF"
    return None
