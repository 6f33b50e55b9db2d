# SPDX-License-Identifier: GPL-3.0-or-later
"""PDF/X-4 (ISO 15930-7:2010): each key it requires, and none of what it forbids."""
import json
import os
import pathlib
import re
import xml.etree.ElementTree as ElementTree

import program
from program import CARD, facts_of_pdf

PRESS = pathlib.Path("/usr/share/color/icc/ghostscript/default_cmyk.icc")
SCREEN = pathlib.Path("/usr/share/color/icc/ghostscript/srgb.icc")

NAMES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "xmpMM": "http://ns.adobe.com/xap/1.0/mm/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "pdfxid": "http://www.npes.org/pdfx/ns/id/",
}


def plain_text(value):
    """A string of qpdf's JSON, version 2, which marks text by its kind."""
    return value.split(":", 1)[1] if isinstance(value, str) and value[:2] in ("u:", "b:") else value


class PrintShop(program.Test):
    def read(self, path):
        """Every object of a PDF, as qpdf understands it."""
        document = json.loads(program.tool("qpdf", "--json=2", "--json-stream-data=none", path))["qpdf"][1]
        self.objects = document
        trailer = document["trailer"]["value"]
        return trailer, self.follow(trailer["/Root"])

    def follow(self, reference):
        if isinstance(reference, str) and re.fullmatch(r"\d+ \d+ R", reference):
            found = self.objects["obj:" + reference]
            return found["stream"]["dict"] if "stream" in found else found["value"]
        return reference

    def stream(self, path, reference):
        return program.subprocess.run(["qpdf", "--show-object=" + reference.replace(" ", ",").rsplit(",", 1)[0], "--filtered-stream-data",
                                       path], stdout=program.subprocess.PIPE, check=True).stdout

    def shop(self, card, *options, name="shop.pdf", status=0):
        answer = self.done("export", card, "--to", "pdf", "-o", name, "--force", "--print-shop", "--profile", PRESS, *options, status=status)
        program.tool("qpdf", "--check", self.folder / name)
        return answer

    def check_required(self, path):
        trailer, catalog = self.read(path)
        self.assertTrue(path.read_bytes().startswith(b"%PDF-1.6"))
        self.assertEqual(len(trailer["/ID"]), 2)
        self.assertNotIn("/Encrypt", trailer)

        info = self.follow(trailer["/Info"])
        self.assertTrue(plain_text(info["/Title"]))
        self.assertEqual(info["/Trapped"], "/False")
        for key in ("/CreationDate", "/ModDate"):
            self.assertRegex(plain_text(info[key]), r"^D:\d{14}Z")

        (intent,) = (self.follow(intent) for intent in self.follow(catalog["/OutputIntents"]))
        self.assertEqual((intent["/Type"], intent["/S"]), ("/OutputIntent", "/GTS_PDFX"))
        self.assertTrue(plain_text(intent["/OutputConditionIdentifier"]))
        self.assertTrue(plain_text(intent["/Info"]))
        profile = intent["/DestOutputProfile"]
        self.assertEqual(self.follow(profile)["/N"], 4)
        self.assertEqual(self.stream(path, profile), PRESS.read_bytes())

        xmp = ElementTree.fromstring(self.stream(path, catalog["/Metadata"]).decode().split("?>", 1)[1].rsplit("<?", 1)[0])
        self.assertEqual(xmp.find(".//pdfxid:GTS_PDFXVersion", NAMES).text, "PDF/X-4")
        self.assertEqual(xmp.find(".//pdf:Trapped", NAMES).text, "False")
        self.assertEqual(xmp.find(".//xmpMM:RenditionClass", NAMES).text, "default")
        self.assertTrue(xmp.find(".//xmpMM:DocumentID", NAMES).text)
        self.assertTrue(xmp.find(".//xmpMM:VersionID", NAMES).text)
        self.assertTrue("".join(xmp.find(".//dc:title", NAMES).itertext()).strip())
        for key in ("CreateDate", "ModifyDate", "MetadataDate"):
            self.assertRegex(xmp.find(".//xmp:" + key, NAMES).text, r"^\d{4}-\d\d-\d\dT")

        # What is said twice is said alike, and whoever only reads text finds it.
        self.assertEqual("".join(xmp.find(".//dc:title", NAMES).itertext()).strip(), plain_text(info["/Title"]))
        for of_info, of_xmp in (("/CreationDate", "CreateDate"), ("/ModDate", "ModifyDate")):
            digits = re.sub(r"\D", "", xmp.find(".//xmp:" + of_xmp, NAMES).text)
            self.assertTrue(plain_text(info[of_info]).startswith("D:" + digits[:14]), of_info)
        metadata = self.follow(catalog["/Metadata"])
        self.assertEqual((metadata["/Type"], metadata["/Subtype"], metadata.get("/Filter")), ("/Metadata", "/XML", None))
        self.assertNotIn("/OCProperties", catalog)

    def check_forbidden(self, path):
        text = json.dumps(self.objects)
        for word in ("/JavaScript", "/AA", "/Annots", "/OpenAction", "/AcroForm", "/LZWDecode", "/TR", "/HTO", "/PS", "/Alternates", "/OPI", "/ArtBox",
                     "/Ref", "/EmbeddedFiles", "/TR2", "/HTP", "/XFA", "/Movie"):
            self.assertNotIn('"%s"' % word, text, word)
        for line in program.tool("pdffonts", path).splitlines()[2:]:
            self.assertRegex(line, r" yes (yes|no) +(yes|no) ")
        # Another reader finds nothing to mend or to complain of when it separates the pages into inks.
        strict = ["-q", "-dSAFER", "-dBATCH", "-dNOPAUSE", "-dPDFSTOPONERROR", "-dPDFSTOPONWARNING", "-sDEVICE=bitcmyk", "-r20"]
        told = program.subprocess.run(["gs", *strict, "-o", os.devnull, path], stdout=program.subprocess.PIPE,
                                      stderr=program.subprocess.STDOUT, check=True).stdout
        self.assertEqual(told, b"")

    def check_colors(self):
        """Whatever is painted with says what RGB is; nothing is blended in a space of its own but masks."""
        painted = 0
        for found in self.objects.values():
            value = found["stream"]["dict"] if "stream" in found else found["value"]
            if not isinstance(value, dict):
                continue
            self.assertNotEqual(value.get("/ColorSpace"), "/DeviceRGB")
            group = self.follow(value.get("/Group", {}))
            self.assertNotEqual(group.get("/CS"), "/DeviceRGB")
            if "/Resources" in value:
                space = self.follow(self.follow(value["/Resources"])["/ColorSpace"]["/DefaultRGB"])
                self.assertEqual(space[0], "/ICCBased")
                self.assertEqual(self.follow(space[1])["/N"], 3)
                painted += 1
        self.assertGreater(painted, 0)

    def check_boxes(self, pages, width, height, bleed):
        for page in self.objects.values():
            page = page.get("value")
            if not isinstance(page, dict) or page.get("/Type") != "/Page":
                continue
            media, bleeds, trim = (page[key] for key in ("/MediaBox", "/BleedBox", "/TrimBox"))
            self.assertEqual(media, bleeds)
            self.assertAlmostEqual(trim[0], bleed, places=2)
            self.assertAlmostEqual(trim[2] - trim[0], width, places=2)
            self.assertAlmostEqual(trim[3] - trim[1], height, places=2)
            pages -= 1
        self.assertEqual(pages, 0)

    def test_every_key_is_there(self):
        (self.folder / "people.csv").write_text("name\nAda\nZoë\n", encoding="utf-8")
        people = ["--people", self.folder / "people.csv"]
        cases = [
            ("one card", CARD, [], (4, 360, 504, 9)),
            ("a template with gradients", "lighthouse", [], (4, 360, 504, 9)),
            ("spreads", CARD, [*people, "--combined", "--page", "spreads"], (4, 720, 504, 9)),
            ("sheets", CARD, [*people, "--sheet", "sra3-1up", "--crop-marks"], (4, 320 * 72 / 25.4, 450 * 72 / 25.4, 0)),
        ]
        for name, card, options, boxes in cases:
            with self.subTest(name):
                self.shop(card, "--set", "today=2027-10-04", *options)
                path = self.folder / "shop.pdf"
                self.check_required(path)
                self.check_forbidden(path)
                self.check_colors()
                self.check_boxes(*boxes)

    def test_a_file_for_each_person(self):
        (self.folder / "people.csv").write_text("name\nAda\nZoë\n", encoding="utf-8")
        self.done("export", CARD, "--to", "pdf", "-o", "out", "--print-shop", "--profile", PRESS, "--people", "people.csv")
        for path in (self.folder / "out").iterdir():
            self.check_required(path)
            self.check_colors()

    def test_looks_the_same(self):
        """Tagged colours are the very same colours, where nothing is proofed."""
        self.shop("lighthouse")
        self.done("export", "lighthouse", "--to", "pdf", "--bleed", "-o", "usual.pdf")
        program.tool("qpdf", "--qdf", "--object-streams=disable", self.folder / "shop.pdf", self.folder / "open.pdf")
        text = (self.folder / "open.pdf").read_bytes().replace(b"/OutputIntents", b"/OutputNothing")
        (self.folder / "open.pdf").write_bytes(text)
        for name in ("open", "usual"):
            program.tool("pdftoppm", "-r", "50", self.folder / (name + ".pdf"), self.folder / name)
        for page in "1234":
            ours, usual = ((self.folder / (name + "-%s.ppm" % page)).read_bytes() for name in ("open", "usual"))
            self.assertEqual(len(ours), len(usual))
            self.assertLessEqual(max(abs(a - b) for a, b in zip(ours, usual)), 3)

    def test_black_words_are_black_ink(self):
        def change(card):
            card["palette"]["colors"]["ink"] = "#000000"
        self.shop(self.make_card("black", change), "--page", "inside")
        program.tool("qpdf", "--qdf", "--object-streams=disable", self.folder / "shop.pdf", self.folder / "open.pdf")
        content = (self.folder / "open.pdf").read_bytes()
        self.assertRegex(content, rb"\s0 g\s")
        self.assertNotRegex(content, rb"\s0 0 0 rg\s")

    def test_preflight_is_in_plain_words(self):
        answer = self.shop(CARD)
        for words in ("PDF/X-4", "127.0 × 177.8 mm", "bleeds 3.2 mm", "spot colours", "dots an inch"):
            self.assertIn(words, answer.err)

    def test_same_bytes(self):
        self.shop(CARD, "--set", "today=2027-10-04", name="a.pdf")
        self.shop(CARD, "--set", "today=2027-10-04", name="b.pdf")
        self.assertEqual((self.folder / "a.pdf").read_bytes(), (self.folder / "b.pdf").read_bytes())
        self.assertIn("2026", facts_of_pdf(self.folder / "a.pdf")["CreationDate"])

    def test_profiles_of_the_wrong_kind(self):
        (self.folder / "words.icc").write_text("no profile at all", encoding="utf-8")
        for profile, says in ((SCREEN, "not the colour profile of a press"), (self.folder / "words.icc", "not the colour profile"),
                              (self.folder / "none.icc", "cannot be read")):
            answer = self.done("export", CARD, "--to", "pdf", "-o", "bad.pdf", "--print-shop", "--profile", profile, status=3)
            self.assertIn(says, answer.err)
            self.assertFalse((self.folder / "bad.pdf").exists())
        self.assertIn("--print-shop", self.done("export", CARD, "--to", "pdf", "-o", "bad.pdf", "--profile", PRESS, status=2).err)
        self.assertIn("pdf", self.done("export", CARD, "--to", "png", "-o", "bad.png", "--print-shop", status=2).err)


if __name__ == "__main__":
    program.main()
