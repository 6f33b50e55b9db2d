#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds what our templates say in other languages against docs/words.schema.json and against the templates: nothing is
left in English, nothing is lost, and each language writes as it does."""

import json
import pathlib
import re
import shutil
import subprocess
import sys

import jsonschema

ROOT = pathlib.Path(__file__).resolve().parents[2]
SCHEMA = json.loads((ROOT / "docs/words.schema.json").read_text(encoding="utf-8"))
SPELLINGS = pathlib.Path(__file__).parent / "data" / "spellings"
LANGUAGES = ["ar", "de", "es", "fil", "fr", "hi", "ja", "pt-BR"]
FIELD = re.compile(r"\{(\w+)(?:\|([^{}]*))?\}")

# Fields that texts may do without, or with: how somebody is called is each language's own affair.
FREE = {"name", "first_name"}

# Texts that say the same in every language: a date, a name alone, a hello.
SAME = {"{today}", "hello", "DATE", "Bravo!", "¡Bravo!"}

# How each language quotes, and what of others must not stand in it.
FOREIGN_MARKS = {
    "ar": "“”„\"?,;%",
    "de": "\"«»",
    "es": "“”„\"",
    "fil": "„«»\"",
    "fr": "“”„\"",
    "hi": "„«»\"",
    "ja": "“”„«»\"?!,.;",
    "pt-BR": "„«»\"",
}
SCRIPTS = {"ar": r"[\u0600-\u06ff]", "hi": r"[\u0900-\u097f]", "ja": r"[\u3040-\u30ff\u4e00-\u9fff]"}

# What shows that a language follows its rules: French sets a thin space before its high marks.
RULES = {"fr": r"[^\u202f\s«!?][!?;»]|[^\u202f]:(?=\s|$)|«[^\u202f]", "es": r"(?<![¡\w\s,.…«»():’{}|-])!$"}

DICTIONARIES = {"de": "de_DE", "fr": "fr", "es": "es_ES", "pt-BR": "pt_BR"}


def load(path):
    return json.loads(path.read_text(encoding="utf-8"))


def walk(items):
    for item in items:
        yield from walk(item["items"]) if item["type"] == "group" else [item]


def words_of(item):
    return item["text"] if "text" in item else "".join(run["text"] for run in item["runs"])


def texts_of(card):
    return {item["id"]: words_of(item) for page in card["pages"] for item in walk(page["items"]) if item["type"] == "text"}


TEMPLATES = {path.parent.name: load(path) for path in sorted(ROOT.glob("data/templates/*/card.json"))}


def merged_without_fields(text):
    """What a card says of somebody about whom nothing is known: as merging does it."""
    lines = []
    for line in text.split("\n"):
        fields = FIELD.findall(line)
        if not fields or any(fallback.strip() for _, fallback in fields):
            lines.append(FIELD.sub(lambda match: match[2] or "", line))
    return "\n".join(lines)


def validate(language, data):
    for error in jsonschema.Draft202012Validator(SCHEMA).iter_errors(data):
        yield f"{'/'.join(map(str, error.absolute_path))}: {error.message}"
    if data["language"] != language:
        yield f"the file is for {data['language']}"


def find_gaps(_language, data):
    """Texts and samples of templates that the language does not have, and those no template has."""
    for name, card in TEMPLATES.items():
        template = data["templates"].get(name, {"texts": {}})
        texts = texts_of(card)
        for item in texts.keys() - template["texts"].keys() - data["texts"].keys():
            yield f"{name}: no words for {item}"
        for item in template["texts"].keys() - texts.keys():
            yield f"{name}: there is no {item}"
        for key in card["samples"].keys() - template.get("samples", {}).keys() - data["samples"].keys() - {"today"}:
            yield f"{name}: no sample for {key}"
        if card["info"]["template"] != name:
            yield f"{name}: the card calls itself {card['info']['template']}"
    for name in data["templates"].keys() - TEMPLATES.keys():
        yield f"there is no template {name}"


def each_text(data):
    for name, card in TEMPLATES.items():
        template = data["templates"].get(name, {"texts": {}})
        for item, english in texts_of(card).items():
            yield f"{name}/{item}", english, template["texts"].get(item, data["texts"].get(item, ""))


def find_english(_language, data):
    for place, english, text in each_text(data):
        if text == english and text not in SAME:
            yield f"{place}: still in English: {text!r}"


def find_field_mistakes(_language, data):
    for place, english, text in each_text(data):
        wanted = {key for key, _ in FIELD.findall(english)} - FREE
        found = {key for key, _ in FIELD.findall(text)}
        if wanted != found - FREE:
            yield f"{place}: fields {sorted(found)} instead of {sorted(wanted)}"
        if re.search(r"[{}]", FIELD.sub("", text)):
            yield f"{place}: a brace that is no field"
        for key, fallback in FIELD.findall(text):
            if key in FREE and not fallback:
                yield f"{place}: {key} without a fallback"


def all_texts(data):
    yield from ((place, text) for place, _english, text in each_text(data))
    for name, template in data["templates"].items():
        yield from ((f"{name}/sample", text) for text in template.get("samples", {}).values())


def find_foreign_marks(language, data):
    for place, text in all_texts(data):
        said = re.sub(r"\S+@\S+", "", merged_without_fields(text))
        for mark in FOREIGN_MARKS[language]:
            if mark in said:
                yield f"{place}: {mark} in {text!r}"
        if language in RULES and re.search(RULES[language], said, re.MULTILINE):
            yield f"{place}: not as the language sets it: {text!r}"
        if language in SCRIPTS and re.search(r"\w", said) and not re.search(SCRIPTS[language], said):
            yield f"{place}: not in the script of the language: {text!r}"
        if any(line != line.strip() or "  " in line for line in merged_without_fields(text).split("\n")):
            yield f"{place}: a gap in {text!r}"


def find_repeated(_language, data):
    """Two cards that say the same look like a mistake; what they share stands in the file once."""
    said = {}
    for place, _english, text in each_text(data):
        if place.endswith(("/message", "/headline")) and said.setdefault(text, place) != place:
            yield f"{place}: as {said[text]}"
    for name, template in data["templates"].items():
        for item, text in template["texts"].items():
            if data["texts"].get(item) == text:
                yield f"{name}/{item}: says what all say"


def find_misspelt(language, data):
    dictionary = DICTIONARIES.get(language)
    if dictionary is None or shutil.which("hunspell") is None:
        return
    if subprocess.run(["hunspell", "-d", dictionary, "-l"], input=b"", capture_output=True, check=False).returncode:
        return
    own = SPELLINGS / f"words-{language}.txt"
    known = set(own.read_text(encoding="utf-8").split()) if own.exists() else set()
    text = "\n".join(merged_without_fields(text) for _place, text in all_texts(data))
    text = re.sub(r"\S+@\S+", "", text).replace("’", "'")
    found = subprocess.run(
        ["hunspell", "-d", dictionary, "-i", "utf-8", "-l"], input=text, capture_output=True, text=True, check=True
    ).stdout.split()
    found = {word.strip(".") for word in found}
    for word in sorted(found - known):
        yield f"not in the dictionary: {word}"
    for word in sorted(known - found):
        yield f"{word}: is in the list, but needs not be"


CHECKS = {
    "schema": validate,
    "every-text": find_gaps,
    "no-english-left": find_english,
    "fields": find_field_mistakes,
    "marks": find_foreign_marks,
    "nothing-twice": find_repeated,
    "spelling": find_misspelt,
}


def main():
    found = sorted(path.stem for path in ROOT.glob("data/words/*.json"))
    print(f"1..{1 + len(LANGUAGES) * len(CHECKS)}")
    print(f"{'ok' if found == LANGUAGES else 'not ok'} 1 - languages")
    number, failed = 1, found != LANGUAGES
    for language in LANGUAGES:
        path = ROOT / f"data/words/{language}.json"
        data = load(path) if path.exists() else {"language": "", "texts": {}, "samples": {}, "templates": {}}
        for name, check in CHECKS.items():
            number += 1
            mistakes = list(check(language, data))
            failed = failed or bool(mistakes)
            print(f"{'not ok' if mistakes else 'ok'} {number} - {language} {name}")
            for mistake in mistakes:
                print(f"# {mistake}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
