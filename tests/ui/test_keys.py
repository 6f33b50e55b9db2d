#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Keys of the whole window, each pressed as on a keyboard, and the window that tells of them."""

import os
import subprocess

from heartfelt import UiTest, click, copy, key, main, move, pattern, rested, type_text, wait_for

BIRDS = "A friendly voice"
TEAM = "name\nZoë Łukasiewicz\nJosÃ© Ãlvarez\nMax Stone\nMarÃ\xada Gil\n"


class KeysTest(UiTest):
    """What tests of keys share."""

    def open(self):
        window = self.start(self.new_card("birds"), title=BIRDS)
        window.find("All Cards", "push button")
        window.retitle(BIRDS)
        self.focused(window, "Canvas: Front")
        return window

    def focused(self, window, *names, role=None):
        """Waits until the focus is inside something called one of NAMES; returns what has it."""

        def look():
            for node in window.root.walk():
                if node.has("FOCUSED"):
                    at = node
                    while at.role != "application":
                        if at.name in names and (role is None or at.role == role):
                            return node
                        at = at.parent()
            return None

        return wait_for(look, what="the focus in " + " or ".join(names))

    def frames(self, window):
        return [node.name for node in window.root.children()]

    def expect_dialog(self, window, keys, title):
        key(keys)
        wait_for(lambda: title in self.frames(window), what=title)
        key("Escape")
        # Until it has the focus, it does not hear of keys.
        wait_for(lambda: title not in self.frames(window) or key("Escape"), what=title + " closed")

    def expect_step(self, window, name):
        window.find(name, "page tab", pred=lambda node: node.has("SELECTED"))

    def expect_way(self, window, name):
        self.expect_step(window, "Share")
        window.find(name, "list item", pred=lambda node: node.has("SELECTED"))

    def expect_width(self, node, change):
        """CHANGE is what a key does; afterwards NODE is as wide as it says."""
        before = node.extents()[2]
        key(change[0])
        wait_for(lambda: (node.extents()[2] - before) * change[1] > 0, what="another width")


class TestKeys(KeysTest):
    def test_steps_and_windows(self):
        window = self.open()
        for keys, step in (("alt+2", "People"), ("alt+3", "Share"), ("alt+1", "Design"), ("ctrl+Return", "People")):
            key(keys)
            self.expect_step(window, step)
        for keys, way in (("ctrl+p", "Print"), ("ctrl+shift+e", "Pictures"), ("ctrl+shift+p", "PDF")):
            key(keys)
            self.expect_way(window, way)
        key("alt+1")
        key("ctrl+shift+e")
        self.expect_way(window, "Pictures")
        key("alt+1")
        self.expect_step(window, "Design")
        self.expect_dialog(window, "ctrl+o", "Open a Card")
        self.expect_dialog(window, "ctrl+shift+s", "Save This Card")
        self.expect_dialog(window, "ctrl+comma", "Preferences")
        key("F11")
        wait_for(lambda: window.frame.extents()[3] > 880, what="full screen")
        key("F11")
        wait_for(lambda: window.frame.extents()[3] < 880, what="a window again")
        key("F10")
        window.find("New Window", "menu item", pred=lambda node: node.has("FOCUSED"))
        key("Escape")
        key("alt+Home")
        window.retitle("Heartfelt")
        key("ctrl+n")
        wait_for(lambda: self.frames(window) == ["Heartfelt", "Heartfelt"], what="two windows")
        key("ctrl+w")
        wait_for(lambda: self.frames(window) == ["Heartfelt"], what="one window")
        key("ctrl+q")
        wait_for(lambda: window.p.poll() == 0, what="the end")

    def test_parts_of_the_window(self):
        window = self.open()
        for name in ("Add Text", "Level: Card", "All Cards", "Page: Front", "Canvas: Front"):
            key("F6")
            self.focused(window, name)
        for name in ("Page: Front", "All Cards", "Level: Card"):
            key("shift+F6")
            self.focused(window, name)
        canvas = window.find("Canvas: Front", "panel")
        for change in (("F9", 1), ("F9", -1), ("shift+F9", 1), ("shift+F9", -1)):
            self.expect_width(canvas, change)

    def test_cards_to_check_and_people(self):
        window = self.open()
        key("alt+2")
        copy(TEAM)
        window.press("Paste a List")
        window.find(pattern("^Doubt: JosÃ©"))
        window.find(pattern("^Doubt: MarÃ"))
        window.find("1 of 4", "label")
        for keys, place in (("F8", "2"), ("F8", "4"), ("F8", "2"), ("shift+F8", "4")):
            key(keys)
            window.find(place + " of 4", "label")
        key("ctrl+f")
        self.focused(window, "Find a Person")
        table = window.find("People", "tree table")
        for change in (("shift+F9", 1), ("shift+F9", -1)):
            self.expect_width(table, change)
        key("alt+3")
        self.expect_way(window, "Print")
        move(640, 450)
        click(*window.at(window.find("PDF", "list item")))
        for keys, place in (("Left", "3"), ("Home", "1"), ("Right", "2"), ("End", "4")):
            key(keys)
            window.find(place + " of 4", "label")
        key("F8")
        self.expect_step(window, "People")
        window.find("2 of 4", "label")
        key("alt+1", "F8")
        window.find(pattern("^Name, text, for MarÃ"))
        self.expect_step(window, "Design")

    def test_the_page_is_copied_as_a_picture(self):
        window = self.open()
        window.find(pattern("^Headline, text"))
        key("ctrl+shift+c")

        def copied():
            got = subprocess.run(["xclip", "-selection", "clipboard", "-out", "-t", "image/png"], capture_output=True)
            return got.stdout if got.returncode == 0 and got.stdout.startswith(b"\x89PNG") else None

        picture = wait_for(copied, what="a picture")
        toast = window.find(pattern("^Copy Its Description"), "push button")
        _, y, _, height = toast.extents()
        self.assertLess(y + height, window.find("Add Text", "push button").extents()[1])  # one may go on adding
        path = os.path.join(self.folder, "page.png")
        with open(path, "wb") as file:
            file.write(picture)
        size = subprocess.run(["identify", "-format", "%w %h", path], capture_output=True, text=True, check=True).stdout
        self.assertEqual(size, "1500 2100")  # 5 × 7 in at 300 dpi

    def test_a_toast_is_dismissed_once_it_has_come(self):
        window = self.open()

        def toast():
            label = window.find("Page copied", "label")
            move(*window.at(label))  # under the pointer it stays as long as it is looked at
            return tuple(label.extents())

        for _ in range(2):
            window.act("win.copy-page")
        rested(toast, "the first toast")
        key("Escape", "Escape")  # the second of them meets the toast that waited, on its way
        rested(toast, "the second toast")
        key("Escape")
        wait_for(lambda: not window.shows("Page copied"), what="no toast")

    def test_the_gallery(self):
        window = self.start(env={"HEARTFELT_DATA_DIR": self.few_templates("birds")})
        tile = window.find(pattern("^Template: A friendly voice"))
        key("ctrl+f")
        self.focused(window, "Search Cards")
        key("Escape")
        self.focused(window, tile.name)
        key("ctrl+Return")  # nothing is looked at yet
        click(*window.at(tile))
        wait_for(lambda: window.find("Use This Card").extents()[2] > 0, what="the preview")
        key("ctrl+Return")
        window.retitle(BIRDS)

    def test_the_keys_are_told_and_found(self):
        window = self.open()
        key("ctrl+question")
        window.find("Keyboard Shortcuts", "frame")
        row = window.find("Copy the page as a picture", "list item")
        self.assertEqual(row.description, "Shift+Ctrl+C")
        type_text("place")
        window.find("Paste in place", "list item")
        key("Escape")  # ends the search
        key("Escape")
        wait_for(lambda: len(self.frames(window)) == 1, what="one window")


if __name__ == "__main__":
    main()
