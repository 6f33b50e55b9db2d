#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the people that are written (test-people-text.c says that they are) against docs/people.schema.json."""

import json
import pathlib
import sys

import jsonschema

ROOT = pathlib.Path(__file__).resolve().parents[2]
SCHEMA = json.loads((ROOT / "docs/people.schema.json").read_text(encoding="utf-8"))
EXAMPLE = (ROOT / "tests/fuzz/corpus/people/whole.jsonl").read_text(encoding="utf-8").splitlines()

# Lines that cannot be.
WRONG = {
    "a newer version": {"people": "2.0"},
    "no version": {"people": 1.0},
    "an unknown list": {"list": "then", "cells": 1, "columns": [{"cell": 0}]},
    "a list without columns": {"list": "read", "cells": 1, "columns": []},
    "an unknown member": {"id": 1, "name": "Ada"},
    "nobody": {"id": 0},
    "a number in a cell": {"id": 1, "says": [1]},
    "an unknown severity": {"doubt": "mojibake", "severity": "fatal"},
    "a mark of nobody": {"mark": "approved", "word": "yes"},
    "a short digest": {"base": "12ab"},
}


def mistakes(line):
    return [error.message for error in jsonschema.Draft202012Validator(SCHEMA).iter_errors(line)]


def main():
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    cases = [(f"line {number}", mistakes(json.loads(line))) for number, line in enumerate(EXAMPLE, 1)]
    cases += [("a digest", mistakes({"base": "0" * 64})), ("no digest", mistakes({"base": ""}))]
    cases += [(f"tells {name}", [] if mistakes(line) else ["was not told"]) for name, line in WRONG.items()]
    for number, (name, wrong) in enumerate(cases, 1):
        print("not ok" if wrong else "ok", number, f"/people-schema/{name.replace(' ', '-')}")
        for line in wrong:
            print("#", line)
    print(f"1..{len(cases)}")
    return 1 if any(wrong for _, wrong in cases) else 0


if __name__ == "__main__":
    sys.exit(main())
