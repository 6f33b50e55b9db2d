# SPDX-License-Identifier: GPL-3.0-or-later
"""Sending to some, after an edit, to oneself: what goes out, and to whom, beside the plain case (with-smtp.sh)."""
import csv
import random
import re
import struct
import zlib

import mailing
import program
from mailing import attachments


def make_noise(width, height, seed):
    """A PNG no program makes smaller."""
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    rows = b"".join(b"\0" + random.Random(seed * height + y).randbytes(3 * width) for y in range(height))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(rows, 0)) + chunk(b"IEND", b""))


class SendWays(mailing.Test):
    def test_another_version(self):
        self.people("ada@example.org")
        self.send()
        self.people("ada@example.org", "ben@example.org")
        answer = self.send("--body", self.write("body.txt", "Other words, {name}"), status=2)
        self.assertIn("--changed", answer.err)
        self.assertEqual(len(self.recipients()), 1)
        self.send("--body", "body.txt", "--changed")
        self.assertEqual(self.recipients(), ["ada@example.org", "ben@example.org"])
        self.assertEqual(self.words(1), "Other words, Ben")

    def words(self, number):
        """What the text of the NUMBERth message says that arrived."""
        return self.arrived()[number][1].get_body(("plain",)).get_content().strip()

    def test_the_rest_get_the_version_the_others_got(self):
        self.people("ada@example.org")
        self.send("--body", self.write("body.txt", "First words, {name}"), "--attach", "png")
        (_, before), = self.arrived()
        self.make_card("later", lambda card: (self.make_small(card), card.update(title="Later")))
        self.card = self.folder / "later"
        self.people("ada@example.org", "ben@example.org")
        self.assertIn("--earlier", self.send(status=2).err)
        self.assertNotIn("another card", self.send("--earlier").err)
        self.assertEqual(self.recipients(), ["ada@example.org", "ben@example.org"])
        self.assertEqual(self.words(1), "First words, Ben")
        self.assertEqual([name.split("-")[1] for name in attachments(self.arrived()[1][1])],
                         [name.split("-")[1] for name in attachments(before)])
        # Who got the earlier one gets this one when that is asked for, and once only.
        found = self.send("--json", yes=False).json()["people"]
        self.assertEqual([(person["state"], person["changed"]) for person in found], [("sent", True)] * 2)
        self.send("--again-changed", "--only", "ada@example.org")
        self.send("--again-changed", "--only", "ada@example.org")
        self.assertEqual(self.recipients(), ["ada@example.org", "ben@example.org", "ada@example.org"])
        self.assertNotIn("First words", self.words(2))
        self.assertIn("--changed", self.send("--changed", "--earlier", status=2).err)

    def test_late_joiners_only(self):
        self.people("ada@example.org", "temp@example.org")
        self.states(status=1)
        self.people("ada@example.org", "temp@example.org", "late@example.org")
        self.assertEqual(self.states("--new-only"), {"late@example.org": "sent"})
        self.assertEqual(self.states("--new-only"), {})

    def test_to_me(self):
        self.people("nobody", *["p%d@example.org" % i for i in range(4)])
        self.assertEqual(list(self.states("--to-me", "--subject", "For {name}")), ["team@example.org"])
        self.assertEqual(self.recipients(), ["team@example.org"] * 3)
        self.assertEqual([message["subject"] for _, message in self.arrived()], ["For P0", "For P1", "For P2"])
        self.assertEqual(set(self.states(yes=False, status=1).values()), {"queued", "held"}, "nothing is noted")

    def test_table_of_all(self):
        self.people("ada@example.org", "reject@example.org", ("=1+1", "nobody"))
        self.send("--csv", "mails.csv", status=1)
        self.people("ada@example.org")
        self.send("--csv", "mails.csv")
        with open(self.folder / "mails.csv", encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
        self.assertEqual([(row["Name"], row["State"]) for row in rows],
                         [("Ada", "sent"), ("Reject", "refused"), ("'=1+1", "held back")], "those gone from the list too")
        self.assertIn("550", rows[1]["Answer"])
        self.assertRegex(rows[0]["Message-ID"], "@example.org$")
        self.assertRegex(rows[0]["Time"], r"^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$")

    def test_to_whom_the_address_is(self):
        self.people(("Ada Lovelace", "Ada Lovelace <ada@example.org>"), ("Ben Bee", "Ben Boo <ben@example.org>"),
                    ("Cleo Coe", "dan.doe@example.org"), ("Dan Doe", "cleo.coe@example.org"), ("Eve", "dan@example.org"))
        answer = self.send("--json", yes=False, status=1).json()["people"]
        self.assertEqual([person["state"] for person in answer], ["queued", "held", "held", "held", "queued"])
        self.assertEqual(answer[0]["email"], "ada@example.org")
        self.assertIn("“Ben Boo”", answer[1]["server"])
        self.assertIn("Dan Doe", answer[2]["server"])

    def test_lighter_pictures(self):
        """Noise, which nothing makes small: two pages of it are more than 10 MB."""
        files = ["one.png", "two.png"]

        def noisy(card):
            self.make_small(card)
            for page, file in zip(card["pages"], files):
                page["items"].append({"type": "picture", "id": page["page"] + "-noise", "frame_mm": [0, 0, 148, 105],
                                      "asset": "assets/" + file})
        self.make_card("noisy", noisy)
        (self.folder / "noisy" / "assets").mkdir(exist_ok=True)
        for i, file in enumerate(files):
            (self.folder / "noisy" / "assets" / file).write_bytes(make_noise(1750, 1240, i))
        self.card = self.folder / "noisy"
        self.people("ada@example.org")
        sizes = []
        for options in [], ["--picture-dpi", "150"]:
            answer = self.send(*options, yes=False, status=1)  # it may look soft
            self.assertEqual("lower the resolution" in answer.err, not options, answer.err)
            sizes.append(float(re.search(r"([0-9.]+) MB", answer.err.splitlines()[-1]).group(1)))
        self.assertGreater(sizes[0], 10)
        self.assertLess(sizes[1], 2)
        self.assertIn("--picture-dpi", self.send("--picture-dpi", "7", yes=False, status=2).err)

    def write(self, name, text):
        (self.folder / name).write_text(text, encoding="utf-8")
        return name


if __name__ == "__main__":
    program.main()
