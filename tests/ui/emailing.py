# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of sending share: an account at mail servers of our own (with-smtp.sh), a list, and what arrived."""

import json
import os
import pathlib
import subprocess
import sys

from heartfelt import UiTest, copy, key, wait_for

OUT = pathlib.Path(os.environ["SMTP_OUT"])
BIRDS = "A friendly voice"


class EmailTest(UiTest):
    password = {"HEARTFELT_SMTP_PASSWORD": os.environ["SMTP_PASS"]}

    def setUp(self):
        super().setUp()
        for path in OUT.glob("*"):
            path.unlink()

    def card(self):
        return self.new_card("birds", "--format", "kudos-eu")

    def set_up(self, **changes):
        """An account called Team."""
        folder = pathlib.Path(self.folder, "config", "heartfelt", "accounts")
        folder.mkdir(parents=True, exist_ok=True)
        settings = {"from": "Team <team@example.org>", "server": "localhost", "port": os.environ["SMTP_PORT"],
                    "user": os.environ["SMTP_USER"], "ca-file": os.environ["SMTP_CA"], "rate": "6000", "retry-after": "0", **changes}
        lines = ["[account]", *("%s=%s" % item for item in settings.items()), ""]
        (folder / "Team.account").write_text("\n".join(lines), encoding="utf-8")

    def start_portal(self, response=0):
        """The desktop's portal, whose mail program answers RESPONSE. Gives the process and what tells of what was asked."""
        out = pathlib.Path(self.folder, "asked")
        ready = pathlib.Path(str(out) + ".ready")
        ready.unlink(missing_ok=True)
        portal = subprocess.Popen([sys.executable, str(pathlib.Path(__file__).with_name("fake_mailer.py")), str(out)],
                                  env={**os.environ, "FAKE_MAILER_RESPONSE": str(response)})
        self.addCleanup(portal.wait)
        self.addCleanup(portal.terminate)
        wait_for(ready.exists, what="the portal")
        return portal, lambda: [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()] if out.exists() else []

    @staticmethod
    def add(window, *addresses):
        """Pastes a list of people, who are called as their addresses begin, and goes to Email."""
        names = "name\temail\n" + "".join(f"{address.split('@')[0].title()}\t{address}\n" for address in addresses)
        copy(names)
        key("alt+2")
        wait_for(lambda: window.find("Paste a List").extents()[2] > 0, what="the ways to add people")
        window.press("Paste a List")
        window.find("Find a Person")
        key("ctrl+shift+m")

    @staticmethod
    def arrived():
        """To whom, in order."""
        return [json.loads(path.read_text(encoding="utf-8"))["to"][0]
                for path in sorted(OUT.glob("*.json"), key=lambda path: int(path.stem))]

    @staticmethod
    def state(window, name, words):
        return wait_for(lambda: window.find("Mail to " + name, pred=lambda node: words in node.description),
                        what="%s: %s" % (name, words))
