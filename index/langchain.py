"""The index as LangChain sees it, for those who build on LangChain."""

from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document as LangChainDocument
from langchain_core.retrievers import BaseRetriever
from pydantic import ConfigDict

from index.index import Index
from index.query import Hit


class IndexRetriever(BaseRetriever):
    """Finds the `top_k` best passages of an index, as LangChain documents."""

    index: Index
    top_k: int = 10
    model_config = ConfigDict(arbitrary_types_allowed=True)

    def _get_relevant_documents(
        self,
        query: str,
        *,
        run_manager: CallbackManagerForRetrieverRun,  # noqa: ARG002 - the name is LangChain's
    ) -> list[LangChainDocument]:
        return [_document(hit) for hit in self.index.search(query, self.top_k)]


def _document(hit: Hit) -> LangChainDocument:
    passage = hit.passage
    return LangChainDocument(
        id=passage.id,
        page_content=passage.text,
        metadata={
            "document": passage.document.id,
            "title": passage.document.title,
            "start": passage.start,
            "end": passage.end,
            "language": passage.language.value,
            "score": hit.score,
        },
    )
