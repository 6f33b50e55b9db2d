#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sending by the keyboard alone: looking at the mails, sending, thinking better of it, and deciding what is unsure or refused."""

import email
import email.policy

from emailing import BIRDS, OUT, EmailTest
from heartfelt import key, main, pattern, type_text, wait_for


class TestEmailKeys(EmailTest):
    def focused(self, window, name=None, role=None):
        return window.find(name, role, pred=lambda node: node.has("FOCUSED"))

    def go_to(self, window, name, role=None, by="Tab", most=40):
        """Presses BY until what is called NAME has the focus."""
        for _ in range(most):
            for node in window.root.walk():
                if node.has("FOCUSED") and (name.search(node.name) if hasattr(name, "search") else node.name == name):
                    return node
            key(by)
        raise AssertionError("%s is not to be reached by %s" % (name, by))

    def go_to_row(self, window, nth):
        """The row of that number of the list, from wherever it is."""
        self.go_to(window, "Email", "list item", by="F6")
        key("F6")
        key("Home", *["Down"] * nth)

    def test_all_of_it(self):
        self.set_up()
        window = self.start(self.card(), title=BIRDS, env=self.password)
        window.retitle(BIRDS)
        self.add(window, "ada@example.org", "reject@example.org", "lost@example.org", "slow@example.org", "zoe@example.org")
        self.state(window, "Zoe", "Waiting")
        self.focused(window, "Email", "list item")  # the way that was chosen

        # The mails, one after the other, from where one is in the list.
        self.go_to_row(window, 1)
        key("Return")
        window.find("Reject gets", "label")
        window.find("To Reject, reject@example.org", "label")
        window.find(pattern("^Reject.pdf, "), "label")
        key("alt+Page_Up")
        window.find("Ada gets", "label")
        window.find("A card for you, Ada", "label")
        key("Escape")
        wait_for(lambda: not window.shows("Ada gets"), what="the mail to be closed")

        # The subject, and the blue button.
        self.go_to(window, "Subject")
        type_text("Well done, {first_name}")
        key("ctrl+Return")
        window.find(pattern(r"Stop \(\d+\)"), "push button")
        key("ctrl+Return")
        window.find("Send 5 Cards", "push button", pred=lambda node: node.has("SENSITIVE"))
        self.assertEqual(self.arrived(), [])
        key("ctrl+Return")
        wait_for(lambda: self.arrived() == ["ada@example.org", "slow@example.org"], what="the mail whose answer takes a while")
        key("shift+F6")
        self.focused(window, "Pause", "push button")
        key("space")
        window.find("Go On", "push button")
        self.state(window, "Slow", "Sent")
        self.state(window, "Zoe", "Waiting")
        key("space")
        self.state(window, "Zoe", "Sent")

        # What perhaps arrived is decided, and who was refused is tried again.
        self.go_to_row(window, 2)
        key("Tab")
        self.focused(window, "It Arrived", "push button")
        key("space")
        self.state(window, "Lost", "Sent")
        self.assertEqual(self.arrived(), ["ada@example.org", "slow@example.org", "zoe@example.org"])
        self.go_to_row(window, 1)
        key("Tab")
        self.focused(window, "Mend Address…")
        key("space")
        self.focused(window, "Email Address")
        type_text("rose@example.org")
        key("Return")
        self.state(window, "Reject", "Waiting")
        subjects = [email.message_from_bytes(path.read_bytes(), policy=email.policy.default)["subject"] for path in OUT.glob("*.eml")]
        self.assertCountEqual(subjects, ["Well done, " + name for name in ("Ada", "Slow", "Zoe")])


if __name__ == "__main__":
    main()
