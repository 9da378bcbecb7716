"""Is it right? Questions, metrics, reports and benchmarks."""
