# SPDX-License-Identifier: GPL-3.0-or-later
"""Lists of people in spreadsheets, written by the programs that people have."""
import csv
import datetime
import io
import zipfile

import openpyxl
import openpyxl.drawing.image
import PIL.Image
import program
import sheets_by_others as others
import xlsxwriter

NASTY = [
    ["Name", "E-Mail", "Team", "Persönliche Nachricht", "Personalnummer", "Größe"],
    ["Zoë Łukasiewicz", "zoe@example.org", "Chat", "Zwei\nZeilen, “so”; und 'so'", "00042", "38"],
    ["王芳", "wang@example.org", "Chat", "=1+1", "0x1F", "TRUE"],
    ["ليلى حداد", "layla@example.org", "", "شكرا لك", "1E5", "3/4"],
    ["Siobhán O’Neill", "siobhan@example.org", "Mail", "a  b   c", "+49 170 1234567", "1.50"],
    ["André <b>&amp; Co</b>", "andre@example.org", "Mail", "👩‍🚀🎉", "2019-04-03", "-7"],
    ["João d'Arc", "joao@example.org", "Mail", "", "", "x" * 3000],
]


class Spreadsheets(program.Test):
    def roster(self, path, *options, status=0):
        return self.done("roster", path, "--json", *options, status=status).json()

    def kinds(self, answer):
        return [(doubt["kind"], doubt["severity"], doubt["row"]) for doubt in answer["doubts"]]

    def column(self, answer, field):
        return [person["fields"][field] for person in answer["people"]]

    def save(self, name, change):
        """A workbook of openpyxl, once a function has filled its only sheet."""
        book = openpyxl.Workbook()
        change(book.active)
        book.save(self.folder / name)
        return name

    def test_the_worksheet_that_has_headings_is_read(self):
        cover = ("Cover", [["Support team"]])
        team = ("Team", [["Name", "Team"], ["Ada", "Chat"]])
        others.openpyxl_book(self.folder / "cover.xlsx", cover, team)
        answer = self.roster("cover.xlsx")
        self.assertEqual((answer["worksheet"], self.column(answer, "name")), ("Team", ["Ada"]))
        self.assertIn(("other-worksheets", "note", None), self.kinds(answer))
        self.assertEqual(self.roster("cover.xlsx", "--worksheet=Cover", status=1)["worksheet"], "Cover")
        others.openpyxl_book(self.folder / "none.xlsx", cover, ("More", [["Nobody"]]))
        self.assertEqual(self.roster("none.xlsx", status=1)["worksheet"], "Cover")

    def test_two_rows_of_headings_below_a_title(self):
        def fill(sheet):
            rows = ["Support team 2026"], ["Name", "Contact", None, "Words", "Kept"], [None, "Email", "Team", "Note", None]
            for row in [*rows, ["Ada", "ada@example.org", "Chat", "You stayed."]]:
                sheet.append(row)
            for cells in ("A1:E1", "B2:C2", "A2:A3", "E2:E3"):
                sheet.merge_cells(cells)

        answer = self.roster(self.save("titled.xlsx", fill))
        self.assertEqual([column["heading"] for column in answer["columns"]][:4], ["Name", "Email", "Team", "Note"])
        self.assertEqual(self.column(answer, "name"), ["Ada"])

    def test_the_same_people_whoever_wrote_the_file(self):
        with (self.folder / "team.csv").open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(NASTY)
        expected = self.roster("team.csv")

        def fill(sheet):
            for number, row in enumerate(NASTY, 1):
                for column, text in enumerate(row, 1):
                    cell = sheet.cell(number, column)
                    cell.value = text
                    cell.data_type = "s"
                    cell.number_format = "@"

        source = self.folder / self.save("openpyxl.xlsx", fill)
        others.xlsxwriter_book(self.folder / "xlsxwriter.xlsx", NASTY)
        others.odf_book(self.folder / "odfpy.ods", NASTY)
        others.odf_book(self.folder / "bare.ods", NASTY, bare=True)
        for name in ["gnumeric.xlsx", "gnumeric.ods"]:
            others.by_gnumeric(source, self.folder / name)
        saved = others.by_libreoffice(source, "ods", "xlsx")

        for path in [source, "xlsxwriter.xlsx", "odfpy.ods", "bare.ods", "gnumeric.xlsx", "gnumeric.ods", *saved]:
            with self.subTest(path=path):
                answer = self.roster(path)
                self.assertEqual(answer["kind"], str(path)[-4:].strip("."))
                self.assertEqual(answer["columns"], expected["columns"])
                self.assertEqual(answer["people"], expected["people"])
                self.assertEqual(answer["doubts"], expected["doubts"])

    def test_numbers_and_dates_are_texts_as_shown(self):
        shown = [(datetime.date(2019, 4, 3), "yyyy-mm-dd", "2019-04-03"),
                 (datetime.date(2019, 4, 3), '[$-409]d mmmm yyyy', "3 April 2019"),
                 (datetime.datetime(2019, 4, 3, 8, 30), "dd.mm.yyyy hh:mm", "03.04.2019 08:30"),
                 (datetime.time(8, 30), "h:mm", "8:30"), (0.125, "0.0%", "12.5%"), (1234.5, '#,##0.00 "€"', "1,234.50 €"),
                 (42, "00000", "00042"), (491701234567, "0", "491701234567"), (0.1 + 0.2, "General", "0.3"),
                 (-5, "0.00;(0.00)", "(5.00)"), (True, "General", "TRUE")]

        def fill(sheet):
            sheet.append(["Name", *[f"Field {number}" for number in range(len(shown))]])
            sheet.append(["Zoë", *[value for value, _, _ in shown]])
            for column, (_, code, _) in enumerate(shown, 2):
                sheet.cell(2, column).number_format = code

        source = self.folder / self.save("a.xlsx", fill)
        saved = others.by_libreoffice(source, "ods", "xlsx")
        others.by_gnumeric(source, self.folder / "gnumeric.ods")
        others.by_gnumeric(source, self.folder / "gnumeric.xlsx")
        for path in [source, *saved, "gnumeric.ods", "gnumeric.xlsx"]:
            with self.subTest(path=path):
                fields = self.roster(path)["people"][0]["fields"]
                self.assertEqual([fields[f"field{number}"] for number in range(len(shown))], [text for _, _, text in shown])

    def test_days_since_1904(self):
        book = openpyxl.Workbook()
        book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
        book.active.append(["Name", "Start"])
        book.active.append(["Zoë", datetime.date(2019, 4, 3)])
        book.save(self.folder / "mac.xlsx")
        self.assertEqual(self.column(self.roster("mac.xlsx"), "start"), ["2019-04-03"])

    def test_worksheets(self):
        others.openpyxl_book(self.folder / "a.xlsx", ("Read me", []), ("Team A", [["Name"], ["Ada"]]),
                             ("Team B", [["Name"], ["Ben"]]))
        others.by_libreoffice(self.folder / "a.xlsx", "ods")
        for path in ["a.xlsx", "libreoffice/a.ods"]:
            with self.subTest(path=path):
                answer = self.roster(path)
                self.assertEqual(self.column(answer, "name"), ["Ada"])
                self.assertEqual((answer["worksheet"], answer["worksheets"]), ("Team A", ["Read me", "Team A", "Team B"]))
                self.assertEqual(self.kinds(answer), [("other-worksheets", "note", None)])
                answer = self.roster(path, "--worksheet", "team b")
                self.assertEqual((self.column(answer, "name"), answer["doubts"]), (["Ben"], []))
                err = self.done("roster", path, "--worksheet", "Team C", status=2).err
                for word in ["“Team C”", "“Read me”, “Team A”, “Team B”"]:
                    self.assertIn(word, err)
                self.assertIn("is empty", self.done("roster", path, "--worksheet", "Read me", status=3).err)

    def test_a_hidden_worksheet_is_read_only_when_asked_for(self):
        book = others.openpyxl_book(self.folder / "a.xlsx", ("Old", [["Name"], ["Ada"]]), ("New", [["Name"], ["Ben"]]))
        book["Old"].sheet_state = "hidden"
        book.active = 1
        book.save(self.folder / "a.xlsx")
        others.by_libreoffice(self.folder / "a.xlsx", "ods")
        for path in ["a.xlsx", "libreoffice/a.ods"]:
            with self.subTest(path=path):
                self.assertEqual(self.column(self.roster(path), "name"), ["Ben"])
                self.assertEqual(self.column(self.roster(path, "--worksheet", "Old"), "name"), ["Ada"])

    def test_hidden_rows_and_columns(self):
        def fill(sheet):
            for row in [["Name", "Team"], ["Ada", "Chat"], ["Ben", "Chat"], ["Eva", "Mail"]]:
                sheet.append(row)
            sheet.row_dimensions[3].hidden = True
            sheet.column_dimensions["B"].hidden = True

        others.by_libreoffice(self.folder / self.save("a.xlsx", fill), "ods")
        for path in ["a.xlsx", "libreoffice/a.ods"]:
            with self.subTest(path=path):
                answer = self.roster(path, status=1)
                self.assertEqual([(person["row"], person["name"], person["fields"]["team"]) for person in answer["people"]],
                                 [(1, "Ada", "Chat"), (2, "Eva", "Mail")])
                self.assertEqual(self.kinds(answer), [("hidden-rows", "warning", None), ("hidden-columns", "note", None)])
                self.assertIn("(3)", answer["doubts"][0]["message"])
                self.assertIn("(B)", answer["doubts"][1]["message"])

    def test_titles_and_merged_cells(self):
        def fill(sheet):
            for row in [["Support team 2026"], [], ["Name", "Contact", None, "Team"], [None, "E-mail", "Phone", None],
                        ["Ada", "a@example.org", "1", "Chat"], ["Ben", "b@example.org", "2", None],
                        ["Eva", "e@example.org", "3", None], ["Tom", "t@example.org", "4", None]]:
                sheet.append(row)
            for merge in ["A1:D1", "A3:A4", "B3:C3", "D3:D4", "D5:D7"]:
                sheet.merge_cells(merge)

        source = self.folder / self.save("a.xlsx", fill)
        saved = others.by_libreoffice(source, "ods", "xlsx")
        others.by_gnumeric(source, self.folder / "gnumeric.ods")
        for path in [source, *saved, "gnumeric.ods"]:
            with self.subTest(path=path):
                answer = self.roster(path)
                self.assertEqual([column["heading"] for column in answer["columns"]], ["Name", "E-mail", "Phone", "Team"])
                self.assertEqual(self.column(answer, "name"), ["Ada", "Ben", "Eva", "Tom"])
                self.assertEqual(self.column(answer, "team"), ["Chat", "Chat", "Chat", ""])
                self.assertEqual(self.kinds(answer), [("title-rows", "note", None)])

    def test_formulas(self):
        with xlsxwriter.Workbook(self.folder / "a.xlsx") as book:
            sheet = book.add_worksheet()
            sheet.write_row(0, 0, ["Name", "Team", "Years"])
            sheet.write_row(1, 0, ["Ada"])
            sheet.write_formula(1, 1, '=UPPER("chat")', None, "CHAT")
            sheet.write_formula(1, 2, "=2+3", None, 5)
            sheet.write_row(2, 0, ["Ben"])
            sheet.write_formula(2, 1, "=#REF!", None, "#REF!")
            sheet.write_formula(2, 2, '=""', None, "")
            sheet.write_formula(3, 0, '=VLOOKUP("x",A1:A2,1,FALSE)', None, "#N/A")
        others.by_libreoffice(self.folder / "a.xlsx", "ods")
        others.by_gnumeric(self.folder / "a.xlsx", self.folder / "gnumeric.ods")
        for path in ["a.xlsx", "libreoffice/a.ods", "gnumeric.ods"]:
            with self.subTest(path=path):
                answer = self.roster(path, status=1)
                self.assertEqual(self.column(answer, "team")[:2], ["CHAT", "#REF!"])
                self.assertEqual(self.column(answer, "years")[:2], ["5", ""])
                errors = [(doubt["row"], doubt["column"]) for doubt in answer["doubts"] if doubt["kind"] == "formula-error"]
                self.assertEqual(errors, [(2, "Team"), (3, "Name")])
                self.assertIn("Row 2 (row 3 of the worksheet), “Team”", answer["doubts"][0]["message"])

    def test_a_formula_nobody_worked_out(self):
        name = self.save("a.xlsx", lambda sheet: [sheet.append(["Name", "Team"]), sheet.append(["Ada", '=UPPER("chat")'])])
        self.assertIn(("formula-unknown", "error", 1), self.kinds(self.roster(name, status=1)))

    def test_pictures_lie_in_their_rows(self):
        for name, side in [("logo", 50), ("ada", 40), ("eva", 60)]:
            PIL.Image.effect_noise((side, side), 90).save(self.folder / f"{name}.png")

        def fill(sheet):
            for row in [["Name", "Photo"], ["Ada"], ["Ben"], ["Eva"]]:
                sheet.append(row)
            for name, cell in [("logo", "D1"), ("ada", "B2"), ("eva", "B4")]:
                sheet.add_image(openpyxl.drawing.image.Image(io.BytesIO((self.folder / f"{name}.png").read_bytes())), cell)
            for row in range(2, 5):
                sheet.row_dimensions[row].height = 60

        others.by_libreoffice(self.folder / self.save("a.xlsx", fill), "ods", "xlsx")
        sizes = [(self.folder / f"{name}.png").stat().st_size for name in ["ada", "eva"]]
        with xlsxwriter.Workbook(self.folder / "b.xlsx") as book:
            sheet = book.add_worksheet()
            for number, row in enumerate([["Name", "Photo"], ["Ada"], ["Ben"], ["Eva"]]):
                sheet.write_row(number, 0, row)
                sheet.set_row(number, 60)
            sheet.insert_image("B2", self.folder / "ada.png", {"y_offset": 30})
            sheet.insert_image("B3", self.folder / "eva.png", {"y_offset": 62})
        for path in ["a.xlsx", "b.xlsx", "libreoffice/a.ods", "libreoffice/a.xlsx"]:
            with self.subTest(path=path):
                self.assertEqual([person["picture"] for person in self.roster(path)["people"]], [sizes[0], None, sizes[1]])

    def test_pictures_that_are_in_their_cells(self):
        """As Excel places them; no packaged program writes that on Debian 12, so the parts are put together here."""
        office = "http://schemas.microsoft.com/office"
        name = self.save("plain.xlsx", lambda sheet: [sheet.append(row) for row in [["Name", "Photo"], ["Ada"], ["Ben"], ["Eva"]]])
        rich = {
            "xl/metadata.xml": '<metadata><metadataTypes><metadataType name="XLDAPR"/><metadataType name="XLRICHVALUE"/></metadataTypes>'
                               '<futureMetadata name="XLRICHVALUE"><bk><ext><rvb i="1"/></ext></bk><bk><ext><rvb i="0"/></ext></bk>'
                               '</futureMetadata><valueMetadata><bk><rc t="2" v="0"/></bk><bk><rc t="2" v="1"/></bk></valueMetadata></metadata>',
            "xl/richData/rdrichvaluestructure.xml": '<rvStructures><s t="_error"><k n="errorType" t="i"/></s><s t="_localImage">'
                                                    '<k n="CalcOrigin" t="i"/><k n="_rvRel:LocalImageIdentifier" t="i"/></s></rvStructures>',
            "xl/richData/rdrichvalue.xml": '<rvData><rv s="0"><v>8</v></rv><rv s="1"><v>5</v><v>0</v></rv></rvData>',
            "xl/richData/richValueRel.xml": '<richValueRels xmlns:r="r"><rel r:id="rId1"/></richValueRels>',
            "xl/richData/_rels/richValueRel.xml.rels": '<Relationships><Relationship Id="rId1" Type="x/image" Target="../media/p.png"/>'
                                                       "</Relationships>",
            "xl/media/p.png": "the picture"}
        types = [("2017/06/relationships/rdRichValue", "richData/rdrichvalue.xml"), ("2022/10/relationships/richValueRel",
                 "richData/richValueRel.xml"), ("2017/06/relationships/rdRichValueStructure", "richData/rdrichvaluestructure.xml"),
                 ("relationships/sheetMetadata", "metadata.xml")]
        relations = "".join(f'<Relationship Id="x{index}" Type="{office}/{kind}" Target="{target}"/>'
                            for index, (kind, target) in enumerate(types))
        with zipfile.ZipFile(self.folder / name) as plain, zipfile.ZipFile(self.folder / "rich.xlsx", "w") as target:
            for part in plain.namelist():
                text = plain.read(part).decode()
                text = text.replace("</Relationships>", relations + "</Relationships>") if part.endswith("workbook.xml.rels") else text
                if part.endswith("sheet1.xml"):
                    rows = text.split("</row>")
                    for row, value in [(2, 1), (3, 2)]:
                        rows[row - 1] += f'<c r="B{row}" t="e" vm="{value}"><v>#VALUE!</v></c>'
                    text = "</row>".join(rows)
                target.writestr(part, text)
            for part, text in rich.items():
                target.writestr(part, text)
        answer = self.roster("rich.xlsx", status=1)
        self.assertEqual([person["picture"] for person in answer["people"]], [len("the picture"), None, None])
        self.assertEqual(self.column(answer, "photo"), ["", "#VALUE!", ""])
        self.assertEqual(self.kinds(answer), [("formula-error", "error", 2)])

    def test_check_and_export_take_them_too(self):
        self.make_card()
        others.openpyxl_book(self.folder / "a.xlsx", ("Old", [["Name"], ["Nobody"]]), ("Team", [["Name"], ["Zoë"], ["王芳"]]))
        people = ["--people", "a.xlsx", "--worksheet", "Team"]
        self.assertEqual(self.done("check", "card", *people, "--json").json()["cards"], 2)
        self.done("export", "card", *people, "--to", "pdf", "-o", "out", "--quiet")
        self.assertEqual(sorted(path.name for path in (self.folder / "out").iterdir()), ["1-Zoë.pdf", "2-王芳.pdf"])
        self.assertIn("Zoë", program.text_of_pdf(self.folder / "out" / "1-Zoë.pdf"))


if __name__ == "__main__":
    program.main()
