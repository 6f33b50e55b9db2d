/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of an OpenDocument spreadsheet; those the input has take the place of good ones. */
#include "fuzz-package.h"

#include "fuzz.h"

static const char good[] = "=== mimetype\napplication/vnd.oasis.opendocument.spreadsheet=== Pictures/p.png\npicture";

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
