# SPDX-License-Identifier: GPL-3.0-or-later
"""Bad input, targets that refuse, and interruption."""
import os
import pathlib
import re
import signal
import struct
import subprocess
import time
import zipfile
import zlib

import program
from program import CARD, CLI


class BadInput(program.Test):
    def assert_refused(self, path):
        for arguments in (["info", path], ["export", path, "--to", "pdf", "-o", "out.pdf"]):
            answer = self.done(*arguments, status=3)
            self.assertIn(os.path.basename(path), answer.err)
            self.assertEqual(answer.out, "")
            self.assertNotIn("out.pdf", self.files())

    def test_files_that_are_no_cards(self):
        cases = {
            "missing.heartfelt": None,
            "empty.heartfelt": b"",
            "text.heartfelt": b"Dear Ada",
            "picture.heartfelt": b"\x89PNG\r\n\x1a\n" + bytes(100),
            "zip.heartfelt": b"PK\x03\x04" + bytes(100),
            "zeros.heartfelt": bytes(1 << 20),
        }
        for name, content in cases.items():
            with self.subTest(name=name):
                if content is not None:
                    (self.folder / name).write_bytes(content)
                self.assert_refused(name)

    def test_folders_that_are_no_cards(self):
        (self.folder / "empty").mkdir()
        self.assert_refused("empty")

    def test_broken_json(self):
        card = self.make_card()
        (card / "card.json").write_text('{"heartfelt": {"version": "1.0"', encoding="utf-8")
        self.assert_refused("card")

    def test_whole_number_of_more_than_64_bits(self):
        card = self.make_card()
        text = (card / "card.json").read_text(encoding="utf-8")
        wrong = re.sub(r'"frame_mm": \[[^,]*', '"frame_mm": [18446744073709551626', text, count=1)
        self.assertNotEqual(text, wrong)
        (card / "card.json").write_text(wrong, encoding="utf-8")
        self.assertIn("too large", self.done("info", card, status=3).err)

    def test_words_a_terminal_would_obey(self):
        def change(card):
            card["title"] = "T\x1b[31m\x9b1m\u202egnikcab\nPages: none"
            card["palette"]["title"] = "P\x07"
            card["pages"][0]["items"][1].update(name="N\x1b]0;x\x07\ny", asset="a\x1b[5m.svg")

        card = self.make_card(change=change)
        for arguments in (["info", card], ["check", card], ["export", card, "--to", "pdf", "-o", "a.pdf"]):
            answer = self.run_cli(*arguments)
            self.assertIn(answer.status, (0, 1), answer.err)
            for letter in "\x1b\x07\x9b\u202e":
                self.assertNotIn(letter, answer.out + answer.err)
        self.assertEqual([line for line in self.done("info", card).out.splitlines() if line.startswith("Pages")],
                         ["Pages: front, inside-left, inside-right, back"])
        self.assertEqual(self.done("info", card, "--json").json()["title"], "T\x1b[31m\x9b1m\u202egnikcab\nPages: none")

    def test_an_asset_that_is_no_file(self):
        card = self.make_card()
        art = next(path for path in card.iterdir() if path.suffix == ".svg")
        for make in (os.mkdir, os.mkfifo):
            art.unlink() if art.is_file() else art.rmdir()
            make(art)
            self.assertIn("it is not a file", self.done("info", card, status=3).err)

    def test_picture_longer_than_a_surface(self):
        def chunk(kind, data):
            return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

        def add(card):
            card["pages"][0]["items"].append({"type": "picture", "id": "strip", "frame_mm": [0, 0, 50, 1], "asset": "strip.png"})

        header = struct.pack(">IIBBBBB", 40000, 1, 8, 2, 0, 0, 0)
        png = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(bytes(120001))) + chunk(b"IEND", b"")
        (self.make_card(change=add) / "strip.png").write_bytes(png)
        self.assertIn("40000 × 1 pixels", self.done("export", "card", "--to", "pdf", "-o", "a.pdf", status=1).err)

    def test_wrong_types_tell_their_place(self):
        card = self.make_card(change=lambda c: c["pages"][0]["items"][1].update(size_pt="big"))
        self.assertIn("size_pt", self.done("info", card, status=3).err)

    def test_newer_major_version(self):
        card = self.make_card(change=lambda c: c["heartfelt"].update(version="2.0", needs="3.1"))
        self.assertIn("3.1", self.done("info", card, status=3).err)

    def test_cut_short(self):
        self.done("new", CARD, "-o", "whole.heartfelt")
        whole = (self.folder / "whole.heartfelt").read_bytes()
        for length in range(0, len(whole), max(1, len(whole) // 12)):
            (self.folder / "cut.heartfelt").write_bytes(whole[:length])
            self.assertEqual(self.run_cli("info", "cut.heartfelt").status, 3, length)

    def test_path_that_leads_outside(self):
        with zipfile.ZipFile(self.folder / "evil.heartfelt", "w") as container:
            container.writestr("mimetype", "application/vnd.heartfelt.card+zip")
            container.writestr("../card.json", "{}")
        self.assert_refused("evil.heartfelt")


class NoFonts(program.Test):
    def test_is_told_by_whatever_sets_words(self):
        (self.folder / "fonts").mkdir()
        config = self.folder / "fonts.conf"
        config.write_text("<?xml version='1.0'?><fontconfig><dir>fonts</dir></fontconfig>", encoding="utf-8")
        for arguments in (["export", CARD, "--to", "pdf", "-o", "a.pdf"], ["check", CARD, "--json"], ["new", CARD, "-o", "a.heartfelt"],
                          ["thumbnail", CARD, "a.png"], ["calibrate", "-o", "a.pdf"]):
            answer = self.done(*arguments, status=3, environment={"FONTCONFIG_FILE": str(config)})
            self.assertIn("No font is installed", answer.err)
            self.assertEqual(answer.out, "")
        self.assertEqual(self.files(), ["fonts", "fonts.conf"])
        self.assertIn("lighthouse", self.done("templates", environment={"FONTCONFIG_FILE": str(config)}).out)


class BadTarget(program.Test):
    def test_targets(self):
        (self.folder / "folder").mkdir()
        (self.folder / "file").touch()
        cases = ["no-such-folder/a", "file/a", "folder", "x" * 300]
        for target in cases:
            for arguments in (["export", CARD, "--to", "pdf"], ["export", CARD, "--to", "png", "--page", "front", "--dpi", "20"],
                              ["new", CARD]):
                with self.subTest(target=target, command=arguments):
                    answer = self.done(*arguments, "-o", target, status=4)
                    self.assertIn(target, answer.err)
                    self.assertEqual(self.files(), ["file", "folder"])

    def test_full_disk(self):
        # A limit on the size of files stands in for a disk that fills up half-way.
        run = subprocess.run(["sh", "-c", 'ulimit -f 4; exec "$@"', "sh", CLI, "export", CARD, "--to", "png",
                              "--page", "front", "--dpi", "300", "-o", "a.png"],
                             cwd=self.folder, stderr=subprocess.PIPE, check=False)
        self.assertEqual(run.returncode, 4, run.stderr)
        self.assertIn(b"a.png", run.stderr)
        self.assertEqual(self.files(), [])


class Interruption(program.Test):
    def interrupt(self, signal_number, arguments, is_begun):
        """Starts the program and sends a signal as soon as is_begun() says that work goes on."""
        process = subprocess.Popen([CLI, *map(os.fspath, arguments)], cwd=self.folder, stderr=subprocess.PIPE)
        while process.poll() is None and not is_begun(process):
            time.sleep(0.01)
        process.send_signal(signal_number)
        _, err = process.communicate()
        self.assertEqual(process.returncode, 130, err)

    def test_whole_files_only(self):
        # Hundreds of megapixels: nobody paints these before the signal comes.
        arguments = ["export", CARD, "--to", "png", "--dpi", "1500", "-o", "c.png"]

        def has_open_file(process):
            try:
                targets = [os.readlink(fd) for fd in pathlib.Path("/proc", str(process.pid), "fd").iterdir()]
            except OSError:
                return False
            return any(str(self.folder) in target for target in targets)

        for signal_number in (signal.SIGINT, signal.SIGTERM):
            with self.subTest(signal=signal_number):
                self.interrupt(signal_number, arguments, has_open_file)
                self.assertEqual(self.files(), [])


if __name__ == "__main__":
    program.main()
