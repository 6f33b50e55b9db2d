# SPDX-License-Identifier: GPL-3.0-or-later
"""Drafts that a mail program sends, as Python's email package reads them."""
import csv
import io
import mailbox
import os
import re
import subprocess

import evolution
import mailing
import program
from mailing import attachments

PEOPLE = "name,email,language\nAda Lovelace,ada@example.org,en\nZoë Ö,zoe@münchen.example,de\n=1+1,nonsense,\nليلى,layla@example.org,ar\n"


class Drafts(mailing.Test):
    def setUp(self):
        super().setUp()
        (self.folder / "people.csv").write_text(PEOPLE, encoding="utf-8")

    def export(self, *options, status=0):
        return self.done("export", self.card, "--to", "eml", *options, status=status)

    def checklist(self, path):
        return list(csv.DictReader(io.StringIO((self.folder / path).read_text(encoding="utf-8-sig"))))

    def test_a_draft_for_each(self):
        answer = self.export("--people", "people.csv", "-o", "drafts", "--subject", "Für {name}", status=1)
        self.assertIn("nonsense", answer.err)
        rows = self.checklist("drafts/checklist.csv")
        self.assertEqual([row["Name"] for row in rows], ["Ada Lovelace", "Zoë Ö", "'=1+1", "ليلى"])
        self.done("export", self.card, "--people", "people.csv", "--to", "pdf", "-o", "pdfs", status=1)
        for row in rows:
            message = mailing.read(self.folder / "drafts" / row["File"])
            name = row["Name"].lstrip("'")
            self.assertEqual(message["x-unsent"], "1")
            self.assertEqual(message["subject"], "Für " + name)
            self.assertIsNone(message["from"])
            (file,) = attachments(message).items()
            self.assertEqual(file[0], name.lstrip("=") + ".pdf" if not name.startswith("=") else file[0])
            self.assertEqual(file[1], (self.folder / "pdfs" / row["File"].replace(".eml", ".pdf")).read_bytes())
            picture = message.get_body(("related",))
            html = message.get_body(("html",)).get_content()
            (image,) = [part for part in picture.walk() if part.get_content_type() == "image/png"]
            self.assertIn('src="cid:%s"' % image["content-id"].strip("<>"), html)
            self.assertIn(name, html)
            self.assertRegex(html, 'alt="[^"]')
            self.assertEqual(image["content-disposition"].content_disposition, "inline")
            self.assertTrue(image.get_content().startswith(b"\x89PNG"))
        by_name = {row["Name"]: mailing.read(self.folder / "drafts" / row["File"]) for row in rows}
        self.assertEqual(by_name["Zoë Ö"]["to"].addresses[0].addr_spec, "zoe@xn--mnchen-3ya.example")
        self.assertIsNone(by_name["'=1+1"]["to"])

    def test_the_same_bytes_each_time(self):
        for folder in ("one", "two"):
            self.export("--people", "people.csv", "-o", folder, "--jobs", "1" if folder == "one" else "3", status=1)
        for path in (self.folder / "one").iterdir():
            self.assertEqual(path.read_bytes(), (self.folder / "two" / path.name).read_bytes(), path.name)

    def test_language_of_each(self):
        for template, language, subject in (("birds", "de", "Eine Karte"), ("birds", "ar", None)):
            self.done("export", template, "--people", "people.csv", "--to", "eml", "-o", language, status=1)
        rows = {row["Name"]: row for row in self.checklist("de/checklist.csv")}
        german = mailing.read(self.folder / "de" / rows["Zoë Ö"]["File"])
        self.assertEqual(german["content-language"], "de")
        self.assertIn("Eine Karte für dich", german["subject"])
        self.assertIn('lang="de" dir="ltr"', german.get_body(("html",)).get_content())
        arabic = mailing.read(self.folder / "de" / rows["ليلى"]["File"])
        self.assertIn('lang="ar" dir="rtl"', arabic.get_body(("html",)).get_content())
        english = mailing.read(self.folder / "de" / rows["Ada Lovelace"]["File"])
        self.assertEqual(english["subject"], "A card for you, Ada")

    def test_all_in_one(self):
        (self.folder / "body.txt").write_text("Dear {name},\r\n\r\nFrom us all.\r\n.\r\n<b>&\r\n", encoding="utf-8")
        self.export("--people", "people.csv", "--combined", "-o", "cards.mbox", "--body", "body.txt", "--attach", "png", status=1)
        box = mailbox.mbox(self.folder / "cards.mbox", create=False)
        self.addCleanup(box.close)
        messages = list(box)
        self.assertEqual(len(messages), 4)
        self.assertEqual(len(self.checklist("cards-checklist.csv")), 4)
        for message in messages:
            plain = next(part for part in message.walk() if part.get_content_type() == "text/plain")
            self.assertRegex(plain.get_payload(decode=True).decode(), r"^Dear .*,\n\n>*From us all\.\n\.\n<b>&\n?$")
            html = next(part for part in message.walk() if part.get_content_type() == "text/html")
            self.assertIn("&lt;b&gt;&amp;", html.get_payload(decode=True).decode())

    def test_a_mail_program_opens_them(self):
        """s-nail, which has a parser of its own, reads the mbox as a person would."""
        self.export("--people", "people.csv", "--combined", "-o", "cards.mbox", "--subject", "Für {name}", status=1)
        shown = subprocess.run(["s-nail", "-n", "-R", "-S", "ttycharset=utf-8", "-S", "quiet", "-f", "cards.mbox"], cwd=self.folder,
                               input=b"headers\ntype 2\nxit\n", stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=True,
                               timeout=60, env={**os.environ, "HOME": str(self.folder), "LC_ALL": "C.UTF-8"}).stdout.decode()
        for row in ("Ada Lovelace", "Zoë Ö", "=1+1", "ليلى"):
            self.assertRegex(shown, "(?m)^.N .*Für " + re.escape(row))
        self.assertIn("\nTo: Zoë Ö <zoe@xn--mnchen-3ya.example>\n", shown)
        self.assertIn("\nX-Unsent: 1\n", shown)
        self.assertIn("Content-Type: application/pdf", shown)
        plain = shown[shown.index("text/plain"):shown.index("application/pdf")]
        self.assertIn("Zoë Ö", plain)

    def test_evolution_opens_them(self):
        """What its parser makes of each: to whom, words as text and as HTML with the picture in them, and the PDF byte by byte."""
        self.export("--people", "people.csv", "-o", "drafts", "--subject", "Für {name}", status=1)
        self.done("export", self.card, "--people", "people.csv", "--to", "pdf", "-o", "pdfs", status=1)
        to = {"Ada Lovelace": "ada@example.org", "Zoë Ö": "zoe@xn--mnchen-3ya.example", "ليلى": "layla@example.org"}
        for row in self.checklist("drafts/checklist.csv"):
            name = row["Name"].lstrip("'")
            message = evolution.read(self.folder / "drafts" / row["File"])
            self.assertEqual(message.get_subject(), "Für " + name)
            self.assertEqual(message.get_header("X-Unsent").strip(), "1")
            if name in to:
                self.assertEqual(evolution.recipients(message), [(name, to[name])])
            self.assertEqual(evolution.outline(message),
                             ["multipart/mixed", ["multipart/alternative", "text/plain", ["multipart/related", "text/html", "image/png"]],
                              "application/pdf"])
            plain, html, picture, pdf = evolution.leaves(message)
            self.assertIn(name, evolution.data(plain).decode())
            self.assertIn('src="cid:%s"' % picture.get_content_id(), evolution.data(html).decode())
            self.assertEqual(picture.get_disposition(), "inline")
            self.assertTrue(evolution.data(picture).startswith(b"\x89PNG"))
            self.assertEqual(pdf.get_disposition(), "attachment")
            self.assertTrue(pdf.get_filename().endswith(".pdf"))
            self.assertEqual(evolution.data(pdf), (self.folder / "pdfs" / row["File"].replace(".eml", ".pdf")).read_bytes())

    def test_one_card(self):
        self.export("-o", "ada.eml", "--set", "name=Ada", "--set", "email=ada@example.org")
        message = mailing.read(self.folder / "ada.eml")
        self.assertEqual(str(message["to"]), "Ada <ada@example.org>")
        self.assertEqual(list(attachments(message)), ["Ada.pdf"])
        self.export("-o", "ada.eml", "--set", "name=Ada", status=4)

    def test_wrong_usage(self):
        for options, says in ((["--page", "front"], "--page"), (["--bleed"], "--bleed"), (["--body", "missing.txt"], "missing.txt")):
            with self.subTest(options):
                answer = self.run_cli("export", self.card, "--to", "eml", "-o", "a.eml", *options)
                self.assertIn(answer.status, (2, 3))
                self.assertIn(says, answer.err)
        self.assertIn("--subject", self.done("export", self.card, "--to", "pdf", "-o", "a.pdf", "--subject", "x", status=2).err)


if __name__ == "__main__":
    program.main()
