#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Mails after an edit, later, and without the window."""

import os
import pathlib
import subprocess

from emailing import BIRDS, OUT, EmailTest
from fake_desktop import Desktop
from heartfelt import CLI, key, main, pattern, wait_for


class TestEmailLater(EmailTest):
    def send_to_ada(self):
        """A card Ada has already."""
        self.set_up()
        card = self.card()
        people = pathlib.Path(self.folder, "people.csv")
        people.write_text("name,email\nAda,ada@example.org\n", encoding="utf-8")
        subprocess.run([CLI, "send", card, "--people", people, "--account", "Team", "--yes", "--quiet"], check=True,
                       stdout=subprocess.DEVNULL, env={**os.environ, **self.own(), **self.password})
        return card

    def test_the_rest_later(self):
        desktop = Desktop()
        _, asked = self.start_portal()
        window = self.start(self.send_to_ada(), title=BIRDS, env=self.password)
        window.retitle(BIRDS)
        self.add(window, "ada@example.org", "nonsense", "slow@example.org", "zoe@example.org")
        self.state(window, "Ada", "Sent")

        # An address is mended where it stands, which can be undone.
        window.press("Mend Address…", None)
        window.find("Email Address", pred=lambda node: node.has("EDITABLE")).set_text("ben@example.org")
        window.choose("Mend")
        self.state(window, "Nonsense", "Waiting")
        window.find("Undo Mend Address of Nonsense")

        # Later: it is said when, and one can think better of it.
        window.press("When", "combo box")
        key("Down", "Return")
        window.press("Send 3 Cards Later")
        window.find(pattern("^Sending begins on .* 9:00$"), "label")
        window.press("Stop")
        window.press("When", "combo box")
        key("Up", "Return")

        # Other words than Ada got: it is asked which ones the rest get.
        window.find("Subject", pred=lambda node: node.has("EDITABLE")).set_text("Something else")
        window.press("Send 3 Cards")
        window.find("1 person got another version of this card. Which one do the other 3 get?", "label")
        window.press("The One They Got")
        wait_for(lambda: len(self.arrived()) >= 2, what="the first of the rest")
        window.find(pattern("^You can close this window"), "label")
        key("ctrl+w")
        wait_for(lambda: len(self.arrived()) == 4, what="everybody's mail")
        wait_for(lambda: desktop.titles, what="the notification")
        self.assertEqual(desktop.titles, ["The cards are sent"])
        wait_for(asked, what="the desktop to be told")
        self.assertEqual(asked(), [{"asked": "background", "autostart": False}])
        self.assertEqual(self.arrived(), [name + "@example.org" for name in ("ada", "ben", "slow", "zoe")])
        for path in OUT.glob("*.eml"):
            self.assertNotIn("Something else", path.read_text(encoding="utf-8"))
        wait_for(lambda: window.p.poll() is not None, what="the end of the program")
        self.assertEqual(window.p.returncode, 0)


if __name__ == "__main__":
    main()
