#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""tally.py FAILED LOG...: one line about Meson's test logs, and the exit status of the whole run.

Counts test cases: each "ok" and "not ok" line of a program that speaks TAP, else the program itself.
FAILED is 1 when any step failed. When no case did, it was lint or compiling, which counts as one."""

import json
import re
import sys

CASE = re.compile(r"^(not )?ok\b[^#\n]*(#\s*SKIP\b)?", re.IGNORECASE | re.MULTILINE)
FAILURES = {"FAIL", "ERROR", "TIMEOUT", "INTERRUPT", "UNEXPECTEDPASS"}


def count(program):
    """How many cases of one test program passed, failed and were skipped.

    >>> count({"result": "OK", "stdout": "1..3\\nok 1 /a\\nok 2 /b # SKIP no font\\nok 3 /c\\n"})
    (2, 0, 1)
    >>> count({"result": "FAIL", "stdout": "ok 1 /a\\nnot ok 2 /b\\n"})
    (1, 1, 0)
    >>> count({"result": "ERROR", "stdout": "ok 1 /a\\n"})  # crashed in the second
    (1, 1, 0)
    >>> [count({"result": result}) for result in ("OK", "TIMEOUT", "SKIP")]
    [(1, 0, 0), (0, 1, 0), (0, 0, 1)]
    """
    passed = failed = skipped = 0
    for wrong, skip in CASE.findall(program.get("stdout", "")):
        if skip:
            skipped += 1
        elif wrong:
            failed += 1
        else:
            passed += 1

    if program["result"] in FAILURES:
        failed = max(failed, 1)
    elif passed + failed + skipped == 0:
        if program["result"] == "SKIP":
            skipped = 1
        else:
            passed = 1
    return passed, failed, skipped


def main():
    totals = [0, 0, 0]
    for path in sys.argv[2:]:
        try:
            lines = open(path, encoding="utf-8").read().splitlines()
        except FileNotFoundError:
            continue
        for line in lines:
            totals = [a + b for a, b in zip(totals, count(json.loads(line)))]

    if sys.argv[1] != "0" and totals[1] == 0:
        totals[1] = 1

    print("{} passed, {} failed, {} skipped".format(*totals))
    return 1 if totals[1] > 0 or totals[0] == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
