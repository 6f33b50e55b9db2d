# SPDX-License-Identifier: GPL-3.0-or-later
"""People kept in a card: used where asked for, told of where not, and in no card made from it."""
import json
import zipfile

import program
from program import text_of_pdf

PEOPLE = [
    {"people": "1.0"},
    {
        "list": "read",
        "file": "team.csv",
        "cells": 2,
        "columns": [{"cell": 0, "heading": "Name", "field": "name"}, {"cell": 1, "heading": "Note", "field": "note"}],
    },
    {"id": 1, "line": 2, "says": ["Ada Lovelace", "You wrote the first program."]},
    {"id": 2, "line": 3, "says": ["Tom Berg", ""]},
    {"id": 3, "line": 4, "says": ["Mei Tan", "By file"]},
    {"list": "now", "cells": 2, "columns": [{"cell": 0, "heading": "Name", "field": "name"}, {"cell": 1, "heading": "Note", "field": "note"}]},
    {"id": 1},
    {"id": 2},
    {"id": 3, "says": ["Mei Tan", "By hand"]},
    {"of": 2, "mark": "left-out", "word": "yes"},
]


class Kept(program.Test):
    def keep(self, lines, name="card"):
        folder = self.make_card(name)
        (folder / "people.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
        return folder

    def test_those_kept_are_used_where_asked_for(self):
        card = self.keep(PEOPLE)
        self.done("export", card, "--kept", "--to", "pdf", "-o", "out")
        self.assertEqual(sorted(path.name for path in (self.folder / "out").iterdir()), ["1-Ada Lovelace.pdf", "2-Mei Tan.pdf"])
        self.assertIn("By hand", " ".join(text_of_pdf(self.folder / "out/2-Mei Tan.pdf").split()))
        self.done("export", card, "--kept", "--rows", "2", "--to", "pdf", "-o", "two")
        self.assertEqual([path.name for path in (self.folder / "two").iterdir()], ["2-Mei Tan.pdf"])
        self.assertEqual(self.run_cli("check", card, "--kept", "--json").json()["cards"], 2)

    def test_it_is_told_that_people_are_kept(self):
        card = self.keep(PEOPLE)
        answer = self.run_cli("export", card, "--to", "pdf", "-o", "one.pdf")
        self.assertIn("--kept makes a card for each of them", answer.err)
        self.assertTrue((self.folder / "one.pdf").exists())
        self.assertTrue(self.done("info", card, "--json").json()["keeps_people"])
        self.assertFalse(self.done("info", self.make_card("plain"), "--json").json()["keeps_people"])

    def test_what_cannot_be_meant_is_told(self):
        card = self.keep(PEOPLE)
        plain = self.make_card("plain")
        to = ["--to", "pdf", "-o", "out"]
        self.assertIn("no people are kept", self.done("export", plain, "--kept", *to, status=2).err)
        self.assertIn("leave one out", self.done("export", card, "--kept", "--people", "x.csv", *to, status=2).err)
        self.assertIn("--map", self.done("export", card, "--kept", "--map", "name=Note", *to, status=2).err)
        broken = self.keep([{"people": "2.0"}], "broken")
        self.assertIn("newer Heartfelt", self.done("export", broken, "--kept", *to, status=3).err)

    def test_a_card_made_from_it_has_nobody_in_it(self):
        self.done("new", self.keep(PEOPLE), "-o", "new.heartfelt")
        with zipfile.ZipFile(self.folder / "new.heartfelt") as card:
            members = b"".join(card.read(name) for name in card.namelist()) + "".join(card.namelist()).encode()
        for word in (b"Ada", b"Lovelace", b"Berg", b"By hand", b"left-out", b"people.jsonl"):
            self.assertNotIn(word, members)


if __name__ == "__main__":
    program.main()
