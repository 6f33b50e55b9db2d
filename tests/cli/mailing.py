# SPDX-License-Identifier: GPL-3.0-or-later
"""Sending cards to servers of our own (with-smtp.sh, with-exim.sh), and reading back what arrived."""
import email
import email.policy
import json
import os
import pathlib
import shutil

import program

OUT = pathlib.Path(os.environ.get("SMTP_OUT", "."))


def read(path):
    """A message as Python's email package understands it; what it finds wrong with one fails the test."""
    message = email.message_from_bytes(pathlib.Path(path).read_bytes(), policy=email.policy.default)
    for part in message.walk():
        assert not part.defects, part.defects
        for header in part.values():
            assert not header.defects, (header, header.defects)
    return message


def attachments(message):
    return {part.get_filename(): part.get_content() for part in message.iter_attachments()}


class Test(program.Test):
    def setUp(self):
        super().setUp()
        self.environment = {"XDG_STATE_HOME": str(self.folder / "state"), "XDG_CONFIG_HOME": str(self.folder / "config"),
                            "HEARTFELT_SMTP_PASSWORD": os.environ.get("SMTP_PASS", ""), "DBUS_SESSION_BUS_ADDRESS": ""}
        self.environment = {key: value for key, value in self.environment.items() if value}
        shutil.rmtree(OUT / "new", ignore_errors=True)
        for path in list(OUT.glob("*.eml")) + list(OUT.glob("*.json")):
            path.unlink()
        self.card = self.make_card(change=self.make_small)
        self.account()

    @staticmethod
    def make_small(card):
        """One page with little on it: what is judged here is the mail."""
        card["format"] = "kudos-eu"
        card["title"] = "Bravo"
        card["pages"] = [dict(page, items=[{"type": "text", "id": page["page"] + "-name", "frame_mm": [10, 5, 60, 10],
                                            "size_pt": 12, "text": "{name}"}])
                         for page in (card["pages"][0], card["pages"][3])]

    def account(self, **changes):
        settings = {"from": "Support Team <team@example.org>", "server": "localhost", "port": os.environ.get("SMTP_PORT", "1"),
                    "user": os.environ.get("SMTP_USER", ""), "ca-file": os.environ.get("SMTP_CA", ""), "rate": "6000",
                    "retry-after": "0", "retries": "2", **{key.replace("_", "-"): value for key, value in changes.items()}}
        lines = ["%s=%s" % item for item in settings.items() if item[1] is not None]
        (self.folder / "account.ini").write_text("\n".join(["[account]", *lines, ""]), encoding="utf-8")

    def people(self, *people):
        """Each an address, or a name and an address."""
        lines = ["name,email"]
        for person in people:
            name, address = person if isinstance(person, tuple) else (person.split("@")[0].title(), person)
            lines.append('"%s","%s"' % (name.replace('"', '""'), address))
        (self.folder / "people.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")

    def send(self, *options, status=0, yes=True, **more):
        environment = {**self.environment, **more.pop("environment", {})}
        return self.done("send", self.card, "--people", "people.csv", "--account", "account.ini", *(["--yes"] if yes else []),
                         *options, status=status, environment=environment, **more)

    def states(self, *options, status=0, **more):
        answer = self.send("--json", *options, status=status, **more)
        self.answer = answer.json()
        return {person["email"]: person["state"] for person in self.answer["people"]}

    @staticmethod
    def arrived():
        """Envelope and message of everything that arrived, in order."""
        numbers = sorted(int(path.stem) for path in OUT.glob("*.json"))
        return [(json.loads((OUT / ("%d.json" % number)).read_text(encoding="utf-8")), read(OUT / ("%d.eml" % number)))
                for number in numbers]

    def recipients(self):
        return [envelope["to"][0] for envelope, _ in self.arrived()]
