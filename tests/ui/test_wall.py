#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The proof wall: cards are looked through, doubts first, and approved; a change withdraws that, and nothing else does."""

import os

from heartfelt import UiTest, click, copy, key, main, pattern, wait_for

TEAM = """name,team,note
Zoë Łukasiewicz,Phones,You rang back.
Ada Lovelace,Email,You wrote the guide.
JosÃ© Ãlvarez,Chat,You stayed late.
"""


class TestWall(UiTest):
    def open(self, path, title="A friendly voice"):
        self.home = os.path.join(self.folder, "home")
        os.makedirs(self.home, exist_ok=True)
        window = self.start(path, title=title, env={"HOME": self.home})
        window.find("All Cards", "push button")
        window.retitle(title)
        return window

    def read(self, window):
        """The team's list, which comes by the clipboard."""
        key("alt+2")
        copy(TEAM)
        window.press("Paste a List")
        window.find("Zoë Łukasiewicz", "label")

    def show_cards(self, window):
        window.click(window.find("Cards", pred=lambda node: node.role.endswith("button")))
        window.find("Card of Ada Lovelace")

    def names(self, window):
        return [node.name for node in window.root.walk() if node.name.startswith("Card of ")]

    def approved(self, window):
        """Whose card is, in the order of the wall."""
        marks = [node for node in window.root.walk() if node.name.startswith("Approve ") and node.role.endswith("button")]
        return [mark.name[len("Approve ") :] for mark in marks if mark.has("PRESSED") or mark.has("CHECKED")]

    def test_approved_until_something_changes(self):
        path = self.new_card("birds")
        window = self.open(path)
        self.read(window)
        self.show_cards(window)
        # Doubts come first, and what follows is in the order of the list.
        order = ["Card of JosÃ© Ãlvarez", "Card of Zoë Łukasiewicz", "Card of Ada Lovelace"]
        wait_for(lambda: self.names(window) == order, what="doubts first")
        window.press("Approve Without Doubts")
        window.find("2 of 3 approved", "label")
        window.find("Next: Check 1 Card")
        wait_for(lambda: self.approved(window) == ["Zoë Łukasiewicz", "Ada Lovelace"], what="two marks")

        # By keyboard: the doubtful one too, which is then looked at; and nothing jumps.
        click(*window.at(window.find("Card of JosÃ© Ãlvarez"), 0.5, 0.3))
        key("space")
        window.find("3 of 3 approved", "label")
        window.find("Next: Share 3 Cards")
        wait_for(lambda: self.names(window) == order, what="the order to stay")
        key("space")
        window.find("2 of 3 approved", "label")

        # An edit withdraws what was approved; taking it back brings it back.
        key("alt+1")
        key("ctrl+a")
        key("Right")
        window.find(pattern("^Undo Move"))
        key("alt+2")
        window.find("0 of 3 approved", "label")
        key("ctrl+z")
        window.find("2 of 3 approved", "label")

        # It outlives closing, as the people do.
        wait_for(lambda: os.listdir(os.path.join(self.folder, "state", "heartfelt", "approvals")), what="approvals kept")
        window.quit()
        window = self.open(path)
        key("alt+2")
        window.find("Zoë Łukasiewicz", "label")
        self.show_cards(window)
        window.find("2 of 3 approved", "label")
        with open(self.kept(), encoding="utf-8") as file:
            self.assertNotIn("Ada", file.read())

        window.press("Show: Not Approved", None)  # what a toggle is called differs between versions of GTK
        wait_for(lambda: self.names(window) == ["Card of JosÃ© Ãlvarez"], what="the one not approved")

        # Share says so, and saves no more than what is approved where it is told to; names are as among all.
        key("ctrl+shift+p")
        window.find("1 card is not approved. 1 is to check.", "label")
        leave_out = window.find("Leave Them Out", "push button", pred=lambda node: node.extents()[2] > 0)
        leave_out.do("click")  # other ways to share have one out of sight
        window.press("Save 2 PDFs")
        saved = os.path.join(self.home, "A friendly voice")
        expected = ["1-Zoë Łukasiewicz.pdf", "2-Ada Lovelace.pdf"]
        wait_for(lambda: os.path.isdir(saved) and sorted(os.listdir(saved)) == expected, what="two files")
        window.find("2 PDFs saved · 1 left out", "label")

    def kept(self):
        folder = os.path.join(self.folder, "state", "heartfelt", "approvals")
        return os.path.join(folder, os.listdir(folder)[0])


if __name__ == "__main__":
    main()
