#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the web page that Help opens of the user guide: make-guide.py GUIDE.md PAGE.html DEPFILE

The pictures are inside the page, so that it is one file, wherever it lies."""

import base64
import pathlib
import re
import sys

import markdown

PAGE = """<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
:root {{ color-scheme: light dark }}
body {{ font: 1.05rem/1.6 Cantarell, system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem }}
h1, h2, h3 {{ line-height: 1.25 }}
h2 {{ margin-top: 2.5rem }}
img {{ max-width: 100%; height: auto; border-radius: 8px; box-shadow: 0 1px 6px #0005 }}
table {{ border-collapse: collapse }}
td, th {{ padding: .25rem 1rem .25rem 0; text-align: start; vertical-align: top; border-bottom: 1px solid #8884 }}
code, kbd {{ background: #8882; border-radius: 4px; padding: 0 .3em }}
</style>
</head>
<body>
{body}
</body>
</html>
"""


def main(guide, page, depfile):
    guide = pathlib.Path(guide)
    text = guide.read_text(encoding="utf-8")
    pictures = []

    def embed(match):
        picture = guide.parent / match.group(1)
        pictures.append(picture)
        kind = {".png": "image/png", ".svg": "image/svg+xml"}[picture.suffix]
        return f'src="data:{kind};base64,{base64.b64encode(picture.read_bytes()).decode("ascii")}"'

    body = markdown.markdown(text, extensions=["tables", "toc"], output_format="html5")
    body = re.sub(r'src="(?!data:)([^":]+)"', embed, body)
    # The pages beside the guide are not installed.
    body = re.sub(r'<a href="[^":]+\.md">(.*?)</a>', r"\1", body)
    title = re.match(r"# (.*)", text).group(1)
    pathlib.Path(page).write_text(PAGE.format(title=title, body=body), encoding="utf-8")
    pathlib.Path(depfile).write_text(f"{page}: {' '.join(map(str, pictures))}\n", encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
