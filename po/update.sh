#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# po/update.sh [--check]: lists the sources with words for people in POTFILES, and merges their texts into every translation.
# With --check nothing is written: fails when POTFILES misses a file, or a translation misses texts.
set -eu
cd "$(dirname "$0")/.."
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

{
  echo '# Made by po/update.sh.'
  git -c safe.directory='*' ls-files --cached --others --exclude-standard 'app/*.c' 'app/*.h' 'resources/*.ui' 'data/*.in' |
    while IFS= read -r file; do
      if [ -f "$file" ]; then printf '%s\n' "$file"; fi
    done | LC_ALL=C sort -u | tr '\n' '\0' |
    xargs -0 grep -lE '\b(_|N_|C_|NC_|ngettext) \(|translatable="yes"|^(Name|Comment|GenericName|Keywords)=|<(name|summary|p|li|caption|comment)>'
} >"$scratch/POTFILES"

xgettext --from-code=UTF-8 --add-comments=Translators --keyword=_ --keyword=N_ --keyword=C_:1c,2 --keyword=NC_:1c,2 --keyword=ngettext:1,2 \
  --flag=g_strdup_printf:1:c-format --flag=g_set_error:4:c-format --package-name=heartfelt --sort-by-file \
  --files-from="$scratch/POTFILES" --output="$scratch/heartfelt.pot" 2>/dev/null

languages=$(grep -v '^#' po/LINGUAS)
if [ "${1:-}" = --check ]; then
  failed=0
  cmp -s "$scratch/POTFILES" po/POTFILES || {
    echo 'po/POTFILES is not what the sources say: run "./dev po"'
    failed=1
  }
  for language in $languages; do
    msgmerge --quiet --no-fuzzy-matching -o "$scratch/$language.po" "po/$language.po" "$scratch/heartfelt.pot"
    msgfmt --check -o /dev/null "$scratch/$language.po" || failed=1
    for lack in untranslated only-fuzzy; do
      if [ -n "$(msgattrib "--$lack" --no-obsolete "$scratch/$language.po")" ]; then
        echo "po/$language.po lacks texts ($lack): run \"./dev po\", then translate these:"
        msgattrib "--$lack" --no-obsolete --no-location "$scratch/$language.po" | sed -n 's/^msgid /  /p' | tail -n +2
        failed=1
      fi
    done
  done
  exit $failed
fi

cp "$scratch/POTFILES" po/POTFILES
for language in $languages; do
  if [ -f "po/$language.po" ]; then
    msgmerge --quiet --no-fuzzy-matching --update --backup=none --no-location "po/$language.po" "$scratch/heartfelt.pot"
  else
    msginit --no-translator --locale="$language.UTF-8" --input="$scratch/heartfelt.pot" --output-file="po/$language.po" 2>/dev/null
  fi
done
