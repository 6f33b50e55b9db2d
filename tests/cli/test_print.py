# SPDX-License-Identifier: GPL-3.0-or-later
"""Printing through a CUPS of our own (with-cups.sh): what leaves its queues is what was to be printed."""
import os
import pathlib
import re
import signal
import subprocess
import time

import program
from program import facts_of_pdf, text_of_pdf

OUT = pathlib.Path(os.environ["CUPS_OUT"])


class Print(program.Test):
    def setUp(self):
        super().setUp()
        for path in OUT.iterdir():
            path.unlink()
        self.people = self.folder / "people.csv"
        self.people.write_text("name\n" + "".join("P%dx\n" % i for i in range(1, 14)), encoding="utf-8")

        def change(card):
            card["format"] = "kudos-eu"
            card["title"] = "Bravo"
            del card["pages"][1:3]
            for page in card["pages"]:
                page["items"] = [{"type": "text", "id": page["page"] + "-name", "frame_mm": [10, 5, 60, 10], "size_pt": 12,
                                  "text": "{name}"}]
        self.card = self.make_card("flat", change)

    def print(self, *options, status=0, printer="pdf"):
        private = self.folder / "private"
        private.mkdir(exist_ok=True)
        answer = self.done("print", self.card, "--printer", printer, "--people", self.people, *options, status=status,
                           environment={"TMPDIR": str(private)})
        self.assertEqual(os.listdir(private), [])  # nothing that names people stays behind
        return answer

    def job(self):
        """The file the printer got, and what it was told."""
        (path,) = OUT.glob("*.pdf")
        facts = dict(line.split("=", 1) for line in path.with_suffix(".txt").read_text(encoding="utf-8").splitlines() if "=" in line)
        return path, facts

    def picture(self, path, page):
        program.tool("pdftoppm", "-r", "50", "-f", str(page), "-l", str(page), path, self.folder / "seen")
        (seen,) = self.folder.glob("seen-*.ppm")
        pixels = seen.read_bytes()
        seen.unlink()
        return pixels

    def test_what_leaves_the_queue_is_what_was_shown(self):
        self.print("--sheet", "a4-10up", "--crop-marks")
        path, facts = self.job()
        self.assertEqual(facts["title"], "Bravo")
        self.assertIn("sides=two-sided-long-edge", facts["options"])
        self.assertIn("print-scaling=none", facts["options"])
        self.assertRegex(facts["options"], r"media=(iso_a4_210x297mm|A4)")
        self.done("export", self.card, "--to", "pdf", "-o", "shown.pdf", "--people", self.people, "--sheet", "a4-10up",
                  "--crop-marks")
        self.assertEqual(facts_of_pdf(path)["Pages"], "4")
        for page in range(1, 5):
            shown = self.picture(self.folder / "shown.pdf", page)
            printed = self.picture(path, page)
            self.assertEqual(len(shown), len(printed))
            far = sum(abs(a - b) > 40 for a, b in zip(shown, printed))
            self.assertLess(far / len(shown), 0.005, page)
        # A4 is 0.1 mm narrower in whole points, on which CUPS centres the page; nothing is scaled.
        self.assertEqual(len(self.places(path)), 26)
        for printed, shown in zip(self.places(path), self.places(self.folder / "shown.pdf")):
            for a, b in zip(printed, shown):
                self.assertAlmostEqual(a / 72 * 25.4, b / 72 * 25.4, delta=0.06)

    def places(self, path):
        """Where names start, in points."""
        return [tuple(map(float, found)) for found in
                re.findall(r'xMin="(.*?)" yMin="(.*?)".*>P\d+x<', program.tool("pdftotext", "-bbox", path, "-"))]

    def test_only_some_people_and_copies(self):
        self.print("--sheet", "a4-10up", "--rows", "12-13", "--copies", "2", "--duplex", "none", "--start-at", "3")
        path, facts = self.job()
        self.assertIn("sides=one-sided", facts["options"])
        self.assertEqual(re.findall(r"P\d+x", text_of_pdf(path)), ["P12x", "P12x", "P13x", "P13x"])

    def test_short_edge_and_letter(self):
        self.print("--sheet", "letter-10up", "--duplex", "short", "--rows", "1")
        path, facts = self.job()
        self.assertIn("sides=two-sided-short-edge", facts["options"])
        self.assertRegex(facts["options"], r"media=(na_letter_8.5x11in|Letter)")
        self.assertTrue(facts_of_pdf(path)["Page size"].startswith("612 x 792"), facts_of_pdf(path))

    def test_two_passes_through_a_one_sided_printer(self):
        answer = self.print("--sheet", "a4-10up", "--duplex", "manual")
        self.assertIn("--pass backs", answer.err)
        path, facts = self.job()
        self.assertIn("sides=one-sided", facts["options"])
        fronts = [re.findall(r"P\d+x", page) for page in text_of_pdf(path).split("\f")[:-1]]
        path.unlink()
        self.print("--sheet", "a4-10up", "--duplex", "manual", "--pass", "backs")
        backs = [re.findall(r"P\d+x", page) for page in text_of_pdf(next(OUT.glob("*.pdf"))).split("\f")[:-1]]
        self.assertEqual([len(page) for page in fronts], [10, 3])
        self.assertEqual([set(page) for page in backs], [set(page) for page in reversed(fronts)])

    def test_calibration_counts(self):
        (self.folder / "printer.ini").write_text("[front]\noffset-x=5\n", encoding="utf-8")
        self.print("--sheet", "a4-10up", "--rows", "1", "--duplex", "none", "--calibration", "printer.ini")
        path, _ = self.job()
        left = float(re.search(r'xMin="(.*?)".*P1x', program.tool("pdftotext", "-bbox", path, "-")).group(1))
        self.assertAlmostEqual(left / 72 * 25.4, 20 + 10 - 5, delta=0.4)

    def test_one_card(self):
        self.done("print", self.card, "--printer", "pdf", "--set", "name=Ada", "--sheet", "a4-10up", "--duplex", "none")
        self.assertEqual(text_of_pdf(self.job()[0]).split(), ["Ada"])

    def test_a_printer_that_fails(self):
        answer = self.print("--sheet", "a4-10up", status=5, printer="fail")
        self.assertRegex(answer.err, "gave up job [0-9]+")

    def test_a_printer_that_is_paused(self):
        answer = self.print("--sheet", "a4-10up", status=5, printer="paused")
        self.assertIn("paused", answer.err)
        self.assertIn("Nothing was printed", answer.err)
        self.assertEqual(program.tool("lpstat", "-o", "paused"), "")

    def test_a_printer_that_is_not_there(self):
        answer = self.print("--sheet", "a4-10up", status=5, printer="nowhere")
        for words in ("nowhere", "pdf", "Nothing was printed"):
            self.assertIn(words, answer.err)

    def test_no_server(self):
        answer = self.done("print", self.card, "--printer", "pdf", status=5, environment={"CUPS_SERVER": "127.0.0.1:9"})
        self.assertIn("Nothing was printed", answer.err)

    def test_interrupted_takes_the_job_back(self):
        """The printer is stopped once the job is there, which then waits for ever."""
        subprocess.run(["cupsdisable", "pdf"], check=True)
        subprocess.run(["cupsenable", "pdf"], check=True)
        subprocess.run(["lpadmin", "-p", "slow", "-E", "-v", "keep:/ok", "-P", self.slow_ppd(), "-o", "printer-error-policy=abort-job"],
                       check=True, stderr=subprocess.DEVNULL)
        running = subprocess.Popen([program.CLI, "print", self.card, "--printer", "slow", "--people", self.people, "--sheet", "a4-10up"],
                                   stderr=subprocess.PIPE, cwd=self.folder)
        for _ in range(200):
            if program.tool("lpstat", "-o", "slow"):
                break
            time.sleep(0.1)
        running.send_signal(signal.SIGINT)
        self.assertEqual(running.wait(timeout=30), 130)
        running.stderr.close()
        for _ in range(100):
            if not program.tool("lpstat", "-o", "slow"):
                break
            time.sleep(0.1)
        self.assertEqual(program.tool("lpstat", "-o", "slow"), "")

    def slow_ppd(self):
        """A printer whose filter sleeps."""
        filter_path = self.folder / "sleep"
        filter_path.write_text("#!/bin/sh\nsleep 20\n", encoding="utf-8")
        filter_path.chmod(0o755)
        self.folder.chmod(0o755)
        ppd = subprocess.run(["sh", "-c", "cat \"$(dirname \"$CUPS_OUT\")/ppd/keep.ppd\""], check=True, stdout=subprocess.PIPE).stdout.decode()
        path = self.folder / "slow.ppd"
        path.write_text(ppd.replace("application/pdf 0 -", "application/pdf 0 " + str(filter_path)), encoding="utf-8")
        return path

    def test_wrong_usage(self):
        for options, says in ((["--sheet", "a4"], "--printer"), (["--printer", "pdf", "--pass", "backs"], "--pass"),
                              (["--printer", "pdf", "--rows", "1"], "--people"), (["--printer", "pdf", "--sheet", "a5-9up"], "--sheet")):
            with self.subTest(options=options):
                self.assertIn(says, self.done("print", self.card, *options, status=2).err)
        self.print("--sheet", "avery-5371", status=3)
        self.assertEqual(list(OUT.glob("*.pdf")), [])


if __name__ == "__main__":
    program.main()
