# SPDX-License-Identifier: GPL-3.0-or-later
"""Cards on sheets of paper: where they come out, and whose they are."""
import json
import re
import shutil

import program
from program import facts_of_pdf

MM = 72 / 25.4


def words_of_pdf(path):
    """For each page its words, each with its box in points from the top left."""
    pages = []
    for line in program.tool("pdftotext", "-bbox", path, "-").splitlines():
        if "<page" in line:
            pages.append([])
        found = re.search(r'xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)<', line)
        if found:
            pages[-1].append((found.group(5), *map(float, found.groups()[:4])))
    return pages


def boxes_of(words, pattern):
    """Where the words matching a pattern are, by the word."""
    return {word: box for word, *box in words if re.fullmatch(pattern, word)}


class Sheets(program.Test):
    def setUp(self):
        super().setUp()
        self.people = self.folder / "people.csv"

    def write_people(self, count, columns="name", row="P{0}x"):
        self.people.write_text("\n".join([columns] + [row.format(i) for i in range(1, count + 1)]) + "\n", encoding="utf-8")

    def impose(self, card, sheet, *options, status=0, name="out.pdf"):
        answer = self.done("export", card, "--to", "pdf", "-o", name, "--force", "--people", self.people, "--sheet", sheet,
                           *options, status=status)
        if status in (0, 1):
            program.tool("qpdf", "--check", self.folder / name)
        return answer

    def flat_card(self):
        """A card of two pages, 85 × 55 mm, that says its person's name in the same corner of both."""
        def change(card):
            card["format"] = "kudos-eu"
            del card["pages"][1:3]
            for page in card["pages"]:
                page["items"] = [{"type": "text", "id": page["page"] + "-name", "frame_mm": [10, 5, 60, 10], "size_pt": 12,
                                  "text": "{name}"}]
        return self.make_card("flat", change)

    def test_listing(self):
        answer = self.done("sheets", "--json").json()
        sheet = next(s for s in answer["sheets"] if s["id"] == "avery-5371")
        self.assertEqual(sheet["paper"], {"id": "letter", "width_mm": 215.9, "height_mm": 279.4})
        self.assertEqual(sheet["card"], {"width_mm": 88.9, "height_mm": 50.8})
        self.assertEqual((sheet["columns"], sheet["rows"], sheet["maker"]), (2, 5, "Avery"))
        self.assertTrue(sheet["source"])
        for sheet in answer["sheets"]:
            self.assertTrue({"id", "title", "maker", "paper", "card", "columns", "rows", "source"} <= set(sheet))
        table = self.done("sheets").out
        self.assertIn("a4-2up", table)
        for disputed in (sheet for sheet in answer["sheets"] if sheet["certainty"] == "disputed"):
            self.assertIn(disputed["note"], table)
            self.assertIn(disputed["source"], table)
        unsure = {sheet["id"] for sheet in answer["sheets"] if sheet["certainty"] == "disputed"}
        self.assertLessEqual({"avery-5389", "avery-8315"}, unsure)
        asked_for = "8315 3268 3266 3265 3297 3251 3260 3379 8317 3263 8387 5389 8389 5371 8371 C2351 C32289 C2352 C32287 C32252".split()
        self.assertLessEqual({"avery-" + number.lower() for number in asked_for}, {sheet["id"] for sheet in answer["sheets"]})

    def test_every_place_has_its_person_on_both_sides(self):
        self.write_people(13)
        self.impose(self.flat_card(), "a4-10up")
        pages = words_of_pdf(self.folder / "out.pdf")
        self.assertEqual(len(pages), 4)
        self.assertTrue(facts_of_pdf(self.folder / "out.pdf")["Page size"].startswith("595.276 x 841.89"))
        for page, words in enumerate(pages):
            first = page // 2 * 10
            names = boxes_of(words, r"P\d+x")
            self.assertEqual(set(names), {"P%dx" % i for i in range(first + 1, min(first + 10, 13) + 1)})
            for number in range(first + 1, min(first + 10, 13) + 1):
                cell = number - 1 - first
                column = cell % 2 if page % 2 == 0 else 1 - cell % 2
                left, top, _, bottom = names["P%dx" % number]
                # 20 mm and 11 mm are what A4 leaves; the words start 10 mm inside the card.
                self.assertAlmostEqual(left / MM, 20 + column * 85 + 10, delta=0.4)
                self.assertGreater(top / MM, 11 + cell // 2 * 55 + 4)
                self.assertLess(bottom / MM, 11 + cell // 2 * 55 + 16)

    def strip(self, x, y, width, height):
        """Which dots of a strip of the first page are black, 1016 of them an inch, so 0.025 mm each."""
        program.tool("pdftoppm", "-r", "1016", "-gray", "-aaVector", "no", "-f", "1", "-l", "1", "-singlefile", "-x", str(x),
                     "-y", str(y), "-W", str(width), "-H", str(height), self.folder / "out.pdf", self.folder / "dots")
        image = (self.folder / "dots.pgm").read_bytes()
        # Where the strip reaches beyond the paper there are fewer than were asked for.
        return image[re.match(rb"P5\s+\d+\s+\d+\s+255\s", image).end():]

    def test_positions_are_exact(self):
        """A card all black, alone in one place of each sheet: to 0.05 mm, from what is painted and not from our figures."""
        inch = 25.4
        cases = [
            # sheet, format, width and height of a page, place, and what the card covers: left, top, right, bottom
            ("avery-5371", "kudos-us", 88.9, 50.8, 4, [4.25 * inch, 2.5 * inch, 7.75 * inch, 4.5 * inch]),
            ("avery-8371", "kudos-us", 88.9, 50.8, 9, [0.75 * inch, 8.5 * inch, 4.25 * inch, 10.5 * inch]),
            ("avery-5389", "postcard-6x4", 152.4, 101.6, 2, [1.25 * inch, 5.75 * inch, 7.25 * inch, 9.75 * inch]),
            ("avery-8389", "postcard-6x4", 152.4, 101.6, 1, [1.25 * inch, 1.25 * inch, 7.25 * inch, 5.25 * inch]),
            ("avery-8315", "note-us-folded", 107.95, 139.7, 2, [0, 5.5 * inch, 8.5 * inch, 11 * inch]),
            ("avery-3268", "note-us-folded", 107.95, 139.7, 1, [0, 0, 8.5 * inch, 5.5 * inch]),
            ("avery-8317", "note-us-folded", 107.95, 139.7, 1, [0, 0, 8.5 * inch, 5.5 * inch]),
            ("avery-3266", "letter-quarter", 107.95, 139.7, 1, [0, 0, 8.5 * inch, 11 * inch]),
            ("avery-3265", "5x7-folded", 127, 177.8, 1, [0.75 * inch, 0.5 * inch, 7.75 * inch, 10.5 * inch]),
            ("avery-3297", "half-letter-folded", 139.7, 215.9, 1, [0, 0, 8.5 * inch, 11 * inch]),
            ("avery-3251", "half-letter-folded", 139.7, 215.9, 1, [0, 0, 8.5 * inch, 11 * inch]),
            ("avery-3260", "half-letter-folded", 139.7, 215.9, 1, [0, 0, 8.5 * inch, 11 * inch]),
            ("avery-3379", "half-letter-folded", 139.7, 215.9, 1, [0, 0, 8.5 * inch, 11 * inch]),
            ("avery-3263", "postcard-us", 139.7, 107.95, 2, [4.25 * inch, 0, 8.5 * inch, 5.5 * inch]),
            ("avery-8387", "postcard-us", 139.7, 107.95, 3, [0, 5.5 * inch, 4.25 * inch, 11 * inch]),
            ("avery-c2351", "a6-folded", 105, 148, 2, [0, 148.75, 210, 296.75]),
            ("avery-c32289", "a6-folded", 105, 148, 1, [0, 0.25, 210, 148.25]),
            ("avery-c32287", "a5-folded", 148, 210, 1, [0, 0.5, 210, 296.5]),
            ("avery-c2352", "a5-folded", 148, 210, 1, [0, 0.5, 210, 296.5]),
            ("avery-c32252", "postcard-a6", 148, 105, 4, [105, 148.75, 210, 296.75]),
            ("a4-10up", "kudos-eu", 85, 55, 10, [105, 231, 190, 286]),
            ("sra3-2up", "a5-folded", 148, 210, 2, [12, 228, 308, 438]),
            ("a3-2up", "a5-folded", 148, 210, 1, [0.5, 0, 296.5, 210]),
        ]
        self.write_people(1)
        for number, (sheet, card_format, width, height, place, expected) in enumerate(cases):
            def change(card, card_format=card_format, width=width, height=height):
                card["format"] = card_format
                if "folded" not in card_format and "quarter" not in card_format:
                    del card["pages"][1:3]
                for page in card["pages"]:
                    page["items"] = [{"type": "shape", "id": page["page"] + "-all", "frame_mm": [0, 0, width, height],
                                      "shape": "rectangle", "fill": "#000000"}]
                    page["background"] = "none"
            with self.subTest(sheet=sheet):
                self.impose(self.make_card("black%d" % number, change), sheet, "--start-at", str(place), "--duplex", "none")
                left, top, right, bottom = (round(length / 0.025) for length in expected)
                # Off the middle, where a fold would be.
                x, y = left + (right - left) // 3, top + (bottom - top) // 3
                across = self.strip(max(left - 80, 0), y, right - left + 160, 1)
                down = self.strip(x, max(top - 80, 0), 1, bottom - top + 160)
                found = (max(left - 80, 0) + across.index(0), max(top - 80, 0) + down.index(0),
                         max(left - 80, 0) + across.rindex(0) + 1, max(top - 80, 0) + down.rindex(0) + 1)
                for dot, length in zip(found, expected):
                    self.assertAlmostEqual(dot * 0.025, length, delta=0.05)

    def test_pages_of_a_folded_sheet(self):
        self.write_people(3)
        card = self.make_card("a6", lambda c: c.update(format="a6-folded"))
        self.impose(card, "a4-2up", "--set", "today=2027-10-04", status=1)
        pages = [[word[0] for word in words] for words in words_of_pdf(self.folder / "out.pdf")]
        self.assertEqual([{word for word in words if word[:2] in ("P1", "P2", "P3")} for words in pages],
                         [{"P1x", "P2x"}, {"P1x,", "P2x,"}, {"P3x"}, {"P3x,"}])

    def test_again_after_a_jam(self):
        """People 3 to 5 once more, on a sheet whose first places are used."""
        self.write_people(8)
        self.impose(self.flat_card(), "a4-10up", "--rows", "3-5", "--start-at", "9", "--duplex", "none")
        pages = words_of_pdf(self.folder / "out.pdf")
        self.assertEqual([set(boxes_of(words, r"P\d+x")) for words in pages], [{"P3x", "P4x"}, {"P5x"}])

    def test_copies_and_a_pile_cut_through(self):
        self.write_people(6)
        self.impose(self.flat_card(), "a4-4up", "--cut-and-stack", "--copies", "2", "--duplex", "none")
        pages = [[word[0] for word in words] for words in words_of_pdf(self.folder / "out.pdf")]
        self.assertEqual(pages, [["P1x", "P2x", "P4x", "P5x"], ["P1x", "P3x", "P4x", "P6x"], ["P2x", "P3x", "P5x", "P6x"]])

    def test_manual_turning_is_told(self):
        self.write_people(13)
        answer = self.impose(self.flat_card(), "a4-10up", "--duplex", "manual")
        self.assertIn("pages 3 to 4", answer.err)
        pages = [set(boxes_of(words, r"P\d+x")) for words in words_of_pdf(self.folder / "out.pdf")]
        self.assertEqual([len(names) for names in pages], [10, 3, 3, 10])

    def test_marks_and_the_line_that_names_the_sheet(self):
        self.write_people(13)
        self.impose(self.flat_card(), "sra3-4up", "--crop-marks")
        words = " ".join(word[0] for word in words_of_pdf(self.folder / "out.pdf")[2])
        self.assertIn("sheet 2 of 4, front · 5–8", words)

    def test_one_card_and_volumes(self):
        self.done("export", self.flat_card(), "--to", "pdf", "-o", "one.pdf", "--sheet", "a4-10up", "--copies", "10", "--set",
                  "name=Ada")
        words = words_of_pdf(self.folder / "one.pdf")
        self.assertEqual([[word[0] for word in page] for page in words], [["Ada"] * 10] * 2)
        self.write_people(25)
        self.impose(self.flat_card() if not (self.folder / "flat").exists() else self.folder / "flat", "a4-10up", "--volume", "15",
                    name="v.pdf")
        self.assertEqual(facts_of_pdf(self.folder / "v.pdf")["Pages"], "4")
        self.assertEqual(facts_of_pdf(self.folder / "v-2.pdf")["Pages"], "2")

    def test_same_bytes_whatever_the_jobs(self):
        self.write_people(40)
        card = self.flat_card()
        for jobs in ("1", "3"):
            self.impose(card, "a4-10up", "--crop-marks", "--jobs", jobs, name=jobs + ".pdf")
        self.assertEqual((self.folder / "1.pdf").read_bytes(), (self.folder / "3.pdf").read_bytes())

    def test_addresses(self):
        self.write_people(3, "name,street,postcode,city", "P{0}x,Way {0},1000{0},Town")
        for sheet, pages in (("avery-l7160", 1), ("envelope-c6", 3)):
            with self.subTest(sheet=sheet):
                self.impose(program.CARD, sheet)
                words = [" ".join(word[0] for word in page) for page in words_of_pdf(self.folder / "out.pdf")]
                self.assertEqual(len(words), pages)
                self.assertIn("P3x", words[-1])
                self.assertIn("10003 Town", words[-1])
                self.assertNotIn("{", " ".join(words))

    def test_calibration_moves_what_is_printed(self):
        self.write_people(1)
        card = self.flat_card()
        self.impose(card, "a4-10up")
        before = [boxes_of(words, "P1x")["P1x"] for words in words_of_pdf(self.folder / "out.pdf")]
        (self.folder / "printer.ini").write_text("[front]\noffset-x=1.5\noffset-y=-2\n[back]\nscale-x=102\n", encoding="utf-8")
        self.impose(card, "a4-10up", "--calibration", "printer.ini")
        after = [boxes_of(words, "P1x")["P1x"] for words in words_of_pdf(self.folder / "out.pdf")]
        self.assertAlmostEqual((after[0][0] - before[0][0]) / MM, -1.5, delta=0.01)
        self.assertAlmostEqual((after[0][1] - before[0][1]) / MM, 2, delta=0.01)
        self.assertAlmostEqual((after[1][0] / MM - 105) * 1.02, before[1][0] / MM - 105, delta=0.01)

    def test_calibration_page_and_profile(self):
        self.done("calibrate", "--sheet", "avery-5371", "-o", "page.pdf")
        program.tool("qpdf", "--check", self.folder / "page.pdf")
        facts = facts_of_pdf(self.folder / "page.pdf")
        self.assertEqual(facts["Pages"], "2")
        self.assertTrue(facts["Page size"].startswith("612 x 792"))
        pages = [" ".join(word[0] for word in page) for page in words_of_pdf(self.folder / "page.pdf")]
        self.assertIn("--front 1,2,3,4,5", pages[0])
        self.assertIn("--back 1,2,3,4,5", pages[1])
        # The line along the top edge, 20 mm down, from 20 mm on.
        program.tool("pdftoppm", "-r", "254", "-gray", "-f", "1", "-l", "1", "-x", "0", "-y", "0", "-W", "2159", "-H", "400",
                     self.folder / "page.pdf", self.folder / "seen")
        dots = (self.folder / "seen-1.pgm").read_bytes()[-2159 * 400:]
        row = max(range(400), key=lambda y: sum(dot < 60 for dot in dots[y * 2159:(y + 1) * 2159]))
        dark = [x for x in range(2159) if dots[row * 2159 + x] < 60]
        self.assertAlmostEqual(row / 10, 20, delta=0.11)
        self.assertAlmostEqual(dark[0] / 10, 20, delta=0.11)
        self.assertAlmostEqual(dark[-1] / 10, 195.9, delta=0.11)

        self.done("calibrate", "--sheet", "a4", "-o", "p.ini", "--front", "21.5,18,18,140,150")
        text = (self.folder / "p.ini").read_text(encoding="utf-8")
        self.assertIn("offset-x=1.500\noffset-y=-2.000\nscale-x=100.000", text)
        self.write_people(1)
        self.impose(self.flat_card(), "a4-10up", "--calibration", "p.ini")
        left, top, *_ = boxes_of(words_of_pdf(self.folder / "out.pdf")[0], "P1x")["P1x"]
        self.impose(self.folder / "flat", "a4-10up")
        usual_left, usual_top, *_ = boxes_of(words_of_pdf(self.folder / "out.pdf")[0], "P1x")["P1x"]
        self.assertAlmostEqual((left - usual_left) / MM, -1.5, delta=0.01)
        self.assertAlmostEqual((top - usual_top) / MM, 2, delta=0.01)
        for options, status in ((["--front", "1,2,3"], 2), (["--front", "2,2,2,14,15"], 3), (["--back", "20,20,20,140,150"], 2),
                                (["--sheet", "nothing"], 2)):
            self.done("calibrate", "-o", "bad.ini", *options, status=status)
        self.assertFalse((self.folder / "bad.ini").exists())

    def test_ink(self):
        """A black card of 85 × 55 mm, ten times on A4, both sides."""
        def change(card):
            card["format"] = "kudos-eu"
            del card["pages"][1:3]
            for page in card["pages"]:
                page["items"] = [{"type": "shape", "id": page["page"] + "-all", "frame_mm": [-3, -3, 91, 61], "shape": "rectangle",
                                  "fill": "#000000" if page["page"] == "front" else "#FFFF00"}]
        card = self.make_card("black", change)
        self.write_people(10)
        answer = self.impose(card, "a4-10up", "--ink", "--ink-price", "0.02")
        part = 10 * 85 * 55 / 210 / 297
        self.assertIn("cyan 0 %%, magenta 0 %%, yellow %.0f %%, black %.0f %% of one side" % (100 * part, 100 * part), answer.err)
        self.assertIn("about %.2f" % (2 * part / 0.05 * 0.02), answer.err)
        self.assertNotIn("ink", self.impose(card, "a4-10up").err)

    def test_what_cannot_be(self):
        self.write_people(2)
        card = self.flat_card()
        (self.folder / "bad.ini").write_text("[front]\noffset-x=far\n", encoding="utf-8")
        cases = [
            (["--sheet", "avery-537l"], 2, "avery-5371"),
            (["--sheet", "avery-5371"], 3, "do not fit"),
            (["--sheet", "avery-c2351"], 3, "scored for a fold"),
            (["--sheet", "a4-10up", "--start-at", "11"], 2, "places 1 to 10"),
            (["--sheet", "a4-10up", "--start-at", "0"], 2, "start-at"),
            (["--sheet", "a4-10up", "--gutter", "-2mm"], 2, "less than nothing"),
            (["--sheet", "a4-10up", "--gutter", "2"], 2, "not a length"),
            (["--sheet", "a4-10up", "--gutter", "20mm"], 3, "do not fit"),
            (["--sheet", "envelope-c6", "--gutter", "2mm"], 2, "plain paper"),
            (["--sheet", "a4-10up", "--duplex", "both"], 2, "duplex"),
            (["--sheet", "a4-10up", "--page", "front"], 2, "--page"),
            (["--sheet", "a4-10up", "--bleed"], 2, "--bleed"),
            (["--sheet", "a4-10up", "--calibration", "bad.ini"], 3, "offset-x"),
            (["--sheet", "a4-10up", "--calibration", "none.ini"], 3, "none.ini"),
            (["--start-at", "2"], 2, "--sheet"),
        ]
        for options, status, says in cases:
            with self.subTest(options=options):
                answer = self.done("export", card, "--to", "pdf", "-o", "bad.pdf", "--people", self.people, *options, status=status)
                self.assertIn(says, answer.err)
                self.assertFalse((self.folder / "bad.pdf").exists())
        answer = self.done("export", card, "--to", "png", "-o", "bad", "--people", self.people, "--sheet", "a4", status=2)
        self.assertIn("PDF", answer.err)

    def test_sheet_of_ones_own(self):
        data = self.folder / "data"
        for name in ("palettes", "pairings", "templates"):
            (data / name).mkdir(parents=True)
        (data / "sheets").mkdir()
        sheet = {"id": "mine", "title": "Mine", "maker": "Me", "kind": "cards", "source": "a ruler", "certainty": "single",
                 "paper": {"id": "a4", "width": "21cm", "height": "297mm"}, "card": {"width": "85mm", "height": "55mm"},
                 "cell": {"width": "85mm", "height": "55mm"}, "columns": 1, "rows": 2, "left": "62.5mm", "top": "5cm",
                 "gutter_x": "0mm", "gutter_y": "10mm"}
        (data / "sheets" / "mine.json").write_text(json.dumps({"sheets": [sheet]}), encoding="utf-8")
        self.write_people(2)
        card = self.flat_card()
        environment = {"HEARTFELT_DATA_DIR": str(data)}
        self.done("export", card, "--to", "pdf", "-o", "m.pdf", "--people", self.people, "--sheet", "mine", environment=environment)
        names = boxes_of(words_of_pdf(self.folder / "m.pdf")[0], "P.x")
        self.assertAlmostEqual(names["P1x"][0] / MM, 62.5 + 10, delta=0.4)
        self.assertAlmostEqual((names["P2x"][1] - names["P1x"][1]) / MM, 65, delta=0.01)
        sheet["columns"] = 3
        (data / "sheets" / "mine.json").write_text(json.dumps({"sheets": [sheet]}), encoding="utf-8")
        answer = self.done("sheets", environment=environment, status=1)
        self.assertIn("larger than its paper", answer.err)
        shutil.rmtree(data)


if __name__ == "__main__":
    program.main()
