# SPDX-License-Identifier: GPL-3.0-or-later
"""Cards for many people."""
import hashlib
import json
import os
import shutil
import signal
import subprocess
import time

import program
from program import CARD, CLI, facts_of_pdf, size_of_png, text_of_pdf, tool

TEAM = """name,email,team,note
Ada Lovelace,ada@example.org,Engines,You wrote the first program.
Ольга Кузнецова,olga@example.org,Engines,
محمد الفارسي,m@example.org,Nights,
../../etc/passwd,p@example.org,Nights,"<b>Bold</b>, {team}"
李娜,li@example.org,,
"""
NAMES = ["1-Ada Lovelace", "2-Ольга Кузнецова", "3-محمد الفارسي", "4-..-..-etc-passwd", "5-李娜"]


class People(program.Test):
    def setUp(self):
        super().setUp()
        self.write("team.csv", TEAM)

    def write(self, name, text):
        (self.folder / name).write_text(text, encoding="utf-8")

    def export(self, *arguments, people="team.csv", status=0, **options):
        return self.done("export", CARD, "--people", people, *arguments, status=status, **options)

    def digests(self, folder):
        return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in (self.folder / folder).iterdir()}


class Export(People):
    def test_everybody_has_a_file(self):
        self.export("--to", "pdf", "-o", "new/out")
        self.assertEqual(sorted(self.digests("new/out")), sorted(name + ".pdf" for name in NAMES))
        words = " ".join(text_of_pdf(self.folder / "new/out/1-Ada Lovelace.pdf").split())
        self.assertIn("Thank you, Ada Lovelace", words)
        self.assertIn("Dear Ada,", words)
        self.assertIn("You wrote the first program.", words)

    def test_text_of_a_list_is_text(self):
        self.export("--to", "pdf", "-o", "out", "--rows", "4")
        words = text_of_pdf(self.folder / "out" / (NAMES[3] + ".pdf"))
        self.assertIn("<b>Bold</b>, {team}", words)
        self.assertIn("../../etc/passwd", words)

    def test_png_has_a_file_for_each_page(self):
        self.export("--to", "png", "--dpi", "30", "-o", "out", "--rows", "1-2")
        files = sorted(self.digests("out"))
        self.assertEqual(len(files), 8)
        for page in ("front", "inside-left", "inside-right", "back"):
            self.assertEqual(size_of_png(self.folder / "out" / ("1-Ada Lovelace-%s.png" % page)), (150, 210))

    def test_names_by_pattern(self):
        self.export("--to", "png", "--dpi", "20", "--page", "front", "--name", "{team|no team}/{first_name}", "-o", "out")
        self.assertEqual(sorted(self.digests("out")), sorted(
            ["Engines-Ada.png", "Engines-Ольга.png", "Nights-محمد.png", "Nights-..-..-etc-passwd.png", "no team-李娜.png"]))

    def test_combined_is_everybody_in_order(self):
        self.export("--to", "pdf", "--combined", "-o", "all.pdf")
        self.assertEqual(facts_of_pdf(self.folder / "all.pdf")["Pages"], "20")
        tool("qpdf", "--check", self.folder / "all.pdf")
        letters = "".join(text_of_pdf(self.folder / "all.pdf").split())
        places = [letters.index(name) for name in ("AdaLovelace", "Ольга", "../../etc", "李娜")]
        self.assertEqual(places, sorted(places))

    def test_volumes(self):
        self.export("--to", "pdf", "--combined", "--volume", "2", "-o", "all.pdf")
        pages = [facts_of_pdf(self.folder / name)["Pages"] for name in ("all.pdf", "all-2.pdf", "all-3.pdf")]
        self.assertEqual(pages, ["8", "8", "4"])

    def test_people_from_standard_input(self):
        run = subprocess.run([CLI, "export", os.fspath(CARD), "--people", "-", "--to", "pdf", "-o", "out"],
                             input="name\nAda\n".encode(), cwd=self.folder, check=True, stderr=subprocess.PIPE)
        self.assertEqual(list(self.digests("out")), ["1-Ada.pdf"], run.stderr)

    def test_given_fields_count_for_everybody(self):
        self.export("--to", "pdf", "--combined", "--set", "company=Acme", "-o", "all.pdf")
        self.assertEqual(text_of_pdf(self.folder / "all.pdf").count("Acme could not do it without you"), 5)

    def test_columns_by_hand(self):
        self.write("odd.csv", "A,B\nx,Ada\ny,Olga\n")
        self.export("--to", "pdf", "-o", "out", "--map", "name=B", people="odd.csv")
        self.assertEqual(sorted(self.digests("out")), ["1-Ada.pdf", "2-Olga.pdf"])

    def test_existing_files_stay(self):
        (self.folder / "out").mkdir()
        (self.folder / "out" / "5-李娜.pdf").write_text("mine", encoding="utf-8")
        answer = self.export("--to", "pdf", "-o", "out", status=4)
        self.assertIn("5-李娜.pdf", answer.err)
        self.assertEqual(len(self.digests("out")), 1)
        self.export("--to", "pdf", "-o", "out", "--force")
        self.assertEqual(len(self.digests("out")), 5)

    def test_one_that_cannot_be_made(self):
        (self.folder / "out" / "2-Ольга Кузнецова.pdf").mkdir(parents=True)
        answer = self.export("--to", "pdf", "-o", "out", "--force", status=1)
        self.assertIn("row 2, Ольга Кузнецова", answer.err)
        self.assertEqual(len(os.listdir(self.folder / "out")), 5)
        self.assertTrue((self.folder / "out" / "5-李娜.pdf").is_file())

    def test_doubtful_cards_are_made(self):
        self.write("long.csv", "name\nAda\n%s\n" % ("Wolfeschlegelsteinhausenberger" * 6))
        answer = self.export("--to", "pdf", "-o", "out", people="long.csv", status=1)
        self.assertIn("error: row 2", answer.err)
        self.assertNotIn("row 1", answer.err)
        self.assertEqual(len(self.digests("out")), 2)

    def test_same_doubt_is_not_told_a_thousand_times(self):
        card = self.make_card()
        (card / "front.svg").unlink()
        self.write("many.csv", "name\n" + "".join("Person %d\n" % i for i in range(30)))
        answer = self.done("export", card, "--people", "many.csv", "--to", "pdf", "--combined", "-o", "all.pdf", status=1)
        self.assertLess(len(answer.err.splitlines()), 10)
        self.assertIn("27 more people", answer.err)

    def test_full_disk(self):
        run = subprocess.run(["sh", "-c", 'ulimit -f 8; trap "" XFSZ; exec "$@"', "sh", CLI, "export", CARD, "--people",
                              "team.csv", "--to", "png", "--page", "front", "-o", "out"],
                             cwd=self.folder, stderr=subprocess.PIPE, check=False)
        self.assertEqual(run.returncode, 4, run.stderr)
        self.assertEqual(os.listdir(self.folder / "out"), [])

    def test_interrupted(self):
        self.write("many.csv", "name\n" + "".join("Person %d\n" % i for i in range(5000)))
        process = subprocess.Popen([CLI, "export", CARD, "--people", "many.csv", "--to", "png", "-o", "out"],
                                   cwd=self.folder, stderr=subprocess.PIPE)
        while process.poll() is None and not any((self.folder / "out").glob("*.png")):
            time.sleep(0.01)
        process.send_signal(signal.SIGINT)
        _, err = process.communicate()
        self.assertEqual(process.returncode, 130, err)
        pictures = [path for path in (self.folder / "out").iterdir() if path.suffix == ".png"]
        self.assertGreater(len(pictures), 0)
        for path in pictures:
            size_of_png(path)


class Languages(People):
    def test_everybody_gets_the_card_in_their_own(self):
        self.write("team.csv", "name,language\nAda,de\n佐藤さくら,ja\nBen,\nCleo,it\n")
        self.done("export", "birds", "--to", "pdf", "-o", "out", "--people", "team.csv", "--page", "front")
        for file, words in [("1-Ada", "Schön, dich zu hören"), ("2-佐藤さくら", "やさしい声"), ("3-Ben", "A friendly voice"),
                            ("4-Cleo", "A friendly voice")]:
            self.assertIn(words, program.text_of_pdf(self.folder / "out" / f"{file}.pdf"))
        self.done("export", "birds", "--to", "pdf", "-o", "all.pdf", "--people", "team.csv", "--combined", "--page", "front")
        together = program.text_of_pdf(self.folder / "all.pdf")
        for words in ["Schön, dich zu hören", "für Ada", "やさしい声", "for Ben"]:
            self.assertIn(words, together)

    def test_words_somebody_wrote_are_told(self):
        self.done("new", "birds", "-o", "mine.heartfelt", "--set", "from=Uwe")
        self.write("team.csv", "name,language\nAda,de\nBen,en\n")
        answer = self.done("check", "mine.heartfelt", "--people", "team.csv", "--json", status=1)
        doubts = [(d["kind"], d["name"], d["item"]) for d in answer.json()["doubts"] if d["severity"] == "warning"]
        self.assertEqual(doubts, [("mixed-languages", "Ada", "signature")])


class Slices(People):
    def test_rows(self):
        self.export("--to", "pdf", "-o", "out", "--rows", "2-3")
        self.assertEqual(sorted(self.digests("out")), sorted(name + ".pdf" for name in NAMES[1:3]))

    def test_clashes_are_decided_over_all(self):
        self.write("same.csv", "name\nAda\nOlga\nada\nADA\n")
        self.export("--to", "pdf", "-o", "out", "--name", "{name}", "--rows", "4", people="same.csv")
        self.assertEqual(list(self.digests("out")), ["ADA-3.pdf"])

    def test_empty_part_is_no_trouble(self):
        self.export("--to", "pdf", "-o", "out", "--shard", "9/9")
        self.assertEqual(self.files(), ["out", "team.csv"] if (self.folder / "out").exists() else ["team.csv"])

    def test_gnu_parallel(self):
        """As docs/cli.md shows it, and the bytes are those of one run."""
        self.export("--to", "png", "--dpi", "40", "-o", "whole", "--jobs", "1")
        subprocess.run(["parallel", "--will-cite", CLI, "export", os.fspath(CARD), "--people", "team.csv", "--to", "png",
                        "--dpi", "40", "-o", "parts", "--jobs", "1", "--shard", "{}/3", ":::", "1", "2", "3"],
                       cwd=self.folder, check=True, stdin=subprocess.DEVNULL,
                       env={**os.environ, "HOME": os.fspath(self.folder), "SHELL": "/bin/sh"})
        whole = self.digests("whole")
        self.assertEqual(len(whole), 20)
        self.assertEqual(self.digests("parts"), whole)

    def test_jobs(self):
        for kind, options in (("pdf", []), ("png", ["--dpi", "40"])):
            for jobs in ("1", "3"):
                self.export("--to", kind, *options, "-o", kind + jobs, "--jobs", jobs)
            self.assertEqual(self.digests(kind + "1"), self.digests(kind + "3"))


class Check(People):
    def check(self, *arguments, people="team.csv", status=0):
        return self.done("check", CARD, "--people", people, *arguments, status=status)

    def test_json_has_person_and_place(self):
        self.write("doubtful.csv", "name,email\nAda,a@example.org\n%s,b@example.org\nOlga,a@example.org\n" % ("Long" * 60))
        answer = self.check("--json", people="doubtful.csv", status=1).json()
        self.assertEqual(answer["cards"], 3)
        overflow = [doubt for doubt in answer["doubts"] if doubt["kind"] == "overflow"]
        self.assertEqual(overflow[0]["row"], 2)
        self.assertEqual(overflow[0]["severity"], "error")
        self.assertEqual((overflow[0]["page"], overflow[0]["item"]), ("front", "headline"))
        self.assertTrue(overflow[0]["name"].startswith("LongLong"))
        self.assertIn(("same-address", "warning"), {(d["kind"], d["severity"]) for d in answer["doubts"]})
        rows = [doubt["row"] or 0 for doubt in answer["doubts"]]
        self.assertEqual(rows, sorted(rows))

    def test_what_the_list_says_comes_first_in_its_words(self):
        self.write("doctor.csv", "name,email,note\nNOOR VAN DER BERG,noor@gmial.com,You rang back.\nAda,ada@example.org,\n")
        kinds = [(doubt["row"], doubt["kind"]) for doubt in self.check("--json", people="doctor.csv", status=1).json()["doubts"]]
        self.assertEqual(kinds[:2], [(1, "all-capitals"), (1, "bad-address")])
        roster = self.done("roster", "doctor.csv", "--json", status=1).json()["doubts"]
        self.assertEqual([doubt["mend"] for doubt in roster], ["Noor van der Berg", "noor@gmail.com"])
        told = [doubt["message"] for doubt in self.check("--json", people="doctor.csv", status=1).json()["doubts"]]
        self.assertEqual(told[:2], [doubt["message"] for doubt in roster])

    def test_notes_are_no_trouble(self):
        self.write("fine.csv", "name,note\nAda,Thank you.\nAda,Thank you.\n")
        answer = self.check("--json", people="fine.csv").json()
        self.assertTrue(all(doubt["severity"] == "note" for doubt in answer["doubts"]), answer)
        self.assertIn("same-name", {doubt["kind"] for doubt in answer["doubts"]})

    def test_only_some(self):
        self.assertEqual(self.check("--json", "--rows", "2-4").json()["cards"], 3)
        self.assertEqual(self.check("--json", "--shard", "1/5").json()["cards"], 1)

    def test_proof_list_has_everybody(self):
        self.check("--report", "proof.pdf", "--paper", "a4")
        facts = facts_of_pdf(self.folder / "proof.pdf")
        self.assertEqual(facts["Pages"], "1")
        self.assertIn("A4", facts["Page size"])
        words = " ".join(text_of_pdf(self.folder / "proof.pdf").split())
        self.assertGreaterEqual(words.count("Ada Lovelace"), 3)
        self.assertIn("李娜", words)
        self.assertIn("5 people from “team.csv”", words)

    def test_checklist_has_everybody_by_team(self):
        self.check("--checklist", "list.pdf", "--paper", "letter")
        self.assertIn("letter", facts_of_pdf(self.folder / "list.pdf")["Page size"])
        words = text_of_pdf(self.folder / "list.pdf")
        for heading in ("Engines", "Nights", "Without a team"):
            self.assertIn(heading, words)

    def test_reports_replace_nothing(self):
        self.write("proof.pdf", "mine")
        self.check("--report", "proof.pdf", status=4)
        self.assertEqual((self.folder / "proof.pdf").read_text(encoding="utf-8"), "mine")
        self.check("--report", "proof.pdf", "--force")
        self.assertIn("PDF", (self.folder / "proof.pdf").read_bytes()[:8].decode())


class Trouble(People):
    def test_wrong_usage(self):
        cases = [
            (["export", CARD, "--to", "pdf", "-o", "x", "--rows", "1-2"], "--rows"),
            (["export", CARD, "--to", "pdf", "-o", "x", "--shard", "1/2"], "--shard"),
            (["export", CARD, "--to", "pdf", "-o", "x", "--name", "{name}"], "--name"),
            (["export", CARD, "--to", "pdf", "-o", "x", "--people", "team.csv", "--volume", "2"], "--volume"),
            (["export", CARD, "--to", "pdf", "-o", "x", "--people", "team.csv", "--combined", "--volume", "0"], "--volume"),
            (["export", CARD, "--to", "pdf", "-o", "x", "--people", "team.csv", "--combined", "--name", "x"], "--name"),
            (["export", CARD, "--to", "png", "-o", "x", "--people", "team.csv", "--combined"], "--combined"),
            (["export", CARD, "--to", "pdf", "-o", "x", "--people", "team.csv", "--rows", "9"], "9"),
            (["export", CARD, "--to", "pdf", "-o", "x", "--people", "team.csv", "--shard", "0/2"], "0/2"),
            (["export", CARD, "--to", "pdf", "-o", "x", "--people", "team.csv", "--jobs", "0"], "--jobs"),
            (["export", CARD, "--to", "pdf", "-o", "x", "--people", "team.csv", "--map", "name=Nobody"], "Nobody"),
            (["check", CARD, "--report", "x.pdf"], "--report"),
            (["check", CARD, "--people", "team.csv", "--paper", "a5"], "--paper"),
        ]
        for arguments, word in cases:
            with self.subTest(arguments=arguments):
                self.assertIn(word, self.done(*arguments, status=2).err)
                self.assertEqual(self.files(), ["team.csv"])

    def test_lists_that_are_none(self):
        self.done("export", CARD, "--to", "pdf", "-o", "a.pdf")
        shutil.copy(CARD / "front.svg", self.folder / "front.svg")
        self.write("empty.csv", "")
        (self.folder / "binary.csv").write_bytes(bytes(range(256)) * 20)
        for name in ("a.pdf", "empty.csv", "binary.csv", "missing.csv"):
            with self.subTest(name=name):
                answer = self.done("export", CARD, "--people", name, "--to", "pdf", "-o", "out", status=3)
                self.assertIn(name, answer.err)
                self.assertNotIn("out", self.files())


class Vary(People):
    """Everybody has a message of their own."""
    MESSAGES = {
        "en": [("a", "trust", "letter", "One thing for {first_name|you}."), ("b", "trust", "letter", "Another for {first_name|you}.\n{note|}"),
               ("c", "trust", "line", "A line."), ("d", "welcome", "line", "Do come in."),
               ("e", "patience", "letter", "Far too long. " * 900), ("f", "learning", "letter", "Hey {first_name|you}.")],
        "de": [("a", "trust", "letter", "Eines für {first_name|dich}.")],
    }

    def setUp(self):
        super().setUp()
        (self.folder / "data" / "messages").mkdir(parents=True)
        for language, messages in self.MESSAGES.items():
            self.write("data/messages/%s.json" % language, json.dumps({"language": language, "messages": [
                {"id": name, "theme": theme, "tone": "warm", "length": length, "text": text,
                 **({} if text.startswith("Hey") else {"formal": "Formally, " + text})}
                for name, theme, length, text in messages]}))
        self.environment = {"HEARTFELT_DATA_DIR": os.fspath(self.folder / "data")}
        self.write("team.csv", "name,team,language,note\nAda,Day,en,Well done.\nBen,Day,,\nCem,Night,de-AT,\nDua,Night,fr,\n")
        self.card = self.make_card("varied", lambda card: self.letter(card).update({"id": "message"}))

    @staticmethod
    def letter(card):
        return next(item for page in card["pages"] for item in page["items"] if item["id"] == "letter")

    def vary(self, *arguments, status=0, card=None):
        answer = self.done("export", card or self.card, "--people", "team.csv", "--to", "pdf", "-o", "out", "--force",
                           *arguments, status=status, environment=self.environment)
        if status > 1:
            return answer
        return {path.name.split("-")[1][:3]: " ".join(text_of_pdf(path).split()) for path in (self.folder / "out").iterdir()}

    def test_a_team_gets_different_ones_in_its_languages(self):
        words = self.vary("--vary", "trust")
        self.assertNotIn("thank you for every answer", "".join(words.values()))
        told = {name: "One thing" in words[name] for name in ("Ada", "Ben")}
        self.assertNotEqual(told["Ada"], told["Ben"])
        for name, one in told.items():
            self.assertIn(("One thing for %s." if one else "Another for %s.") % name, words[name])
        self.assertEqual("Well done." in words["Ada"], not told["Ada"])
        self.assertIn("Eines für Cem.", words["Cem"])
        self.assertRegex(words["Dua"], "(One thing|Another) for Dua")
        self.assertNotIn("A line.", "".join(words.values()))

    def test_part_of_the_list_gets_what_all_of_it_gets(self):
        everybody = self.vary("--vary", "trust")
        shutil.rmtree(self.folder / "out")
        self.assertEqual(self.vary("--vary", "trust", "--rows", "2"), {"Ben": everybody["Ben"]})

    def test_on_formal_terms(self):
        self.assertIn("Formally, ", self.vary("--vary", "trust", "--formal")["Cem"])
        self.assertIn("Hey Ada.", self.vary("--vary", "learning")["Ada"])
        self.assertIn("formal terms", self.vary("--vary", "learning", "--formal", status=2).err)

    def test_field_says_where(self):
        card = self.make_card("field", lambda card: self.letter(card).update({"runs": [{"text": "Dear {name},\n{Message|}\nYours"}]}))
        self.assertRegex(self.vary("--vary", "trust", card=card)["Cem"], "Dear Cem, Eines für Cem. Yours")

    def test_check_looks_at_the_same(self):
        answer = self.done("check", self.card, "--people", "team.csv", "--vary", "welcome", "--json", environment=self.environment)
        self.assertEqual(answer.json()["cards"], 4)
        self.assertNotIn("note", [doubt["message"] for doubt in answer.json()["doubts"]])

    def test_what_cannot_be(self):
        self.assertIn("trust, welcome, patience, learning", self.vary("--vary", "thrust", status=2).err)
        self.assertIn("no message for “patience” fits", self.vary("--vary", "patience", status=2).err)
        self.assertIn("{message}", self.vary("--vary", "trust", status=2, card=CARD).err)
        self.assertIn("--formal", self.vary("--formal", status=2).err)
        french = self.make_card("french", lambda card: (card.update({"language": "fr"}), self.letter(card).update({"id": "message"})))
        self.assertIn("de, en", self.vary("--vary", "trust", status=2, card=french).err)
        answer = self.done("export", self.card, "--to", "pdf", "-o", "one.pdf", "--vary", "trust", status=2)
        self.assertIn("--people", answer.err)


if __name__ == "__main__":
    program.main()
