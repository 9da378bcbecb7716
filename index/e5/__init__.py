"""The bundled E5 model run by torch: the vectors of its own C engine, much faster on many texts."""
