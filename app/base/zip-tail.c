/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/zip-tail.h"

#include <string.h>

/* APPNOTE.TXT 6.3.10, 4.3.16: the record that ends a zip; 4.3.15: what stands straight before it in one of 64 bits. */
#define END_RECORD_BYTES 22u
#define LOCATOR_64_BYTES 20u

gboolean
hf_zip_tail_has_few_entries (const guint8 *tail, gsize length, guint most)
{
  for (gsize at = 0; at + END_RECORD_BYTES <= length; at++)
    {
      if (memcmp (tail + at, "PK\5\6", 4) != 0)
        continue;
      if ((guint) (tail[at + 10] | tail[at + 11] << 8) > most)
        return FALSE;
      if (at >= LOCATOR_64_BYTES && memcmp (tail + at - LOCATOR_64_BYTES, "PK\6\7", 4) == 0)
        return FALSE;
    }

  return TRUE;
}
