#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Nothing is lost: not by leaving, not by closing, not by a crash."""

import os
import signal
import subprocess
import time

from heartfelt import PROGRAM, UiTest, card_json, click, key, main, pattern, type_text, wait_for

BIRDS = "A friendly voice"

# What a crash may cost at most.
MOST_LOST_S = 5.0


class TestRecovery(UiTest):
    def setUp(self):
        super().setUp()
        self.data = self.few_templates("birds")

    def start(self, *args, env=None, **options):
        return super().start(*args, env={"HEARTFELT_DATA_DIR": self.data, **(env or {})}, **options)

    def open(self):
        path = self.new_card("birds")
        window = self.start(path, title=BIRDS)
        window.retitle(BIRDS)
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

    def drafts(self):
        """The titles of the drafts kept."""
        folder = os.path.join(self.folder, "state", "heartfelt", "drafts")
        names = os.listdir(folder) if os.path.isdir(folder) else []
        return [card_json(os.path.join(folder, name))["title"] for name in names if name.endswith(".heartfelt")]

    def crash(self, window):
        window.p.send_signal(signal.SIGKILL)
        window.p.wait()
        window.p.returncode = 0

    def crash_with_work(self):
        path, window = self.open()
        self.rename(window, "Half done")
        edited = time.monotonic()
        wait_for(lambda: self.drafts() == ["Half done"], what="the draft")
        self.assertLess(time.monotonic() - edited, MOST_LOST_S)
        self.crash(window)
        self.assertEqual(card_json(path)["title"], BIRDS)
        return path

    def test_offers_what_a_crash_left(self):
        path = self.crash_with_work()
        window = self.start()
        window.find("Heartfelt stopped while “Half done” was open")
        window.find(pattern("^Nothing is lost: your work was kept at "))
        window.press("Open Recovered Card")
        window.retitle("Half done")
        key("ctrl+s")
        wait_for(lambda: card_json(path)["title"] == "Half done", what="the work saved")
        wait_for(lambda: self.drafts() == [], what="the draft gone")

    def test_opens_what_was_saved_last_with_the_work_a_redo_away(self):
        self.crash_with_work()
        window = self.start()
        window.press("Open Last Saved")
        window.retitle(BIRDS)
        window.find("Redo Earlier Edits")
        key("ctrl+shift+z")
        window.retitle("Half done")

    def test_offers_it_again_after_another_crash(self):
        self.crash_with_work()
        window = self.start()
        window.find("Open Recovered Card")
        self.crash(window)
        window = self.start()
        window.find("Open Recovered Card")

    def test_leaving_keeps_what_was_never_saved(self):
        window = self.start()
        click(*window.at(window.find(pattern("^Template: " + BIRDS))), repeat=2)
        window.retitle(BIRDS)
        self.rename(window, "For Ingrid")
        window.find("Not saved yet")
        key("alt+Home")
        window.retitle("Heartfelt")
        self.assertEqual(self.drafts(), ["For Ingrid"])
        window.find(pattern("not saved yet$"))
        click(*window.at(window.find("Recent: For Ingrid")), repeat=2)
        window.retitle("For Ingrid")

    def test_closing_keeps_edits_and_the_session(self):
        path, window = self.open()
        self.rename(window, "Tomorrow")
        key("ctrl+q")
        self.assertEqual(window.p.wait(20), 0)
        self.assertEqual(self.drafts(), ["Tomorrow"])
        window = self.start(title="Tomorrow")
        window.retitle("Tomorrow")
        self.assertEqual(card_json(path)["title"], BIRDS)
        window.find("Undo Earlier Edits")

    def test_work_not_done_leaves_no_draft(self):
        window = self.start()
        click(*window.at(window.find(pattern("^Template: " + BIRDS))), repeat=2)
        window.retitle(BIRDS)
        key("alt+Home")
        window.retitle("Heartfelt")
        self.assertEqual(self.drafts(), [])

    def test_a_draft_let_go_of_comes_back_by_undo(self):
        _, window = self.open()
        self.rename(window, "Regret")
        key("alt+Home")
        window.retitle("Heartfelt")
        click(*window.at(window.find("Recent: Regret")), button=3)
        window.find("Discard These Edits").do()
        wait_for(lambda: self.drafts() == [], what="the draft gone")
        window.find("Recent: " + BIRDS)
        toast = window.find(pattern("^Undo( Undo)?$"), pred=lambda node: node.extents()[1] > 300)
        click(*window.at(toast))
        wait_for(lambda: self.drafts() == ["Regret"], what="the draft again")
        window.find("Recent: Regret")

    def test_there_is_one_heartfelt(self):
        _, window = self.open()
        second = self.new_card("lamp")
        environment = {**os.environ, "XDG_STATE_HOME": os.path.join(self.folder, "state")}
        self.assertEqual(subprocess.run([PROGRAM, second], env=environment, timeout=30, check=False).returncode, 0)
        titles = sorted(["We’re all ears", BIRDS])
        frames = lambda: sorted(node.name for node in window.root.children())
        wait_for(lambda: frames() == titles, what="both windows")
        # Once more: it is there already, and no window comes of it.
        self.assertEqual(subprocess.run([PROGRAM, second], env=environment, timeout=30, check=False).returncode, 0)
        self.assertEqual(frames(), titles)


if __name__ == "__main__":
    main()
