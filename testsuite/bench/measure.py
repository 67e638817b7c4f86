# What measures add up to.
# Copyright (C) 2026 The goescape authors.
# GPL-3.0-or-later, see COPYING.

import math
import statistics


def mean (logs):
    """Return the geometric mean of what LOGS are the logarithms of."""
    return math.exp (math.fsum (logs) / len (logs))


def count_ratio (pairs):
    """Return the geometric mean of (B + 1) / (A + 1) over PAIRS of counts A and
    B, which may be zero, or None if there is no pair."""
    if not pairs:
        return None
    return mean ([math.log ((b + 1) / (a + 1)) for a, b in pairs])


def time_ratio (rounds):
    """ROUNDS has for each round the pairs of times of each benchmark, one
    before the other.  Return the median, least and greatest of the rounds' geometric
    means of B / A, or None if no round has a pair."""
    means = sorted (mean ([math.log (b / a) for a, b in pairs])
                    for pairs in rounds if pairs)
    if not means:
        return None
    return statistics.median (means), means[0], means[-1]
