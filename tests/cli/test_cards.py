# SPDX-License-Identifier: GPL-3.0-or-later
"""new, info, check and thumbnail."""
import json
import os
import zipfile

import program
from program import CARD, size_of_png


class Palettes(program.Test):
    """Those of a user stand beside ours."""

    def setUp(self):
        super().setUp()
        self.own = self.folder / "own" / "palettes"
        self.own.mkdir(parents=True)
        ours = os.path.join(os.environ["HF_SOURCE_ROOT"], "data")
        self.environment = {"HEARTFELT_DATA_DIR": f"{self.folder / 'own'}:{ours}"}

    def keep(self, name, palette):
        (self.own / name).write_text(json.dumps({"palettes": [palette]}), encoding="utf-8")

    def test_ones_own_is_listed_used_and_kept_in_the_card(self):
        colors = {"paper": "#FFFFFF", "ink": "#222222", "primary": "#FFCC00", "accent": "#D40511", "soft": "#EEEEEE", "deep": "#333333"}
        self.keep("acme.json", {"id": "own-acme", "title": "Acme", "colors": colors, "headline": "primary"})
        listed = self.done("palettes", "--json", environment=self.environment).json()["palettes"]
        acme = next(p for p in listed if p["id"] == "own-acme")
        self.assertEqual((acme["title"], acme["dark"], acme["primary"]), ("Acme", False, "#FFCC00"))
        headline = next(c for c in acme["contrasts"] if c["role"] == "headline")
        self.assertEqual(headline["ground"], "paper")
        self.assertLess(headline["contrast"], headline["needed"])
        self.assertIn("marmalade", self.done("palettes", environment=self.environment).out)

        self.done("new", "birds", "-o", "a.heartfelt", "--palette", "own-acme", environment=self.environment)
        (self.own / "acme.json").unlink()
        self.assertEqual(self.done("info", "a.heartfelt", "--json").json()["palette"]["primary"], "#FFCC00")

    def test_ours_are_named_in_the_language_of_who_reads(self):
        german = {**self.environment, "LC_ALL": "C.UTF-8", "LANGUAGE": "de"}
        english = self.done("palettes", "--json", environment=self.environment).json()["palettes"]
        self.assertEqual(self.done("palettes", "--json", environment=german).json()["palettes"], english)
        self.assertIn("Meerglas", self.done("palettes", environment=german).out)
        self.assertIn("Sea Glass", self.done("palettes", environment=self.environment).out)

        colors = {role: english[0][role] for role in ("paper", "ink", "primary", "accent", "soft", "deep")}
        self.keep("acme.json", {"id": "acme", "title": "Sea Glass", "colors": colors})
        lines = self.done("palettes", environment=german).out.splitlines()
        self.assertIn("Sea Glass", next(line for line in lines if line.startswith("acme ")))

    def test_a_list_may_name_colours_as_they_are_shown(self):
        german = {**self.environment, "LC_ALL": "C.UTF-8", "LANGUAGE": "de"}
        self.done("new", "birds", "-o", "a.heartfelt", environment=german)
        (self.folder / "team.csv").write_text("Name,Colours\nAda,Meerglas\nBen,Sea Glass\nCleo,Glas\n", encoding="utf-8")
        answer = self.done("check", "a.heartfelt", "--people", "team.csv", "--json", environment=german, status=1)
        unknown = [doubt["name"] for doubt in answer.json()["doubts"] if doubt["kind"] == "unknown-palette"]
        self.assertEqual(unknown, ["Cleo"])

    def test_a_broken_file_is_told_with_its_place(self):
        self.keep("broken.json", {"id": "own-red", "colors": {"paper": "white"}})
        for answer in (
            self.done("palettes", environment=self.environment, status=1),
            self.done("new", "birds", "-o", "a.heartfelt", "--palette", "own-red", environment=self.environment, status=2),
        ):
            self.assertIn("broken.json", answer.err)
            self.assertIn("palettes[0].colors.paper", answer.err)


class Templates(program.Test):
    def test_json(self):
        templates = {t["id"]: t for t in self.done("templates", "--json").json()["templates"]}
        for name in ["lighthouse", "birds", "confetti"]:
            template = templates[name]
            self.assertEqual(set(template), {"id", "title", "theme", "mood", "style", "format", "pages", "fields", "languages"})
            self.assertEqual(set(template["format"]), {"id", "width_mm", "height_mm", "fold"})
            self.assertIn("name", template["fields"])
            self.assertIn("en", template["languages"])
        self.assertEqual(templates["lighthouse"]["pages"], ["front", "inside-left", "inside-right", "back"])

    def test_one_line_each(self):
        lines = self.done("templates").out.splitlines()
        ids = [t["id"] for t in self.done("templates", "--json").json()["templates"]]
        self.assertEqual([line.split()[0] for line in lines], ids)

    def test_a_template_is_a_card_by_its_id(self):
        self.assertEqual(self.done("info", "lighthouse", "--json").json()["format"]["id"], "5x7-folded")
        self.done("new", "lighthouse", "-o", "mine.heartfelt")
        self.assertEqual(self.done("info", "mine.heartfelt", "--json").json()["template"], "lighthouse")
        self.assertIn("lighthouse", self.done("info", "lighthuose", status=3).err)

    def test_a_format_lays_the_card_out_again(self):
        self.done("new", "lighthouse", "-o", "a6.heartfelt", "--format", "a6-folded", "--set", "name=Ada", "--set", "note=Hello")
        self.assertEqual(self.done("info", "a6.heartfelt", "--json").json()["format"]["id"], "a6-folded")
        self.done("check", "a6.heartfelt", "--set", "first_name=Ada", "--set", "from=Tom")
        self.done("new", "lighthouse", "-o", "wide.heartfelt", "--format", "screen-wide")
        self.done("export", "wide.heartfelt", "--to", "png", "-o", "wide.png")
        header = (self.folder / "wide.png").read_bytes()[16:24]
        self.assertEqual((int.from_bytes(header[:4], "big"), int.from_bytes(header[4:], "big")), (1200, 627))

    def test_a_language_takes_the_words_along(self):
        def walk(items):
            for item in items:
                yield from walk(item["items"]) if item["type"] == "group" else [item]

        def texts():
            with zipfile.ZipFile(self.folder / "mine.heartfelt") as file:
                card = json.loads(file.read("card.json"))
            return card, {item["id"]: item.get("text") for page in card["pages"] for item in walk(page["items"])}

        languages = self.done("templates", "--json").json()["templates"][0]["languages"]
        self.assertEqual(languages, ["en", "ar", "de", "es", "fil", "fr", "hi", "ja", "pt-BR"])
        answer = self.done("new", "birds", "-o", "mine.heartfelt", "--language", "de-AT", "--set", "from=Uwe")
        card, german = texts()
        self.assertNotIn("--language", answer.err)
        self.assertEqual((card["language"], card["title"]), ("de-AT", "Schön, dich zu hören"))
        self.assertEqual((german["salutation"], german["signature"]), ("Hallo {first_name|du},", "Uwe"))
        answer = self.done("new", "mine.heartfelt", "-o", "mine.heartfelt", "--language", "ar", "--force")
        card, arabic = texts()
        self.assertEqual((card["language"], card["title"]), ("ar", "صوت ودود"))
        self.assertEqual(arabic["signature"], "Uwe")
        self.assertIn("signature", answer.err)
        answer = self.done("new", "birds", "-o", "mine.heartfelt", "--language", "tlh", "--force")
        self.assertIn("“tlh”", answer.err)
        self.assertEqual(texts()[1]["headline"], "A friendly voice")

    def test_every_palette_recolours(self):
        message = self.done("export", "birds", "--to", "pdf", "-o", "a.pdf", "--palette", "?", status=2).err
        palettes = message.splitlines()[0].rpartition(": ")[2].split(", ")
        self.assertIn("marmalade", palettes)
        seen = set()
        for palette in palettes:
            self.done("export", "birds", "--to", "png", "--page", "front", "--dpi", "20", "--palette", palette, "-o", "a.png",
                      "--force")
            seen.add((self.folder / "a.png").read_bytes())
        self.assertEqual(len(seen), len(palettes))


class Info(program.Test):
    def test_json(self):
        info = self.done("info", CARD, "--json").json()
        self.assertEqual(info["format"], {"id": "5x7-folded", "width_mm": 127, "height_mm": 177.8, "fold": "half"})
        self.assertEqual(info["pages"], ["front", "inside-left", "inside-right", "back"])
        self.assertEqual(info["fields"], ["name", "company", "first_name", "note", "today"])
        self.assertEqual(info["optional_fields"], ["company", "first_name", "note"])
        self.assertEqual(info["palette"]["id"], "marmalade")
        self.assertEqual(info["palette"]["ink"], "#2E1A16")
        self.assertEqual({font["state"] for font in info["fonts"]}, {"found"})

    def test_substituted_font(self):
        card = self.make_card(change=lambda c: c["fonts"]["headline"].update(family="No Such Face"))
        fonts = self.done("info", card, "--json").json()["fonts"]
        self.assertIn({"role": "headline", "family": "No Such Face", "state": "substituted"}, fonts)
        self.assertRegex(self.done("info", card).out, r"No Such Face \(not installed")

    def test_text_names_each_thing(self):
        text = self.done("info", CARD).out
        for word in ["Hill", "5x7-folded", "inside-left", "first_name (optional)", "Lato", "marmalade"]:
            self.assertIn(word, text)


class Check(program.Test):
    def test_json(self):
        answer = self.done("check", CARD, "--set", "company=Acme", "--json").json()
        self.assertEqual(answer["cards"], 1)
        self.assertEqual([(d["severity"], d["kind"], d["page"], d["item"]) for d in answer["doubts"]],
                         [("note", "empty-field", "front", "headline"), ("note", "empty-field", "inside-right", "letter")])
        for doubt in answer["doubts"]:
            self.assertEqual(set(doubt), {"severity", "kind", "row", "name", "page", "item", "message"})

    def test_nothing_doubtful(self):
        answer = self.done("check", CARD, "--set", "company=Acme", "--set", "name=Ada Lovelace")
        self.assertEqual(answer.out, "Nothing is doubtful.\n")
        self.assertEqual(answer.err, "")

    def test_words_on_art_of_their_own_lightness(self):
        def darken(card):
            card["pages"][0]["items"].insert(1, {"type": "shape", "id": "night", "frame_mm": [0, 0, 127, 177.8], "fill": "ink"})
            for item in card["pages"][0]["items"]:
                if item["type"] == "text":
                    item["paint"] = "ink"

        answer = self.done("check", self.make_card(change=darken), "--set", "name=Ada", "--json", status=1)
        found = [doubt for doubt in answer.json()["doubts"] if doubt["kind"] == "text-over-art"]
        self.assertTrue(found)
        self.assertEqual({(doubt["severity"], doubt["page"]) for doubt in found}, {("warning", "front")})

    def test_kinds_and_status(self):
        def replace_asset(card):
            card["pages"][0]["items"][0]["asset"] = "gone.svg"

        def stray_brace(card):
            card["pages"][3]["items"][0]["text"] = "{oops"

        for change, kind, severity in [(replace_asset, "missing-picture", "error"), (stray_brace, "field-syntax", "warning")]:
            with self.subTest(kind=kind):
                card = self.make_card(kind, change)
                doubts = self.done("check", card, "--json", status=1).json()["doubts"]
                self.assertIn((kind, severity), [(d["kind"], d["severity"]) for d in doubts])


class New(program.Test):
    def test_given_fields_become_words_and_others_stay(self):
        self.done("new", CARD, "-o", "mine.heartfelt", "--set", "company=A{c}me", "--language", "de")
        info = self.done("info", "mine.heartfelt", "--json").json()
        self.assertEqual(info["fields"], ["name", "first_name", "note", "today"])
        self.assertEqual(info["language"], "de")
        self.assertNotEqual(info["uuid"], self.done("info", CARD, "--json").json()["uuid"])
        self.done("export", "mine.heartfelt", "--to", "pdf", "-o", "a.pdf", "--set", "name=Ada", "--set", "today=2027-10-04")
        words = program.text_of_pdf(self.folder / "a.pdf")
        self.assertIn("A{c}me could not do it without you.", words)
        self.assertIn("Dear Ada", words)
        self.assertIn("4. Oktober 2027", words)

    def test_name_given_for_good_fills_in_the_first_name(self):
        self.done("new", CARD, "-o", "mine.heartfelt", "--set", "name=Ada Lovelace")
        self.assertEqual(self.done("info", "mine.heartfelt", "--json").json()["fields"], ["company", "note", "today"])

    def test_file_holds_a_thumbnail(self):
        self.done("new", CARD, "-o", "mine.heartfelt")
        with zipfile.ZipFile(self.folder / "mine.heartfelt") as container:
            container.extract("thumbnail.png", self.folder)
        self.assertEqual(size_of_png(self.folder / "thumbnail.png"), (183, 256))

    def test_existing_file_is_kept(self):
        (self.folder / "mine.heartfelt").write_bytes(b"precious")
        self.done("new", CARD, "-o", "mine.heartfelt", status=4)
        self.assertEqual((self.folder / "mine.heartfelt").read_bytes(), b"precious")
        self.done("new", CARD, "-o", "mine.heartfelt", "--force")
        self.done("info", "mine.heartfelt")


class Thumbnail(program.Test):
    def test_longest_side(self):
        self.done("thumbnail", CARD, "a.png")
        self.assertEqual(size_of_png(self.folder / "a.png"), (183, 256))
        self.done("thumbnail", CARD, "b.png", "--size", "128")
        self.assertEqual(size_of_png(self.folder / "b.png"), (91, 128))

    def test_replaces_empty_files_only(self):
        (self.folder / "a.png").touch()
        self.done("thumbnail", CARD, "a.png")
        self.done("thumbnail", CARD, "a.png", status=4)
        self.done("thumbnail", CARD, "a.png", "--force")


if __name__ == "__main__":
    program.main()
