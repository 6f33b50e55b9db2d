# SPDX-License-Identifier: GPL-3.0-or-later
"""Sending through Exim (with-exim.sh): a server other than the one the program was tried with."""
import time

import mailing
import program
from mailing import OUT, attachments


class Exim(mailing.Test):
    def test_everybody_gets_their_own_pdf(self):
        names = ["Zoë Ö", "Łukasz", "x" * 500, 'Ben "B" Bee', "P5", "P6"]
        self.people(*[(name, "p%d@example.org" % i) for i, name in enumerate(names)], "reject@example.org")
        states = self.states("--include-doubtful", "--subject", "Für {name}, " + "ö" * 300, status=1)
        self.assertEqual(states.pop("reject@example.org"), "refused")
        self.assertEqual(set(states.values()), {"sent"})
        self.done("export", self.card, "--people", "people.csv", "--to", "pdf", "-o", "pdfs", "--name", "{row}", status=1)
        self.wait_for(len(names))
        found = {}
        for path in (OUT / "new").iterdir():
            message = mailing.read(path)
            found[message["to"].addresses[0].addr_spec] = message
        for i, name in enumerate(names):
            message = found["p%d@example.org" % i]
            self.assertEqual(message["subject"], "Für %s, %s" % (name, "ö" * 300))
            self.assertEqual(list(attachments(message).values()), [(self.folder / "pdfs" / ("%d.pdf" % (i + 1))).read_bytes()])

    @staticmethod
    def wait_for(count):
        for _ in range(300):
            if len(list((OUT / "new").glob("*"))) == count:
                return
            time.sleep(0.1)
        raise AssertionError("Exim did not deliver %d messages" % count)

    def test_wrong_password(self):
        self.people("ada@example.org")
        self.assertIn("sign in", self.send(status=5, environment={"HEARTFELT_SMTP_PASSWORD": "wrong"}).err)


if __name__ == "__main__":
    program.main()
