#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A list becomes personal cards, which are seen one by one and saved as files."""

import os

from heartfelt import UiTest, copy, key, main, pattern, type_text, wait_for, words_of_pdf

TEAM = """name,team,note
Zoë Łukasiewicz,Phones,You rang back.
Maximiliane Featherstone-Wolkenstein,Email,You wrote the guide.
JosÃ© Ãlvarez,Chat,You stayed late.
"""


class TestPeople(UiTest):
    def setUp(self):
        super().setUp()
        self.list = os.path.join(self.folder, "team.csv")
        with open(self.list, "w", encoding="utf-8") as file:
            file.write(TEAM)

    def open_card(self):
        self.home = os.path.join(self.folder, "home")
        os.mkdir(self.home)
        window = self.start(self.new_card("birds"), title="A friendly voice", env={"HOME": self.home})
        window.find("All Cards", "push button")
        window.retitle("A friendly voice")
        return window

    def paste(self, window, text):
        copy(text)
        window.press("Paste a List")

    def test_pasted_list_is_checked_and_saved(self):
        window = self.open_card()
        window.press("Next: Add People")
        self.paste(window, TEAM)
        window.find("Zoë Łukasiewicz", "label")
        # The keyboard goes on in the list.
        key("Down")
        window.find("Zoë Łukasiewicz", pred=lambda node: node.has("FOCUSED"))
        # One name was misread before it came here; it is told with the person, and is what comes next.
        window.find(pattern("^Doubt: JosÃ© Ãlvarez, Looks misread"))
        window.click(window.find("Next Person", pred=lambda node: node.extents()[2] > 0))  # Design has one too
        window.find("2 of 3", "label")
        window.find("Next: Check 1 Card")
        key("ctrl+shift+p")
        window.press("Save 3 PDFs")
        folder = os.path.join(self.home, "A friendly voice")
        expected = ["1-Zoë Łukasiewicz.pdf", "2-Maximiliane Featherstone-Wolkenstein.pdf", "3-JosÃ© Ãlvarez.pdf"]
        wait_for(lambda: os.path.isdir(folder) and sorted(os.listdir(folder)) == expected, what="three files")
        self.assertIn("Zoë", words_of_pdf(os.path.join(folder, "1-Zoë Łukasiewicz.pdf")))
        self.assertIn("You rang back.", words_of_pdf(os.path.join(folder, "1-Zoë Łukasiewicz.pdf")))

        # Once more: what stands is left standing, and what somebody changed is replaced only by somebody who says so.
        window.press("Save 3 PDFs")
        window.find("0 PDFs saved · 3 were there already", "label")
        with open(os.path.join(folder, expected[0]), "w", encoding="utf-8") as file:
            file.write("mine")
        window.press("Save 3 PDFs")
        window.find("Replace What Is There?")
        key("Escape")

    def test_typed_names(self):
        window = self.open_card()
        window.press("Next: Add People")
        window.press("Type Names")
        window.find("Names")
        type_text("Ada Lovelace")
        key("Return")
        type_text('Grace "Amazing" Hopper, Admiral')
        window.choose(pattern("Add Names"))
        window.find("Ada Lovelace", "label")
        window.find('Grace "Amazing" Hopper, Admiral', "label")

        # Design shows the card as that of whom one picks, or goes on to.
        key("alt+1")
        window.press("Show As", "combo box")
        showing = window.find("Show As", "combo box")
        in_list = ("list item", "entry")  # newer versions of GTK begin with what is searched for
        wait_for(lambda: any(node.role in in_list and node.has("FOCUSED") for node in showing.walk()), what="the list of people")
        key("Down", "End", "Return")
        window.find(pattern("^Name, text, for Grace"))

    def test_one_card_for_nobody_in_particular(self):
        window = self.open_card()
        window.press("Next: Add People")
        window.press("Just One Card")
        key("ctrl+shift+p")
        window.press("Save 1 PDF")
        saved = os.path.join(self.home, "A friendly voice.pdf")
        wait_for(lambda: os.path.exists(saved), what="the file")
        self.assertIn("A friendly voice", words_of_pdf(saved))

    def test_list_that_is_none(self):
        window = self.open_card()
        window.press("Next: Add People")
        self.paste(window, "%PDF-1.5\n")
        window.find("This list could not be read")
        key("Escape")
        wait_for(lambda: window.find("Who is this card for?", "label"), what="the ways to bring a list")


if __name__ == "__main__":
    main()
