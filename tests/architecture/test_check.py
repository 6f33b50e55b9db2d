#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the project against check.py, and check.py against small projects that break one rule each (TAP)."""

import pathlib
import sys
import tempfile

import check

HEADER = "#pragma once\n"
GOOD = {
    "layers.txt": "# who may include whom\nbase:\ncard:\nfile: card\nui: card file\n",
    "../docs/architecture.md": "`base/` `card/` `file/` `ui/` `print/`",
    "base/length.h": HEADER,
    "card/page.h": HEADER + '#include "base/length.h"\n',
    "card/page.c": '#include "card/page.h"\n#include <cairo.h>\n/* #include "file/zip.h" */\n',
    "file/zip.h": HEADER + '#include "card/page.h"\n/** hf_zip_open: opens. */\nint hf_zip_open (void);\n',
    "file/zip.c": '#include "file/zip.h"\n#include <gdk-pixbuf/gdk-pixbuf.h>\n',
    "ui/window.c": '#include "file/zip.h"\n#include <gtk/gtk.h>\n#include <adwaita.h>\n',
}

# What is broken, the files that break it, and what must be said.
CASES = [
    ("nothing", {}, None),
    ("a layer above", {"card/a.c": '#include "file/zip.h"\n'}, "app/card/a.c:1: card/ may not include file/"),
    ("after a condition", {"card/a.c": '#if 1\n # include "file/zip.h"\n#endif\n'}, "app/card/a.c:2: card/ may not"),
    ("after a comment", {"card/a.c": '/* one\n two */\n#include "ui/window.h"\n', "ui/window.h": HEADER}, "a.c:3: card/"),
    ("a sibling", {"print/p.c": '#include "card/page.h"\n', "layers.txt": GOOD["layers.txt"] + "print:\n"}, "print/ may not"),
    ("base", {"base/a.c": '#include "card/page.h"\n'}, "base/ may not include card/"),
    ("unqualified", {"card/a.c": '#include "page.h"\n'}, "“page.h” lacks its layer"),
    ("relative", {"card/a.c": '#include "../base/length.h"\n'}, "“../base/length.h” is relative"),
    ("relative within", {"card/a.c": '#include "card/../base/length.h"\n'}, "is relative"),
    ("missing", {"card/a.c": '#include "card/pages.h"\n'}, "“card/pages.h” does not exist"),
    ("code", {"card/a.c": '#include "card/page.c"\n'}, "“card/page.c” is no header"),
    ("ours as theirs", {"card/a.c": "#include <base/length.h>\n"}, "included with quotes"),
    ("GTK", {"card/a.c": "#include <gtk/gtk.h>\n"}, "app/card/a.c:1: <gtk/gtk.h>: only ui/"),
    ("GDK", {"card/a.c": "#include <gdk/gdk.h>\n"}, "<gdk/gdk.h>: only ui/"),
    ("Adwaita", {"file/a.h": HEADER + "#include <adwaita.h>\n"}, "<adwaita.h>: only ui/"),
    ("a cycle", {"base/length.h": HEADER + '#include "base/b.h"\n', "base/b.h": HEADER + '#include "base/length.h"\n'},
     "an include cycle: base/b.h → base/length.h → base/b.h"),
    ("itself", {"base/b.h": HEADER + '#include "base/b.h"\n'}, "an include cycle: base/b.h → base/b.h"),
    ("no pragma", {"base/b.h": "int b;\n"}, "app/base/b.h: no #pragma once"),
    ("undocumented", {"base/b.h": HEADER + "\nint\nhf_b_get (int a,\n  int b);\n"}, "hf_b_get() is not documented"),
    ("a plain comment", {"base/b.h": HEADER + "\n/* b */\nint hf_b_get (void);\n"}, "hf_b_get() is not documented"),
    ("unlisted", {"mail/meson.build": ""}, "no line for “mail”"),
    ("no folder", {"layers.txt": GOOD["layers.txt"] + "print:\n"}, "“print” has no folder"),
    ("an untold layer", {"../docs/architecture.md": "`base/` `card/` `file/`"}, "what `ui/` holds is not told"),
    ("a table out of order", {"layers.txt": "base:\nfile: card\ncard:\nui: card file\n"}, "“file” needs “card”"),
]


def offences_of(files):
    """What check.py says of a project of these files."""
    with tempfile.TemporaryDirectory() as root:
        for name, text in {**GOOD, **files}.items():
            path = pathlib.Path(root, "app", name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return list(check.check(root))


def main():
    print(f"1..{len(CASES) + 1}")
    failed = False

    def report(number, name, offences, good):
        nonlocal failed
        print("ok" if good else "not ok", number, f"/architecture/{name.replace(' ', '-')}")
        for offence in offences if not good else []:
            print("#", offence)
        failed = failed or not good

    offences = list(check.check(pathlib.Path(__file__).parents[2]))
    report(1, "heartfelt", offences, not offences)

    for number, (name, files, expected) in enumerate(CASES, 2):
        offences = offences_of(files)
        good = len(offences) == 1 and expected in offences[0] if expected else not offences
        report(number, f"tells {name}", offences, good)

    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
