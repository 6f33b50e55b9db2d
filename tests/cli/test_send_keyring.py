# SPDX-License-Identifier: GPL-3.0-or-later
"""Passwords in a keyring of our own (with-keyring.sh), unlocked or, by KEYRING=locked, locked."""
import os

import mailing
import program


class Keyring(mailing.Test):
    def setUp(self):
        super().setUp()
        self.environment.pop("HEARTFELT_SMTP_PASSWORD")
        self.people("ada@example.org")

    def test_password_of_the_keyring(self):
        if os.environ.get("KEYRING") == "locked":
            answer = self.send(status=5)
            self.assertIn("locked", answer.err)
            self.assertEqual(self.recipients(), [])
        else:
            self.send()
            self.assertEqual(self.recipients(), ["ada@example.org"])

    def test_none_for_this_server(self):
        self.account(server="127.0.0.1")
        self.assertIn("HEARTFELT_SMTP_PASSWORD", self.send(status=5).err)

    def test_what_is_given_counts_first(self):
        answer = self.send(status=5, environment={"HEARTFELT_SMTP_PASSWORD": "wrong"})
        self.assertIn("sign in", answer.err)


if __name__ == "__main__":
    program.main()
