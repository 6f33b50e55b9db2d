#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sending from the window, through mail servers of our own (with-smtp.sh) and a stand-in for the desktop's Email portal."""

import email
import email.policy
import hashlib
import mailbox
import os
import pathlib
import signal
import subprocess
import sys

from emailing import BIRDS, EmailTest
from heartfelt import click, key, main, pattern, wait_for

SERVICES = pathlib.Path(__file__).parent.parent / "cli"


class TestEmail(EmailTest):
    def open(self, *addresses, env=None):
        window = self.start(self.card(), title=BIRDS, env={**self.password, **(env or {})})
        window.retitle(BIRDS)
        self.add(window, *addresses)
        return window

    def test_everybody(self):
        self.set_up()
        window = self.open("ada@example.org", "reject@example.org", "lost@example.org", "nonsense")
        self.state(window, "Ada", "Waiting")
        self.state(window, "Nonsense", "Held back")

        # Thought better of it in time.
        window.press("Send 3 Cards")
        window.press(pattern(r"Stop \(\d+\)"))
        window.find("Send 3 Cards", "push button")
        self.assertEqual(self.arrived(), [])

        window.press("Send 3 Cards")
        self.state(window, "Ada", "Sent")
        self.state(window, "Reject", "Refused: 550")
        self.state(window, "Lost", "Perhaps sent")
        self.assertEqual(self.arrived(), ["ada@example.org"])

        # What is unsure is settled where it stands.
        window.press("It Arrived")
        self.state(window, "Lost", "Sent")
        self.assertEqual(self.arrived(), ["ada@example.org"])

    def test_drafts_in_one_file(self):
        window = self.open("ada@example.org", "zoe@example.org")
        window.press("Hand Over Drafts", None)
        window.find(pattern("^One File for Everybody"), "menu item", pred=lambda node: node.actions()).do()
        wait_for(lambda: "Choose a Folder" in [node.name for node in window.root.children()], what="the file chooser")
        key("slash")
        window.find(None, "text", pred=lambda node: node.text().startswith("/")).set_text(self.folder)
        key("Return")
        made = pathlib.Path(self.folder, "A friendly voice drafts")
        wait_for((made / "A friendly voice-checklist.csv").exists, what="the drafts")
        box = mailbox.mbox(made / "A friendly voice.mbox", create=False)
        self.addCleanup(box.close)
        self.assertEqual([message["to"] for message in box], ["Ada <ada@example.org>", "Zoe <zoe@example.org>"])

    def test_account_is_tried_before_it_is_kept(self):
        """One of the desktop's, which signs in itself, or one that is typed."""
        online = subprocess.Popen([sys.executable, str(SERVICES / "online_accounts.py"), "sleep", "infinity"],
                                  env={**os.environ, "ONLINE_ACCOUNTS_BUS": "1"}, start_new_session=True)
        self.addCleanup(online.wait)
        self.addCleanup(os.killpg, online.pid, signal.SIGTERM)
        window = self.open("ada@example.org")
        window.press("Set Up Your Address")
        row = window.find("other@example.org", "list item")
        frame = window.find("Your Address", "frame")
        click(*window.point(row, "Your Address", frame))
        window.find(None, pred=lambda node: node.name.startswith("The certificate of localhost cannot be trusted"))
        window.find("Email Address", pred=lambda node: node.has("EDITABLE")).set_text("team@gmail.com")
        window.find("smtp.gmail.com", "label")  # a known server, which nobody has to look at
        window.find("Email Address", pred=lambda node: node.has("EDITABLE")).set_text("team@example.org")
        window.find("Name of the Server", pred=lambda node: node.has("EDITABLE")).set_text("localhost")
        window.find("Port", pred=lambda node: node.has("EDITABLE")).set_text(os.environ["SMTP_FOREIGN_PORT"])
        window.choose("Try It and Keep It")
        window.find(None, pred=lambda node: node.name.startswith("The certificate of localhost cannot be trusted"))
        self.assertFalse(pathlib.Path(self.folder, "config", "heartfelt", "accounts", "team@example.org.account").exists())

    def test_one_card_in_the_mail_program(self):
        portal, asked = self.start_portal()
        told = self.make_mail_programs()
        window = self.open("ada@example.org", env={"PATH": self.folder + ":" + os.environ["PATH"]})
        window.press("This Card in Mail Program")
        (message,) = wait_for(asked, what="a message to be composed")
        self.assertEqual(message["addresses"], ["ada@example.org"])
        self.assertIn("Ada", message["subject"] + message["body"])
        (attached,) = message["files"]
        self.assertEqual(attached["begins"], "%PDF-")
        (pdf,) = pathlib.Path(os.environ["XDG_RUNTIME_DIR"], "heartfelt-mail").glob("*/Ada.pdf")
        self.assertEqual(attached["sha256"], hashlib.sha256(pdf.read_bytes()).hexdigest())
        draft = email.message_from_bytes(pdf.with_name("Ada.pdf.eml").read_bytes(), policy=email.policy.default)
        self.assertEqual(draft["x-unsent"], "1")

        # Whoever closes the message has seen it. Where the portal fails, xdg-email; and where that cannot, whatever opens messages.
        for response in (1, 2):
            portal.terminate()
            portal.wait()
            portal, asked = self.start_portal(response)
            n_before = len(asked())
            self.assertFalse(os.path.exists(told["xdg-email"]))
            window.press("This Card in Mail Program")
            wait_for(lambda n=n_before: len(asked()) > n, what="a message to be composed")
        words = wait_for(lambda: self.read(told["xdg-email"]), what="xdg-email").split("\0")
        self.assertEqual(words[-2], "ada@example.org")
        self.assertEqual(pathlib.Path(words[words.index("--attach") + 1]).read_bytes(), pdf.read_bytes())
        self.assertIn("Ada", words[words.index("--subject") + 1])
        self.assertFalse(os.path.exists(told["reader"]))
        # Without the portal it is the same.
        portal.terminate()
        portal.wait()
        pathlib.Path(self.folder, "broken").touch()
        window.press("This Card in Mail Program")
        opened = wait_for(lambda: self.read(told["reader"]), what="a draft to be opened")
        self.assertEqual(email.message_from_bytes(pathlib.Path(opened).read_bytes(), policy=email.policy.default)["x-unsent"], "1")

    @staticmethod
    def read(path):
        return pathlib.Path(path).read_text(encoding="utf-8") if os.path.exists(path) else ""

    def make_mail_programs(self):
        """An xdg-email, which fails once there is a file `broken`, and what opens messages; where each tells what it got."""
        told = {name: os.path.join(self.folder, "told-" + name) for name in ("xdg-email", "reader")}
        script = pathlib.Path(self.folder, "xdg-email")
        script.write_text(f"#!/bin/sh\n[ ! -e '{self.folder}/broken' ] || exit 4\nprintf '%s\\0' \"$@\" >'{told['xdg-email']}.new'\n"
                          f"mv '{told['xdg-email']}.new' '{told['xdg-email']}'\n", encoding="utf-8")
        script.chmod(0o755)
        applications = pathlib.Path(self.folder, "data", "applications")
        applications.mkdir(parents=True)
        (applications / "reader.desktop").write_text(
            "[Desktop Entry]\nType=Application\nName=Reader\nMimeType=message/rfc822;\n"
            f"Exec=sh -c 'printf %%s \"$1\" >{told['reader']}' sh %f\n", encoding="utf-8")
        (applications / "mimeapps.list").write_text("[Default Applications]\nmessage/rfc822=reader.desktop\n", encoding="utf-8")
        return told


if __name__ == "__main__":
    main()
