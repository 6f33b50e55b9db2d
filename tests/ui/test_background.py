#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""An export outlives its window, and the desktop is told of its end."""

import os

from fake_desktop import Desktop
from heartfelt import UiTest, copy, key, main, wait_for

N_PEOPLE = 600

class TestBackground(UiTest):
    def pdfs(self):
        folder = os.path.join(self.folder, "home", "A friendly voice")
        return [name for name in os.listdir(folder) if name.endswith(".pdf")] if os.path.isdir(folder) else []

    def test_export_outlives_its_window(self):
        desktop = Desktop()
        home = os.path.join(self.folder, "home")
        os.mkdir(home)
        window = self.start(self.new_card("birds"), title="A friendly voice", env={"HOME": home})
        window.find("All Cards", "push button")
        window.retitle("A friendly voice")
        window.press("Next: Add People")
        team = "name\n" + "".join(f"Person {i}\n" for i in range(1, N_PEOPLE + 1))
        copy(team)
        window.press("Paste a List")
        window.find("Person 1", "label")

        key("ctrl+shift+p")
        window.press(f"Save {N_PEOPLE} PDFs")
        wait_for(self.pdfs, what="the first file")
        key("ctrl+w")
        wait_for(lambda: len(self.pdfs()) == N_PEOPLE, what="everybody's file")
        wait_for(lambda: desktop.titles, what="the notification")
        self.assertEqual(desktop.titles, [f"{N_PEOPLE} PDFs saved"])
        wait_for(lambda: window.p.poll() is not None, what="the end of the program")
        self.assertEqual(window.p.returncode, 0)


if __name__ == "__main__":
    main()
