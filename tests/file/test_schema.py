#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds every card and collection of the tree against docs/card.schema.json, and the schema against mistakes."""

import copy
import json
import pathlib
import sys

import jsonschema

ROOT = pathlib.Path(__file__).resolve().parents[2]


def load(path):
    return json.loads((ROOT / path).read_text(encoding="utf-8"))


SCHEMA = load("docs/card.schema.json")
EVERY = load("tests/file/data/every.json")
ITEMS = {item["id"]: index for index, item in enumerate(EVERY["pages"][0]["items"])}


def item(name, *steps):
    return ["pages", 0, "items", ITEMS[name], *steps]


# Each puts a value that cannot be, or a member that is not known, into the kept card.
WRONG = {
    "unknown member": (["tilte"], "Thanks"),
    "no UUID": (["uuid"], "1"),
    "unknown format": (["format"], "5x8"),
    "named colour": (["palette", "colors", "paper"], "white"),
    "named weight": (["fonts", "body", "weight"], "bold"),
    "unknown page": (["pages", 0, "page"], "cover"),
    "frame without unit": (item("art", "frame"), [0, 0, 1, 1]),
    "frame of three": (item("art", "frame_mm"), [0, 0, 1]),
    "negative width": (item("art", "frame_mm"), [0, 0, -1, 1]),
    "asset outside": (item("art", "asset"), "../front.svg"),
    "art with a size": (item("art", "size_pt"), 12),
    "text and runs": (item("words", "text"), "both"),
    "unknown alignment": (item("words", "align"), "centre"),
    "unknown fit": (item("words", "fit", "mode"), "grow"),
    "unknown paint": (item("bubble", "fill"), "crimson"),
    "half a point": (item("signature", "strokes", 0), "1,2"),
    "unknown item in a group": (item("stack", "items", 1, "type"), "sticker"),
}


def mistakes(value, definition=None):
    schema = SCHEMA if definition is None else {"$ref": f"#/$defs/{definition}", "$defs": SCHEMA["$defs"]}
    errors = jsonschema.Draft202012Validator(schema).iter_errors(value)
    return [f"{'/'.join(map(str, error.absolute_path))}: {error.message}" for error in errors]


def spoil(steps, value):
    card = copy.deepcopy(EVERY)
    inner = card
    for step in steps[:-1]:
        inner = inner[step]
    inner[steps[-1]] = value
    return card


def cases():
    """Name, and what is wrong with it."""
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    yield "every kind of item", mistakes(EVERY)
    for path in sorted(ROOT.glob("data/templates/*/card.json")):
        yield f"template {path.parent.name}", mistakes(load(path))
    for name, definition in (("palettes", "palette"), ("pairings", "pairing")):
        for path in sorted(ROOT.glob(f"data/{name}/*.json")):
            for value in load(path)[name]:
                yield f"{definition} {value['id']}", mistakes(value, definition)
    for name, (steps, value) in WRONG.items():
        yield f"tells {name}", [] if mistakes(spoil(steps, value)) else ["was not told"]


def main():
    failed = False
    for number, (name, wrong) in enumerate(cases(), 1):
        print("not ok" if wrong else "ok", number, f"/schema/{name.replace(' ', '-')}")
        for line in wrong:
            print("#", line)
        failed = failed or bool(wrong)
    print(f"1..{number}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
