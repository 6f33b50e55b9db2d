#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Everybody gets a message of their own, and nobody in a team that of another; one who has words already keeps them."""

import os
import subprocess

from heartfelt import UiTest, cli, copy, key, main, pattern, type_text, wait_for

TEAM = """name,email,team,note
Zoë Łukasiewicz,zoe@example.org,Phones,You rang back.
Ada Lovelace,ada@example.org,Phones,You wrote the guide.
Tom Berg,tom@example.org,Phones,You stayed late.
"""


def words(pdf):
    return " ".join(subprocess.run(["pdftotext", pdf, "-"], check=True, capture_output=True, text=True).stdout.split())


class TestVariety(UiTest):
    def test_a_message_for_everybody(self):
        card = self.new_card("birds")
        window = self.start(card, title="A friendly voice")
        window.find("All Cards", "push button")
        window.press("Next: Add People")
        copy(TEAM)
        window.press("Paste a List")
        window.find("Nothing changed by hand", "label")

        # Tom has words of his own already.
        window.click(window.find("Next Person", pred=lambda node: node.extents()[2] > 0))
        window.click(window.find("Next Person", pred=lambda node: node.extents()[2] > 0))
        window.find("3 of 3", "label")
        window.press("Change This Card")
        window.find("What you change now is on Tom’s card alone.", "label")
        key("F2")
        key("ctrl+a")
        type_text("Only for you.")
        window.find("Only Tom’s card says this.", "label")
        key("Escape")
        key("alt+2")

        window.click(window.find("Add People", pred=lambda node: node.role.endswith("button") and node.extents()[2] > 0))
        window.press("A Message for Everybody…", "menu item")
        window.find("Thanks For", "label")
        window.choose("Give 2 People a Message")
        window.find("2 people have a message of their own", "label")
        window.click(window.find("Ada Lovelace", "label", pred=lambda node: node.extents()[0] < 200))
        window.find("2 of 3", "label")
        window.find(pattern("^Changed by hand: "), "label")
        window.act("win.save")

        with open(os.path.join(self.folder, "team.csv"), "w", encoding="utf-8") as file:
            file.write(TEAM)
        made = os.path.join(self.folder, "made")
        cli("export", card, "--to", "pdf", "-o", made, "--people", os.path.join(self.folder, "team.csv"))
        zoe, ada, tom = [words(os.path.join(made, name)) for name in sorted(os.listdir(made))]
        self.assertIn("Only for you.", tom)
        self.assertNotIn("{", zoe + ada)
        self.assertIn("Zoë", zoe)
        self.assertNotEqual(zoe.replace("Zoë", "X"), ada.replace("Ada", "X"))

        # What only Tom's card says is found, on his card.
        key("alt+1")
        key("ctrl+h")
        wait_for(lambda: window.find("Find", "text").has("FOCUSED"), what="the find bar")
        type_text("only for")
        window.find(pattern("^1 of 1 · .*, only Tom’s$"), "label")
        key("Escape")
        key("alt+2")
        window.find("3 of 3", "label")
        window.click(window.find("Ada Lovelace", "label", pred=lambda node: node.extents()[0] < 200))
        window.find("2 of 3", "label")

        # One step, which is taken back as one.
        key("ctrl+z")
        window.find("Nothing changed by hand", "label")


if __name__ == "__main__":
    main()
