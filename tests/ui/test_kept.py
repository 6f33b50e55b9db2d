#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""People are found again with their card: after a crash, with the list changed or gone, and in the card where asked for."""

import glob
import os
import shutil
import signal
import subprocess
import zipfile

from heartfelt import UiTest, click, key, main, type_text, wait_for

BIRDS = "A friendly voice"
TEAM = """name,email,team,note
Zoë Łukasiewicz,zoe@example.org,Phones,You rang back.
Tom Berg,tom@example.org,Email,You wrote the guide.
Mei Tan,mei@example.org,Chat,You stayed late.
"""
LATER = """name,email,team,note
Kofi Mensah,kofi@example.org,Phones,You found it.
Tom Berg,tom@example.org,Email,You wrote two guides.
Mei Tan,mei@example.org,Chat,You stayed late.
"""


class TestKept(UiTest):
    def setUp(self):
        super().setUp()
        self.data = self.few_templates("birds")
        os.mkdir(os.path.join(self.data, "samples"))
        self.list = os.path.join(self.data, "samples", "team.csv")
        self.write(TEAM)
        self.card = self.new_card("birds")

    def write(self, text):
        with open(self.list, "w", encoding="utf-8") as file:
            file.write(text)

    def open(self):
        window = self.start(self.card, title=BIRDS, env={"HEARTFELT_DATA_DIR": self.data})
        window.find("All Cards", "push button")
        window.retitle(BIRDS)
        return window

    def kept(self):
        """What is kept on this computer, as text."""
        for path in glob.glob(self.state("*.jsonl")):
            with open(path, encoding="utf-8") as file:
                return file.read()
        return ""

    def state(self, *names):
        return os.path.join(self.folder, "state", "heartfelt", "people", *names)

    def members(self, path):
        """All that is in a card file, unpacked, and the file's own bytes."""
        with zipfile.ZipFile(path) as card, open(path, "rb") as file:
            return b"\n".join([file.read()] + [card.read(name) for name in card.namelist()])

    def test_people_are_found_again(self):
        window = self.open()
        window.press("Next: Add People")
        window.press("Try with a Sample Team")
        click(*window.at(window.find("Tom Berg", "label")))
        window.find("2 of 3", "label")
        key("F2")
        window.find("Name of Tom Berg")
        key("ctrl+a")
        type_text("Tomas Berg")
        key("Return")
        window.find("Tomas Berg", "label")
        click(*window.at(window.find("Mei Tan", "label")))
        key("space")
        window.find("Include Mei Tan", "check box", pred=lambda node: not node.has("CHECKED"))
        wait_for(lambda: "Tomas" in self.kept() and '"left-out"' in self.kept(), what="people to be kept")
        self.assertEqual(os.stat(glob.glob(self.state("*.jsonl"))[0]).st_mode & 0o777, 0o600)
        window.p.send_signal(signal.SIGKILL)
        window.p.wait()
        window.p.returncode = 0
        self.assertNotIn("Tomas", self.members(self.card).decode("utf-8", "replace"))

        # Meanwhile somebody changed the file; what was done by hand outlives reading it again.
        self.write(LATER)
        window = self.open()
        key("alt+2")
        window.find("Tomas Berg", "label")
        window.find("Include Mei Tan", "check box", pred=lambda node: not node.has("CHECKED"))
        window.find("“team.csv” was changed since it was read", "label")
        window.click(window.find("Read Again", "push button", pred=lambda node: node.extents()[1] < 300))
        window.find("Kofi Mensah", "label")
        wait_for(lambda: "Kofi" in self.kept() and "Zoë" not in self.kept(), what="who is gone to go")
        window.find("Tomas Berg", "label")
        window.find("You wrote two guides.", "label")
        os.remove(self.list)
        window.find("“team.csv” was moved or deleted", "label")

        # In the card only where asked for, as one step.
        window.act("win.keep-people")
        window.find("Undo Keep the People in This Card", "push button")
        window.act("win.save")
        wait_for(lambda: b"Tomas" in self.members(self.card), what="people in the card")
        self.assertNotIn(self.data.encode(), self.members(self.card))
        window.quit()
        shutil.rmtree(self.state())
        window = self.open()
        key("alt+2")
        window.find("Tomas Berg", "label")
        window.find("Include Mei Tan", "check box", pred=lambda node: not node.has("CHECKED"))

        window.act("win.save-without-people")
        copy = os.path.join(self.folder, "bare.heartfelt")
        search = ["xdotool", "search", "--onlyvisible", "--name", "Save a Copy Without People"]
        wait_for(lambda: subprocess.run(search, capture_output=True).stdout, what="the dialog")
        key("ctrl+a")
        type_text(copy)
        key("Return")
        wait_for(lambda: os.path.exists(copy), what="the copy")
        inside = self.members(copy)
        for word in ("Tomas", "Berg", "Kofi", "Mei", "example.org", "two guides", "stayed late", "left-out"):
            self.assertNotIn(word.encode(), inside)
        self.assertIn(b"Tomas", self.members(self.card))


if __name__ == "__main__":
    main()
