from pathlib import Path

from corpus.document import Document, Source
from corpus.language import Language
from corpus.repair import Change, Rule
from eval.baselines import Bm25Ranker, bm25_system
from eval.baselines.systems import origins_of
from eval.dataset import locate
from eval.metrics import Case
from index import Index


def test_the_origin_of_every_repaired_character_is_known() -> None:
    damaged, repaired = "d®j¨\nfaon", "déjà\nfaçon"
    changes = (
        Change(1, 2, "®", "é", Rule.LETTER),
        Change(1, 4, "¨", "à", Rule.LETTER),
        Change(2, 3, "", "ç", Rule.LOST_LETTER),
    )
    origins = origins_of(damaged, changes)
    assert len(origins) == len(repaired)
    assert [damaged[origin] for origin in origins] == list("d®j¨\nfaoon")


def test_bm25_finds_in_every_language_of_the_texts() -> None:
    texts = ["Les chiens sont interdits.", "The lighthouse is closed.", "Nothing at all."]
    ranker = Bm25Ranker(texts, [Language.FRENCH, Language.ENGLISH, Language.ENGLISH])
    assert ranker.rank("un chien", 3)[0].row == 0
    assert ranker.rank("lighthouses", 1)[0].row == 1


def test_a_baseline_answers_with_sentences_of_its_best_passage(case: Case, tmp_path: Path) -> None:
    text = "The beach\n\nDogs are not allowed on the beach.\n\nThe lighthouse is closed.\n"
    index = Index.build([Document(Source("rules", "Rules"), text, Language.ENGLISH)], tmp_path)
    system = bm25_system(index)
    reply = system.reply(case.question)
    assert "Dogs are not allowed" in reply.answer.text
    assert reply.answer is reply.forced
    assert 0 < reply.answer.confidence < 1
    assert locate(case.question.gold[0], system.documents) == ()
