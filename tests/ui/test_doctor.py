#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is doubtful about people stands beside what mends it."""


from heartfelt import UiTest, copy, key, main, pattern, pixels, rested, type_text, wait_for

TEAM = """name,email,note
Priya Raman,priya@example.org,You found the Harlow parcel.
JosÃ© Ãlvarez,jose@example.org,You learned Portuguese in a summer.
noor van der berg,noor@gmial.com,You asked what would have helped.
ANA O’NEILL,ana@example.org,You spotted the wrong table.
Mei Tan,ana@example.org,You laughed with Mrs Parr.
Tom Berg,tom@example.org,
"""


class TestDoctor(UiTest):
    def test_doubts_are_mended(self):
        window = self.start(self.new_card("birds"), title="A friendly voice")
        window.find("All Cards", "push button")
        window.press("Next: Add People")
        copy(TEAM)
        window.press("Paste a List")
        window.find("To check · 5", "label")
        window.find(pattern("^Doubt: JosÃ© Ãlvarez, Looks misread"))

        # One by one, by mouse and by keys; what comes of it is what the button said.
        window.press("Use “José Álvarez”")
        window.find("To check · 4", "label")
        window.find("José Álvarez", "label")
        window.press("Use “noor@gmail.com”")
        window.find("noor@gmail.com", "label")
        # The list is made anew once the cards are proofed again.
        rested(lambda: window.find("Mend 2 Names").path, "the list of doubts")

        # Names in one go, in one step that is undone as one.
        window.press("Mend 2 Names")
        window.find("To check · 2", "label")
        window.find("Noor van der Berg", "label")
        window.find("Ana O’Neill", "label")
        key("ctrl+z")
        window.find("noor van der berg", "label")
        window.find("To check · 4", "label")
        window.press("Mend 2 Names")
        window.find("To check · 2", "label")

        # Two with one address are meant so, and a note is written where none was.
        window.press("Keep Both")
        window.find("To check · 1", "label")
        window.press("Write a Note")
        window.find("note", "text")
        type_text("You rang back.")
        key("Return")
        window.find("All 6 cards look right.", "label")

        # F8 and Alt+Enter do the same without a mouse.
        key("ctrl+z")
        window.find("To check · 1", "label")
        key("ctrl+z")
        window.find("To check · 2", "label")
        key("F8")
        window.find("5 of 6", "label")
        key("alt+Return")
        window.find("To check · 1", "label")
        window.find("Undo Leave Out Mei Tan", "push button")

    def test_room_for_long_words_and_colours_for_one(self):
        note = "You stayed with the caller who could not find the form for as long as it took and then some more. " * 5
        window, _, _ = self.open_with_people("birds", f"name,note\nAda Lovelace,{note}\nTom Berg,You rang back.\n")
        window.find(pattern("^Doubt: Ada Lovelace, Too long"))
        window.press("Allow Smaller Letters")
        window.find(pattern("^Undo Allow Smaller Letters in "), "push button")
        wait_for(lambda: not window.shows("Allow Smaller Letters"), what="the doubt to be mended")
        window.find("All 2 cards look right.", "label")

        # Colours of one card alone, chosen beside it: seen there at once, and taken back as a step.
        window.go_to_person("Tom Berg", "2 of 2")
        x, y = window.at(window.find("Change This Card", pred=lambda node: node.extents()[2] > 0))
        card = ("own-colours", x - 232, y - 90, 30, 24)  # where nobody's words are
        before = rested(lambda: pixels(*card), "the card")
        window.press("Colours", "combo box")
        key("Down", "Down", "Return")  # the first palette is that of the card
        window.find("Undo Colours of Tom Berg", "push button")
        wait_for(lambda: pixels(*card) != before, what="other colours")
        window.go_to_person("Ada Lovelace", "1 of 2")
        wait_for(lambda: pixels(*card) == before, what="everyone's colours")
        window.go_to_person("Tom Berg", "2 of 2")
        key("ctrl+z")
        window.find("Redo Colours of Tom Berg", "push button")
        wait_for(lambda: pixels(*card) == before, what="the colours to be taken back")


if __name__ == "__main__":
    main()
