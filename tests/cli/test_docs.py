# SPDX-License-Identifier: GPL-3.0-or-later
"""The documentation tells of every command and option, and of none that is not there."""
import os
import pathlib
import re
import subprocess

import program

ROOT = pathlib.Path(os.environ["HF_SOURCE_ROOT"])


def options_by_command(completion):
    """From the completion, which is made from the same tables as what parses."""
    return {name: set(words.split()) - {"--help", "--quiet"}
            for name, words in re.findall(r"^    ([a-z]+)\) options='([^']*)'", completion, re.MULTILINE)}


class Documentation(program.Test):
    def setUp(self):
        super().setUp()
        self.completion = self.done("--bash-completion").out
        self.options = options_by_command(self.completion)
        self.assertIn("export", self.options)

    def test_page_has_every_option(self):
        page = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
        for command, options in self.options.items():
            start = page.index("\n## " + command)
            section = page[start:page.find("\n## ", start + 1)]
            told = set(re.findall(r"^\| `(--[a-z-]+)", section, re.MULTILINE))
            self.assertEqual(told, options, command)

    def test_manual_page_has_every_option(self):
        manual = self.done("--manual-page").out
        for command, options in self.options.items():
            section = manual[manual.index(".SS " + command):].split("\n.S", 1)[0]
            for option in options:
                self.assertIn(option.replace("-", r"\-"), section, command)

    def test_help_has_every_option(self):
        for command, options in self.options.items():
            help_text = self.done(command, "--help").out
            for option in options:
                self.assertIn(option, help_text, command)

    def complete(self, *words):
        """What bash offers for the last of the words."""
        script = self.folder / "completion"
        script.write_text(self.completion, encoding="utf-8")
        line = " ".join("'%s'" % word for word in ("heartfelt-cli", *words))
        done = subprocess.run(
            ["bash", "-c", "compopt() { :; }; . %s; COMP_WORDS=(%s); COMP_CWORD=%d; _heartfelt_cli; echo \"${COMPREPLY[@]}\""
             % (script, line, len(words))],
            stdout=subprocess.PIPE, check=True, cwd=self.folder,
            env={**os.environ, "PATH": os.path.dirname(program.CLI) + os.pathsep + os.environ["PATH"]})
        return done.stdout.decode().split()

    def test_bash_completes(self):
        self.assertEqual(self.complete("ex"), ["export"])
        self.assertEqual(self.complete("export", "card", "--pal"), ["--palette"])
        self.assertEqual(self.complete("export", "card", "--page", "in"), ["inside"])
        (self.folder / "mine.heartfelt").touch()
        self.assertEqual(self.complete("info", "mi"), ["mine.heartfelt"])


if __name__ == "__main__":
    program.main()
