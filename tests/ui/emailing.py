# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of sending share: an account at mail servers of our own (with-smtp.sh), a list, and what arrived."""

import json
import os
import pathlib
import shlex
import subprocess
import sys

from fake_desktop import Desktop
from heartfelt import FATAL, PROGRAM, UiTest, Window, copy, key, move, pattern, wait_for

OUT = pathlib.Path(os.environ["SMTP_OUT"])
BIRDS = "A friendly voice"

# Beyond nine tomorrow, whatever time it is; the certificate of the mail server is good for two days.
BEYOND_S = 34 * 3600


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

    @staticmethod
    def kill(window):
        window.p.kill()
        window.p.wait()
        window.p.returncode = 0  # as was meant
        move(2, 2)


class PlannedTest(EmailTest):
    """Tests of what waits for its time, by a clock of their own."""

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

    def by_the_clock(self, *modules):
        """The environment of a Heartfelt that looks at the test's own clock."""
        preload = ":".join(filter(None, [os.environ.get("TRUE_PLACES"), os.environ["WALL_CLOCK_MODULE"], *modules]))
        return {**self.password, "LD_PRELOAD": preload, "WALL_CLOCK": str(self.clock),
                "ASAN_OPTIONS": os.environ.get("ASAN_OPTIONS", "") + ":verify_asan_link_order=0"}

    def start_by_the_clock(self, *args, modules=()):
        return self.start(*args, title=BIRDS if args else "Heartfelt", env=self.by_the_clock(*modules))

    def entry(self):
        return pathlib.Path(self.folder, "config", "autostart", "io.github.heartfelt.Heartfelt.Planned.desktop")

    def log_in(self):
        """Runs what desktops run when a user logs in."""
        (line,) = [line for line in self.entry().read_text(encoding="utf-8").splitlines() if line.startswith("Exec=")]
        process = subprocess.Popen(shlex.split(line[5:]), env={**os.environ, **self.own(), **self.by_the_clock(), "G_DEBUG": FATAL})
        self.addCleanup(process.wait)
        self.addCleanup(process.terminate)
        return process

    def open_running(self, process):
        """The window of PROCESS, which had none, as starting Heartfelt once more opens it."""
        subprocess.run([PROGRAM], check=True, env={**os.environ, **self.own()})
        return Window(running=process)

    def plan(self, answer=None, modules=()):
        """Two cards for tomorrow morning; ANSWER answers what is asked of the window before."""
        window = self.start_by_the_clock(self.card(), modules=modules)
        window.retitle(BIRDS)
        self.add(window, "ada@example.org", "ben@example.org")
        self.state(window, "Ada", "Waiting")
        window.press("When", "combo box")
        key("Down", "Return")
        window.press("Send 2 Cards Later")
        if answer:
            answer(window)
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
