#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Other ways to paper than a click and a willing printer: the system's print window, a printer out of paper, the keyboard."""

import json
import os
import pathlib
import re
import sqlite3
import subprocess
import sys
import time

from fake_desktop import Desktop
from heartfelt import key, main, pattern, wait_for
from printing import BIRDS, NAMES, OUT, PrintTest, tool


class TestPrintWays(PrintTest):
    def setUp(self):
        super().setUp()
        self.private = os.path.join(self.folder, "private")
        os.mkdir(self.private)

    def portal(self):
        """Somebody who stands in for the desktop's portal; returns where it keeps what it is asked."""
        asked = pathlib.Path(self.folder, "asked")
        process = subprocess.Popen([sys.executable, os.path.join(os.path.dirname(__file__), "fake_printing.py"), asked])
        self.addCleanup(process.wait)
        self.addCleanup(process.terminate)
        wait_for(lambda: asked.with_suffix(".ready").exists(), what="the portal")
        return asked

    def test_by_the_portal(self):
        asked = self.portal()
        window = self.open(env={"TMPDIR": self.private})
        self.choose(window, "Printer", "End")
        asked.with_suffix(".refuse").touch()
        window.press("Print 1 Sheet…")
        wait_for(asked.exists, what="the portal to be asked")
        asked.with_suffix(".refuse").unlink()
        wait_for(lambda: window.press("Print 1 Sheet…") and asked.with_suffix(".pdf").exists(), what="the file")
        window.find("Handed to the system, which prints it.")
        lines = [json.loads(line) for line in asked.read_text(encoding="utf-8").splitlines()]
        self.assertEqual(lines[0]["asked"], BIRDS)
        self.assertEqual(lines[0]["settings"]["duplex"], "horizontal")
        self.assertEqual(lines[0]["page_setup"]["PPDName"], "A4")
        self.assertEqual(lines[-1], {"printed": BIRDS, "token": 4711})
        self.assertEqual(sorted(self.pages(asked.with_suffix(".pdf"))[0]), NAMES)
        self.assertEqual(list(OUT.glob("*.pdf")), [])
        self.assertEqual(os.listdir(self.private), [])  # nothing that names people stays behind

    def test_proof_list_by_the_portal(self):
        asked = self.portal()
        window = self.open(env={"TMPDIR": self.private})
        key("alt+2")
        window.choose_from("List Menu", "Print the Proof List…")
        window.find("Proof list printed", "label")
        lines = [json.loads(line) for line in asked.read_text(encoding="utf-8").splitlines()]
        self.assertEqual([lines[0]["asked"], lines[0]["settings"]["duplex"]], ["Proof list", "simplex"])
        said = " ".join(word for page in self.pages(asked.with_suffix(".pdf")) for word in page)
        for name in NAMES:
            self.assertIn(name, said)
        self.assertEqual(os.listdir(self.private), [])

    def test_by_gtk(self):
        # GTK warns where there is no service for colours.
        window = self.open(env={"G_DEBUG": "fatal-criticals"})
        self.choose(window, "Printer", "End")
        window.press("Print 1 Sheet…")
        window.find("Print", "dialog")
        key("Return")
        _path, facts = self.job()
        self.assertIn("print-scaling=none", facts["options"])
        window.find("Printed on “Keeps PDF”.")

    def tab_to(self, window, name):
        """Presses Tab until NAME has the focus."""
        for _ in range(40):
            # Of a list that opens the button within has the focus.
            if any(inner.has("FOCUSED") for node in window.root.walk() if node.name == name for inner in node.walk()):
                return
            key("Tab")
            time.sleep(0.1)
        self.fail(f"{name} is not reached")

    def test_out_of_paper_and_keys_alone(self):
        window = self.open()
        self.tab_to(window, "Printer")
        key("space")
        self.take(window, "Printer", "Home", "Down", "Down")
        key("ctrl+Return")
        window.find("The printer says: Out of paper")
        subprocess.run(["cupsdisable", "empty"], check=True)
        window.find("Waiting for the printer: Out of paper, Paused")
        subprocess.run(["cupsenable", "empty"], check=True)
        (OUT / "paper").touch()
        window.find("Printed on “No paper”.")
        self.assertEqual(sorted(self.pages(self.job()[0])[0]), NAMES)

        # And stopped: the printer has nothing any more.
        (OUT / "paper").unlink()
        key("ctrl+Return")
        window.find(pattern("Out of paper"))
        self.tab_to(window, "Stop")
        key("space")
        window.find("Stopped. What the printer had already may be printed.")
        wait_for(lambda: not tool("lpstat", "-o", "empty"), what="the job to be taken back")
        self.assertEqual(list(OUT.glob("*.pdf")), [])

    def test_ends_without_its_window(self):
        desktop = Desktop()
        config = pathlib.Path(self.folder, "config", "heartfelt")
        config.mkdir(parents=True)
        config.joinpath("settings.ini").write_text("[Heartfelt]\nkeeps-ledger=true\n", encoding="utf-8")
        ledger = os.path.join(self.folder, "state", "heartfelt", "thanked.sqlite")
        window = self.open()
        self.choose(window, "Printer", "Home", "Down", "Down")

        # The card is left while the printer is out of paper, then another window is closed; who got a card is written down.
        window.press("Print 1 Sheet")
        window.find("The printer says: Out of paper")
        key("ctrl+w")
        self.assertFalse(os.path.exists(ledger))
        (OUT / "paper").touch()
        self.job()
        wait_for(lambda: desktop.titles, what="the notification")
        self.assertEqual(desktop.titles, ["The cards are printed"])
        wait_for(lambda: window.p.poll() is not None, what="the end of the program")
        with sqlite3.connect(ledger) as rows:
            names = [row[0] for row in rows.execute("SELECT name FROM entry ORDER BY name")]
        self.assertEqual(names, NAMES)

        # A printer that gives the job up is told of as well.
        (OUT / "paper").unlink()
        desktop.titles.clear()
        window = self.open()
        self.choose(window, "Printer", "Home", "Down", "Down")
        window.press("Print 1 Sheet")
        window.find("The printer says: Out of paper")
        key("ctrl+w")
        subprocess.run(["cancel", "-a", "empty"], check=True)
        wait_for(lambda: desktop.titles, what="the notification")
        self.assertEqual(desktop.titles, ["The cards could not be printed"])

    def test_for_a_print_shop(self):
        home = pathlib.Path(self.folder, "home")
        home.mkdir()
        window = self.open(env={"HOME": str(home)})
        key("ctrl+shift+p")
        window.find("Save 5 PDFs")
        self.choose(window, "Files", "Down")
        self.choose(window, "Made For", "Down")
        window.find("Press", "push button")
        window.press("Save a PDF of 5 Cards")
        window.find(pattern("^PDF/X-4 for “.+”; a page is trimmed to 85.0 × 55.0 mm"))
        path = home / f"{BIRDS}.pdf"
        self.assertRegex(tool("pdfinfo", path), "PDF subtype: +PDF/X-4")
        boxes = tool("pdfinfo", "-box", path)
        trim, bleed = (re.search(rf"{box}: +(\S+) +(\S+)", boxes).groups() for box in ("TrimBox", "BleedBox"))
        for inner, outer in zip(trim, bleed):
            self.assertGreater(float(inner), float(outer) + 5)
        self.assertEqual([list(page) for page in self.pages(path) if page], [[name] for name in NAMES])


if __name__ == "__main__":
    main()
