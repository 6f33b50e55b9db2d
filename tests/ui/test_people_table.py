#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The table of people, by keyboard: typed in, left out, added, removed, undone; and what is then saved."""

import os

import xlsxwriter
from dragged import Dragged
from heartfelt import UiTest, click, copy, key, main, pattern, type_text, wait_for

TEAM = """name,team,note,shoe size
Zoë Łukasiewicz,Phones,You rang back.,38
Tom Berg,Email,You wrote the guide.,44
Mei Tan,Chat,You stayed late.,40
"""


class TestPeopleTable(UiTest):
    def gone(self, window, name):
        wait_for(lambda: all(node.name != name for node in window.root.walk()), what=f"{name} to go")

    def test_people_are_edited_in_place(self):
        home = os.path.join(self.folder, "home")
        os.mkdir(home)
        window = self.start(self.new_card("birds"), title="A friendly voice", env={"HOME": home})
        window.find("All Cards", "push button")
        window.retitle("A friendly voice")
        window.press("Next: Add People")
        copy(TEAM)
        window.press("Paste a List")
        click(*window.at(window.find("Tom Berg", "label")))
        window.find("2 of 3", "label")
        # No card says anybody's shoe size, so nobody is shown it.
        self.assertFalse([node for node in window.root.walk() if node.name == "shoe size"])

        key("F2")
        window.find("Name of Tom Berg")
        key("ctrl+a")
        type_text("Tomas Berg")
        key("Tab")
        window.find("Team of Tomas Berg")
        key("ctrl+a")
        type_text("Post")
        key("Return")
        window.find("Post", "label")
        window.find("Undo Change Team", "push button")
        key("ctrl+z")
        window.find("Email", "label")
        key("ctrl+z")
        window.find("Tom Berg", "label")
        key("F2")
        window.find("Team of Tom Berg")
        type_text("Nobody")
        key("Escape")
        window.find("Redo Change Name", "push button")

        # A tick, by Space: no card for Tom.
        key("space")
        window.find("Include Tom Berg", "check box", pred=lambda node: not node.has("CHECKED"))
        window.find(pattern("^Next: Approve 2 Cards"))

        # Somebody new below, and somebody who is not meant after all.
        key("Insert")
        window.find("Name of ")
        type_text("Ada Lovelace")
        key("Return")
        window.find("Ada Lovelace", "label")
        window.find("Undo Add a Person", "push button")
        key("Insert")
        window.find("Name of ")
        key("Escape")
        window.find("4 of 4", "label")
        key("Delete")
        window.find(pattern("^Undo Remove "), "push button")
        window.find("3 of 3", "label")

        key("ctrl+shift+p")
        window.press("Save 2 PDFs")
        folder = os.path.join(home, "A friendly voice")
        wait_for(lambda: os.path.isdir(folder) and len(os.listdir(folder)) >= 2, what="files")
        self.assertFalse([name for name in os.listdir(folder) if "Tom" in name])

    def test_columns_are_matched_by_hand(self):
        window = self.start(self.new_card("birds"), title="A friendly voice", env={"HOME": self.folder})
        window.find("All Cards", "push button")
        window.retitle("A friendly voice")
        window.press("Next: Add People")
        own = "who,email\nZoë Ray,zoe@kestrel.example\nTom Berg,tom@kestrel.example\n"
        copy(own)
        window.press("Paste a List")
        window.find("1 of 2", "label")
        window.find(pattern("^No column says what people are called"), "label")
        window.press("Match Columns")
        window.find("who", "label")
        window.find("Zoë Ray · Tom Berg", "label")
        column = window.find("who", "combo box")
        for _ in range(4):
            if column.has("FOCUSED"):
                break
            key("Tab")
        # After “Not used” the first choice is the name.
        key("space")
        window.find("Last name", "label")
        key("Down", "Return")
        window.find("Undo Match Columns", "push button")
        window.find("Zoë Ray", "label")
        window.find("Tom Berg", "label")

    def test_another_worksheet_is_chosen(self):
        path = os.path.join(self.folder, "teams.xlsx")
        with xlsxwriter.Workbook(path) as book:
            for name, person in ("Phones", "Zoë Ray"), ("Mail", "Tom Berg"):
                book.add_worksheet(name).write_column(0, 0, ["Name", person])
        window = self.start(self.new_card("birds"), title="A friendly voice", env={"HOME": self.folder})
        window.find("All Cards", "push button")
        window.retitle("A friendly voice")
        window.press("Next: Add People")
        with Dragged(path) as dragged:
            dragged.to(window.at(window.find("or drop a file here", "label")), lambda: True)
            window.find("Zoë Ray", "label")
        window.find("The worksheet “Phones” is read. There is another: “Mail”.", "label")
        window.press("Match Columns")
        worksheet = window.find("Worksheet", "combo box")
        wait_for(lambda: worksheet.has("FOCUSED") or key("Tab"), what="the focus on the worksheets")
        key("space")
        wait_for(lambda: not worksheet.has("FOCUSED"), what="an open list")
        key("Down", "Return")
        window.find("Tom Berg", "label")
        # Reading again keeps to it, and is no step where the file says nothing else, whether anybody wrote it or not.
        window.press("Read Again")
        window.find("List read: nothing new", "label")
        window.find("Tom Berg", "label")
        window.find("Undo Replace the List", "push button")
        os.utime(path)
        notice = "“teams.xlsx” was changed since it was read"
        window.find(notice, "label")
        window.click(window.find("Read Again", "push button", pred=lambda node: node.extents()[1] < 300))
        wait_for(lambda: not window.shows(notice), what="the notice to go")
        window.find("Undo Replace the List", "push button")
        key("ctrl+z")
        window.find("Redo Replace the List", "push button")
        window.find("Zoë Ray", "label", pred=lambda node: node.extents()[2] > 0)


if __name__ == "__main__":
    main()
