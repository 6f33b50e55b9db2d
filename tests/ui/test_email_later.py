#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Mails after an edit, later, and without the window."""

import json
import os
import pathlib
import subprocess

from fake_desktop import Desktop
from heartfelt import CLI, UiTest, key, main, pattern, wait_for

OUT = pathlib.Path(os.environ["SMTP_OUT"])
BIRDS = "A friendly voice"


class TestEmailLater(UiTest):
    def set_up(self):
        """An account, and a card Ada has already."""
        self.password = {"HEARTFELT_SMTP_PASSWORD": os.environ["SMTP_PASS"]}
        accounts = pathlib.Path(self.folder, "config", "heartfelt", "accounts")
        accounts.mkdir(parents=True)
        (accounts / "Team.account").write_text(
            "[account]\nfrom=Team <team@example.org>\nserver=localhost\nport=%s\nuser=%s\nca-file=%s\nrate=6000\n"
            % (os.environ["SMTP_PORT"], os.environ["SMTP_USER"], os.environ["SMTP_CA"]), encoding="utf-8")
        card = self.new_card("birds", "--format", "kudos-eu")
        people = pathlib.Path(self.folder, "people.csv")
        people.write_text("name,email\nAda,ada@example.org\n", encoding="utf-8")
        own = {f"XDG_{kind}_HOME": os.path.join(self.folder, kind.lower()) for kind in ("STATE", "DATA", "CONFIG")}
        subprocess.run([CLI, "send", card, "--people", people, "--account", "Team", "--yes", "--quiet"], check=True,
                       stdout=subprocess.DEVNULL, env={**os.environ, **own, **self.password})
        return card

    @staticmethod
    def arrived():
        return [json.loads(path.read_text(encoding="utf-8"))["to"][0] for path in sorted(OUT.glob("*.json"), key=lambda path: int(path.stem))]

    def state(self, window, name, words):
        return wait_for(lambda: window.find("Mail to " + name, pred=lambda node: words in node.description),
                        what="%s: %s" % (name, words))

    def test_the_rest_later(self):
        desktop = Desktop()
        window = self.start(self.set_up(), title=BIRDS, env=self.password)
        window.retitle(BIRDS)
        names = "name\temail\nAda\tada@example.org\nNonsense\tnonsense\nSlow\tslow@example.org\nZoe\tzoe@example.org\n"
        subprocess.run(["xclip", "-selection", "clipboard", "-in"], input=names.encode(), check=True)
        key("alt+2")
        wait_for(lambda: window.find("Paste a List").extents()[2] > 0, what="the ways to add people")
        window.press("Paste a List")
        window.find("Find a Person")
        key("ctrl+shift+m")
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
        self.assertEqual(self.arrived(), [name + "@example.org" for name in ("ada", "ben", "slow", "zoe")])
        for path in OUT.glob("*.eml"):
            self.assertNotIn("Something else", path.read_text(encoding="utf-8"))
        wait_for(lambda: window.p.poll() is not None, what="the end of the program")
        self.assertEqual(window.p.returncode, 0)


if __name__ == "__main__":
    main()
