/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz-package.h"

#include "fuzz.h"

/* The input is what is in one card, so that nearly all of it is read as one; where it ends the card, as in others. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  static const char begin[] = "BEGIN:VCARD\r\n";
  GByteArray *card = g_byte_array_new ();
  g_autoptr (GBytes) bytes = NULL;

  g_byte_array_append (card, (const guint8 *) begin, sizeof begin - 1);
  g_byte_array_append (card, data, (guint) size);
  bytes = g_byte_array_free_to_bytes (card);
  read_list (bytes);

  return 0;
}
