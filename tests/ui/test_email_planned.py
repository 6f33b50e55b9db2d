#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What was planned outlives Quit, a crash and the day it was meant for; and it goes out when the clock says so, however it got there."""

import os
import pathlib

from emailing import BIRDS, EmailTest
from fake_desktop import Desktop
from heartfelt import key, main, move, pattern, wait_for

# Beyond nine tomorrow, whatever time it is; the certificate of the mail server is good for two days.
BEYOND_S = 34 * 3600


class TestEmailPlanned(EmailTest):
    @classmethod
    def setUpClass(cls):
        cls.desktop = Desktop()

    def setUp(self):
        super().setUp()
        self.desktop.titles.clear()
        self.clock = pathlib.Path(self.folder, "clock")
        self.set_clock(0)
        self.set_up()
        move(2, 2)  # where no tooltip shows up above a window that closes, which GTK 4.8 does not like

    def set_clock(self, ahead_s):
        self.clock.with_suffix(".new").write_text(str(ahead_s), encoding="ascii")
        self.clock.with_suffix(".new").rename(self.clock)

    def start_by_the_clock(self, *args):
        preload = ":".join(filter(None, [os.environ.get("TRUE_PLACES"), os.environ["WALL_CLOCK_MODULE"]]))
        return self.start(*args, title=BIRDS if args else "Heartfelt",
                          env={**self.password, "LD_PRELOAD": preload, "WALL_CLOCK": str(self.clock),
                               "ASAN_OPTIONS": os.environ.get("ASAN_OPTIONS", "") + ":verify_asan_link_order=0"})

    def plan(self):
        window = self.start_by_the_clock(self.card())
        window.retitle(BIRDS)
        self.add(window, "ada@example.org", "ben@example.org")
        self.state(window, "Ada", "Waiting")
        window.press("When", "combo box")
        key("Down", "Return")
        window.press("Send 2 Cards Later")
        window.find(pattern("^Sending begins on .* 9:00$"), "label")
        return window

    def planned(self):
        folder = pathlib.Path(self.folder, "state", "heartfelt", "planned")
        return sorted(folder.glob("*.ini")) if folder.exists() else []

    @staticmethod
    def quit(window, answer):
        key("ctrl+q")
        window.find("Cards wait to be sent", "label")
        window.choose(pattern(answer))

    def ended(self, window):
        wait_for(lambda: window.p.poll() is not None, what="the end of the program")
        self.assertEqual(window.p.returncode, 0)

    def test_it_is_taken_up_again(self):
        window = self.plan()
        self.quit(window, "Quit")
        self.ended(window)
        wait_for(lambda: self.desktop.titles, what="the notification")
        self.assertEqual(self.desktop.titles, ["Cards wait to be sent"])
        for path in self.planned()[0].parent.iterdir():
            self.assertNotIn(os.environ["SMTP_PASS"].encode(), path.read_bytes(), path)

        # It waits on without being told to, where it can be seen and stopped; and without a window.
        window = self.start_by_the_clock()
        window.retitle(BIRDS)
        key("ctrl+shift+m")
        window.find(pattern("^Sending begins on .* 9:00$"), "label")
        self.state(window, "Ben", "Waiting")
        self.quit(window, "Close Windows")
        wait_for(lambda: not window.root.children(), what="windows to close")
        self.assertIsNone(window.p.poll())
        self.assertEqual(self.arrived(), [])

        # Back by a day nothing happens; forward beyond the time it goes out.
        self.set_clock(-BEYOND_S)
        self.set_clock(BEYOND_S)
        wait_for(lambda: len(self.arrived()) == 2, what="the mails")
        self.ended(window)
        self.assertEqual(self.desktop.titles[1:], ["The cards are sent"])
        self.assertEqual(self.planned(), [])

    def test_what_was_missed_is_asked_about(self):
        window = self.plan()
        window.p.kill()
        window.p.wait()
        window.p.returncode = 0  # as was meant
        move(2, 2)
        self.set_clock(BEYOND_S)

        # Not answered, it is asked again.
        window = self.start_again("Ask Again Next Time")
        key("ctrl+q")
        self.ended(window)
        window = self.start_again("Send Now")
        wait_for(lambda: not self.planned(), what="all to be sent")
        self.assertEqual(self.arrived(), ["ada@example.org", "ben@example.org"])

    def start_again(self, answer):
        window = self.start_by_the_clock()
        window.find(pattern("^2 mails with the card “A friendly voice” were to go out on .* Heartfelt was not running then"), "label")
        window.choose(pattern(answer))
        wait_for(lambda: not window.shows("Cards were not sent"), what="the question to go")
        return window


if __name__ == "__main__":
    main()
