# SPDX-License-Identifier: GPL-3.0-or-later
"""Lists that are broken, locked, meant to do harm, or simply enormous: a clear message or the people, in bounded memory."""
import base64
import io
import os
import subprocess
import tempfile
import time
import zipfile

import program
import sheets_by_others as others

MEMORY_KB = 500 << 10
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
ODF = "urn:oasis:names:tc:opendocument:xmlns:"
BEGIN_ODS = (f'<o:document-content xmlns:o="{ODF}office:1.0" xmlns:t="{ODF}table:1.0" xmlns:x="{ODF}text:1.0"><o:body>'
             '<o:spreadsheet><t:table t:name="Team">').encode()
END_ODS = b"</t:table></o:spreadsheet></o:body></o:document-content>"
PERSON = '<row><c t="inlineStr"><is><t>Name</t></is></c></row><row><c t="inlineStr"><is><t>Zo\u00eb</t></is></c></row>'


def relations(*pairs):
    inside = "".join(f'<Relationship Id="r{number}" Type="{RELATION}/{kind}" Target="{target}"/>'
                     for number, (kind, target) in enumerate(pairs))
    return f'<Relationships xmlns="{PACKAGE}">{inside}</Relationships>'


class Hostile(program.Test):
    def measured(self, name, *options):
        """Reads a list; returns the answer, once the time and the memory it took were in bounds."""
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
            begun = time.monotonic()
            # The sanitizers have memory of their own.
            with subprocess.Popen([program.CLI, "roster", name, *options], cwd=self.folder, stdin=subprocess.DEVNULL,
                                  stdout=out, stderr=err) as child:
                _, status, usage = os.wait4(child.pid, 0)
                child.returncode = os.waitstatus_to_exitcode(status)
            seconds = time.monotonic() - begun
            out.seek(0)
            err.seek(0)
            answer = program.Answer(child.returncode, out.read().decode(), err.read().decode())
        self.assertGreaterEqual(answer.status, 0, answer.err)
        if "build-asan" not in program.CLI:
            print(f"{name}: {usage.ru_maxrss >> 10} MB, {seconds:.1f} s", flush=True)
            self.assertLess(usage.ru_maxrss, MEMORY_KB)
        return answer

    def refused(self, name, *words):
        answer = self.measured(name)
        self.assertEqual(answer.status, 3, answer.err)
        for word in [name, *words]:
            self.assertIn(word, answer.err)

    def xlsx(self, name, sheet, strings=None, workbook=None):
        """A workbook of one worksheet; a part may be text, or pieces of bytes to be written one after the other."""
        with zipfile.ZipFile(self.folder / name, "w", zipfile.ZIP_DEFLATED) as package:
            package.writestr("_rels/.rels", relations(("officeDocument", "xl/workbook.xml")))
            package.writestr("xl/workbook.xml", workbook or f'<workbook xmlns="{MAIN}" xmlns:r="{RELATION}"><sheets>'
                             '<sheet name="Team" sheetId="1" r:id="r0"/></sheets></workbook>')
            package.writestr("xl/_rels/workbook.xml.rels", relations(("worksheet", "sheet.xml"), ("sharedStrings", "strings.xml")))
            for part, content in [("xl/strings.xml", strings or f'<sst xmlns="{MAIN}"/>'), ("xl/sheet.xml", sheet)]:
                with package.open(part, "w") as file:
                    for piece in [content.encode()] if isinstance(content, str) else content:
                        file.write(piece)

    def sheet(self, *pieces):
        """A worksheet of pieces; a pair is a piece and how often it comes."""
        yield f'<worksheet xmlns="{MAIN}"><sheetData>'.encode()
        for piece in pieces:
            text, times = piece if isinstance(piece, tuple) else (piece, 1)
            block = max(1, (1 << 20) // len(text))
            for _ in range(times // block):
                yield text.encode() * block
            yield text.encode() * (times % block)
        yield b"</sheetData></worksheet>"

    def ods(self, name, *pieces, before=()):
        with zipfile.ZipFile(self.folder / name, "w", zipfile.ZIP_DEFLATED) as package:
            package.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
            for part, content in before:
                package.writestr(part, content)
            with package.open("content.xml", "w") as file:
                for piece in [BEGIN_ODS, *pieces, END_ODS]:
                    file.write(piece)

    def test_other_files(self):
        others.openpyxl_book(self.folder / "a.xlsx", ("Team", [["Name"], ["Zoë"]]))
        others.by_gnumeric(self.folder / "a.xlsx", self.folder / "old.xls")
        self.refused("old.xls", "(.xls)", "XLSX")
        for name, part, word in [("team.numbers", "Index/Document.iwa", "Numbers"), ("photos.zip", "a.jpg", "zip archive")]:
            with zipfile.ZipFile(self.folder / name, "w") as package:
                package.writestr(part, "x")
            self.refused(name, word)
        for name, target, word in [("team.xlsb", "xl/workbook.bin", "xlsb"), ("letter.docx", "word/document.xml", "text document"),
                                   ("talk.pptx", "ppt/presentation.xml", "presentation")]:
            with zipfile.ZipFile(self.folder / name, "w") as package:
                package.writestr("_rels/.rels", relations(("officeDocument", target)))
            self.refused(name, word)
        with zipfile.ZipFile(self.folder / "letter.odt", "w") as package:
            package.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        self.refused("letter.odt", "no spreadsheet")

    def test_locked(self):
        (self.folder / "locked.xlsx").write_bytes(
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1000) + "EncryptedPackage".encode("utf-16-le") + bytes(1000))
        self.refused("locked.xlsx", "password")
        self.ods("locked.ods", before=[("META-INF/manifest.xml", "<manifest><file-entry><encryption-data/></file-entry></manifest>")])
        self.refused("locked.ods", "password")

    def test_broken(self):
        others.openpyxl_book(self.folder / "a.xlsx", ("Team", [["Name", "Note"]] + [[f"P {n}", "x" * 50] for n in range(500)]))
        whole = (self.folder / "a.xlsx").read_bytes()
        for name, content in [("cut.xlsx", whole[:-100]), ("half.xlsx", whole[:len(whole) // 2]), ("head.xlsx", whole[:40])]:
            (self.folder / name).write_bytes(content)
            self.refused(name, "incomplete")
        at = whole.index(b"xl/worksheets/sheet1.xml") + 200
        (self.folder / "flipped.xlsx").write_bytes(whole[:at] + bytes(byte ^ 0x55 for byte in whole[at:at + 40]) + whole[at + 40:])
        self.refused("flipped.xlsx", "damaged")
        self.xlsx("broken.xlsx", "<worksheet><sheetData><row>")
        self.refused("broken.xlsx", "damaged")
        self.xlsx("entities.xlsx", f'<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa">]><worksheet xmlns="{MAIN}"/>')
        self.refused("entities.xlsx", "damaged")
        self.xlsx("sheetless.xlsx", "", workbook=f'<workbook xmlns="{MAIN}"><sheets/></workbook>')
        self.refused("sheetless.xlsx", "no worksheet")

    def test_a_cell_too_long(self):
        self.xlsx("long.xlsx", self.sheet(PERSON, f'<row><c t="inlineStr"><is><t>{"x" * 70000}</t></is></c></row>'))
        self.refused("long.xlsx", "row 3 of the worksheet", "64.0")
        self.ods("long.ods", b"<t:table-row><t:table-cell><x:p>" + "ë".encode() * 70000 + b"</x:p></t:table-cell></t:table-row>")
        self.refused("long.ods", "row 1 of the worksheet")

    def test_bombs(self):
        self.xlsx("spaces.xlsx", self.sheet(PERSON, (" " * 1000, 1000 * 1000)))
        self.refused("spaces.xlsx", "512 MiB")
        self.xlsx("strings.xlsx", self.sheet(PERSON), strings=self.sheet(("<si/>", 20 * 1000 * 1000)))
        self.refused("strings.xlsx", "too large")
        self.xlsx("text.xlsx", self.sheet(PERSON), strings=self.sheet((f"<si><t>{'x' * 30000}</t></si>", 10000)))
        self.refused("text.xlsx", "too large")
        self.xlsx("people.xlsx", self.sheet(PERSON, ("<row><c><v>1</v></c></row>", 600 * 1000)))
        self.refused("people.xlsx", "row 500001")
        self.xlsx("deep.xlsx", self.sheet(("<a>", 100000)))
        self.refused("deep.xlsx", "damaged")
        self.ods("people.ods", b'<t:table-row t:number-rows-repeated="1000000"><t:table-cell t:number-columns-repeated="16384">'
                 b"<x:p>a</x:p></t:table-cell></t:table-row>")
        self.refused("people.ods", "too large")
        with zipfile.ZipFile(self.folder / "entries.xlsx", "w") as package:
            for number in range(30000):
                package.writestr(str(number), "")
        self.refused("entries.xlsx", "20000 parts")

    def test_empty_rows_and_columns_without_end(self):
        empty = b'<t:table-cell t:number-columns-repeated="16384"/>'
        self.ods("empty.ods", b"<t:table-row><t:table-cell><x:p>Name</x:p></t:table-cell>" + empty + b"</t:table-row>"
                 b"<t:table-row><t:table-cell><x:p>Ada</x:p></t:table-cell>" + empty + b"</t:table-row>"
                 b'<t:table-row t:number-rows-repeated="1048574">' + empty + b"</t:table-row>")
        self.xlsx("empty.xlsx", self.sheet(PERSON, ('<row><c s="1"/><c s="1"/></row>', 1000 * 1000)))
        for name in ["empty.ods", "empty.xlsx"]:
            answer = self.measured(name, "--json")
            self.assertEqual((answer.status, len(answer.json()["people"]), answer.json()["doubts"]), (0, 1, []), answer.err)

    def test_sixteen_thousand_columns(self):
        row = "".join(f'<c t="inlineStr"><is><t>{{}} {number}</t></is></c>' for number in range(16000))
        person = '<c t="inlineStr"><is><t>{}</t></is></c>'
        self.xlsx("wide.xlsx", self.sheet(f"<row>{person.format('Name')}{row.format(*['Field'] * 16000)}</row>",
                                          (f"<row>{person.format('Ada')}{row.format(*['x'] * 16000)}</row>", 20)))
        answer = self.measured("wide.xlsx", "--json")
        self.assertEqual(answer.status, 0, answer.err)
        self.assertEqual([len(answer.json()["columns"]), len(answer.json()["people"])], [500, 20])
        self.assertIn("too-many-columns", [doubt["kind"] for doubt in answer.json()["doubts"]])
        self.assertIn("The list has 16001 columns. Those from column SG on are left out", answer.out)

    def test_a_card_finds_its_columns_among_sixteen_thousand(self):
        heading = [f"Field {number}" for number in range(16000)]
        heading[2999:3002] = ["Name", "Good deed", "Team"]
        people = [heading] + [["x"] * 2999 + [f"Person {number}", f"Deed {number}", "Post"] + ["x"] * 12998
                              for number in range(3)]
        others.xlsxwriter_book(self.folder / "wide.xlsx", people)
        others.odf_book(self.folder / "wide.ods", people)
        self.make_card("deeds", lambda card: card["pages"][0]["items"].append(
            {"id": "deed", "type": "text", "frame_mm": [10, 10, 80, 20], "text": "For {good deed}", "size_pt": 12}))
        for name in ["wide.xlsx", "wide.ods"]:
            answer = self.measured(name, "--json")
            self.assertEqual(answer.json()["people"][2]["name"], "Person 2", answer.err)
            self.assertNotIn("Good deed", answer.out)
            self.done("export", "deeds", "--to", "pdf", "-o", name + "-cards", "--people", name)
            self.assertIn("For Deed 1", program.text_of_pdf(self.folder / (name + "-cards") / "2-Person 1.pdf"))

    def test_the_64_bit_form_of_a_zip(self):
        """Programs that write a file as it comes to them choose it whatever the size."""
        self.xlsx("plain.xlsx", self.sheet(PERSON))
        with zipfile.ZipFile(self.folder / "plain.xlsx") as plain, zipfile.ZipFile(self.folder / "64.xlsx", "w") as wide:
            for part in plain.namelist():
                with wide.open(part, "w", force_zip64=True) as file:
                    file.write(plain.read(part))
        self.assertEqual([person["name"] for person in self.measured("64.xlsx", "--json").json()["people"]], ["Zo\u00eb"])

    def test_two_hundred_thousand_people(self):
        others.xlsxwriter_book(self.folder / "many.xlsx", [["Name", "Email", "Team", "Note", "Years"]] + [
            [f"Zoë Łukasiewicz {number}", f"zoe{number}@example.org", f"Team {number // 100}", f"You answered {number} calls", number % 9]
            for number in range(200 * 1000)])
        answer = self.measured("many.xlsx")
        self.assertEqual(answer.status, 0, answer.err[:500])
        self.assertIn("People: 200000", answer.out)
        self.assertIn("200000  Zoë Łukasiewicz 199999  zoe199999@example.org", answer.out)

    def test_a_vcard_of_fifty_megabytes(self):
        photo = base64.b64encode(os.urandom(90000)).decode()
        folded = "\r\n ".join(photo[start:start + 74] for start in range(0, len(photo), 74))
        with (self.folder / "big.vcf").open("w", encoding="utf-8", newline="") as file:
            for number in range(420):
                file.write(f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zoë {number}\r\nPHOTO;ENCODING=b;TYPE=JPEG:{folded}\r\nEND:VCARD\r\n")
        self.assertGreater((self.folder / "big.vcf").stat().st_size, 50 << 20)
        answer = self.measured("big.vcf", "--json")
        self.assertEqual(answer.status, 0, answer.err)
        self.assertEqual([person["picture"] for person in answer.json()["people"]], [90000] * 420)

    def test_many_pictures(self):
        """Three that are as large as all people of other lists together."""
        picture = os.urandom(20 << 20)
        with (self.folder / "big.vcf").open("wb") as file:
            for number in range(3):
                file.write(b"BEGIN:VCARD\nFN:P %d\nPHOTO:data:image/jpeg;base64,%s\nEND:VCARD\n" % (number, base64.b64encode(picture)))
        answer = self.measured("big.vcf", "--json")
        self.assertEqual([person["picture"] for person in answer.json()["people"]], [20 << 20] * 3)

    def test_standard_input(self):
        others.openpyxl_book(self.folder / "a.xlsx", ("Team", [["Name"], ["Zoë"]]))
        content = io.BytesIO((self.folder / "a.xlsx").read_bytes())
        done = subprocess.run([program.CLI, "roster", "-", "--json"], input=content.getvalue(), stdout=subprocess.PIPE, check=True)
        self.assertIn("Zoë", done.stdout.decode())


if __name__ == "__main__":
    program.main()
