#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""One person's card is changed, and nobody else's."""

import os

from heartfelt import UiTest, cli, key, main, pattern, type_text, wait_for, words_of_pdf

TEAM = """name,email,note
Zoë Łukasiewicz,zoe@example.org,You rang back.
Maximiliane Featherstone,max@example.org,You wrote the guide.
Tom Berg,tom@example.org,You stayed late.
"""


class TestChangePerson(UiTest):
    def test_only_one_card_says_it(self):
        home = os.path.join(self.folder, "home")
        os.mkdir(home)
        window, card, team = self.open_with_people("birds", TEAM, env={"HOME": home})
        window.go_to_person("Maximiliane Featherstone", "2 of 3")

        # By mouse to the card, by keys into its longest text.
        window.press("Change This Card")
        window.find("What you change now is on Maximiliane’s card alone.", "label")
        key("F2")
        key("ctrl+a")
        type_text("Nobody else stayed, {first_name}.")
        window.find("Only Maximiliane’s card says this.", "label")
        key("Escape")
        key("alt+2")
        window.find(pattern("^Changed by hand: "), "label")
        window.act("win.save")

        # What is saved says so to everybody who makes cards of it, and names nobody for it.
        by_cli = os.path.join(self.folder, "by-cli")
        cli("export", card, "--to", "pdf", "-o", by_cli, "--people", team)
        key("ctrl+shift+p")
        window.press("Save 3 PDFs")
        by_window = os.path.join(home, "A friendly voice")
        wait_for(lambda: os.path.isdir(by_window) and len(os.listdir(by_window)) == 3, what="three files")
        for folder in by_cli, by_window:
            said = [words_of_pdf(os.path.join(folder, name)) for name in sorted(os.listdir(folder))]
            self.assertEqual(["Nobody else stayed" in text for text in said], [False, True, False])
            self.assertIn("Nobody else stayed, Maximiliane.", said[1])
            self.assertNotIn("Nobody else", said[0])
            self.assertIn("You rang back.", said[0])

        # The wall marks it for everybody; taken back, and undone.
        key("alt+2")
        window.click(window.find("Cards", pred=lambda node: node.extents()[2] > 0))
        tile = window.find("Card of Maximiliane Featherstone")
        wait_for(lambda: tile.description.endswith(", changed by hand"), what="the mark")
        window.click(window.find("List", pred=lambda node: node.extents()[2] > 0))
        window.press("Use Everyone’s")
        window.find("Nothing changed by hand", "label")
        key("ctrl+z")
        window.find(pattern("^Changed by hand: "), "label")


if __name__ == "__main__":
    main()
