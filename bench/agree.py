#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""usage: agree.py A.json B.json

Whether two runs of bench/run.sh, each the results.json of one, agree. What one run is slower than the other throughout,
the median of all rows, is the machine's, is said, and is taken out: more than a tenth is too much. Then of each row the
times from the least to the most have to overlap, or lie as near as the rows' own spread, and instructions have to be the
same. Prints the rows that do not; fails where there is one, or where a row is in one run only.
"""
import json
import pathlib
import statistics
import sys

MOST_DRIFT = 0.1


def rows_of(file):
    rows = json.loads(pathlib.Path(file).read_text(encoding="utf-8"))["rows"]
    return {(row["compiler"], row["program"], row["subject"], row["competitor"]): row for row in rows}


def gap(one, other, drift):
    """What lies between the times of two rows, beyond the smaller of their spreads, in ns; at most 0 where they agree."""
    apart = max(one["least"] * drift - other["most"], other["least"] - one["most"] * drift)
    return apart - min(row["most"] - row["least"] for row in (one, other))


def difference(one, other, drift):
    """What is between two rows, as a sentence; nothing where they agree."""
    if one is None or other is None:
        return "it is in one run only"
    if gap(one, other, drift) > 0:
        return f"{one['least']:.2f} to {one['most']:.2f} ns, and {other['least']:.2f} to {other['most']:.2f} ns"
    counts = one.get("instructions"), other.get("instructions")
    if None not in counts and abs(counts[0] - counts[1]) > 0.001 * max(counts):
        return f"{counts[0]} instructions, and {counts[1]}"
    return None


def main(arguments):
    if len(arguments) != 2:
        sys.exit(__doc__)
    first, second = (rows_of(file) for file in arguments)
    keys = list(dict.fromkeys([*first, *second]))
    drift = statistics.median([second[key]["median"] / first[key]["median"] for key in keys if key in first and key in second]
                              or [1])
    print(f"the second run takes {drift:.3f} of the time of the first")
    apart = {key: said for key in keys if (said := difference(first.get(key), second.get(key), drift))}
    for key, said in apart.items():
        print(f"{', '.join(key)}: {said}")
    print(f"{len(keys) - len(apart)} of {len(keys)} rows agree within their spreads")
    return 1 if apart or not keys or abs(drift - 1) > MOST_DRIFT else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
