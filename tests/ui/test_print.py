#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Printing from the window, through a CUPS of our own (with-cups.sh): what leaves the queue is what was shown."""

import os
import pathlib
import re
import subprocess

from heartfelt import cli, click, key, main, paste, pattern, pixels, rested, type_text, wait_for
from printing import BIRDS, NAMES, OUT, PrintTest, tool

# Cards of 85 × 55 mm, ten on A4, two in a row: where the first lies, in millimetres.
PAPER, CARD, FIRST = (210, 297), (85, 55), (20, 11)

# Enough white pixels for paper.
WHITE = re.compile(rb"\xff{300,}")


class TestPrint(PrintTest):
    def side(self, window, side):
        """Where a side of the sheet is shown on the screen: its left, top, width and height.

        Looked for as white paper, and not worked out: what the caption below takes depends on the lettering there is, and a
        picture compared one pixel off differs as much as another one."""
        node = window.find("Sheet Preview")
        x, y = window.at(node, 0, 0)
        width, height = node.extents()[2:]
        shown = rested(lambda: pixels("preview", x, y, width, height), "the preview")
        rows = [shown[3 * width * row : 3 * width * (row + 1)] for row in range(height)]
        top = next(row for row in range(height) if WHITE.search(rows[row]))
        papers = [(-(-found.start() // 3), found.end() // 3) for found in WHITE.finditer(rows[top])]
        self.assertEqual(len(papers), 2, papers)
        left, right = papers[side]
        edge = 3 * (left + 1)
        bottom = next(row for row in range(top, height) if rows[row][edge : edge + 3] != b"\xff\xff\xff")
        self.assertAlmostEqual((right - left) / (bottom - top), PAPER[0] / PAPER[1], delta=0.005)
        return x + left, y + top, right - left, bottom - top

    def difference(self, window, side, path, page):
        """What part of a side, as it is shown, differs from a page of the file, tags with names left out."""
        left, top, width, height = self.side(window, side)
        shown = pixels(f"side{side}", left, top, width, height)
        stem = os.path.join(self.folder, "seen")
        tool("pdftoppm", "-scale-to-x", width, "-scale-to-y", height, "-f", page, "-singlefile", path, stem)
        seen = pathlib.Path(stem + ".ppm").read_bytes()[-3 * width * height:]
        scale = width / PAPER[0]
        tags = {y for row in range(3) for y in range(round((FIRST[1] + CARD[1] * row) * scale), round((FIRST[1] + CARD[1] * row) * scale) + 32)}
        rows = [range(3 * width * y, 3 * width * (y + 1)) for y in range(height) if y not in tags]
        return sum(abs(shown[i] - seen[i]) > 60 for row in rows for i in row) / sum(map(len, rows))

    def test_prints_what_it_shows(self):
        window = self.open()
        self.assertEqual(self.told(window, "Sheet"), "A4, 10 cards")
        window.press("Print 1 Sheet")
        path, facts = self.job()
        window.find("Printed on “Keeps PDF”.")
        self.assertEqual(facts["title"], BIRDS)
        self.assertIn("sides=two-sided-long-edge", facts["options"])
        self.assertIn("print-scaling=none", facts["options"])
        for side in (0, 1):
            self.assertLess(self.difference(window, side, path, side + 1), 0.02, side)
            self.assertGreater(self.difference(window, side, path, 2 - side), 0.05, side)
        before = self.pages(path)[0]
        self.assertEqual(sorted(before), NAMES)

        # A sheet that was used in part, begun at the place that is clicked: the fourth.
        left, top, width, _height = self.side(window, 0)
        scale = width / PAPER[0]
        click(round(left + (FIRST[0] + 1.5 * CARD[0]) * scale), round(top + (FIRST[1] + 1.5 * CARD[1]) * scale))
        # After a jam: two people again, one of them twice as well.
        self.choose(window, "People", "End")
        window.find("Numbers in the List", pred=lambda node: node.has("FOCUSED"))
        type_text("4–5")
        wait_for(lambda: self.told(window, "Sheet Preview") == "4 P4x, 5 P5x", what="two people")
        window.press("Print 1 Sheet")
        after = self.pages(self.job()[0])[0]
        self.assertEqual(sorted(after), ["P4x", "P5x"])
        for a, b in zip(after["P4x"], before["P4x"]):  # which lay at the fourth place before
            self.assertAlmostEqual(a, b, delta=0.1)

    def test_turned_by_hand_and_printers_that_fail(self):
        window = self.open()
        self.choose(window, "Both Sides", "Down", "Down")
        window.press("Print 1 Front")
        window.find(pattern("^The fronts are printed. Turn the pile over"))
        fronts, facts = self.job()
        self.assertIn("sides=one-sided", facts["options"])
        self.assertEqual([sorted(page) for page in self.pages(fronts)], [NAMES])
        window.press("Print the Backs")
        window.find("Printed on “Keeps PDF”.")
        self.assertEqual(len(self.pages(self.job()[0])), 1)

        self.choose(window, "Printer", "Home", "Down")
        window.press(pattern("^Print 1 "))
        window.find(pattern("gave up job [0-9]+"))
        self.choose(window, "Printer", "Home", "Down", "Down", "Down")
        window.find("Paused")
        window.press(pattern("^Print 1 "))
        window.find(pattern("is paused. Nothing was printed"))
        self.assertEqual(list(OUT.glob("*.pdf")), [])

    def test_no_printer(self):
        window = self.open(env={"CUPS_SERVER": "127.0.0.1:9"})
        window.press("Save a PDF Instead")
        window.find("Save Sheets as PDF")
        path = os.path.join(self.folder, "sheets.pdf")
        key("ctrl+a")
        paste(path)
        key("Return")
        wait_for(lambda: os.path.exists(path), what="the file")
        window.find("Saved as “sheets.pdf”")
        self.assertEqual(sorted(self.pages(path)[0]), NAMES)

    def test_measures_a_printer_and_makes_a_sheet(self):
        window = self.open()
        window.find("Measure Printer", "push button").do("click")
        window.find("Print the Page", "push button").do("click")
        window.find("Printed. Now take a ruler.")
        page = tool("pdftotext", self.job()[0], "-")
        self.assertIn("Type in what you measured", page)
        key("alt+1")
        front = window.find("Front 1", "spin button", pred=lambda node: node.has("FOCUSED"))
        front.set_value(front.value() + 5)
        window.find("Keep Measures", "push button").do("click")
        window.find(pattern("up to 5.0 mm corrected"))
        window.press("Print 1 Sheet")
        corrected = self.pages(self.job()[0])[0]["P1x"]

        card = os.path.join(self.folder, "birds.heartfelt")
        shown = os.path.join(self.folder, "shown.pdf")
        sheet = ["--set", "name=P1x", "--sheet", "a4", "-f", "-o", shown]
        settings = {**os.environ, "XDG_CONFIG_HOME": os.path.join(self.folder, "config")}
        places = []
        for options in ([], ["--calibration", "pdf"]):
            subprocess.run([os.environ["HEARTFELT_CLI"], "export", card, "--to", "pdf", *sheet, *options], check=True, env=settings,
                           capture_output=True)
            places.append(self.pages(shown)[0]["P1x"])
        self.assertAlmostEqual(places[0][0] - places[1][0], 5, delta=0.1)
        self.assertAlmostEqual(places[1][0], corrected[0], delta=0.1)

        window.press("Sheet")
        window.find("Find a Sheet", pred=lambda node: node.has("FOCUSED"))
        window.find("Your Own Sheet…", "push button").do("click")
        window.find("Rows", "spin button").set_value(2)
        for keys, name in (("alt+c", "Columns"), ("alt+n", "Name of the Sheet")):
            key(keys)
            window.find(name, pred=lambda node: node.has("FOCUSED"))
        type_text("Our badges")
        wait_for(lambda: window.find("Name of the Sheet", "text").text() == "Our badges", what="the name typed")
        window.find("Keep Sheet", "push button").do("click")
        wait_for(lambda: self.told(window, "Sheet") == "Our badges", what="the sheet of one’s own")
        os.environ["HEARTFELT_DATA_DIR"], own = self.data, os.environ["HEARTFELT_DATA_DIR"]
        self.addCleanup(os.environ.__setitem__, "HEARTFELT_DATA_DIR", own)
        made = next(sheet for sheet in cli("sheets", "--json")["sheets"] if sheet["id"] == "own-our-badges")
        self.assertEqual((made["rows"], made["columns"]), (2, 2))


if __name__ == "__main__":
    main()
