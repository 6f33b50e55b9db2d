#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds our messages against docs/messages.schema.json, and against what docs/messages.md promises of them."""

import collections
import json
import pathlib
import re
import shutil
import subprocess
import sys
import unicodedata

import jsonschema

ROOT = pathlib.Path(__file__).resolve().parents[2]
SCHEMA = json.loads((ROOT / "docs/messages.schema.json").read_text(encoding="utf-8"))
SPELLINGS = pathlib.Path(__file__).parent / "data" / "spellings"

THEMES = """uniqueness patience learning organisation solving-problems example journey community challenges
    unsung-heroes empathy adaptability trust friendly-voice celebration november-thanks listening""".split()
OCCASIONS = """shout-out whole-team certificate work-anniversary welcome get-well farewell customer-praise
    challenge-and-lesson""".split()
TONES = ("warm", "plain", "playful")
LENGTHS = ("line", "paragraph", "letter")
ASKED = {"note", "challenge", "lesson", "praise", "reason"}  # what templates want to know of somebody

# The fields that lists and people give a card; those in the second row name whom it is for.
FIELDS = {"challenge", "lesson", "note", "team", "from", "first_name", "name", "all_names",
          "pronoun", "pronoun_object", "pronoun_possessive"}
NAMING = {"first_name", "name", "all_names"}
FIELD = re.compile(r"\{(\w+)(?:\|([^{}]*))?\}")

# Words that lose their last letter before a vowel, with which a name may begin.
ELIDED = {"fr": r"\b(de|que|le|la|ne|je|se|ce|jusque|lorsque|puisque) \{(first_)?name\b"}

# Letters each length has, without those of the optional lines. Where a script says as much with fewer letters the
# least is a part of that; where its letters are wider, so is the most, for a zone holds no more of them.
LETTERS = {"line": (12, 90), "paragraph": (180, 420), "letter": (450, 900)}
SCALE = {"ja": (0.4, 0.5), "ar": (0.7, 1), "hi": (0.7, 1)}

# How many words in a row no two messages share; where words are not parted by spaces, characters.
SHARED_WORDS = 5
SHARED_CHARACTERS = {"ja": 18}

# In the languages where managers differ: what must not stand in a text for somebody one is on formal terms with.
FAMILIAR = {
    "de": r"\b(du|dich|dir|dein\w*|ihr (habt|seid)|euch|euer|eure\w*)\b",
    "fr": r"\b(tu|te|toi|ta|tes|l[ae]s? tien\w*)\b|\bt’|(?<!\ble )(?<!\bce )(?<!\bmême )\bton\b",
    "fil": r"\b(ka|kang|mo|mong|iyo|ikaw)\b",
    "es": r"\b(tú|te|ti|tus?|contigo|tuy[oa]s?|vosotr[oa]s|os|vuestr[oa]s?|(hab|est)[éá]is)\b",
}

# Those hunspell reads whole words with: in Hindi it parts them at the vowel signs.
DICTIONARIES = {"en": "en_GB", "de": "de_DE", "fr": "fr", "es": "es_ES", "pt-BR": "pt_BR", "ar": "ar"}
LANGUAGES = [path.stem for path in sorted(ROOT.glob("data/messages/*.json"))]
EXPECTED_LANGUAGES = ["ar", "de", "en", "es", "fil", "fr", "hi", "ja", "pt-BR"]


def load(language):
    return json.loads((ROOT / f"data/messages/{language}.json").read_text(encoding="utf-8"))


def texts(message):
    return [message[name] for name in ("text", "formal") if name in message]


def is_message(message):
    return message.get("kind", "message") == "message"


def merged_without_fields(text):
    """What a card says of somebody about whom nothing is known: as merging does it."""
    lines = []
    for line in text.split("\n"):
        fields = FIELD.findall(line)
        if not fields or any(fallback.strip() for _, fallback in fields):
            lines.append(FIELD.sub(lambda match: match[2] or "", line))
    return "\n".join(lines)


def count_letters(text):
    """Marks stand over or under letters and want no room."""
    return sum(unicodedata.category(letter) not in ("Mn", "Cf") for letter in merged_without_fields(text))


def validate(language, data):
    for error in jsonschema.Draft202012Validator(SCHEMA).iter_errors(data):
        yield f"{'/'.join(map(str, error.absolute_path))}: {error.message}"
    if data["language"] != language:
        yield f"the file is for {data['language']}"


def find_gaps(_language, data):
    """Cells of theme × tone × length, and kinds, of which there are too few."""
    cells = collections.Counter()
    for message in data["messages"]:
        kind = message.get("kind", "message")
        subject = message.get("theme", message.get("occasion"))
        cells[kind, subject] += 1
        cells[kind, subject, message.get("tone"), message.get("length")] += 1
        if subject is None:
            cells[kind, message.get("tone")] += 1
    for theme in THEMES:
        for tone in TONES:
            for length in LENGTHS:
                if not cells["message", theme, tone, length]:
                    yield f"no {tone} {length} for {theme}"
    for occasion in OCCASIONS:
        if cells["message", occasion] < 3:
            yield f"too few for {occasion}"
    for subject in THEMES + OCCASIONS:
        for kind in ("headline", "subtitle"):
            if not cells[kind, subject]:
                yield f"no {kind} for {subject}"
    for kind in ("opening", "closing", "signature", "subject"):
        for tone in TONES:
            if not cells[kind, tone]:
                yield f"no {tone} {kind}"
    if cells["prompt", None] < 5:
        yield "too few prompts"
    asked = {message.get("field") for message in data["messages"]}
    for field in ASKED - asked:
        yield f"no prompt for {field}"
    for message in data["messages"]:
        subject = message.get("theme", message.get("occasion"))
        if subject not in (None, *THEMES, *OCCASIONS):
            yield f"{message['id']}: no such theme or occasion"


def find_field_mistakes(language, data):
    for message in data["messages"]:
        for text in texts(message):
            if language in ELIDED and re.search(ELIDED[language], text, re.IGNORECASE):
                yield f"{message['id']}: a name with a vowel would want an apostrophe"
            keys = {key for key, _ in FIELD.findall(text)}
            if keys - FIELDS:
                yield f"{message['id']}: unknown {keys - FIELDS}"
            if re.search(r"[{}]", FIELD.sub("", text)):
                yield f"{message['id']}: a brace that is no field"
            if is_message(message) and not keys & NAMING:
                yield f"{message['id']}: names nobody"
            if any(len(FIELD.sub("", line)) > 30 and "|}" in line and not FIELD.search(line.replace("|}", "}"))
                   for line in text.split("\n")):
                yield f"{message['id']}: a long line goes away with its field"


def find_broken_when_empty(_language, data):
    """With every field empty a text must still be whole: no gap, no colon that leads to nothing."""
    for message in data["messages"]:
        for text in texts(message):
            said = merged_without_fields(text)
            if not said.strip() or any(line != line.strip() or "  " in line for line in said.split("\n")):
                yield f"{message['id']}: a gap: {said!r}"
            if re.search(r"\s[,.!?،।。、]", said) and not re.search(r"\s[!?]", said):
                yield f"{message['id']}: a space before a stop: {said!r}"
            lines = text.split("\n")
            for line, following in zip(lines, lines[1:] + [""]):
                goes = FIELD.search(following) and not merged_without_fields(following)
                if is_message(message) and line.rstrip().endswith((":", "：")) and (goes or not following):
                    yield f"{message['id']}: a colon before nothing: {line!r}"


def find_wrong_lengths(language, data):
    for message in data["messages"]:
        if not is_message(message):
            continue
        least, most = (round(letters * scale)
                       for letters, scale in zip(LETTERS[message["length"]], SCALE.get(language, (1, 1))))
        for text in texts(message):
            if not least <= count_letters(text) <= most:
                yield f"{message['id']}: {count_letters(text)} letters, not {least} to {most}"
            if message["length"] == "line" and "\n" in text:
                yield f"{message['id']}: a line of several"
    for message in data["messages"]:
        kind = message.get("kind")
        if kind == "headline" and any(len(line) > 16 for line in message["text"].split("\n")):
            yield f"{message['id']}: a line of a headline has 16 letters at most"
        if kind == "headline" and message["text"].count("\n") > 2:
            yield f"{message['id']}: a headline has three lines at most"
        if kind in ("subtitle", "subject") and count_letters(message["text"]) > 60:
            yield f"{message['id']}: more than 60 letters"


def list_phrases(language, text):
    """Every run of so many words, or characters, between fields and line breaks."""
    for piece in re.split(r"\{[^{}]*\}|\n", text.casefold()):
        if language in SHARED_CHARACTERS:
            units, count, glue = [c for c in piece if c.isalnum()], SHARED_CHARACTERS[language], ""
        else:
            units, count, glue = re.findall(r"[^\W_][\w’'\u0300-\u036f\u0900-\u097f]*", piece), SHARED_WORDS, " "
        for start in range(len(units) - count + 1):
            yield glue.join(units[start:start + count])


def find_shared_phrases(language, data):
    seen = {}
    for message in data["messages"]:
        own = {phrase for text in texts(message) for phrase in list_phrases(language, text)}
        for phrase in own:
            if phrase in seen:
                yield f"{message['id']} and {seen[phrase]}: {phrase!r}"
        seen.update(dict.fromkeys(own, message["id"]))


def find_wrong_marks(language, data):
    """Quotation marks and apostrophes are those of print."""
    for message in data["messages"]:
        for text in texts(message):
            if re.search("[\"`]|\\w'\\w|\\.\\.\\.", text):
                yield f"{message['id']}: {text!r}"
            if language == "fr" and re.search("[^\u202f\u00a0][;:!?»]|«[^\u202f\u00a0]", re.sub(r"://", "", text)):
                yield f"{message['id']}: a narrow space is missing: {text!r}"


def find_familiar(language, data):
    """Whoever is on formal terms can have every message, and is never spoken to as a friend."""
    if language not in FAMILIAR:
        return
    for message in data["messages"]:
        if is_message(message) and "formal" not in message:
            yield f"{message['id']}: nothing on formal terms"
        if message.get("kind") != "prompt":
            for word in re.finditer(FAMILIAR[language], message.get("formal", message["text"]), re.IGNORECASE):
                yield f"{message['id']}: {word[0]!r} on formal terms"


def find_misspelt(language, data):
    """Words neither the dictionary nor our own list knows. The list must not outgrow the texts."""
    dictionary = DICTIONARIES.get(language)
    if dictionary is None:
        return
    allowed = set((SPELLINGS / f"{language}.txt").read_text(encoding="utf-8").split())
    words = "\n".join(FIELD.sub(lambda match: " " + (match[2] or "") + " ", text)
                      for message in data["messages"] for text in texts(message)).replace("’", "'")
    each_once = "\n".join(sorted(set(words.split())))
    done = subprocess.run(["hunspell", "-d", dictionary, "-i", "UTF-8", "-l"], input=each_once.encode(),
                          stdout=subprocess.PIPE, check=True)
    for word in sorted({word.strip(".") for word in done.stdout.decode().split()} - allowed):
        yield f"{word}"
    for word in sorted(word for word in allowed if word not in words):
        yield f"{word}: is in the list, but in no text"


CHECKS = {
    "schema": validate, "no cell is empty": find_gaps, "fields": find_field_mistakes,
    "whole without fields": find_broken_when_empty, "lengths": find_wrong_lengths,
    "no phrase twice": find_shared_phrases, "marks of print": find_wrong_marks, "formal terms": find_familiar,
    "spelling": find_misspelt,
}


def cases():
    """Name, and what is wrong with it."""
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    yield "languages", sorted(set(EXPECTED_LANGUAGES) ^ set(LANGUAGES))
    for language in LANGUAGES:
        data = load(language)
        for name, check in CHECKS.items():
            yield f"{language} {name}", list(check(language, data))

    # The checks find what they are for.
    broken = {"language": "en", "messages": [
        {"id": "a", "theme": "trust", "tone": "warm", "length": "line", "text": "This is how we say it in \"quotes\""},
        {"id": "b", "theme": "trust", "tone": "warm", "length": "line",
         "text": "So this is how we say it, {nobody} :\n{note|}"}]}
    for name in ("no cell is empty", "fields", "whole without fields", "lengths", "no phrase twice", "marks of print"):
        yield f"{name} tells", [] if list(CHECKS[name]("en", broken)) else ["was not told"]
    familiar = {"messages": [{"id": "a", "text": "Danke, dass du da bist", "formal": "Danke, dass Du da bist"}]}
    elided = {"messages": [{"id": "a", "text": "Merci de la part de {name|nous tous}"}]}
    yield "elision tells", [] if list(find_field_mistakes("fr", elided)) else ["was not told"]
    yield "formal terms tells", [] if list(find_familiar("de", familiar)) else ["was not told"]
    yield "schema tells", [] if list(validate("en", {"language": "en", "messages": [{"id": "a"}]})) else ["was not told"]


def forget_missing_dictionaries():
    """Not every system has all that Debian has."""
    for language, dictionary in list(DICTIONARIES.items()):
        if shutil.which("hunspell") is None or subprocess.run(["hunspell", "-d", dictionary, "-l"], input=b"",
                                                              capture_output=True, check=False).returncode:
            print(f"# no dictionary {dictionary}: its spelling is not checked")
            del DICTIONARIES[language]


def main():
    forget_missing_dictionaries()
    only = sys.argv[1:]
    failed = False
    number = 0
    for name, wrong in cases():
        if only and name.split()[0] not in only:
            continue
        number += 1
        print("not ok" if wrong else "ok", number, f"/messages/{name.replace(' ', '-')}")
        for line in wrong:
            print("#", line)
        failed = failed or bool(wrong)
    print(f"1..{number}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
