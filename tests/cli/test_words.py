# SPDX-License-Identifier: GPL-3.0-or-later
"""Our messages fit where they are to stand: found out by layout alone, a whole library as one list of people."""
import csv
import json
import os
import pathlib
import re
import shutil

import program

DATA = pathlib.Path(os.environ["HF_SOURCE_ROOT"]) / "data"
NAMES = {"ja": "藤沢 千夏", "ar": "دانة الخياط", "hi": "कविता देशमुख"}
NOTE = "You sat beside every newcomer through the first hard call, and never took over the telephone yourself."
WRONG = {"overflow", "missing-glyph"}


def fill_in(text, name, note):
    """The text as merging would have it, with a name, and a note where there is room for one."""
    values = {"first_name": name, "name": name, "note": note, "challenge": "", "lesson": ""}
    lines = []
    for line in text.split("\n"):
        said = re.sub(r"\{(\w+)\|?([^}]*)\}", lambda match: values.get(match[1]) or match[2], line)
        if said == line or re.sub(r"\{\w+\|?\}", "", line) != said:
            lines.append(said)
    return "\n".join(lines)


class Words(program.Test):
    def setUp(self):
        super().setUp()
        self.messages = [message for message in self.done("messages", "--json").json()["messages"]
                         if message["kind"] == "message"]
        self.assertGreater(len(self.messages), 150)

    def check(self, template, messages):
        """What is wrong with the card of a template with each of the messages in its place, the formal ones too."""
        folder = self.folder / template
        shutil.copytree(DATA / "templates" / template, folder)
        card = json.loads((folder / "card.json").read_text(encoding="utf-8"))
        if not place(card["pages"]):
            return []
        place(card["pages"])[0]["text"] = "{words}"
        (folder / "card.json").write_text(json.dumps(card), encoding="utf-8")

        ids = []
        with open(self.folder / "people.csv", "w", encoding="utf-8", newline="") as file:
            rows = csv.writer(file)
            rows.writerow(["name", "words"])
            for message in messages:
                for text in filter(None, (message["text"], message["formal"])):
                    name = NAMES.get(message["language"], "Maya Okafor")
                    rows.writerow([name, fill_in(text, name.split()[0], NOTE if message["length"] != "line" else "")])
                    ids.append(message["language"] + " " + message["id"])
        answer = self.run_cli("check", folder, "--people", "people.csv", "--json").json()
        self.assertEqual(answer["cards"], len(ids))
        return [(ids[doubt["row"] - 1], template, doubt["message"]) for doubt in answer["doubts"]
                if doubt["kind"] in WRONG and doubt["item"] == "message"]

    def test_the_longest_letters_fit_the_folded_card(self):
        letters = {}
        for message in self.messages:
            if message["length"] == "letter":
                letters.setdefault(message["language"], []).append(message)
        longest = [message for those in letters.values()
                   for message in sorted(those, key=lambda message: len(message["text"]))[-12:]]
        self.assertGreaterEqual(len(longest), 12)
        self.assertEqual(self.check("lighthouse", longest), [])

    def test_each_template_holds_messages_of_its_theme(self):
        languages = {message["language"] for message in self.messages}
        for path in sorted((DATA / "templates").glob("*/card.json")):
            card = json.loads(path.read_text(encoding="utf-8"))
            if not place(card["pages"]):
                continue
            subjects = {card["info"].get("theme"), card["info"].get("occasion")} - {None}
            longest = {}  # of each length in each language
            for message in self.messages:
                if {message["theme"], message["occasion"]} & subjects:
                    of_a_kind = longest.setdefault((message["language"], message["length"]), [])
                    of_a_kind[:] = sorted(of_a_kind + [message], key=lambda message: len(message["text"]))[-1:]
            wrong = self.check(path.parent.name, [message for of_a_kind in longest.values() for message in of_a_kind])
            with self.subTest(template=path.parent.name):
                self.assertEqual({language for language, _ in longest}, languages)
                if card["format"] == "5x7-folded":
                    self.assertEqual(wrong, [])
                overflowing = {name for name, _, _ in wrong}
                held = {language for (language, _), of_a_kind in longest.items()
                        if language + " " + of_a_kind[0]["id"] not in overflowing}
                self.assertEqual(held, languages)

    def test_what_is_too_long_is_found(self):
        wrong = self.check("lighthouse", [{"language": "en", "id": "long", "length": "letter", "text": "Too long. " * 300,
                                           "formal": None}])
        self.assertEqual(wrong[0][0], "en long")


def place(tree):
    """The text items of the id `message` somewhere below."""
    if isinstance(tree, list):
        return [item for part in tree for item in place(part)]
    if isinstance(tree, dict):
        return ([tree] if tree.get("id") == "message" and tree.get("type") == "text" and "text" in tree else []) + \
            place(tree.get("items", []))
    return []


if __name__ == "__main__":
    program.main()
