#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Heartfelt among other programs: files it is given, help it opens, what desktops know of it."""

import os
import shutil
import subprocess
from unittest import mock

from dragged import Dragged
from heartfelt import PROGRAM, UiTest, key, main, pattern, wait_for

BIRDS = "A friendly voice"
BUILD = os.path.dirname(PROGRAM)
ID = "io.github.heartfelt.Heartfelt"


class TestDesktop(UiTest):
    def start_with(self, *args, **options):
        window = self.start(*args, **options)
        window.find("Search Cards" if not args else "All Cards")
        return window

    def drag_in(self, window, path, point):
        """Drags the file PATH out of another program, and lets go of it at a point of the screen once it is asked for."""
        dragged = self.enterContext(Dragged(path))
        dragged.to(point, lambda: window.shows("Open This Card"))

    def test_opens_a_card_dragged_onto_the_gallery(self):
        path = self.new_card("birds")
        window = self.start_with()
        self.drag_in(window, path, (700, 500))
        window.retitle(BIRDS)
        window.find("All Cards", "push button")

    def test_opens_a_card_dragged_onto_another_in_a_window_of_its_own(self):
        first = self.new_card("birds")
        second = self.new_card("cabin")
        window = self.start_with(first)
        self.drag_in(window, second, (700, 400))
        frames = lambda: sorted(node.name for node in window.root.children())
        wait_for(lambda: len(frames()) == 2, what="two windows")
        self.assertIn(BIRDS, frames())

    def test_a_card_named_on_the_command_line_opens_where_heartfelt_runs(self):
        window = self.start_with()
        path = self.new_card("birds")
        own = {f"XDG_{kind}_HOME": os.path.join(self.folder, kind.lower()) for kind in ("STATE", "DATA", "CONFIG")}
        subprocess.run([PROGRAM, path], env={**os.environ, **own}, check=True, timeout=60)
        window.retitle(BIRDS)

    def test_help_opens_the_guide(self):
        told = os.path.join(self.folder, "told")
        applications = os.path.join(self.folder, "data", "applications")
        os.makedirs(applications)
        with open(os.path.join(applications, "reader.desktop"), "w", encoding="utf-8") as file:
            file.write("[Desktop Entry]\nType=Application\nName=Reader\nMimeType=text/html;\n")
            file.write(f"Exec=sh -c 'printf %%s \"$1\" >{told}' sh %u\n")
        with open(os.path.join(applications, "mimeapps.list"), "w", encoding="utf-8") as file:
            file.write("[Default Applications]\ntext/html=reader.desktop\n")
        window = self.start_with()
        key("F1")
        wait_for(lambda: os.path.exists(told) and os.path.getsize(told) > 0, what="the guide")
        with open(told, encoding="utf-8") as file:
            self.assertEqual(file.read(), os.path.join(BUILD, "docs", "user-guide.html"))
        self.assertIsNone(window.p.poll())

    def test_help_that_cannot_be_opened_says_so(self):
        alone = shutil.copy(PROGRAM, self.folder)
        with mock.patch("heartfelt.PROGRAM", alone):
            window = self.start_with()
        key("F1")
        window.find("The user guide could not be opened")

    def test_a_card_is_known_by_its_name_and_by_what_is_in_it(self):
        data = os.path.join(self.folder, "data")
        os.makedirs(os.path.join(data, "mime", "packages"))
        shutil.copy(os.path.join(BUILD, "data", "desktop", ID + ".xml"), os.path.join(data, "mime", "packages"))
        subprocess.run(["update-mime-database", os.path.join(data, "mime")], check=True)
        card = self.new_card("birds")
        nameless = os.path.join(self.folder, "nameless")
        shutil.copy(card, nameless)
        for path in (card, nameless):
            said = subprocess.run(
                ["gio", "info", "-a", "standard::content-type", path],
                env={**os.environ, "XDG_DATA_HOME": data},
                capture_output=True,
                text=True,
                check=True,
            ).stdout
            self.assertIn("application/vnd.heartfelt.card+zip", said)

    def test_about_says_what_this_is(self):
        window = self.start_with()
        window.find("Main Menu")
        key("F10")
        window.find(pattern("About Heartfelt"))
        key("Up", "Return")
        window.find(pattern("^Heartfelt$"), "label")
        window.find("The Heartfelt founders")


if __name__ == "__main__":
    main()
