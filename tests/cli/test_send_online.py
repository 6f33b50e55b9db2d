# SPDX-License-Identifier: GPL-3.0-or-later
"""Accounts of the desktop (online_accounts.py): tokens and passwords that GNOME Online Accounts has."""
import os

import mailing
import program


class Online(mailing.Test):
    def setUp(self):
        super().setUp()
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = os.environ["DBUS_SESSION_BUS_ADDRESS"]
        self.environment["HEARTFELT_SMTP_PASSWORD"] = ""
        self.people("ada@example.org")

    def test_token_and_password(self):
        for name in ("token", "password"):
            with self.subTest(name):
                self.account(online_account="account_" + name)
                self.send("--outbox", name + ".sqlite")
        self.assertEqual(self.recipients(), ["ada@example.org"] * 2)
        self.assertEqual({envelope["user"] for envelope, _ in self.arrived()}, {os.environ["SMTP_USER"]})
        for path in self.folder.rglob("*"):
            for secret in (os.environ["SMTP_PASS"], os.environ["SMTP_TOKEN"]):
                self.assertNotIn(secret.encode(), path.read_bytes() if path.is_file() else b"", path)

    def test_what_the_desktop_cannot(self):
        for name, says in (("broken", "Credentials have gone"), ("unknown", "does not know the account")):
            with self.subTest(name):
                self.account(online_account="account_" + name)
                answer = self.send(status=5)
                self.assertIn(says, answer.err)
                self.assertIn("Online Accounts", answer.err)
        self.account(online_account="account_token")
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = "unix:path=/nowhere"
        self.assertIn("does not sign in", self.send(status=5).err)
        self.assertEqual(self.recipients(), [])

    def test_wrong_account(self):
        for changes in ({"user": None}, {"token_command": "echo x"}):
            self.account(online_account="account_token", **changes)
            self.assertIn("online-account=", self.send(status=3).err)


if __name__ == "__main__":
    program.main()
