#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What was going out when Heartfelt was killed is offered again; what waits for its time is sent by a Heartfelt that starts with the
user's session, without a window, and asks for the password that nothing keeps."""

import os
import pathlib
import subprocess

from emailing import BEYOND_S, BIRDS, EmailTest, PlannedTest
from heartfelt import main, pattern, wait_for


class TestCutOff(EmailTest):
    def test_the_rest_is_offered(self):
        self.set_up()
        window = self.start(self.card(), title=BIRDS, env=self.password)
        window.retitle(BIRDS)
        self.add(window, "ada@example.org", "slow@example.org", "zoe@example.org")
        self.state(window, "Ada", "Waiting")
        window.press("Send 3 Cards")
        wait_for(lambda: len(self.arrived()) == 2, what="the second mail, which the server thinks about")
        self.kill(window)

        window = self.start(env=self.password)
        window.find("The card “A friendly voice”: 1 sent · 1 unsure · 1 waiting. Nobody gets a card twice.", "label")
        window.choose(pattern("^_?Send the Rest"))
        window.find(pattern("^Slow: the mail was being handed over"), "label")
        window.choose(pattern("It Arrived"))
        wait_for(lambda: len(self.arrived()) == 3, what="the rest")
        kept = pathlib.Path(self.folder, "state", "heartfelt", "planned")
        wait_for(lambda: not list(kept.iterdir()), what="the end")
        self.assertEqual(self.arrived(), [name + "@example.org" for name in ("ada", "slow", "zoe")])


class TestLoginStart(PlannedTest):
    password = {}

    def type_password(self, window):
        field = window.find("Password", pred=lambda node: node.has("EDITABLE"))
        field.set_text(os.environ["SMTP_PASS"])
        window.choose(pattern("Go On"))

    def test_at_the_next_login(self):
        window = self.plan(self.type_password)
        window.find(pattern("Heartfelt starts by itself when you log in, and then asks for the password"), "label")
        subprocess.run(["desktop-file-validate", self.entry()], check=True)
        self.quit(window, "Quit")
        self.ended(window)
        wait_for(lambda: self.desktop.titles, what="the notification")
        self.desktop.titles.clear()

        # Nobody sees it, but that it lacks something.
        process = self.log_in()
        wait_for(lambda: self.desktop.titles == ["Your mail password is needed"], what="the question")
        self.set_clock(BEYOND_S)
        wait_for(lambda: len(self.desktop.titles) == 2, what="the question, as it is time now")
        self.assertEqual(self.arrived(), [])
        window = self.open_running(process)
        self.type_password(window)
        wait_for(lambda: len(self.arrived()) == 2, what="the mails")
        wait_for(lambda: not self.entry().exists(), what="the end")
        self.assertEqual(self.planned(), [])

    def test_programs_that_are_kept_apart_ask_the_portal(self):
        _, asked = self.start_portal()
        window = self.plan(self.type_password, [os.environ["IN_A_SANDBOX"]])
        wait_for(lambda: asked() == [{"asked": "background", "autostart": True}], what="the portal to be asked")
        self.assertFalse(self.entry().exists())
        window.press("Stop")
        wait_for(lambda: len(asked()) == 2, what="that to be taken back")
        self.assertEqual(asked()[1], {"asked": "background", "autostart": False})


if __name__ == "__main__":
    main()
