"""The staff page: looking after the documents, the index, the gaps and the evaluation."""
