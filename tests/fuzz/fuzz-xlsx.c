/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of an Office workbook; those the input has take the place of good ones. */
#include "fuzz-package.h"

#include "fuzz.h"

#define REL "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

static const char good[] =
    "=== _rels/.rels\n<Relationships><Relationship Id='a' Type='" REL "officeDocument' Target='xl/workbook.xml'/>"
    "</Relationships>"
    "=== xl/_rels/workbook.xml.rels\n<Relationships><Relationship Id='s' Type='" REL
    "worksheet' Target='sheet.xml'/><Relationship Id='t' Type='" REL
    "sharedStrings' Target='strings.xml'/><Relationship Id='u' Type='" REL
    "styles' Target='styles.xml'/></Relationships>"
    "=== xl/_rels/sheet.xml.rels\n<Relationships><Relationship Id='d' Type='" REL
    "drawing' Target='drawing.xml'/></Relationships>"
    "=== xl/_rels/drawing.xml.rels\n<Relationships><Relationship Id='p' Type='" REL
    "image' Target='media/p.png'/></Relationships>"
    "=== xl/media/p.png\npicture"
    "=== xl/workbook.xml\n<workbook xmlns:r='r'><sheets><sheet name='Team' r:id='s'/></sheets></workbook>"
    "=== xl/strings.xml\n<sst><si><t>Name</t></si><si><r><t>Zo</t></r><r><t>e</t></r></si></sst>"
    "=== xl/styles.xml\n<styleSheet><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs></styleSheet>"
    "=== xl/sheet.xml\n<worksheet><sheetData><row r='1'><c t='s'><v>0</v></c></row>"
    "<row r='2'><c t='s'><v>1</v></c></row></sheetData></worksheet>"
    "=== xl/drawing.xml\n<wsDr/>";

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autofree char *whole = g_strconcat (good, text, NULL);
  g_autoptr (GBytes) bytes = pack (whole);

  if (bytes != NULL)
    read_list (bytes);

  return 0;
}
