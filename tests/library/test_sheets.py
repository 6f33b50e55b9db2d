#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds our sheets against docs/sheets.schema.json, and asks that none of those we promise is missing."""
import json
import pathlib

import jsonschema

ROOT = pathlib.Path(__file__).resolve().parents[2]
SCHEMA = json.loads((ROOT / "docs/sheets.schema.json").read_text(encoding="utf-8"))

PROMISED = """a4 letter a3 sra3 a4-2up a4-4up letter-2up letter-4up a3-4up sra3-8up
    avery-8315 avery-3268 avery-3266 avery-3265 avery-3297 avery-3251 avery-3260 avery-3379 avery-8317 avery-3263 avery-8387
    avery-5389 avery-8389 avery-5371 avery-8371 avery-c2351 avery-c32289 avery-c2352 avery-c32287 avery-c32252
    envelope-a7 envelope-a2 envelope-dl envelope-c5 envelope-c6 envelope-5x7 avery-5160 avery-l7160""".split()


def size(sheet, name):
    return tuple(sheet[name][side] for side in ("width", "height"))


def main():
    tests = []
    seen = {}
    for path in sorted((ROOT / "data/sheets").glob("*.json")):
        data = json.loads(path.read_text(encoding="utf-8"))
        mistakes = [error.message for error in jsonschema.Draft202012Validator(SCHEMA).iter_errors(data)]
        tests.append((path.name + " keeps to the schema", mistakes))
        for sheet in data["sheets"]:
            mistakes = ["twice"] if sheet["id"] in seen else []
            seen[sheet["id"]] = sheet
            tests.append((sheet["id"] + " is there once", mistakes))
    tests.append(("no sheet is missing", [name for name in PROMISED if name not in seen]))
    papers = {}
    for sheet in seen.values():
        papers.setdefault(sheet["paper"]["id"], set()).add(size(sheet, "paper"))
    tests.append(("a paper has one size", [name for name, sizes in papers.items() if len(sizes) > 1]))

    print("1..%d" % len(tests))
    for number, (name, mistakes) in enumerate(tests, 1):
        print("%s %d - %s" % ("not ok" if mistakes else "ok", number, name))
        for mistake in mistakes:
            print("# " + mistake)
    return any(mistakes for _, mistakes in tests)


if __name__ == "__main__":
    raise SystemExit(main())
