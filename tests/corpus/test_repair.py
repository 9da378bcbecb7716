import random
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.repair import Change, Rule, repair
from corpus.repair.font import MACINTOSH_ORDER, Font
from corpus.repair.lexicon import Lexicon
from corpus.repair.reading import Reader

DAMAGED = """Lôh¹pital a rouvert ses portes, apr¯s deux ann®es de travaux.
Le maire lôa annonc® hier : ç côest un succ¯s è, a-t-il dit.
Le co¾t d®passe 40 000 ú, l¨ o½ lôon en pr®voyait la moiti®.
"""


def apply(text: str, changes: tuple[Change, ...]) -> str:
    lines = text.split("\n")
    for change in reversed(changes):
        line, start = lines[change.line - 1], change.column - 1
        end = start + len(change.before)
        assert line[start:end] == change.before
        lines[change.line - 1] = line[:start] + change.after + line[end:]
    return "\n".join(lines)


def repaired_line(line: str) -> str:
    """Repair a line that stands in a damaged text."""
    return repair(DAMAGED + line).text.split("\n")[-1]


def test_the_order_of_glyphs_has_160_characters_after_ascii():
    assert len(MACINTOSH_ORDER) == 160


@pytest.mark.parametrize(
    ("code", "meaning"),
    [
        ("®", "é"), ("£", "É"), ("¨", "à"), ("¯", "è"), ("°", "ê"), ("©", "â"), ("´", "î"),
        ("¹", "ô"), ("½", "ù"), ("¾", "û"), ("ç", "«"), ("è", "»"), ("é", "…"), ("î", "œ"),
        ("ï", "–"), ("ô", "’"), ("ú", "€"), ("Į", "²"), ("Å", "•"), ("\u00ad", "ç"),
    ],
)  # fmt: skip
def test_the_mechanism_gives_the_known_codes(code, meaning):
    assert Font().meanings[code] == meaning


def test_the_invisible_letter_follows_from_the_constant():
    assert Font(62).invisible == "ç"
    assert Font(61).invisible == "é"


def test_a_small_damaged_text_is_repaired():
    assert repair(DAMAGED).text == (
        "L’hôpital a rouvert ses portes, après deux années de travaux.\n"
        "Le maire l’a annoncé hier : « c’est un succès », a-t-il dit.\n"
        "Le coût dépasse 40 000 €, là où l’on en prévoyait la moitié.\n"
    )


@pytest.mark.parametrize(
    ("raw", "gold"),
    [
        ("Les ®l¯ves ont f°t® No±l sous le ch°ne.", "Les élèves ont fêté Noël sous le chêne."),
        ("le b©timent et sa vo¾te", "le bâtiment et sa voûte"),
        ("£cole dô£tat", "École d’État"),
        ("le cîur et la sîur", "le cœur et la sœur"),
        ("aujourdôhui, quôon lôait vu jusquô¨ Lille", "aujourd’hui, qu’on l’ait vu jusqu’à Lille"),
        ("le programme FORMôACTION", "le programme FORM’ACTION"),
        ("le prix, 12 kú par an", "le prix, 12 k€ par an"),
        ("une mani¯re de CO° et de COĮ", "une manière de CO° et de CO²"),
        ("Tournai ï Courtrai", "Tournai – Courtrai"),
        ("les villes de Gand et Bruges (1990ï2004)", "les villes de Gand et Bruges (1990–2004)"),
        ("(routes, canaux, gares, é)", "(routes, canaux, gares, …)"),
        ("(routes, canaux, gareé)", "(routes, canaux, gare…)"),
        ("toute la libert®é", "toute la liberté…"),
        ("La libert®é Les autres", "La liberté… Les autres"),
    ],
)
def test_damaged_characters_are_restored(raw, gold):
    assert repaired_line(raw) == gold


@pytest.mark.parametrize("bullet", ["Â", "Á", "Å"])
def test_a_capital_alone_at_the_start_of_a_line_is_a_bullet(bullet):
    assert repaired_line(f"  {bullet} Le canal") == "  • Le canal"
    assert repair(f"{DAMAGED}{bullet} Le canal").changes[-1].rule is Rule.BULLET


@pytest.mark.parametrize("line", ["À la gare", "Ô temps", "Émile", "É. Zola"])
def test_a_capital_that_is_a_word_is_no_bullet(line):
    assert repaired_line(line) == line


@pytest.mark.parametrize(
    "line",
    [
        "Le pôle de la côte a tôt fait de plaire à Noé, affiché et lancé, maîtrise et première.",
        "Un hôtel français, un élève naïf, un traité (déjà signé).",
        "« Bonjour », dit-il ; et l’autre : n° 5, 20 °C, 37°, 13 km², ¼ de litre, 2½ heures.",
        "L'écran Zorvex© coûte £5, à peu près 6 €.",
        "SantéPlus et CitéNord, deux sociétés",
    ],
)
def test_sound_lines_of_a_damaged_text_stay(line):
    assert repaired_line(line) == line


@pytest.mark.parametrize(
    ("raw", "gold"),
    [
        ("la faade franaise, en avanant", "la façade française, en avançant"),
        ("une faon g®n®rale dô°tre", "une façon générale d’être"),
        ("Le garon, un maon, a trac® un trait", "Le garçon, un maçon, a tracé un trait"),
    ],
)
def test_the_letter_that_left_no_trace_is_put_back(raw, gold):
    assert repaired_line(raw) == gold


def test_a_word_is_not_respelt_without_damage_around_it():
    assert repaired_line("La biche et le faon dorment dans la forêt") == (
        "La biche et le faon dorment dans la forêt"
    )


def test_english_is_repaired_too():
    raw = "We donôt know what itôs worth.\nñThatôs the townôs caf®,ò they said.\n"
    gold = "We don’t know what it’s worth.\n“That’s the town’s café,” they said.\n"
    assert repair(raw).text == gold
    assert repair("The regionôs ports").text == "The region’s ports"


@pytest.mark.parametrize("font", [Font(29), Font(30, ""), Font(100), Font(62, "")])
def test_other_fonts_are_recognised(font):
    sound = (
        "L’hôpital général a rouvert ses portes après deux années de travaux. La sécurité a été\n"
        "améliorée, les étages supérieurs rénovés et la façade nettoyée. Les médecins espèrent\n"
        "que l’été prochain sera l’occasion d’une fête, même modérée, à la fin des opérations."
    )
    codes = {meaning: code for code, meaning in sorted(font.meanings.items(), reverse=True)}
    codes[font.invisible] = ""
    assert repair("".join(codes.get(letter, letter) for letter in sound)).text == sound


CLEAN = [
    "Le côté français : dépôt, hôtel, tôt, pôle, Noé, lancé.\r\n\ttrailing  \r\n",
    "\ufeffCoca-Cola® et Microsoft® Windows™, ©2020, n° 5, 20°C, 45°N, 3½ h, £5m, CO², 10³\x0c\n",
    "l´homme, qu´il, l`ami, rue de l’Église… « oui »\x00 fin",
    "Über die Straße läuft ein Bär. Müller® kostet 5 € (20 °C). Größe: 30 m². §5",
    "¿Dónde está el niño? Él vive en España, 1º y 2ª. ¡Qué corazón!",
    "Tôi là người Việt Nam. Hôm nay trời đẹp quá, cô ấy không đến. Môn này khó.",
    "O governo impôs regras aos robôs; avô e avó, pôr, você, ação.",
    "È vero, c'è un perché. La città è più bella. Caffè® e tè.",
    "s = 'ô' if é else 'ç'  # naïve\nregex = r'[®¯°]'; x¹ = y²; ¨ ´ ¯",
    "La rÃ©gion franÃ§aise est belle. L'Ã©tÃ© Ã  Paris, dâ€™avenir.",
    "une ré\u00adgion in\u00adno\u00advante, une fran\u00adçaise",
    "Les villes de Paris ï les lettres é è ê ë ï",
    "",
    "\n\n",
]


@pytest.mark.parametrize("text", CLEAN)
def test_a_clean_text_comes_back_byte_for_byte(text):
    assert repair(text).text.encode() == text.encode()
    assert repair(text).changes == ()


def test_line_ends_and_controls_of_a_damaged_text_stay():
    text = "\ufeffLa r®gion  \r\n\x0c\tdô°tre\x00 l¨\r\n\r\nfin"
    assert repair(text).text == "\ufeffLa région  \r\n\x0c\td’être\x00 là\r\n\r\nfin"


def test_changes_tell_place_and_rule():
    changes = repair("Å La r®gion\nla faade dôun p¹le").changes
    assert changes == (
        Change(1, 1, "Å", "•", Rule.BULLET),
        Change(1, 7, "®", "é", Rule.LETTER),
        Change(2, 6, "", "ç", Rule.LOST_LETTER),
        Change(2, 11, "ô", "’", Rule.APOSTROPHE),
        Change(2, 16, "¹", "ô", Rule.LETTER),
    )


def test_clean_text_loads_no_word_list():
    code = (
        "import sys; from corpus.repair import repair; repair('Le côté français, n° 5, CO²');"
        "sys.exit('wordfreq' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_word_seen_in_the_text_counts_as_known():
    lexicon = Lexicon()
    assert not lexicon.zipf("zorvexa")
    stranger = Reader(Font(), lexicon).readings("zorvexaé")
    friend = Reader(Font(), lexicon, ["zorvexa"]).readings("zorvexaé")
    assert min(stranger, key=lambda reading: reading.cost).text == "zorvexaé"
    assert min(friend, key=lambda reading: reading.cost).text == "zorvexa…"


SOUND = """
le la maison été pôle côte à français où hôtel île forêt Noé lancé œuvre n° m² « » … – 5 € voilà
naïf dîner août bientôt Besançon l’été qu’il d'une Marque® ©2020 ½ £5
"""
BROKEN = """
r®gion dô°tre l¨ o½ ç è é ï ú Å Â co¾t faon franais vieé mobilit®é Zorvex© n° pôle 2016° é) (fin, '
- , . ; : \u00ad Į ó 1re MarqueÈ itôs FORMôACTION
"""
WORDS = st.sampled_from(SOUND.split())
PIECES = st.sampled_from([*BROKEN.split(), "\r", "\x00", "\ufeff", "\x0c"])


@given(st.lists(WORDS, max_size=30), st.sampled_from([" ", "\n", "\r\n", "  "]))
def test_sound_words_in_any_order_stay(words, space):
    text = space.join(words)
    assert repair(text).text == text


@given(st.lists(PIECES, max_size=25), st.integers())
def test_any_mixture_keeps_its_lines_and_is_repaired_once(pieces, seed):
    chance = random.Random(seed)
    text = "".join(piece + chance.choice([" ", "\n", ""]) for piece in pieces)
    found = repair(text)
    assert found.text.count("\n") == text.count("\n")
    assert apply(text, found.changes) == found.text
    assert repair(found.text).text == found.text


@given(st.text())
def test_any_text_keeps_its_lines(text):
    found = repair(text)
    assert found.text.count("\n") == text.count("\n")
    assert apply(text, found.changes) == found.text
