# SPDX-License-Identifier: GPL-3.0-or-later
import os

import program
from program import CARD, facts_of_pdf, size_of_png, text_of_pdf

NAME = "name=Zoë Łukasiewicz"


class Export(program.Test):
    def test_pdf_has_pages_words_and_facts(self):
        self.done("export", CARD, "--set", NAME, "--set", "today=2027-10-04", "--to", "pdf", "-o", "card.pdf")
        facts = facts_of_pdf(self.folder / "card.pdf")
        self.assertEqual(facts["Pages"], "4")
        self.assertTrue(facts["Page size"].startswith("360 x 504 pts"), facts)
        self.assertEqual(facts["Title"], "Hill")
        self.assertIn("2026", facts["ModDate"])
        words = " ".join(text_of_pdf(self.folder / "card.pdf").split())
        self.assertIn("Thank you, Zoë Łukasiewicz", words)
        self.assertIn("Dear Zoë, thank you for every answer. Yours, your team October 4, 2027", words)
        self.assertIn("Made with {care}", words)
        program.tool("qpdf", "--check", self.folder / "card.pdf")

    def test_png_pages_are_files_by_name(self):
        cases = [
            ("all", ["c-back.png", "c-front.png", "c-inside-left.png", "c-inside-right.png"]),
            ("inside", ["c-inside-left.png", "c-inside-right.png"]),
            ("front", ["c.png"]),
            ("back", ["c.png"]),
            ("spreads", ["c-inside.png", "c-outside.png"]),
        ]
        for page, files in cases:
            with self.subTest(page=page):
                self.done("export", CARD, "--to", "png", "--dpi", "36", "--page", page, "-o", "c.png")
                self.assertEqual(self.files(), files)
                width = 360 if page == "spreads" else 180
                for name in files:
                    self.assertEqual(size_of_png(self.folder / name), (width, 252))
                    os.unlink(self.folder / name)

    def test_codes_are_read(self):
        contents = ["https://example.org/thanks?who=Zoë", "mailto:ana@example.org", "Thank you, {name}!"]

        def change(card):
            # The front of the sample is 127 mm wide; a code for each, one below the other, on white.
            card["pages"][0]["items"] = [
                {"type": "code", "id": f"code-{i}", "frame_mm": [40, 8 + 55 * i, 45, 45], "content": content,
                 "paint": "#000000", "ground": "#FFFFFF"} for i, content in enumerate(contents)]

        self.make_card(change=change)
        self.done("export", "card", "--set", "name=Mei", "--to", "png", "--dpi", "150", "--page", "front", "-o", "c.png")
        read = program.tool("zbarimg", "--quiet", "--raw", self.folder / "c.png").splitlines()
        self.assertEqual(sorted(read), sorted(content.replace("{name}", "Mei") for content in contents))

    def test_png_ending(self):
        for target, files in [("c", ["c-inside-left.png", "c-inside-right.png"]),
                              ("c.PNG", ["c-inside-left.PNG", "c-inside-right.PNG"]),
                              ("c.v2", ["c.v2-inside-left.png", "c.v2-inside-right.png"])]:
            with self.subTest(target=target):
                self.done("export", CARD, "--to", "png", "--dpi", "20", "--page", "inside", "-o", target)
                self.assertEqual(self.files(), files)
                for name in files:
                    os.unlink(self.folder / name)

    def test_png_size(self):
        cases = [
            ([], (1500, 2100)),
            (["--dpi", "72.8"], (364, 510)),
            (["--size", "500x700"], (500, 700)),
            (["--size", "500x"], (500, 700)),
            (["--size", "x350"], (250, 350)),
            (["--dpi", "72", "--bleed"], (378, 522)),
        ]
        for options, size in cases:
            with self.subTest(options=options):
                self.done("export", CARD, "--to", "png", "--page", "front", "-o", "c.png", "--force", *options)
                self.assertEqual(size_of_png(self.folder / "c.png"), size)

    def test_pdf_bleed_and_spreads(self):
        self.done("export", CARD, "--to", "pdf", "-o", "bleed.pdf", "--bleed")
        facts = facts_of_pdf(self.folder / "bleed.pdf", "-box")
        self.assertEqual(facts["MediaBox"].split(), ["0.00", "0.00", "378.00", "522.00"])
        self.assertEqual(facts["TrimBox"].split(), ["9.00", "9.00", "369.00", "513.00"])

        self.done("export", CARD, "--to", "pdf", "-o", "spreads.pdf", "--page", "spreads")
        facts = facts_of_pdf(self.folder / "spreads.pdf")
        self.assertEqual(facts["Pages"], "2")
        self.assertTrue(facts["Page size"].startswith("720 x 504 pts"), facts)

    def test_front_is_on_the_right_and_on_the_left_where_words_run_leftwards(self):
        for language, front_first in [("en", False), ("ar", True)]:
            with self.subTest(language=language):
                card = self.make_card(language, lambda c, l=language: c.update(language=l))
                self.done("export", card, "--to", "pdf", "-o", language + ".pdf", "--page", "spreads", "--set", "name=Ada")
                text = program.tool("pdftotext", "-bbox", "-l", "1", self.folder / (language + ".pdf"), "-")
                left = {}
                for line in text.splitlines():
                    if "<word" in line:
                        left[line.split(">")[1].split("<")[0]] = float(line.split('xMin="')[1].split('"')[0])
                self.assertEqual(left["Thank"] < left["Made"], front_first, left)

    def test_fallbacks_and_no_name(self):
        answer = self.done("export", CARD, "--to", "pdf", "-o", "card.pdf")
        words = text_of_pdf(self.folder / "card.pdf")
        self.assertIn("Dear friend,", words)
        self.assertNotIn("Thank you", words)
        self.assertIn("{name}", answer.err)
        self.assertNotRegex(answer.err, "(?m)^(warning|error)")

    def test_slip_in_a_field_is_told(self):
        answer = self.done("export", CARD, "--to", "pdf", "-o", "a.pdf", "--set", "compnay=Acme", "--set", "First Name=Ada")
        self.assertIn("compnay", answer.err)
        self.assertNotIn("First Name", answer.err)

    def test_values_are_text(self):
        value = "<b>&amp;</b> {today} {{"
        self.done("export", CARD, "--to", "pdf", "-o", "a.pdf", "--set", "company=" + value)
        self.assertIn(value, " ".join(text_of_pdf(self.folder / "a.pdf").split()))

    def test_existing_files_are_kept(self):
        (self.folder / "card.pdf").write_bytes(b"precious")
        answer = self.done("export", CARD, "--to", "pdf", "-o", "card.pdf", status=4)
        self.assertIn("card.pdf", answer.err)
        self.assertEqual((self.folder / "card.pdf").read_bytes(), b"precious")
        self.done("export", CARD, "--to", "pdf", "-o", "card.pdf", "--force")
        self.assertNotEqual((self.folder / "card.pdf").read_bytes(), b"precious")

    def test_one_existing_picture_stops_all(self):
        (self.folder / "c-back.png").write_bytes(b"precious")
        self.done("export", CARD, "--to", "png", "--dpi", "20", "-o", "c.png", status=4)
        self.assertEqual(self.files(), ["c-back.png"])

    def test_same_input_same_bytes(self):
        for kind in ["pdf", "png"]:
            for name in ["a", "b"]:
                self.done("export", CARD, "--to", kind, "--page", "front", "--set", NAME, "-o", name + "." + kind)
            self.assertEqual((self.folder / ("a." + kind)).read_bytes(), (self.folder / ("b." + kind)).read_bytes())

    def test_source_date_epoch(self):
        environment = {"SOURCE_DATE_EPOCH": "86400"}
        self.done("export", CARD, "--to", "pdf", "-o", "a.pdf", environment=environment)
        self.assertIn("1970", facts_of_pdf(self.folder / "a.pdf")["ModDate"])
        self.assertIn("January 2, 1970", text_of_pdf(self.folder / "a.pdf"))
        for wrong in ["tomorrow", "-1", "1e99", "99999999999999999999"]:
            answer = self.done("export", CARD, "--to", "pdf", "-o", "b.pdf", environment={"SOURCE_DATE_EPOCH": wrong}, status=2)
            self.assertIn("SOURCE_DATE_EPOCH", answer.err)

    def test_doubtful_card_is_made_and_told(self):
        def too_long(card):
            card["pages"][0]["items"][1]["fit"] = {"mode": "fixed"}
            card["pages"][0]["items"][1]["frame_mm"] = [12.7, 20, 20, 5]
        card = self.make_card(change=too_long)
        answer = self.done("export", card, "--set", NAME, "--to", "pdf", "-o", "a.pdf", status=1)
        self.assertRegex(answer.err, "(?m)^error: .*front, headline")
        self.assertIn("a.pdf", self.files())

    def test_name_of_two_lines_makes_one_line_of_each_doubt(self):
        answer = self.done("export", CARD, "--to", "pdf", "-o", "a.pdf", "--set", "name=Ada\nLovelace")
        self.assertIn("Ada Lovelace", answer.err)
        for line in answer.err.splitlines():
            self.assertRegex(line, "^(note|warning|error): ")

    def test_quiet_still_tells_doubts(self):
        answer = self.done("export", CARD, "--to", "pdf", "-o", "a.pdf", "--quiet")
        self.assertIn("note", answer.err)
        self.assertEqual(answer.out, "")


if __name__ == "__main__":
    program.main()
