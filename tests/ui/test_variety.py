#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Everybody gets a message of their own, and nobody in a team that of another; one who has words already keeps them."""

import os

from heartfelt import UiTest, cli, key, main, pattern, type_text, wait_for, words_of_pdf

TEAM = """name,email,team,note
Zoë Łukasiewicz,zoe@example.org,Phones,You rang back.
Ada Lovelace,ada@example.org,Phones,You wrote the guide.
Tom Berg,tom@example.org,Phones,You stayed late.
"""


class TestVariety(UiTest):
    def test_a_message_for_everybody(self):
        window, card, team = self.open_with_people("birds", TEAM)

        # Tom has words of his own already.
        window.go_to_person("Tom Berg", "3 of 3")
        window.press("Change This Card")
        window.find("What you change now is on Tom’s card alone.", "label")
        key("F2")
        key("ctrl+a")
        type_text("Only for you.")
        window.find("Only Tom’s card says this.", "label")
        key("Escape")
        key("alt+2")

        window.choose_from("List Menu", "A Message for Everybody…")
        window.find("Thanks For", "label")
        window.choose("Give 2 People a Message")
        window.find("2 people have a message of their own", "label")
        window.go_to_person("Ada Lovelace", "2 of 3")
        window.find(pattern("^Ready-made message: "), "label")
        window.act("win.save")

        made = os.path.join(self.folder, "made")
        cli("export", card, "--to", "pdf", "-o", made, "--people", team)
        zoe, ada, tom = [words_of_pdf(os.path.join(made, name)) for name in sorted(os.listdir(made))]
        self.assertIn("Only for you.", tom)
        self.assertNotIn("{", zoe + ada)
        self.assertIn("Zoë", zoe)
        self.assertNotEqual(zoe.replace("Zoë", "X"), ada.replace("Ada", "X"))

        # What only Tom's card says is found, on his card.
        key("alt+1")

        def find_bar():
            key("ctrl+h")  # once more where the step before is still going
            return window.find("Find", "text").has("FOCUSED")

        wait_for(find_bar, what="the find bar")
        type_text("only for")
        window.find(pattern("^1 of 1 · .*, only Tom’s$"), "label")
        key("Escape")
        key("alt+2")
        window.find("3 of 3", "label")
        window.go_to_person("Ada Lovelace", "2 of 3")

        # One step, which is taken back as one.
        key("ctrl+z")
        window.find("Nothing changed by hand", "label")


if __name__ == "__main__":
    main()
