"""Countries, regions, towns and world bodies that French and English call by different names.

Encoders take the names of two neighbours for as alike as the two names of one place, and
"Austria" begins as "Australie" does: where a name is known, it stands for nothing else.
"""

import re
from collections.abc import Mapping
from types import MappingProxyType

from assistant.verify.pieces import Cursor
from corpus.language import Language
from index.lexical import fold

LONGEST = 6
"""Words and hyphens of a name, at most."""
_NAMES = """
Afghanistan|Afghanistan, Africa|Afrique, Albania|Albanie, Algeria|Algérie, Andorra|Andorre,
Antarctica|Antarctique, Argentina|Argentine, Armenia|Arménie, Asia|Asie, Australia|Australie,
Austria|Autriche, Azerbaijan|Azerbaïdjan, Bahrain|Bahreïn, Barbados|Barbade, Belarus|Biélorussie,
Belgium|Belgique, Benin|Bénin, Bhutan|Bhoutan, Bolivia|Bolivie, Brazil|Brésil, Bulgaria|Bulgarie,
Cambodia|Cambodge, Cameroon|Cameroun, Cape Verde|Cap-Vert, Chad|Tchad, Chile|Chili, China|Chine,
Colombia|Colombie, Croatia|Croatie, Cyprus|Chypre, Czechia|Tchéquie, Czech Republic|République
tchèque, Denmark|Danemark, Dominica|Dominique, East Timor|Timor oriental, Ecuador|Équateur,
Egypt|Égypte, England|Angleterre, Eritrea|Érythrée, Estonia|Estonie, Ethiopia|Éthiopie,
Europe|Europe, Fiji|Fidji, Finland|Finlande, Gambia|Gambie, Georgia|Géorgie, Germany|Allemagne,
Great Britain|Grande-Bretagne, Greece|Grèce, Greenland|Groenland, Guinea|Guinée, Haiti|Haïti,
Hungary|Hongrie, Iceland|Islande, India|Inde, Indonesia|Indonésie, Iraq|Irak, Ireland|Irlande,
Israel|Israël, Italy|Italie, Ivory Coast|Côte d’Ivoire, Jamaica|Jamaïque, Japan|Japon,
Jordan|Jordanie, Kuwait|Koweït, Latvia|Lettonie, Lebanon|Liban, Libya|Libye, Lithuania|Lituanie,
Malaysia|Malaisie, Malta|Malte, Mauritania|Mauritanie, Mauritius|île Maurice, Mexico|Mexique,
Moldova|Moldavie, Mongolia|Mongolie, Montenegro|Monténégro, Morocco|Maroc, Namibia|Namibie,
Netherlands|Pays-Bas, New Zealand|Nouvelle-Zélande, North America|Amérique du Nord, North
Korea|Corée du Nord, North Macedonia|Macédoine du Nord, Northern Ireland|Irlande du Nord,
Norway|Norvège, Peru|Pérou, Philippines|Philippines, Poland|Pologne, Romania|Roumanie,
Russia|Russie, Saudi Arabia|Arabie saoudite, Scotland|Écosse, Senegal|Sénégal, Serbia|Serbie,
Singapore|Singapour, Slovakia|Slovaquie, Slovenia|Slovénie, Somalia|Somalie, South Africa|Afrique du
Sud, South America|Amérique du Sud, South Korea|Corée du Sud, Spain|Espagne, Sudan|Soudan,
Sweden|Suède, Switzerland|Suisse, Syria|Syrie, Taiwan|Taïwan, Tanzania|Tanzanie, Thailand|Thaïlande,
Tunisia|Tunisie, Turkey|Turquie, Uganda|Ouganda, United Arab Emirates|Émirats arabes unis, United
Kingdom|Royaume-Uni, United States|États-Unis, Uzbekistan|Ouzbékistan, Vietnam|Viêt Nam,
Vietnam|Vietnam, Wales|pays de Galles, Wales|Galles, Yemen|Yémen, Zambia|Zambie,
Andalusia|Andalousie, Bavaria|Bavière, Brandenburg|Brandebourg, Brittany|Bretagne,
Burgundy|Bourgogne, California|Californie, Castile|Castille, Catalonia|Catalogne, Corsica|Corse,
Cornwall|Cornouailles, Crete|Crète, Flanders|Flandre, Flanders|Flandres, Friesland|Frise,
Galicia|Galice, Hesse|Hesse, Lombardy|Lombardie, Lower Saxony|Basse-Saxe, Moravia|Moravie,
Normandy|Normandie, Picardy|Picardie, Piedmont|Piémont, Prussia|Prusse,
Rhineland|Rhénanie, Sardinia|Sardaigne, Saxony|Saxe, Sicily|Sicile, Silesia|Silésie,
Thuringia|Thuringe, Tuscany|Toscane, Wallonia|Wallonie, Zealand|Zélande,
Alps|Alpes, Danube|Danube, Meuse|Meuse, Pyrenees|Pyrénées, Rhine|Rhin, Scheldt|Escaut,
Thames|Tamise, Atlantic|Atlantique, Baltic|Baltique, Mediterranean|Méditerranée, Pacific|Pacifique,
Baltic Sea|mer Baltique, Black Sea|mer Noire, English Channel|Manche, Channel|Manche, Irish Sea|mer
d’Irlande, Mediterranean Sea|mer Méditerranée, North Sea|mer du Nord, Red Sea|mer Rouge,
Aachen|Aix-la-Chapelle, Aleppo|Alep, Alexandria|Alexandrie, Algiers|Alger, Antwerp|Anvers,
Athens|Athènes, Augsburg|Augsbourg, Barcelona|Barcelone, Basel|Bâle, Beijing|Pékin,
Beirut|Beyrouth, Belgrade|Belgrade, Bern|Berne, Bologna|Bologne, Brisbane|Brisbane, Bruges|Bruges,
Brussels|Bruxelles, Bucharest|Bucarest, Cadiz|Cadix, Cairo|Le Caire, Cairo|Caire,
Canterbury|Cantorbéry, Cape Town|Le Cap, Cologne|Cologne, Copenhagen|Copenhague, Cordoba|Cordoue,
Damascus|Damas, Dover|Douvres, Dresden|Dresde, Dublin|Dublin, Dunkirk|Dunkerque,
Edinburgh|Édimbourg, Fribourg|Fribourg, Florence|Florence, Frankfurt|Francfort,
Freiburg|Fribourg-en-Brisgau, Geneva|Genève, Genoa|Gênes, Ghent|Gand, Gothenburg|Göteborg,
Hague|Haye, Hamburg|Hambourg, Hanover|Hanovre, Havana|La Havane, Havana|Havane, Krakow|Cracovie,
Cracow|Cracovie, Kyiv|Kiev, Leuven|Louvain, Liège|Liège, Lisbon|Lisbonne, Ljubljana|Ljubljana,
London|Londres, Lucerne|Lucerne, Lyon|Lyon, Lyons|Lyon, Mainz|Mayence, Marseille|Marseille,
Marseilles|Marseille, Mechelen|Malines, Mexico City|Mexico, Milan|Milan, Mons|Mons, Moscow|Moscou,
Mulhouse|Mulhouse, Munich|Munich, Naples|Naples, Nicosia|Nicosie, Nijmegen|Nimègue,
Nuremberg|Nuremberg, Ostend|Ostende, Padua|Padoue, Philadelphia|Philadelphie, Prague|Prague,
Regensburg|Ratisbonne, Rheims|Reims, Rome|Rome, Saint Petersburg|Saint-Pétersbourg, St
Petersburg|Saint-Pétersbourg, Salzburg|Salzbourg, Santiago|Santiago, Seoul|Séoul, Seville|Séville,
Siena|Sienne, Sofia|Sofia, Strasbourg|Strasbourg, Syracuse|Syracuse, Tangier|Tanger, Tehran|Téhéran,
Thessaloniki|Thessalonique, Trier|Trèves, Trieste|Trieste, Tripoli|Tripoli, Tunis|Tunis,
Turin|Turin, Valencia|Valence, Valletta|La Valette, Venice|Venise, Verona|Vérone, Vienna|Vienne,
Vilnius|Vilnius, Warsaw|Varsovie, Ypres|Ypres, Zurich|Zurich, Bruges|Brugge, Ghent|Gent,
European Union|Union européenne, EU|UE, European Commission|Commission européenne, United
Nations|Nations unies, UN|ONU, NATO|OTAN, World Health Organization|Organisation mondiale de la
santé, World Health Organisation|Organisation mondiale de la santé, WHO|OMS, World Trade
Organization|Organisation mondiale du commerce, WTO|OMC, International Monetary Fund|Fonds monétaire
international, IMF|FMI, World Bank|Banque mondiale, European Central Bank|Banque centrale
européenne, ECB|BCE, OECD|OCDE, UNESCO|Unesco, GDP|PIB, VAT|TVA, NGO|ONG, SMEs|PME, SME|PME
"""
"""English names and their French ones, also the same twice where the encoder may not tell."""
_INITIALS = (
    ("EU", "European Union"),
    ("UN", "United Nations"),
    ("WHO", "World Health Organization"),
    ("WTO", "World Trade Organization"),
    ("IMF", "International Monetary Fund"),
    ("ECB", "European Central Bank"),
)
"""What the initials above stand for."""
_SAME = {"SME": "SMEs", "St Petersburg": "Saint Petersburg", "Cracow": "Krakow", "Lyons": "Lyon"}
_ALSO = {
    "World Health Organisation": "World Health Organization",
    "Marseilles": "Marseille",
    "Czech Republic": "Czechia",
    "Channel": "English Channel",
    "Mediterranean Sea": "Mediterranean",
    "Baltic Sea": "Baltic",
    **dict(_INITIALS),
    **_SAME,
}
"""Other English names of what has one already."""


def _words(name: str) -> str:
    return " ".join(fold(name).replace("’", " ").replace("-", " ").split())


def _table() -> dict[Language, dict[str, str]]:
    """Return what each folded name stands for, by language."""
    english: dict[str, str] = {}
    french: dict[str, str] = {}
    for entry in " ".join(_NAMES.split()).split(","):
        name, translation = (part.strip() for part in entry.split("|"))
        place = f"@{_words(_ALSO.get(name, name))}"
        english[_words(name)] = place
        french.setdefault(_words(translation), place)
    return {Language.ENGLISH: english, Language.FRENCH: french}


_PLACES: Mapping[Language, Mapping[str, str]] = MappingProxyType(_table())
_SHORT = frozenset(
    _words(name)
    for name in re.split(r"[,|]", " ".join(_NAMES.split()))
    if name.strip()[:2].isupper()
)
"""Initials."""
_BEGINNINGS = frozenset(name.split()[0] for names in _PLACES.values() for name in names)


_SHORTEST = 5
_STEMS = frozenset(
    name[: max(len(name) - 2, _SHORTEST)]
    for names in _PLACES.values()
    for name in names
    if " " not in name and len(name) >= _SHORTEST
)
"""Beginnings of names that the words for their people keep."""


def place_at(cursor: Cursor, language: Language) -> tuple[str, int]:
    """Return what the longest name that begins here stands for, and its pieces; "" for none."""
    names = _PLACES.get(language)
    if names is None or cursor.peek() not in _BEGINNINGS:
        return "", 0
    for count in range(LONGEST, 0, -1):
        pieces = [cursor.piece(ahead) for ahead in range(count)]
        phrase = " ".join(piece.folded for piece in pieces if piece.text != "-")
        place = names.get(phrase)
        is_spelled = any(piece.text[:1].isupper() for piece in pieces)
        if phrase in _SHORT:  # "WHO" is no "Who"
            is_spelled = pieces[0].text[:2].isupper()
        if place and pieces[-1].text != "-" and is_spelled:
            return place, count
    return "", 0


def is_place(key: object) -> bool:
    """Whether a token's key is what the names of a known place stand for."""
    return isinstance(key, str) and key.startswith("@")


def is_from_place(text: str) -> bool:
    """Whether a capitalised word says where somebody comes from: "Tunisian" begins as Tunisia."""
    word = fold(text)
    return text[:1].isupper() and any(word[:n] in _STEMS for n in range(_SHORTEST, len(word)))
