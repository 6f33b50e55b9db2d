#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files: saving with a picture, templates, copies, going back, and files that other programs write to."""

import os
import zipfile

from heartfelt import UiTest, card_json, cli, click, key, main, paste, pattern, pixels, type_text, wait_for

BIRDS = "A friendly voice"


class TestFiles(UiTest):
    def setUp(self):
        super().setUp()
        self.data = self.few_templates("birds")

    def start(self, *args, env=None, **options):
        return super().start(*args, env={"HEARTFELT_DATA_DIR": self.data, **(env or {})}, **options)

    def open(self, template="birds", title=BIRDS):
        path = self.new_card(template)
        window = self.start(path, title=title)
        window.retitle(title)
        return path, window

    def rename(self, window, title):
        """Types TITLE as that of the card."""
        window.act("win.rename")
        entry = window.find("Title", "text", pred=lambda node: node.has("FOCUSED"))
        key("ctrl+a")
        type_text(title)
        wait_for(lambda: entry.text() == title, what="the title typed")
        key("Return")
        window.retitle(title)

    def title_pixels(self, window, name):
        x, y = window.at(window.find("Card Menu"), 0, 0)
        return pixels(name, x, y, 150, 40)

    def test_saves_an_edit_with_a_picture(self):
        path, window = self.open()
        before = self.title_pixels(window, "before")
        self.rename(window, "For Ingrid")
        self.assertNotEqual(before, self.title_pixels(window, "renamed"))
        window.find("Edited, kept safe")
        key("ctrl+s")
        wait_for(lambda: card_json(path)["title"] == "For Ingrid", what="the card saved")
        window.find("Saved")
        with zipfile.ZipFile(path) as card:
            self.assertEqual(card.read("thumbnail.png")[:8], b"\x89PNG\r\n\x1a\n")

    def test_a_template_of_ones_own_joins_the_gallery(self):
        self.data = os.path.join(self.folder, "data", "heartfelt") + ":" + self.data
        _, window = self.open()
        self.rename(window, "Our house style")
        window.act("win.save-as-template")
        path = os.path.join(self.folder, "data", "heartfelt", "templates", "Our house style.heartfelt")
        card = wait_for(lambda: os.path.exists(path) and card_json(path), what="the template")
        self.assertEqual(card["title"], "Our house style")
        window.find("“Our house style” is among your templates now")

        # By the keyboard it goes as well, and comes back.
        key("alt+Home")
        window.retitle("Heartfelt")
        window.click(window.find(pattern("^Template: Our house style, ")))
        window.find(pattern("^Template: Our house style, "), pred=lambda node: node.has("FOCUSED"))
        key("Menu")
        window.find("Remove This Template", pred=lambda node: node.has("FOCUSED"))
        key("Return")
        wait_for(lambda: not os.path.exists(path), what="the template gone")
        window.find("Template removed")
        window.click(window.find(pattern("^Undo( Undo)?$"), pred=lambda node: node.extents()[1] > 300))
        wait_for(lambda: os.path.exists(path), what="the template again")
        window.find(pattern("^Template: Our house style, "))

    def test_a_copy_is_another_card(self):
        path, window = self.open()
        window.act("win.duplicate")
        window.find(BIRDS + " (copy)", pred=self.is_window(window))
        window.find(BIRDS, pred=self.is_window(window))
        draft = wait_for(self.drafts, what="the copy kept safe")[0]
        self.assertNotEqual(card_json(draft)["uuid"], card_json(path)["uuid"])

    def is_window(self, window):
        return lambda node: node.name in [child.name for child in window.root.children()]

    def drafts(self):
        folder = os.path.join(self.folder, "state", "heartfelt", "drafts")
        names = os.listdir(folder) if os.path.isdir(folder) else []
        return [os.path.join(folder, name) for name in names if name.endswith(".heartfelt")]

    def test_goes_back_to_what_was_saved_and_forth_again(self):
        path, window = self.open()
        before = card_json(path)
        self.rename(window, "Never mind")
        window.act("win.revert")
        window.retitle(BIRDS)
        window.find("Undo Go Back to Saved")
        key("ctrl+z")
        window.retitle("Never mind")
        self.assertEqual(card_json(path), before)

    def change_on_disk(self, path):
        """As another program does."""
        cli("new", "lamp", "-o", path, "--force")

    def test_tells_of_changes_by_others_and_reloads(self):
        path, window = self.open()
        self.change_on_disk(path)
        window.find("This card was changed on disk by another program")
        window.press("Reload")
        window.retitle("We’re all ears")
        window.find("Saved")

    def test_never_replaces_changes_by_others_unasked(self):
        path, window = self.open()
        self.rename(window, "Mine")
        self.change_on_disk(path)
        window.find("This card was changed on disk by another program")
        # Who saves nevertheless is told why that is not done, and taken to where to decide.
        key("ctrl+s")
        window.find(pattern("^It is not saved yet, so that nothing is lost"), "label")
        window.find("Keep Mine", "push button", pred=lambda node: node.has("FOCUSED"))
        self.assertEqual(card_json(path)["title"], "We’re all ears")
        key("Return")
        wait_for(lambda: not window.shows("Keep Mine"), what="the answer taken")
        key("ctrl+s")
        wait_for(lambda: card_json(path)["title"] == "Mine", what="mine saved")

    def test_a_file_taken_away_can_be_saved_again(self):
        path, window = self.open()
        os.unlink(path)
        window.find("The file of this card was moved or deleted")
        window.press("Save It Again")
        wait_for(lambda: os.path.exists(path) and card_json(path)["title"] == BIRDS, what="the file again")

    def test_says_what_is_wrong_with_a_file(self):
        path = os.path.join(self.folder, "broken.heartfelt")
        with open(path, "w", encoding="utf-8") as file:
            file.write("no card")
        window = self.start(path)
        window.find("This card could not be opened")
        window.find(pattern("broken.heartfelt"))

    def test_cards_of_late_are_in_the_gallery(self):
        path, window = self.open()
        window.act("win.gallery")
        window.retitle("Heartfelt")
        recent = window.find("Recent: " + BIRDS)
        click(*window.at(recent), repeat=2)
        window.retitle(BIRDS)
        window.act("win.gallery")
        window.retitle("Heartfelt")
        os.unlink(path)
        window.quit()
        window = self.start()
        window.retitle("Heartfelt")
        window.find("Moved or deleted")

    def test_what_is_found_again_takes_the_place_of_what_was_missing(self):
        path, window = self.open()
        window.quit()
        found = os.path.join(self.folder, "found.heartfelt")
        os.rename(path, found)
        window = self.start(title="Heartfelt")
        window.find("Moved or deleted")
        click(*window.at(window.find("Recent: birds")), repeat=2)
        window.find("Find “birds.heartfelt”")
        key("ctrl+l")
        paste(found)
        key("Return")
        window.retitle(BIRDS)
        recent = os.path.join(self.folder, "state", "heartfelt", "recent.ini")
        with open(recent, encoding="utf-8") as file:
            listed = file.read()
        self.assertIn(found, listed)
        self.assertNotIn(path, listed)


if __name__ == "__main__":
    main()
