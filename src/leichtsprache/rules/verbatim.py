"""What no rule may touch: web and mail addresses, file names, account and file numbers."""

from __future__ import annotations

import re
from functools import lru_cache

from leichtsprache.document import Block, Document, Span
from leichtsprache.segment.addresses import ADDRESS

_ENDINGS = "pdf|docx?|xlsx?|pptx?|odt|html?|txt|csv|json|xml|zip|jpe?g|png|gif|svg|mp3|mp4|md|py"
_LABELS = (
    r"Aktenzeichen|Az|Geschäftszeichen|Kennzeichen|Bescheid-?Nr|ISBN|ISSN|IBAN|BIC|"
    r"\w*(?:Kunden|Vorgangs|Steuer|Konto|Rechnungs|Vertrags|Versicherungs|Artikel|Bestell)"
    r"-?(?:[Nn]ummer|Nr)"
)
_VERBATIM = re.compile(
    rf"""
    {ADDRESS.pattern}
    | \b[\w-]+\.(?:{_ENDINGS})\b
    | (?<!\w)[#@]\w+
    | (?<!\S)(?:[A-Za-z]:\\|~?/)\w[\w.-]*[\\/]\S+
    | \b[A-Z]{{2}}\d{{2}}(?:[ ]?\d{{4}}){{3,7}}(?:[ ]?\d{{1,3}})?\b
    | \b(?:{_LABELS})\.?:?[ ](?:[A-Z]{{1,4}}[ -]?)?\d[\w/.-]*(?:[ ][\d/.-]+\d)*
    | \b(?=\w*[A-Z])(?=\w*\d\w*\d)[A-Z\d]{{4,}}(?:[-/][\w/.-]+)?
    | \b[A-Z]{{1,4}}[-/]\d{{2,}}[\w/.-]*
    | \{{\{{.*?\}}\}} | \$\{{.*?\}} | `[^`\n]+`
    """,
    re.VERBOSE,
)


@lru_cache(maxsize=4096)
def verbatim_spans(text: str) -> tuple[Span, ...]:
    """Return the stretches of ``text`` that must stay as they are.

    >>> [span.slice("Mail an post@stadt.de!") for span in verbatim_spans("Mail an post@stadt.de!")]
    ['post@stadt.de']
    """
    return tuple(Span(*match.span()) for match in _VERBATIM.finditer(text))


def kept_spans(document: Document, block: Block) -> tuple[Span, ...]:
    """Return the stretches of ``block`` that must stay as they are, as spans of the document."""
    addresses = verbatim_spans(block.span.slice(document.text))
    code = (mark.span for mark in block.marks or () if mark.kind == "code")
    return (*(span.shifted(block.span.start) for span in addresses), *code)
