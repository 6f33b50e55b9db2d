# SPDX-License-Identifier: GPL-3.0-or-later
import subprocess

import program

TEAM = "Nom;E-Mail;Pointure\nZoë Łukasiewicz;zoe@example.org;38\n王芳;wang@example.org;\n"


class Roster(program.Test):
    def write(self, text, encoding="utf-8", name="team.csv"):
        (self.folder / name).write_bytes(text.encode(encoding))
        return name

    def test_json(self):
        answer = self.done("roster", self.write(TEAM), "--json").json()
        self.assertEqual((answer["file"], answer["kind"], answer["encoding"], answer["delimiter"]),
                         ("team.csv", "csv", "UTF-8", ";"))
        self.assertEqual(answer["columns"], [{"heading": "Nom", "field": "name"}, {"heading": "E-Mail", "field": "email"},
                                             {"heading": "Pointure", "field": "pointure"}])
        self.assertEqual(answer["people"], [
            {"row": 1, "name": "Zoë Łukasiewicz", "first_name": "Zoë", "last_name": "Łukasiewicz", "email": "zoe@example.org", "picture": None,
             "fields": {"name": "Zoë Łukasiewicz", "email": "zoe@example.org", "pointure": "38"}},
            {"row": 2, "name": "王芳", "first_name": "王芳", "last_name": "", "email": "wang@example.org", "picture": None,
             "fields": {"name": "王芳", "email": "wang@example.org", "pointure": ""}}])

    def test_doubts_have_their_row(self):
        answer = self.done("roster", self.write("name,email\nAda,a@example.org\nBen,a@example.org\n"), "--json", status=1).json()
        self.assertIn((2, "warning", "same-address"), [(d["row"], d["severity"], d["kind"]) for d in answer["doubts"]])

    def test_text(self):
        text = self.done("roster", self.write(TEAM)).out
        for word in ["team.csv", "UTF-8", "Pointure → {pointure}", "王芳", "2"]:
            self.assertIn(word, text)

    def test_map(self):
        people = self.done("roster", self.write(TEAM), "--map", "team=Pointure", "--json").json()
        self.assertIn({"heading": "Pointure", "field": "team"}, people["columns"])
        self.assertIn("Hut", self.done("roster", "team.csv", "--map", "team=Hut", status=2).err)

    def test_standard_input(self):
        done = subprocess.run([program.CLI, "roster", "-", "--json"], input=TEAM.encode(), stdout=subprocess.PIPE, check=True)
        self.assertIn("Łukasiewicz", done.stdout.decode())

    def test_bad_input(self):
        self.write("")
        (self.folder / "picture.csv").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
        for name in ["team.csv", "picture.csv", "missing.csv"]:
            with self.subTest(name=name):
                self.assertIn(name, self.done("roster", name, status=3).err)


if __name__ == "__main__":
    program.main()
