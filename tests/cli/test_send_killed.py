# SPDX-License-Identifier: GPL-3.0-or-later
"""Whoever pulls the plug, and whenever: nobody gets a card twice, and nobody is forgotten.

HF_KILLS says how often (10)."""
import os
import random
import subprocess
import time

import mailing
import program

KILLS = int(os.environ.get("HF_KILLS", "10"))


class Killed(mailing.Test):
    def test_killed_at_any_moment(self):
        people = ["p%03d@example.org" % i for i in range(6 * KILLS)]
        self.people(*people)
        chance = random.Random(1887)
        for kill in range(KILLS):
            with self.subTest(kill):
                self.kill_after(chance.choice([chance.uniform(0.0, 0.3), chance.uniform(0.2, 0.6)]))
                self.settle(self.states(yes=False, status=None))
        self.assertEqual(set(self.states().values()), {"sent"})
        recipients = self.recipients()
        self.assertEqual(len(recipients), len(set(recipients)), "nobody twice")
        self.assertEqual(set(recipients), set(people), "nobody forgotten")

    def done(self, *arguments, status=0, **options):
        """What perhaps arrived makes the status 1; status None takes either."""
        if status is not None:
            return super().done(*arguments, status=status, **options)
        answer = self.run_cli(*arguments, **options)
        self.assertIn(answer.status, (0, 1), answer.err)
        return answer

    def kill_after(self, seconds):
        n_before = len(self.recipients())
        running = subprocess.Popen([program.CLI, "send", self.card, "--people", "people.csv", "--account", "account.ini", "--yes",
                                    "--quiet"], cwd=self.folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                   stderr=subprocess.PIPE, env={**os.environ, **self.environment})
        # Half of the time that counts is from when the first message arrives, not from the start of the program.
        if seconds > 0.2:
            begin = time.monotonic()
            while len(self.recipients()) == n_before and running.poll() is None and time.monotonic() - begin < 5:
                time.sleep(0.005)
            seconds -= 0.2
        time.sleep(seconds)
        running.kill()
        running.communicate()
        # What is on its way to the server may still arrive.
        time.sleep(0.1)

    def settle(self, states):
        """Asks the server, as a user would ask the person."""
        unsure = [address for address, state in states.items() if state == "unsure"]
        self.assertLessEqual(len(unsure), 1, "one connection, one message nobody knows of")
        arrived = set(self.recipients())
        for address, state in states.items():
            if state != "unsure":
                self.assertEqual(state == "sent", address in arrived, address)
        for address in unsure:
            if address in arrived:
                self.states("--only", address, "--unsure", "sent")
            else:
                self.states("--only", address, "--unsure", "again")


if __name__ == "__main__":
    program.main()
