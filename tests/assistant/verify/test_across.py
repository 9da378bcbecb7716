"""What holds between a sentence and a quote however both are put, also in two languages."""

from collections.abc import Sequence

import numpy as np
import pytest

from assistant.verify import supports
from index.encoder import Vectors


class Dictionary:
    """Knows the translations of the words below."""

    PAIRS = frozenset(
        {
            *(("mill", "moulin"), ("guild", "guilde"), ("restore", "restaurer")),
            *(("restored", "restaurer"), ("restored", "restaurera"), ("paid", "payé")),
            *(("sold", "vendu"), ("boat", "bateau"), ("boats", "bateaux"), ("fish", "poisson")),
            *(("town", "ville"), ("flooded", "inondée"), ("storm", "tempête"), ("hall", "halle")),
            *(("damage", "dégâts"), ("warned", "averti"), ("fishermen", "pêcheurs")),
            *(("sailors", "marins"), ("carp", "carpe"), ("rent", "loyer"), ("visits", "visite")),
            *(("fine", "beaux"), ("members", "membres"), ("aid", "aide"), ("lease", "bail")),
        }
    )

    def alike(self, words: Sequence[str], others: Sequence[str]) -> Vectors:
        """Return 1 for two words that translate each other, in either order."""

        def like(one: str, other: str) -> bool:
            pair = (one.lower(), other.lower())
            return pair in self.PAIRS or pair[::-1] in self.PAIRS

        return np.array([[float(like(w, o)) for o in others] for w in words], np.float32)


def unloadable(sentence: str, quote: str) -> tuple[str, ...]:
    return supports(sentence, [quote], Dictionary()).missing


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        # Names of places, and initials.
        ("The guild sold the mill in Antwerp.", "La guilde a vendu le moulin à Anvers."),
        ("The boat sails to the North Sea.", "The boat sails to the North Sea."),
        (
            "The WTO sold the mill in the Netherlands.",
            "L’Organisation mondiale du commerce a vendu le moulin aux Pays-Bas.",
        ),
        ("The GMR sold the mill.", "La Guilde des Marins Réunis a vendu le moulin."),
        ("European boats were sold.", "Boats from Europe were sold."),
        # Planned, possible, to come.
        ("The guild plans to restore the mill.", "La guilde prévoit de restaurer le moulin."),
        ("The mill will be restored.", "La guilde restaurera le moulin."),
        (
            "The guild said that it will repair the quay.",
            "The guild announced that it would repair the quay. It said so in May.",
        ),
        # Shares, lengths and ages.
        ("One third of the boats were sold.", "Un tiers des bateaux a été vendu."),
        ("The rent fell by a third.", "Le loyer a baissé d’un tiers."),
        ("The members paid rent for over a year.", "Les membres ont payé un loyer plus d’un an."),
        ("The aid is for members under 40.", "L’aide est pour les membres de moins de 40 ans."),
        ("The boats cost 3 million pounds.", "Les bateaux coûtent 3 millions de livres."),
        ("Le moulin produit 4 GWh.", "Le moulin produit 4 gigawattheures."),
        # Moves told by two values.
        ("The rent fell from 9% to 8%.", "Le loyer est passé de 9 % à 8 %."),
        # Causes and comparisons put the other way.
        (
            "Because of the storm, the town was flooded.",
            "La tempête a entraîné une ville inondée.",
        ),
        ("La carpe mange plus que le brochet.", "Le brochet mange moins que la carpe."),
        # Duties, conditions and what only looks like a negation.
        ("Members do not have to fish.", "Les membres ne sont pas tenus de fish."),
        ("La rive a plus de bacs.", "La rive a plus de bacs qu’elle n’en loue."),
        ("The boats are no longer sold.", "Les bateaux ne sont plus vendu."),
        ("The mill is old.", "The mill is old, and the quay opens if the dam holds."),
        ("The guild can help.", "If you like boats, the guild can help."),
        ("Part of the quay is new.", "The mill is old and part of the quay is new."),
        ("Chaque été, le moulin tourne.", "Le moulin tourne chaque été."),
        ("45 of the 620 boats are red.", "The port has 620 boats, of which 45 are red."),
        ("It is a 12-million-dollar mill.", "It is a mill of 12 million dollars."),
        # Giving and getting.
        ("Les marins bénéficient d’une prime.", "La ville accorde une prime aux marins."),
        (
            "La guilde s’est vu confier le moulin par la ville.",
            "La ville a confié le moulin à la guilde.",
        ),
    ],
)
def test_what_the_quote_says_in_other_words_is_supported(sentence: str, quote: str) -> None:
    assert unloadable(sentence, quote) == ()


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("The guild sold the mill in Austria.", "La guilde a vendu le moulin en Australie."),
        ("The guild restored the mill.", "La guilde prévoit de restaurer le moulin."),
        ("The guild restored the mill.", "La guilde restaurera le moulin."),
        ("The guild will repair the quay.", "The guild might repair the quay."),
        ("La guilde répare le quai.", "La guilde pourrait réparer le quai."),
        ("La guilde a réparé le quai.", "La guilde doit pouvoir réparer le quai."),
        ("The guild might repair the quay.", "The guild repaired the quay."),
        ("The rent rose from 9% to 8%.", "Le loyer est passé de 9 % à 8 %."),
        ("The damage led to the storm.", "La tempête a entraîné des dégâts."),
        (
            "Le quai est fermé parce que le bac est lent.",
            "Le bac est lent parce que le quai est fermé.",
        ),
        ("Le brochet mange plus que la carpe.", "La carpe mange plus que le brochet."),
        ("La carpe mange plus que le brochet.", "La carpe mange moins que le brochet."),
        ("The sailors warned the fishermen.", "Les pêcheurs ont averti les marins."),
        ("The mill moved from Oslo to Bergen.", "The mill moved from Bergen to Oslo."),
        ("Les marins versent une prime à la ville.", "La ville verse une prime aux marins."),
        ("La ville bénéficie d’une prime.", "La ville accorde une prime aux marins."),
        (
            "The port has 45 boats, of which 620 are red.",
            "The port has 620 boats, of which 45 are red.",
        ),
        ("Le moulin tourne chaque hiver.", "Le moulin tourne chaque été."),
        (
            "Le bac rouge coûte 3 euros.",
            "Le bac bleu coûte 3 euros, tandis que le bac rouge coûte 5 euros.",
        ),
        ("Le quai ouvrira en mai.", "Le quai ouvrira en mai si la digue est réparée."),
        ("Le quai ouvre même si la digue cède.", "Le quai ouvre si la digue cède."),
        ("Members fish unless it rains.", "Members fish if it rains."),
        ("Le bac est gratuit pour tous.", "Le bac est payant pour tous les autres, gratuit ici."),
        ("Aucun bac n’est rouge.", "Une partie des bacs n’est pas rouge."),
        (
            "A quarter of the boats were red in 1990.",
            "A quarter of the boats are red, against a tenth in 1990.",
        ),
    ],
)
def test_what_the_quote_does_not_say_is_not_supported(sentence: str, quote: str) -> None:
    assert unloadable(sentence, quote) != ()


@pytest.mark.parametrize(
    "quote",
    [
        "The club freely lends boots, and skis for a fee of 3 euros.",
        "The club freely lends boots, but skis only to its members.",
    ],
)
def test_how_the_first_of_two_things_is_done_is_not_told_of_the_second(quote: str) -> None:
    assert unloadable("The club freely lends skis.", quote)
    assert not unloadable("The club freely lends boots.", quote)
    assert not unloadable("The club lends skis.", quote.replace(" only", ""))
