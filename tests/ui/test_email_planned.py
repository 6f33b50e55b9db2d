#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What was planned outlives Quit, a crash and the day it was meant for; and it goes out when the clock says so, however it got there."""

import os

from emailing import BEYOND_S, BIRDS, PlannedTest
from heartfelt import key, main, pattern, wait_for


class TestEmailPlanned(PlannedTest):
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
        self.kill(window)
        self.set_clock(BEYOND_S)

        # Where nobody looks the desktop tells, and whoever opens a window is asked. Not answered, it is asked again.
        process = self.log_in()
        wait_for(lambda: self.desktop.titles, what="the notification")
        self.assertEqual(self.desktop.titles, ["Cards were not sent"])
        window = self.answer(self.open_running(process), "Ask Again Next Time")
        key("ctrl+q")
        self.ended(window)
        window = self.start_again("Send Now")
        wait_for(lambda: not self.planned(), what="all to be sent")
        self.assertEqual(self.arrived(), ["ada@example.org", "ben@example.org"])

    def start_again(self, answer):
        return self.answer(self.start_by_the_clock(), answer)

    @staticmethod
    def answer(window, answer):
        window.find(pattern("^2 mails with the card “A friendly voice” were to go out on .* Heartfelt was not running then"), "label")
        window.choose(pattern(answer))
        wait_for(lambda: not window.shows("Cards were not sent"), what="the question to go")
        return window


if __name__ == "__main__":
    main()
