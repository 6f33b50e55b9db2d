# SPDX-License-Identifier: GPL-3.0-or-later
"""Words worth sending, listed."""
import json
import os

import program


class Messages(program.Test):
    def test_ours_in_json(self):
        messages = self.done("messages", "--json").json()["messages"]
        self.assertGreater(len(messages), 180)
        members = {"id", "language", "kind", "theme", "occasion", "tone", "length", "text", "formal", "field"}
        self.assertEqual(set(messages[0]), members)
        self.assertEqual(len({(message["language"], message["id"]) for message in messages}), len(messages))

    def test_only_some(self):
        messages = self.done("messages", "--json", "--theme", "trust", "--language", "en-GB", "--kind", "message").json()["messages"]
        self.assertEqual(len(messages), 9)
        self.assertEqual({(message["theme"], message["language"], message["kind"]) for message in messages},
                         {("trust", "en", "message")})
        occasion = self.done("messages", "--json", "--theme", "welcome").json()["messages"]
        self.assertEqual({message["occasion"] for message in occasion}, {"welcome"})

    def test_as_text(self):
        answer = self.done("messages", "--theme", "trust", "--language", "en").out
        self.assertIn("en  trust-warm-letter\n    ", answer)
        self.assertIn("\n    {note|}\n", answer)

    def test_of_the_company(self):
        folder = self.folder / "heartfelt" / "messages"
        folder.mkdir(parents=True)
        (folder / "acme.json").write_text(json.dumps({"language": "en", "messages": [
            {"id": "acme", "theme": "acme", "tone": "warm", "length": "line", "text": "Acme thanks {name|you}."}]}), encoding="utf-8")
        answer = self.done("messages", "--theme", "acme", environment={"XDG_DATA_DIRS": os.fspath(self.folder)})
        self.assertEqual(answer.out, "en  acme\n    Acme thanks {name|you}.\n")
        (folder / "acme.json").write_text("{", encoding="utf-8")
        answer = self.done("messages", "--theme", "trust", environment={"XDG_DATA_DIRS": os.fspath(self.folder)}, status=1)
        self.assertIn("acme.json", answer.err)

    def test_none(self):
        self.assertIn("“tlh”", self.done("messages", "--language", "tlh", status=2).err)
        self.assertIn("“thrust”", self.done("messages", "--theme", "thrust", status=2).err)
        self.done("messages", "--kind", "poem", status=2)


if __name__ == "__main__":
    program.main()
