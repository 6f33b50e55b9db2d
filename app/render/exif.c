/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/exif.h"

#include <string.h>

#define TAG_ORIENTATION 0x0112
#define TYPE_SHORT 3
#define ENTRY_LENGTH 12

/** HfTiff: a block of TIFF with its byte order. Reading beyond its end gives 0. */
typedef struct
{
  const guint8 *data;
  gsize length;
  gboolean big_endian;
} HfTiff;

static guint
read_16 (const HfTiff *tiff, gsize offset)
{
  const guint8 *at = tiff->data + offset;

  if (offset > tiff->length || tiff->length - offset < 2)
    return 0;

  return tiff->big_endian ? (guint) at[0] << 8 | at[1] : (guint) at[1] << 8 | at[0];
}

static guint32
read_32 (const HfTiff *tiff, gsize offset)
{
  guint32 first = read_16 (tiff, offset);
  guint32 second = read_16 (tiff, offset + 2);

  return tiff->big_endian ? first << 16 | second : second << 16 | first;
}

int
hf_exif_get_orientation (const guint8 *data, gsize length)
{
  HfTiff tiff = { data, length, FALSE };
  gsize directory;
  guint n_entries;

  if (length >= 6 && memcmp (data, "Exif\0\0", 6) == 0)
    {
      tiff.data += 6;
      tiff.length -= 6;
    }
  if (tiff.length < 8 || (memcmp (tiff.data, "II*\0", 4) != 0 && memcmp (tiff.data, "MM\0*", 4) != 0))
    return 1;
  tiff.big_endian = tiff.data[0] == 'M';

  directory = read_32 (&tiff, 4);
  n_entries = read_16 (&tiff, directory);
  for (guint i = 0; i < n_entries; i++)
    {
      gsize entry = directory + 2 + (gsize) i * ENTRY_LENGTH;
      guint orientation = read_16 (&tiff, entry + 8);

      if (read_16 (&tiff, entry) == TAG_ORIENTATION && read_16 (&tiff, entry + 2) == TYPE_SHORT)
        return orientation >= 1 && orientation <= 8 ? (int) orientation : 1;
    }

  return 1;
}
