# SPDX-License-Identifier: GPL-3.0-or-later
import program
from program import CARD

COMMANDS = ["templates", "new", "info", "roster", "check", "export", "thumbnail"]


class Usage(program.Test):
    def test_help_at_every_level(self):
        overview = self.done("--help").out
        for command in COMMANDS:
            self.assertIn(command, overview)
            help_text = self.done(command, "--help").out
            self.assertIn("heartfelt-cli " + command, help_text)
            self.assertIn("--quiet", help_text)

    def test_version(self):
        self.assertRegex(self.done("--version").out, r"^heartfelt-cli \d+\.\d+\.\d+\n$")

    def test_nothing_said_shows_help(self):
        answer = self.done(status=2)
        self.assertEqual(answer.out, "")
        self.assertIn("Usage", answer.err)

    def test_wrong_usage_names_what_is_wrong(self):
        export = ["export", CARD, "--to", "png", "-o", "card.png"]
        cases = [
            (["frobnicate"], "frobnicate"),
            (["--frobnicate"], "--frobnicate"),
            (["info"], "CARD"),
            (["info", CARD, "more"], "more"),
            (["thumbnail", CARD], "PNG"),
            (["info", CARD, "--frobnicate"], "--frobnicate"),
            (["export", CARD, "-o", "card.pdf"], "--to"),
            (["export", CARD, "--to", "pdf"], "--output"),
            (["export", CARD, "--to", "docx", "-o", "card.docx"], "docx"),
            (["export", CARD, "--to", "pdf", "-o"], "-o"),
            (["export", CARD, "--to", "pdf", "-o", ""], "--output"),
            ([*export, "--page", "middle"], "middle"),
            ([*export, "--dpi", "lots"], "lots"),
            ([*export, "--dpi", "nan"], "nan"),
            ([*export, "--dpi", "-300"], "-300"),
            ([*export, "--dpi", "0"], "--dpi"),
            ([*export, "--dpi", "1e9"], "--dpi"),
            ([*export, "--dpi", "300", "--size", "100x100"], "--size"),
            ([*export, "--size", "100"], "--size"),
            ([*export, "--size", "x"], "--size"),
            ([*export, "--size", "0x0"], "--size"),
            ([*export, "--size", "-5x5"], "--size"),
            ([*export, "--size", "100x99999999999"], "--size"),
            ([*export, "--combined"], "--combined"),
            (["export", CARD, "--to", "pdf", "-o", "card.pdf", "--dpi", "300"], "--dpi"),
            (["export", CARD, "--to", "pdf", "-o", "card.pdf", "--size", "9x9"], "--size"),
            ([*export, "--set", "name"], "name"),
            ([*export, "--set", "=Ada"], "=Ada"),
            ([*export, "--set", " =Ada"], "--set"),
            ([*export, "--palette", "no-such"], "no-such"),
            (["new", CARD], "--output"),
            (["new", CARD, "-o", "a.heartfelt", "--format", "no-such"], "no-such"),
            (["new", CARD, "-o", "a.heartfelt", "--format", "no-such"], "certificate-a4"),
            (["new", CARD, "-o", "a.heartfelt", "--language", "Klingon!"], "Klingon!"),
            (["new", CARD, "-o", "a.heartfelt", "--palette", "no-such"], "no-such"),
            (["thumbnail", CARD, "a.png", "--size", "big"], "big"),
            (["thumbnail", CARD, "a.png", "--size", "100000"], "100000"),
        ]
        for arguments, named in cases:
            with self.subTest(arguments=arguments):
                answer = self.done(*arguments, status=2)
                self.assertIn(named, answer.err)
                self.assertEqual(answer.out, "")
                self.assertEqual(self.files(), [])

    def test_too_many_pixels_tells_what_would_do(self):
        answer = self.done("export", CARD, "--to", "png", "--page", "front", "-o", "card.png", "--dpi", "2400", status=2)
        self.assertRegex(answer.err, r"\d")
        self.assertEqual(self.files(), [])

    def test_page_the_card_does_not_have(self):
        def flat(card):
            card["format"] = "5x7-flat"
            card["pages"] = [card["pages"][0], card["pages"][3]]
        card = self.make_card(change=flat)
        self.assertIn("5x7-flat", self.done("export", card, "--to", "pdf", "-o", "a.pdf", "--page", "inside", status=2).err)

    def test_words_that_are_not_utf8(self):
        wrong = b"name=\xff\xfe"
        cases = [
            (["export", CARD, "--to", "pdf", "-o", "a.pdf", "--set", wrong], 2),
            (["check", CARD, b"--set=" + wrong], 2),
            (["export", CARD, "--to", b"\xff", "-o", "a.pdf"], 2),
            (["new", CARD, "-o", "a.heartfelt", "--language", b"\xff"], 2),
            ([b"\xff"], 2),
            (["info", b"\xff.heartfelt"], 3),
            (["info", CARD, b"--\xff"], 2),
        ]
        for arguments, status in cases:
            with self.subTest(arguments=arguments):
                self.done(*[a if isinstance(a, bytes) else str(a) for a in arguments], status=status)

    def test_names_of_any_script_in_a_bare_locale(self):
        environment = {"LC_ALL": "C", "LANG": "C"}
        self.done("export", CARD, "--to", "pdf", "-o", "Łukasz 王.pdf", "--set", "name=Zoë Łukasiewicz",
                  environment=environment)
        self.assertEqual(self.files(), ["Łukasz 王.pdf"])
        self.assertIn("Łukasiewicz", program.text_of_pdf(self.folder / "Łukasz 王.pdf"))

    def test_after_two_hyphens_all_are_arguments(self):
        self.make_card("--card")
        self.assertIn("Hill", self.done("info", "--", "--card").out)

    def test_full_standard_output(self):
        with open("/dev/full", "wb") as full:
            self.done("info", CARD, "--json", status=4, stdout=full)
            self.done("--help", status=4, stdout=full)
            self.done("export", "--help", status=4, stdout=full)

    def test_a_hyphen_is_no_file_to_write(self):
        for arguments in (["export", CARD, "--to", "pdf", "-o", "-"], ["new", CARD, "-o", "-"], ["check", CARD, "--report", "-"],
                          ["calibrate", "-o", "-"]):
            self.assertIn("/dev/stdout", self.done(*arguments, status=2).err)
        self.assertEqual(self.files(), [])


if __name__ == "__main__":
    program.main()
