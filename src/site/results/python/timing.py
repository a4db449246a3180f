"""How the scripts beside this file take times."""

import statistics
import time


def median_seconds(work, repeats=30, warm_up=5):
    """Median wall time of a call, after some that do not count."""
    for _ in range(warm_up):
        work()
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times)
