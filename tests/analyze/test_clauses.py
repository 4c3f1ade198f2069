"""Clauses of own sentences, each written as ``kind: first word … finite verb``."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leichtsprache.analyze import analyze
from leichtsprache.document import Document, Sentence

CASES = {
    "Die Schule ist zu, weil die Heizung nicht geht.": [
        "main: Die … geht [ist]",
        "subordinate: weil … geht [geht]",
    ],
    "Weil die Heizung nicht geht, ist die Schule zu.": [
        "main: Weil … zu [ist]",
        "subordinate: Weil … geht [geht]",
    ],
    "Der Mann, der hier wohnt, arbeitet viel.": [
        "main: Der … viel [arbeitet]",
        "relative: der … wohnt [wohnt]",
    ],
    "Die Kosten steigen, aber die Firma wächst.": [
        "main: Die … steigen [steigen]",
        "main: aber … wächst [wächst]",
    ],
    "Jede Person, die Brot herstellt, bestellt oder in Umlauf bringt, braucht Papiere.": [
        "main: Jede … Papiere [braucht]",
        "relative: die … herstellt [herstellt]",
        "relative: bestellt … bestellt [bestellt]",
        "relative: oder … bringt [bringt]",
    ],
    "Weil sie den Rasen pflegt, die Hühner füttert und dabei noch singt, ist sie froh.": [
        "main: Weil … froh [ist]",
        "subordinate: Weil … pflegt [pflegt]",
        "subordinate: die … füttert [füttert]",
        "subordinate: und … singt [singt]",
    ],
    "Die Werft, die alles geplant, gebaut und geprüft hat, haftet.": [
        "main: Die … haftet [haftet]",
        "relative: die … hat [hat]",
    ],
    "Während der ersten Wochen in Bonn wohnte sie allein.": [
        "main: Während … allein [wohnte]",
    ],
    "Während die Mutter liest, schläft das Kind.": [
        "main: Während … Kind [schläft]",
        "subordinate: Während … liest [liest]",
    ],
    "Er ging, ohne dass wir ihn hörten.": [
        "main: Er … hörten [ging]",
        "subordinate: ohne … hörten [hörten]",
    ],
    "Je nachdem ob es schneit, fährt er.": [
        "main: Je … er [fährt]",
        "subordinate: Je … schneit [schneit]",
    ],
    "Die Stadt baut einen Spielplatz und renoviert die Schule.": [
        "main: Die … Spielplatz [baut]",
        "main: und … Schule [renoviert]",
    ],
    "Hunde und Katzen spielen im Hof.": ["main: Hunde … Hof [spielen]"],
    "Sie sagt, dass der Bus, der sonst pünktlich ist, heute nicht kommt.": [
        "main: Sie … kommt [sagt]",
        "subordinate: dass … kommt [kommt]",
        "relative: der … ist [ist]",
    ],
    "Das sind Geräte, die Ärzte unterstützen und Patienten helfen.": [
        "main: Das … helfen [sind]",
        "relative: die … unterstützen [unterstützen]",
        "relative: und … helfen [helfen]",
    ],
    "Die Technik ist etwas, was die Gesellschaft grundlegend verändert.": [
        "main: Die … verändert [ist]",
        "relative: was … verändert [verändert]",
    ],
    "Er spart, um ein Haus zu kaufen.": [
        "main: Er … kaufen [spart]",
        "infinitive: um … kaufen",
    ],
    "Der Verein plant, die Schule, die leer steht, zu kaufen und bald zu öffnen.": [
        "main: Der … öffnen [plant]",
        "infinitive: die … kaufen",
        "relative: die … steht [steht]",
        "infinitive: und … öffnen",
    ],
    "Das Haus zu kaufen, war teuer.": [
        "main: Das … teuer [war]",
        "infinitive: Das … kaufen",
    ],
    "Sie liebt es, Brot, Kuchen und Torten zu backen.": [
        "main: Sie … backen [liebt]",
        "infinitive: Brot … backen",
    ],
    "Er scheint oft zu schlafen.": ["main: Er … schlafen [scheint]"],
    "Wir leiden unter dem Lärm der hier gemacht wird.": [
        "main: Wir … wird [leiden]",
        "relative: der … wird [wird]",
    ],
    "Wir wohnen bei der Familie der Frau.": ["main: Wir … Frau [wohnen]"],
    "Man muss aufpassen das man nicht fällt.": [
        "main: Man … fällt [muss]",
        "subordinate: das … fällt [fällt]",
    ],
    "Wie gestern berichtet, fehlen Lehrer.": ["main: Wie … Lehrer [fehlen]"],
    "Wie die Zeitung berichtet, fehlen Lehrer.": [
        "main: Wie … Lehrer [fehlen]",
        "subordinate: Wie … berichtet [berichtet]",
    ],
    "Er weiß, dass Firmen Häuser verkaufen und Leute Wohnungen mieten dürfen.": [
        "main: Er … dürfen [weiß]",
        "subordinate: dass … dürfen [dürfen]",
    ],
    "Sie rief, der Bus sei weg.": ["main: Sie … rief [rief]", "main: der … weg [sei]"],
    "Ich weiß, dass sie glaubt, dass er kommt.": [
        "main: Ich … kommt [weiß]",
        "subordinate: dass … kommt [glaubt]",
        "subordinate: dass … kommt [kommt]",
    ],
    "Die Stadt hat Häuser, die größer sind als Kirchen.": [
        "main: Die … Kirchen [hat]",
        "relative: die … Kirchen [sind]",
    ],
    "Da in der Liste nur Namen stehen, hilft sie nicht.": [
        "main: Da … nicht [hilft]",
        "subordinate: Da … stehen [stehen]",
    ],
    "Die Stadt will die Schule bauen, den Park aber später pflegen.": [
        "main: Die … pflegen [will]"
    ],
    "Der Zug kommt um 9 Uhr an.": ["main: Der … an [kommt]"],
    "Neue Regeln aus Berlin zeigen, dass sich etwas ändert.": [
        "main: Neue … ändert [zeigen]",
        "subordinate: dass … ändert [ändert]",
    ],
    "Wir gehen, obwohl es regnet, und kaufen Brot.": [
        "main: Wir … regnet [gehen]",
        "subordinate: obwohl … regnet [regnet]",
        "main: und … Brot [kaufen]",
    ],
}


def described(sentence: Sentence) -> list[str]:
    words = [token.text for token in sentence.tokens]
    found = []
    for clause in sentence.clauses or ():
        verb = f" [{words[clause.finite]}]" if clause.finite is not None else ""
        found.append(f"{clause.kind}: {words[clause.first]} … {words[clause.last]}{verb}")
    return found


@pytest.mark.parametrize("text", CASES)
def test_clauses(text: str) -> None:
    (sentence,) = analyze()(Document(text)).sentences
    assert described(sentence) == CASES[text]


@pytest.mark.parametrize(
    ("text", "word", "tag"),
    [
        ("Das sind Geräte, die Ärzte unterstützen.", "unterstützen", "VVFIN"),
        ("Das sind Geräte, die Ärzte unterstützen.", "die", "PRELS"),
        ("Die Stadt, deren Schule brennt, hilft.", "deren", "PRELAT"),
        ("Er weiß, dass die Lage sich verändert.", "verändert", "VVFIN"),
        ("Die Lage hat sich verändert.", "verändert", "VVPP"),
        ("Wir können die Lage verändern.", "verändern", "VVINF"),
        ("Ich bleibe, weil es mir hier gefällt.", "gefällt", "VVFIN"),
        ("Das ist weniger als erwartet gewesen.", "erwartet", "VVPP"),
        ("Sie kennt mich nach wie vor.", "nach", "ADV"),
        ("Er soll das Haus ( alt und leer ) kaufen und den Garten pflegen.", "kaufen", "VVINF"),
    ],
)
def test_tags_are_set_right_by_word_order(text: str, word: str, tag: str) -> None:
    tokens = analyze()(Document(text)).tokens
    assert [token.tag for token in tokens if token.text == word] == [tag]


def test_another_verb_has_another_lemma() -> None:
    tokens = analyze()(Document("Ich bleibe, weil es mir hier gefällt.")).tokens
    assert [token.lemma for token in tokens if token.text == "gefällt"] == ["gefallen"]


ANTECEDENTS = {
    "Der Mann sieht den Hund, der bellt.": ("Hund", True),
    "Die Frau hat dem Kind das Buch gegeben, das hier liegt.": ("Buch", True),
    "Die Tür des Hauses, die offen steht, ist alt.": ("Tür", True),
    "Der Chef des Vereins, der klein ist, fehlt.": ("Vereins", False),
    "Heute tritt die Regel in Kraft, die alle kennen.": ("Regel", False),
    "Der Hund, dessen Halter fehlt, bellt.": ("Hund", True),
    "Die Nachbarin des Mannes, deren Auto brennt, hilft.": ("Nachbarin", True),
    "Sie sucht die Stadt, in der er wohnt.": ("Stadt", True),
}


@pytest.mark.parametrize("text", ANTECEDENTS)
def test_the_noun_a_relative_clause_describes(text: str) -> None:
    (sentence,) = analyze()(Document(text)).sentences
    [clause] = [each for each in sentence.clauses or () if each.kind == "relative"]
    assert clause.antecedent is not None
    named = sentence.tokens[clause.antecedent].text
    assert (named, clause.antecedent_certain) == ANTECEDENTS[text]


def test_joined_relative_clauses_describe_the_same_noun() -> None:
    (sentence,) = analyze()(Document("Das ist ein Mann, der singt und laut lacht.")).sentences
    clauses = [each for each in sentence.clauses or () if each.kind == "relative"]
    assert [each.antecedent for each in clauses] == [3, 3]


@pytest.mark.parametrize(
    ("text", "elliptic"),
    [
        ("Sie geht heim und isst Brot.", [False, True]),
        ("Sie geht heim und er isst Brot.", [False, False]),
        ("Isst er Brot?", [False]),
        ("Er sagt, dass sie kommt und laut lacht.", [False, False, True]),
        ("Er sagt, dass sie kommt und Anna laut lacht.", [False, False, False]),
    ],
)
def test_a_joined_clause_without_its_own_subject_is_elliptic(
    text: str, elliptic: list[bool]
) -> None:
    (sentence,) = analyze()(Document(text)).sentences
    assert [clause.elliptic for clause in sentence.clauses or ()] == elliptic


@pytest.mark.parametrize("quotes", ["„“", "»«", '""'])
def test_a_clause_in_quotation_marks_is_quoted(quotes: str) -> None:
    text = f"Sie sagt: {quotes[0]}Ich komme, wenn es geht.{quotes[1]}"
    clauses = [each for part in analyze()(Document(text)).sentences for each in part.clauses or ()]
    assert [each.quoted for each in clauses] == [False, True, True]


def test_an_apposition_in_quotes_makes_no_clause_quoted() -> None:
    (sentence,) = analyze()(Document("Die „alte Post“ ist zu, weil es regnet.")).sentences
    assert not any(clause.quoted for clause in sentence.clauses or ())


def test_a_doubtful_attachment_is_not_certain() -> None:
    text = "Er sagt, dass sie geht, weil es regnet."
    (sentence,) = analyze()(Document(text)).sentences
    certain = {clause.connector: clause.certain for clause in sentence.clauses or ()}
    assert certain == {None: True, 3: False, 7: True}


@pytest.mark.parametrize(
    "text",
    [
        "Er sagt, dass er kommt, lacht und singt.",
        "Er sagt, dass er friert, der Vater schläft und die Mutter arbeitet.",
        "Er kommt, lacht, geht.",
    ],
)
def test_what_may_be_main_or_subordinate_is_not_certain(text: str) -> None:
    sentence = analyze()(Document(text)).sentences[0]
    assert not any(clause.certain for clause in sentence.clauses or ())


@pytest.mark.parametrize(
    ("text", "connector"),
    [
        ("Er ging, ohne dass wir ihn hörten.", "dass"),
        ("Sie tut, als ob sie schläft.", "ob"),
        ("Selbst wenn es schneit, fährt er.", "wenn"),
        ("Er bleibt, vor allem weil er müde ist.", "weil"),
    ],
)
def test_of_several_words_the_last_is_the_connector(text: str, connector: str) -> None:
    sentence = analyze()(Document(text)).sentences[0]
    found = [each for each in sentence.clauses or () if each.kind == "subordinate"]
    assert [sentence.tokens[each.connector or 0].text for each in found] == [connector]
    assert found[0].certain


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Das Haus ist alt, sagt der Chef.", [False, False]),
        ("Anna kocht und deckt den Tisch.", [False, True]),
    ],
)
def test_a_whole_clause_that_begins_with_its_verb_is_not_elliptic(
    text: str, expected: list[bool]
) -> None:
    sentence = analyze()(Document(text)).sentences[0]
    assert [each.elliptic for each in sentence.clauses or ()] == expected


def test_a_sentence_that_does_not_close_is_not_certain() -> None:
    (sentence,) = analyze()(Document("Sie sagt, dass der Bus.")).sentences
    assert not any(clause.certain for clause in sentence.clauses or ())


def test_only_what_is_missing_is_analyzed() -> None:
    document = analyze()(Document("Das ist gut. Das bleibt so."))
    assert analyze()(document) is document


def test_a_word_without_end_is_tagged() -> None:
    document = analyze()(Document("Das Wort " + "krankenhaus" * 500 + " ist lang."))
    assert [token.tag for token in document.tokens][-1] == "$."


def test_a_long_sentence_is_read() -> None:
    text = "Er sagt, dass " + "die Frau, die " * 300 + "lacht."
    (sentence,) = analyze()(Document(text)).sentences
    assert sentence.clauses


words = st.sampled_from(
    ["der", "die", "das", "dass", "weil", "und", "aber", ",", ".", "ist", "hat", "kommt", "Mann",
     "Frau", "wohnen", "geht", "zu", "um", "ein", "er", "sich", "„", "“", "(", ")"]
)  # fmt: skip


@given(st.lists(words, min_size=1, max_size=25))
def test_any_order_of_words_is_read_once(sequence: list[str]) -> None:
    document = analyze()(Document(" ".join(sequence)))
    for sentence in document.sentences:
        clauses = sentence.clauses or ()
        assert len({(each.kind, each.first, each.last) for each in clauses}) == len(clauses)
        for clause in clauses:
            assert 0 <= clause.first <= clause.last < len(sentence.tokens)
            assert all(clause.first <= verb <= clause.last for verb in clause.verbs)


@pytest.mark.parametrize(
    "text",
    [
        "Er geht, weil " + "er Geld hat und " * 2000 + "er lacht.",
        "Er geht, weil er " + "Brot kaufen und " * 2000 + "Geld haben will.",
        "Der Mann, " + "der Brot hat, Geld hat und " * 1000 + "lebt.",
        "Er lacht und " * 2000 + "geht.",
        "Er sieht den Mann, der lacht, " * 1000 + "und geht.",
        "Er hofft, zu gehen, " * 1500 + "und geht.",
        "Er kauft " + "das Haus, " * 3000 + "und geht.",
    ],
)
def test_endless_sentences_come_to_an_end(text: str) -> None:
    (sentence,) = analyze()(Document(text)).sentences
    assert sentence.clauses
