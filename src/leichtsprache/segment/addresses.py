"""What a web or mail address looks like, for all rooms that must find or keep one.

Each length is bounded where a pattern may fail late, so that any text takes linear time.
"""

from __future__ import annotations

import re

_DOMAINS = "de|com|org|net|eu|at|ch|info|gov|edu|io|berlin|bayern|nrw|tv"
# A mark or bracket at the end belongs to the sentence: „(siehe www.a.de).“
_CHARS = r"(?:\([^\s()<>]{1,200}\)|[^\s<>\"“”„«»()]){1,2000}(?<![.,;:!?\]'’…*])"

URL = rf"(?:(?:https?|ftp)://|www\.){_CHARS}"
#: A page of a site: *stadt.de/termin*.
PATH = rf"(?:\w[\w-]{{0,62}}\.){{1,4}}(?:{_DOMAINS})/{_CHARS}"
EMAIL = r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+"
_SITE = rf"\b(?:[\w-]{{1,63}}\.){{1,4}}(?:{_DOMAINS})\b"

#: Any of them, and a bare site such as *stadt.de*.
ADDRESS = re.compile(f"{URL}|{EMAIL}|{PATH}|{_SITE}")
