#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Inkscape on merged SVGs, one process for all. Arguments: how many cards; png or each.
set -eu
case $2 in
  png) type=png ;;
  *) type=pdf ;;
esac
{
  find svg -name '*.svg' | sort | head -n "$1" | while read -r svg; do
    echo "file-open:$svg; export-filename:out/$(basename "$svg" .svg).$type; export-type:$type; export-dpi:300;" \
      "export-do; file-close"
  done
  echo quit
} | inkscape --shell >/dev/null 2>&1
