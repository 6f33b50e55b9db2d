#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""One way through it all, as a manager goes it: a workbook another program wrote is dropped on the window, doubts are
mended, one message is somebody's own, all is approved and exported; then the workbook changes and is read again."""

import json
import os
import subprocess
import zipfile

import xlsxwriter
from dragged import Dragged
from heartfelt import UiTest, key, main, pattern, type_text, wait_for, words_of_pdf

HEADINGS = ["Name", "Email", "Team", "Note", "Photo"]
TEAM = [
    ["JosÃ© Ãlvarez", "jose@example.org", "Chat", "You learned Portuguese in a summer."],
    ["noor van der berg", "noor@example.org", "Phones", "You asked what would have helped."],
    ["Ada Lovelace", "ada@gmial.com", "Phones", "You wrote the guide."],
    ["Zoë Łukasiewicz", "zoe@example.org", "Chat", "You rang back."],
]
COLOURS = ["red", "lime", "blue", "yellow", "magenta"]
NAMES = ["José Álvarez", "Noor van der Berg", "Ada Lovelace", "Zoë Łukasiewicz"]


class TestPeopleJourney(UiTest):
    def write(self, people):
        """The workbook, with a picture of its own in everybody's row."""
        self.book = os.path.join(self.folder, "team.xlsx")
        with xlsxwriter.Workbook(self.book) as book:
            sheet = book.add_worksheet("Support")
            for number, row in enumerate([HEADINGS, *people]):
                sheet.write_row(number, 0, row)
            for number, color in enumerate(COLOURS[: len(people)]):
                picture = os.path.join(self.folder, color + ".png")
                if not os.path.exists(picture):  # another time is another file
                    subprocess.run(["convert", "-size", "600x600", "xc:" + color, picture], check=True)
                sheet.insert_image(number + 1, 4, picture, {"x_scale": 0.05, "y_scale": 0.05})

    def card_with_picture(self):
        """A card whose inside shows each person's own picture."""
        plain = self.new_card("birds")
        path = os.path.join(self.folder, "pictures.heartfelt")
        with zipfile.ZipFile(plain) as before, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as after:
            for part in before.infolist():
                content = before.read(part)
                if part.filename == "card.json":
                    card = json.loads(content)
                    page = next(page for page in card["pages"] if page["page"] == "inside-left")
                    page["items"].append(
                        {"type": "picture", "id": "portrait", "frame_mm": [40, 60, 40, 40], "field": "picture"}
                    )
                    content = json.dumps(card).encode()
                after.writestr(part, content)
        return path

    def drop(self, window, path):
        point = window.at(window.find("or drop a file here", "label"))
        with Dragged(path) as dragged:
            dragged.to(point, lambda: True)
            window.find("1 of 4", "label")

    def approved(self, window):
        marks = [node for node in window.root.walk() if node.name.startswith("Approve ") and node.role.endswith("button")]
        return {mark.name[len("Approve ") :] for mark in marks if mark.has("PRESSED") or mark.has("CHECKED")}

    def pictures(self, name):
        """The colours of the pictures in somebody's PDF."""
        pdf = os.path.join(self.saved, name)
        subprocess.run(["pdfimages", "-png", pdf, os.path.join(self.folder, "seen")], check=True)
        seen = []
        for picture in sorted(os.listdir(self.folder)):
            if picture.startswith("seen"):
                path = os.path.join(self.folder, picture)
                size_and_color = ["convert", path, "-format", "%wx%h %[pixel:p{300,300}]", "info:"]
                seen.append(subprocess.run(size_and_color, check=True, capture_output=True, text=True).stdout)
                os.remove(path)
        return seen

    def test_from_a_workbook_to_cards_and_back(self):
        self.write(TEAM)
        home = os.path.join(self.folder, "home")
        os.mkdir(home)
        self.saved = os.path.join(home, "A friendly voice")
        window = self.start(self.card_with_picture(), title="A friendly voice", env={"HOME": home})
        window.find("All Cards", "push button")
        window.press("Next: Add People")
        self.drop(window, self.book)

        # Three doubts, each with what mends it.
        window.find("To check · 3", "label")
        window.press("Use “José Álvarez”")
        window.find("To check · 2", "label")
        window.press("Use “Noor van der Berg”")
        window.find("To check · 1", "label")
        window.press("Use “ada@gmail.com”")
        window.find("All 4 cards look right.", "label")

        # One message is only Zoë's.
        window.go_to_person("Zoë Łukasiewicz", "4 of 4")
        window.press("Change This Card")
        window.find("What you change now is on Zoë’s card alone.", "label")
        key("F2", "ctrl+a")
        type_text("Nobody rings back like {first_name}.")
        window.find("Only Zoë’s card says this.", "label")
        key("Escape")
        key("alt+2")
        window.find(pattern("^Changed by hand: "), "label")

        # All are looked at and approved, by the one blue button.
        window.press("Next: Approve 4 Cards")
        window.find("Card of Ada Lovelace")
        window.press("Next: Approve 4 Cards")
        window.find("4 of 4 approved", "label")
        window.press("Next: Share 4 Cards")
        key("ctrl+shift+p")
        window.press("Save 4 PDFs")
        names = [f"{number}-{name}.pdf" for number, name in enumerate(NAMES, 1)]
        wait_for(lambda: os.path.isdir(self.saved) and sorted(os.listdir(self.saved)) == names, what="four files")
        said = [words_of_pdf(os.path.join(self.saved, name)) for name in names]
        for text, first, row in zip(said, ["José", "Noor", "Ada", "Zoë"], TEAM):
            self.assertIn(first, text)
            self.assertEqual(row[3] in text, first != "Zoë")
        self.assertEqual(["Nobody rings back like Zoë." in text for text in said], [False, False, False, True])
        for name, color in zip(names, ["srgb(255,0,0)", "srgb(0,255,0)", "srgb(0,0,255)", "srgb(255,255,0)"]):
            self.assertIn(color, " ".join(self.pictures(name)), name)

        # The workbook changes: another note for Ada, and somebody new. What was mended, approved and written stays.
        changed = [row[:] for row in TEAM]
        changed[2][3] = "You wrote the guide, twice."
        self.write([*changed, ["Tom Berg", "tom@example.org", "Chat", "You stayed late."]])
        key("alt+2")
        window.press("Read Again")
        window.find("List read: 1 new, 1 changed", "label")
        window.find("3 of 5 approved", "label")
        wait_for(lambda: self.approved(window) == {NAMES[0], NAMES[1], NAMES[3]}, what="who stays approved")
        window.find("Card of José Álvarez")
        window.press("Next: Approve 2 Cards")
        window.find("5 of 5 approved", "label")
        key("ctrl+shift+p")
        window.press("Save 5 PDFs")
        window.find("Replace What Is There?")
        window.choose(pattern("^_Replace|^Replace$"))
        wait_for(lambda: len(os.listdir(self.saved)) == 5, what="five files")
        wait_for(lambda: "twice" in words_of_pdf(os.path.join(self.saved, names[2])), what="Ada's new card")
        self.assertIn("Nobody rings back like Zoë.", words_of_pdf(os.path.join(self.saved, names[3])))
        self.assertIn("You stayed late.", words_of_pdf(os.path.join(self.saved, "5-Tom Berg.pdf")))


if __name__ == "__main__":
    main()
