# SPDX-License-Identifier: GPL-3.0-or-later
"""Sending through mail servers of our own (with-smtp.sh): everybody gets their card, and nobody twice."""
import csv
import os
import pathlib
import resource
import signal
import subprocess
import sys
import time
from unittest import mock

import mailing
import program
from mailing import attachments

PDFS = 6

# In a namespace where anybody may mount things, which nobody else sees; root needs no permission of its own for that.
ALONE = ["unshare", "--mount"] if os.geteuid() == 0 else ["unshare", "--map-root-user", "--mount"]


class Send(mailing.Test):
    def test_everybody_gets_their_own_pdf(self):
        names = ["P%dx" % i for i in range(1, PDFS + 1)]
        self.people(*[(name, "%s@example.org" % name.lower()) for name in names])
        states = self.states("--subject", "Thanks, {name}")
        self.assertEqual(set(states.values()), {"sent"})
        self.assertEqual((self.answer["sent"], self.answer["failed"], self.answer["unsure"]), (PDFS, 0, 0))
        self.done("export", self.card, "--people", "people.csv", "--to", "pdf", "-o", "pdfs", "--name", "{name}")
        arrived = self.arrived()
        self.assertEqual([envelope["to"] for envelope, _ in arrived], [["%s@example.org" % name.lower()] for name in names])
        for name, (envelope, message) in zip(names, arrived):
            pdf = (self.folder / "pdfs" / (name + ".pdf")).read_bytes()
            self.assertEqual(attachments(message), {name + ".pdf": pdf})
            self.assertEqual(message["subject"], "Thanks, " + name)
            self.assertEqual(message["to"].addresses[0].display_name, name)
            self.assertEqual(str(message["from"]), "Support Team <team@example.org>")
            self.assertEqual(envelope["from"], "team@example.org")
            self.assertTrue(envelope["tls"])
            self.assertEqual(envelope["user"], os.environ["SMTP_USER"])
            self.assertIn(name, message.get_body(("plain",)).get_content())
        self.assertIn("P1x", program.text_of_pdf(self.folder / "pdfs" / "P1x.pdf"))
        self.assertEqual(len({envelope["connection"] for envelope, _ in arrived}), 1, "one connection for all")
        self.assertEqual(len({message["message-id"] for _, message in arrived}), PDFS)
        for person, (_, message) in zip(self.answer["people"], arrived):
            self.assertEqual(message["message-id"], "<%s>" % person["message_id"])

    def test_pictures_attached(self):
        self.people("ada@example.org")
        self.send("--attach", "png")
        self.done("export", self.card, "--people", "people.csv", "--to", "png", "-o", "pngs", "--name", "{name}")
        (_, message), = self.arrived()
        self.assertEqual(attachments(message), {path.name: path.read_bytes() for path in (self.folder / "pngs").iterdir()})

    def test_nothing_without_yes(self):
        self.people("ada@example.org", "nobody")
        answer = self.send(yes=False, status=1)
        self.assertRegex(answer.out, r"(?m)^queued +1  Ada <ada@example.org>$")
        self.assertRegex(answer.out, r"(?m)^held +2 .*not an email address")
        self.assertIn("Nothing was sent", answer.err)
        self.assertEqual(self.arrived(), [])
        self.assertFalse((self.folder / "state").exists())

    def test_once_only(self):
        self.people("ada@example.org", "ben@example.org")
        self.assertEqual(set(self.states().values()), {"sent"})
        self.people("ada@example.org", "ben@example.org", "cleo@example.org")
        self.assertEqual(set(self.states().values()), {"sent"})
        self.assertEqual(self.recipients(), ["ada@example.org", "ben@example.org", "cleo@example.org"])
        # Other places in the list, other spellings, a mended name: the same people.
        self.people("zoe@example.org", "Ada@Example.org", ("Béatrice", "ben@example.org"))
        self.assertIn("1 person got another card", self.send().err)
        self.assertEqual(self.recipients()[3:], ["zoe@example.org"])

    def test_outbox_of_ones_own(self):
        self.people("ada@example.org")
        self.states("--outbox", "one.sqlite")
        self.states("--outbox", "one.sqlite")
        self.assertEqual(len(self.recipients()), 1)
        self.states("--outbox", "two.sqlite")
        self.assertEqual(len(self.recipients()), 2)
        self.assertFalse((self.folder / "state").exists())
        self.make_card("other", lambda card: card.update(uuid="00000000-0000-4000-8000-000000000001"))
        answer = self.done("send", "other", "--people", "people.csv", "--account", "account.ini", "--outbox", "one.sqlite",
                           "--yes", status=4)
        self.assertIn("another card", answer.err)

    def test_what_servers_say(self):
        fates = ["ada", "reject", "temp", "once", "busy", "full", "huge", "kept", "lost", "zoe"]
        self.people(*[fate + "@example.org" for fate in fates])
        states = self.states(status=1)
        self.assertEqual({address.split("@")[0]: state for address, state in states.items()},
                         {"ada": "sent", "reject": "refused", "temp": "deferred", "once": "sent", "busy": "sent",
                          "full": "deferred", "huge": "refused", "kept": "unsure", "lost": "unsure", "zoe": "sent"})
        self.assertEqual((self.answer["sent"], self.answer["failed"], self.answer["unsure"]), (4, 4, 2))
        said = {person["email"].split("@")[0]: person["server"] for person in self.answer["people"]}
        self.assertEqual(said["reject"], "550 5.1.1 no such user, 5.1.1 sorry")
        self.assertEqual(said["full"], "452 4.2.2 mailbox full")
        self.assertCountEqual(self.recipients(), [fate + "@example.org" for fate in ("ada", "once", "busy", "kept", "zoe")])

        # Again: what was put off is tried, what was refused and what perhaps arrived is not.
        before = self.recipients()
        again = self.states(status=1)
        self.assertEqual(again, states)
        self.assertEqual(self.recipients(), before)

        # Asked for: what was refused; what perhaps arrived, one by one.
        self.states("--retry-failed", "--only", "reject@example.org", status=1)
        self.assertEqual(self.states("--only", "kept@example.org", "--unsure", "sent"), {"kept@example.org": "sent"})
        self.assertEqual(self.states("--only", "lost@example.org", "--unsure", "again", status=1), {"lost@example.org": "unsure"})
        self.assertEqual(self.recipients(), before)

    def test_held_back(self):
        long = "W" * 400
        self.people(("Ada", "ada@example.org"), ("Ben", "ben@@example.org"), ("Cleo", ""), ("Dan", "both@example.org"),
                    ("Eve", "Both@example.org"), ("Fay", "fay@example.org"), ("Fay", "fay@example.org"), (long, "long@example.org"))
        states = [person["state"] for person in (self.states(status=1), self.answer["people"])[1]]
        self.assertEqual(states, ["sent", "held", "held", "held", "held", "sent", "held", "held"])
        self.assertEqual(self.recipients(), ["ada@example.org", "fay@example.org"])
        states = [person["state"] for person in (self.states("--include-doubtful", status=1), self.answer["people"])[1]]
        self.assertEqual(states, ["sent", "held", "held", "sent", "sent", "sent", "sent", "sent"])
        self.assertCountEqual(self.recipients()[2:], ["both@example.org", "Both@example.org", "fay@example.org", "long@example.org"])

    def test_safe_connections_only(self):
        self.people("ada@example.org")
        for changes in ({"port": os.environ["SMTP_EXPIRED_PORT"]}, {"port": os.environ["SMTP_FOREIGN_PORT"]},
                        {"port": os.environ["SMTP_PLAIN_PORT"]}, {"ca_file": None},
                        {"port": os.environ["SMTP_PLAIN_PORT"], "security": "tls"}):
            with self.subTest(changes):
                self.account(**changes)
                self.assertIn("nothing was sent" if changes.get("security") is None else "no safe connection",
                              self.send(status=5).err)
        self.assertEqual(self.arrived(), [])
        self.account(port=os.environ["SMTPS_PORT"], security="tls")
        self.send()
        self.assertTrue(self.arrived()[0][0]["tls"])

    def test_in_the_open_on_this_computer(self):
        self.people("ada@example.org")
        self.account(port=os.environ["SMTP_PLAIN_PORT"], security="none", user=None)
        self.send(environment={"HEARTFELT_SMTP_PASSWORD": ""})
        self.assertEqual(self.recipients(), ["ada@example.org"])

    def test_sign_in(self):
        self.people("ada@example.org")
        answer = self.send(status=5, environment={"HEARTFELT_SMTP_PASSWORD": "wrong-and-secret"})
        self.assertIn("does not let us sign in", answer.err)
        self.assertNotIn("wrong-and-secret", answer.err + answer.out)
        self.assertIn("HEARTFELT_SMTP_PASSWORD", self.send(status=5, environment={"HEARTFELT_SMTP_PASSWORD": ""}).err)
        self.account(token_command="sh -c 'echo \"$SMTP_TOKEN\"'")
        self.send(environment={"HEARTFELT_SMTP_PASSWORD": ""})
        self.assertEqual(self.arrived()[0][0]["user"], os.environ["SMTP_USER"])
        self.account(token_command="false")
        self.people("ben@example.org")
        self.assertIn("token-command", self.send(status=5).err)
        self.assert_no_secrets(os.environ["SMTP_PASS"], os.environ["SMTP_TOKEN"])

    def test_server_that_changes_its_mind_about_auth(self):
        self.people("ada@example.org", "ben@example.org", "cleo@example.org")
        self.account(port=os.environ["SMTP_FICKLE_PORT"])
        answer = self.send("--json", status=5)
        self.assertIn("does not let us sign in", answer.err)
        self.assertEqual([person["state"] for person in answer.json()["people"]], ["sent", "queued", "queued"])
        # Tokens run out: a new one is asked for, which this server takes.
        self.account(port=os.environ["SMTP_FICKLE_PORT"], token_command="sh -c 'echo \"$SMTP_TOKEN\"'")
        self.assertEqual(set(self.states().values()), {"sent"})
        self.assertEqual(self.recipients(), ["ada@example.org", "ben@example.org", "cleo@example.org"])

    def assert_no_secrets(self, *secrets):
        for path in self.folder.rglob("*"):
            if path.is_file():
                for secret in secrets:
                    self.assertNotIn(secret.encode(), path.read_bytes(), path)

    def test_typed_on_a_terminal(self):
        self.people("ada@example.org")
        environment = {**os.environ, **self.environment}
        environment.pop("HEARTFELT_SMTP_PASSWORD")
        terminal, other = os.openpty()
        running = subprocess.Popen([program.CLI, "send", self.card, "--people", "people.csv", "--account", "account.ini", "--yes"],
                                   cwd=self.folder, stdin=other, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment,
                                   start_new_session=True, preexec_fn=lambda: os.close(os.open(os.ttyname(0), os.O_RDWR)))
        os.close(other)
        asked = b""
        while b": " not in asked:
            asked += os.read(terminal, 100)
        os.write(terminal, os.environ["SMTP_PASS"].encode() + b"\n")
        running.communicate(timeout=30)
        asked += os.read(terminal, 100)
        os.close(terminal)
        self.assertEqual(running.returncode, 0)
        self.assertIn(b"Password of tester@example.org", asked)
        self.assertNotIn(os.environ["SMTP_PASS"].encode(), asked)

    def test_sender_not_wanted(self):
        self.people("ada@example.org", "ben@example.org")
        self.account(**{"from": "banned@example.org"})
        answer = self.send("--json", status=5)
        self.assertEqual([person["state"] for person in answer.json()["people"]], ["queued", "queued"])
        self.assertIn("sender not wanted", answer.err)

    def test_nobody_there(self):
        self.people("ada@example.org")
        self.account(port="9", retries="0")
        self.assertIn("localhost", self.send(status=5).err)
        self.account(port=os.environ["SMTP_MUTE_PORT"], retries="0", timeout="1")
        self.send(status=5)
        self.account()
        self.send()
        self.assertEqual(self.recipients(), ["ada@example.org"])

    def test_wild_names(self):
        people = [("Ada\nBcc: all@example.org", "ada@example.org"), ('Ben "B" <x@example.org>, Cleo', "ben@example.org"),
                  ("\u202eevE", "eve@example.org"), ("Łukasz Żółć-李", "lukasz@example.org"), ("x" * 500, "x@example.org"),
                  ("Zoë", "zoe@münchen.example")]
        self.people(*people)
        self.send("--subject", "Für {name}\r\nBcc: other@example.org\u202e", "--include-doubtful", status=1)
        arrived = self.arrived()
        self.assertEqual([envelope["to"] for envelope, _ in arrived],
                         [["ada@example.org"], ["ben@example.org"], ["eve@example.org"], ["lukasz@example.org"], ["x@example.org"],
                          ["zoe@xn--mnchen-3ya.example"]])
        names = ["Ada Bcc: all@example.org", 'Ben "B" <x@example.org>, Cleo', "evE", "Łukasz Żółć-李", "x" * 500, "Zoë"]
        for name, (_, message) in zip(names, arrived):
            self.assertEqual(set(map(str.lower, message.keys())),
                             {"from", "to", "subject", "date", "message-id", "content-language", "mime-version", "content-type"})
            # Longer words than a line may have are folded, which leaves spaces in them.
            (shown,) = [address.display_name for address in message["to"].addresses]
            self.assertEqual(shown if len(name) < 400 else shown.replace(" ", ""), name)
            self.assertEqual(message["subject"], "Für %s Bcc: other@example.org" % name)
            for file in attachments(message):
                self.assertNotRegex(file, r'[\x00-\x1f/\\<>:"|?*\u202a-\u202e]')

    def test_second_heartfelt_is_refused(self):
        self.people("ada@example.org", "slow@example.org")
        first = self.start()
        self.wait_for(lambda: self.recipients() == ["ada@example.org", "slow@example.org"])
        answer = self.send(status=4)
        self.assertIn("Another Heartfelt", answer.err)
        first.communicate(timeout=30)
        self.assertEqual(first.returncode, 0)

    def start(self, *options):
        return subprocess.Popen([program.CLI, "send", self.card, "--people", "people.csv", "--account", "account.ini", "--yes",
                                 "--quiet", *options], cwd=self.folder, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                stderr=subprocess.PIPE, env={**os.environ, **self.environment})

    @staticmethod
    def wait_for(condition):
        for _ in range(600):
            if condition():
                return
            time.sleep(0.05)
        raise AssertionError("it never came about")

    def test_stops_when_told_to(self):
        for person, ends in (("slow@example.org", {"unsure"}), ("ada@example.org", {"queued"})):
            with self.subTest(person):
                self.people("first@example.org", person, "last@example.org")
                outbox = person + ".sqlite"
                options = ["--outbox", outbox, "--rate", "6000" if person.startswith("slow") else "1"]
                n_before = len(self.recipients())
                running = self.start(*options)
                n_after = n_before + (2 if person.startswith("slow") else 1)
                self.wait_for(lambda n=n_after: len(self.recipients()) == n)
                time.sleep(0.1)
                running.send_signal(signal.SIGINT)
                running.communicate(timeout=30)  # what waits for the slow answer would find it sent
                self.assertEqual(running.returncode, 130)
                found = self.states("--outbox", outbox, yes=False, status=1 if "unsure" in ends else 0)
                self.assertEqual(found["first@example.org"], "sent")
                self.assertIn(found[person], ends)
                self.assertEqual(found["last@example.org"], "queued")

    def test_rate(self):
        self.people(*["p%d@example.org" % i for i in range(4)])
        begin = time.monotonic()
        self.send("--rate", "120/min")
        self.assertGreater(time.monotonic() - begin, 1.5)

    def test_clock_jumps(self):
        """Forward by a day and back by two, between mails and while a server that is busy is waited for: pauses are what they were."""
        addresses = ["%s@example.org" % name for name in ("ada", "ben", "busy", "cleo", "dan")]
        self.people(*addresses)
        self.account(port=os.environ["SMTP_PLAIN_PORT"], security="none", user=None, retry_after="1")
        clock = self.folder / "clock"
        clock.write_text("0", encoding="ascii")
        begin = time.monotonic()
        with mock.patch.dict(self.environment, {"LD_PRELOAD": os.environ["WALL_CLOCK_MODULE"], "WALL_CLOCK": str(clock),
                                                "ASAN_OPTIONS": os.environ.get("ASAN_OPTIONS", "") + ":verify_asan_link_order=0"}):
            running = self.start("--rate", "120")
        for n, ahead_s in ((1, 24 * 3600), (2, -24 * 3600), (3, 24 * 3600)):
            self.wait_for(lambda n=n: len(self.recipients()) >= n)
            clock.with_suffix(".new").write_text(str(ahead_s), encoding="ascii")
            clock.with_suffix(".new").rename(clock)
        _, err = running.communicate(timeout=60)
        self.assertEqual(running.returncode, 0, err)
        self.assertEqual(self.recipients(), addresses)
        self.assertGreater(time.monotonic() - begin, 5 * 0.5, "no pause is cut short")
        # The list of mails has the time the clock showed.
        self.send("--csv", "mails.csv")
        with open(self.folder / "mails.csv", encoding="utf-8-sig", newline="") as file:
            days = {row["Time"][:10] for row in csv.DictReader(file)}
        self.assertGreater(len(days), 1)

    def test_full_disk(self):
        """What cannot be written down is not sent: on a disk that is really full where this system lets us mount one, and
        everywhere where files must not grow."""
        for small_disk in [False] + [True] * self.may_mount():
            with self.subTest(small_disk=small_disk):
                self.send_to_full_disk(small_disk)

    @staticmethod
    def may_mount():
        tried = subprocess.run([*ALONE, "mount", "-t", "tmpfs", "none", "/tmp"], stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                               check=False)
        return tried.returncode == 0

    def send_to_full_disk(self, small_disk):
        people = ["p%d-%d@example.org" % (i, small_disk) for i in range(16)]
        self.people(*people)
        outbox = self.folder / ("outbox-%d.sqlite" % small_disk)

        def limit():
            resource.setrlimit(resource.RLIMIT_FSIZE, (48 << 10, 48 << 10))
        command = [program.CLI, "send", self.card, "--people", "people.csv", "--account", "account.ini", "--yes", "--json",
                   "--quiet", "--outbox"]
        if small_disk:
            disk = self.folder / "disk"
            disk.mkdir()
            # The disk goes with whoever is alone on it: what lies there is taken along, where there is room.
            script = 'mount -t tmpfs -o size=128k none "$1"; "${@:3}"; status=$?; cp "$1"/outbox.sqlite* "$2"; exit $status'
            command = [*ALONE, "bash", "-c", script, "bash", disk, self.folder, *command, disk / "outbox.sqlite"]
        else:
            command.append(outbox)
        running = subprocess.run(command, cwd=self.folder, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                 env={**os.environ, **self.environment}, check=False, timeout=60,
                                 preexec_fn=None if small_disk else limit)
        self.assertEqual(running.returncode, 4, running.stderr)
        self.assertIn("no space is left" if small_disk else "outbox", running.stderr.decode())
        if small_disk:
            for path in self.folder.glob("outbox.sqlite*"):
                path.rename(str(outbox) + path.name.removeprefix("outbox.sqlite"))
        arrived = [address for address in self.recipients() if address in people]
        self.assertLess(len(arrived), 16)
        states = self.states("--json", "--unsure", "sent" if arrived else "again", "--outbox", outbox)
        self.assertEqual(set(states.values()), {"sent"})
        recipients = [address for address in self.recipients() if address in people]
        self.assertEqual(len(recipients), len(set(recipients)), "nobody twice")
        self.assertGreaterEqual(len(recipients), 15)
        print("where", "a disk was full:" if small_disk else "no file might grow:", len(arrived), "of 16 went out", file=sys.stderr)

    def test_wrong_usage(self):
        self.people("ada@example.org")
        base = ["send", self.card]
        for options, says in (([], "--account"), (["--account", "account.ini"], "--people"),
                              (["--account", "account.ini", "--people", "people.csv", "--rate", "fast"], "--rate"),
                              (["--account", "account.ini", "--people", "people.csv", "--attach", "docx"], "docx"),
                              (["--account", "account.ini", "--people", "people.csv", "--only", "x@example.org"], "x@example.org"),
                              (["--account", "account.ini", "--people", "people.csv", "--subject", " "], "--subject")):
            with self.subTest(options):
                self.assertIn(says, self.done(*base, *options, status=2, environment=self.environment).err)
        self.assertIn("nowhere", self.done(*base, "--account", "nowhere", "--people", "people.csv", status=3,
                                           environment=self.environment).err)


if __name__ == "__main__":
    program.main()
