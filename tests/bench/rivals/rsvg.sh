#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# rsvg-convert on merged SVGs, once for each card. Arguments: how many cards; png or each.
set -eu
find svg -name '*.svg' | sort | head -n "$1" | while read -r svg; do
  name=$(basename "$svg" .svg)
  case $2 in
    png) rsvg-convert -w 1500 -o "out/$name.png" "$svg" ;;
    each) rsvg-convert -f pdf -o "out/$name.pdf" "$svg" ;;
  esac
done
