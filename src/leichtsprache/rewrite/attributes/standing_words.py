"""Classes of words that decide whether what is said of a noun can be said apart from it."""

from __future__ import annotations

#: With these in front the clause says which ones are meant, and is not true of all of them.
RESTRICTING = frozenset(
    ("alle", "allen", "aller", "jeder", "jede", "jedes", "jeden", "jedem", "kein", "keine",
     "keiner", "keinen", "keinem", "derjenige", "diejenige", "dasjenige", "diejenigen",
     "denjenigen", "derjenigen", "einzige", "einzigen", "erste", "ersten", "letzte", "letzten",
     "nächste", "nächsten", "nur", "solche", "solchen", "solcher", "meisten", "viele", "vielen",
     "wenige", "wenigen", "manche", "manchen", "derselbe", "dieselbe", "dasselbe", "denselben",
     "welche", "sämtliche", "so", "ausschließlich", "lediglich", "außer", "ohne", "weder", "als",
     "wie", "irgendein", "irgendeine", "irgendeinen", "mehr", "weniger", "andere", "anderen",
     "anderer", "andres", "anderes", "beide", "beiden", "selben", "genau", "gerade", "eigentliche")
)  # fmt: skip
#: What these verbs are about need not exist: "Er sucht ein Haus, das leer ist."
INTENSIONAL = frozenset(
    ("brauchen", "suchen", "wünschen", "planen", "fordern", "benötigen", "verlangen", "erwarten",
     "hoffen", "wollen", "sollen", "müssen", "können", "dürfen", "mögen", "bieten", "ermöglichen",
     "bedürfen", "erfordern", "empfehlen", "vorschlagen", "bevorzugen", "präferieren", "vorziehen",
     "lieben", "hassen", "gelten", "lassen", "fehlen", "vermissen", "versprechen", "setzen",
     "eintreten", "streben", "träumen", "kämpfen", "helfen", "warten", "fragen", "ablehnen",
     "verhindern", "vermeiden", "verbieten", "erlauben", "betreffen", "unterscheiden", "eignen",
     "dienen", "scheinen", "drohen", "heißen", "nennen", "definieren", "verstehen",
     "handeln", "gehören", "zählen", "vorsehen", "richten", "beantragen",
     "glauben", "denken", "vorstellen", "zweifeln", "leugnen", "wählen", "werben", "anstreben",
     "befürchten", "fürchten", "voraussetzen", "versuchen", "anbieten",
     "nachdenken", "anfordern", "zulassen", "ausschließen", "auswählen", "bestehen", "bestimmen",
     "entsprechen")
)  # fmt: skip
#: They tell no event: what they are about is not marked off by it.
STATES = frozenset(
    ("sein", "haben", "geben", "leben", "wohnen", "liegen", "stehen", "kennen", "existieren",
     "besitzen", "enthalten", "umfassen", "befinden", "bleiben", "werden", "kommen", "vorkommen",
     "sitzen", "hängen", "wissen", "interessieren", "arbeiten", "gefallen", "zeigen", "sehen",
     "finden", "treffen", "beschäftigen", "verfügen", "beruhen", "basieren", "sprechen", "reichen")
)  # fmt: skip
#: "Der Tag, an dem …": such a noun says little without its clause.
VAGUE = frozenset(
    ("tag", "stunde", "zeit", "jahr", "monat", "woche", "moment", "augenblick", "land", "ort",
     "stelle", "fall", "art", "weise", "punkt", "grund", "teil", "mensch", "person", "ding",
     "sache", "thema", "frage", "weg", "ziel", "zeitpunkt", "umstand", "tatsache", "phase",
     "bereich", "form", "gebiet", "gegend", "maß", "seite", "situation", "zustand", "prozess",
     "begriff", "wort", "name", "anzahl", "zahl", "menge", "reihe", "gruppe", "eindruck",
     "gefühl", "problem", "möglichkeit", "sinn", "weg", "platz", "raum", "leute", "idee",
     "gedanke", "ansicht", "meinung", "mittel", "methode", "verfahren", "rolle", "wert", "betrag",
     "zeitraum", "stellenwert", "ereignis", "unterschied", "aufgabe", "ergebnis", "eigenschaft",
     "element")
)  # fmt: skip
#: Words of number for certain things.
COUNTING = frozenset(("mehrere", "mehreren", "einige", "einigen", "verschiedene", "zahlreiche"))
#: What is used in an event: "mit Steinen gebaut, die …".
TAKING_PART = frozenset(("mit", "aus", "auf", "in", "an", "durch"))
#: They show that the clause only adds something.
ADDING = frozenset(
    ("übrigens", "auch", "ebenfalls", "heute", "gestern", "damals", "inzwischen", "mittlerweile",
     "bereits", "schon", "derzeit", "zurzeit", "seit", "einst", "später", "zuvor", "jetzt",
     "bisher", "allerdings", "jedoch", "zudem", "außerdem", "ja", "früher", "ursprünglich",
     "bekanntlich")
)  # fmt: skip
PAST = frozenset(("past", "perfect", "pluperfect"))
#: Clauses with these say what is so.
FACTUAL = frozenset(("weil", "da", "obwohl", "nachdem", "als", "während", "sodass", "seitdem"))
SPEAKING_OF_ONE = frozenset(("ich", "er", "wir", "mir", "ihn", "ihm", "uns", "mich"))
#: With these before a noun, what is said of it is said of none, or of each by itself.
SCOPING = frozenset(
    ("alle", "allen", "aller", "jeder", "jede", "jedes", "jeden", "jedem", "kein", "keine",
     "keiner", "keinen", "keinem", "nur", "ausschließlich", "lediglich", "außer", "ohne", "weder",
     "solche", "solchen", "solcher", "irgendein", "irgendeine", "irgendeinen", "nie", "niemals",
     "kaum", "selten", "niemand", "nichts", "ob", "wenn", "falls", "mehr", "weniger")
)  # fmt: skip
#: People and things of which *die …* names nobody in particular: "die Kunden, die …".
CLASSES = frozenset(
    ("mensch", "menschen", "person", "personen", "leute", "kind", "kinder", "eltern", "kunde",
     "kunden", "patient", "patienten", "frau", "frauen", "mann", "männer", "bürger", "schüler",
     "haus", "häuser", "wohnung", "wohnungen", "firma", "firmen", "betrieb", "betriebe", "familie",
     "familien", "unternehmen", "land", "länder", "gemeinde", "gemeinden", "antrag", "anträge",
     "jugendliche", "jugendlichen", "erwachsene", "erwachsenen", "bewohner", "mieter",
     "mitarbeiter",
     "fahrzeug", "fahrzeuge", "auto", "autos", "gerät", "geräte", "nutzer", "besucher",
     "teilnehmer",
     "arbeitnehmer", "arbeitgeber", "angehörige", "angehörigen", "betroffene", "betroffenen",
     "fall", "fälle", "fällen", "bereich", "bereiche", "student", "studenten", "studierende",
     "studierenden", "rentner", "beschäftigte", "beschäftigten", "gast", "gäste", "tier", "tiere")
)  # fmt: skip
#: Nouns behind which stands what they count, and what they say of its number.
COUNTERS = {
    "Reihe": "mehrere", "Vielzahl": "viele", "Vielfalt": "viele", "Menge": "viele",
    "Serie": "mehrere", "Fülle": "viele",
}  # fmt: skip
