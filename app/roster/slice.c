/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roster/slice.h"

#include <glib/gi18n.h>
#include <string.h>

/* Two whole numbers from 1 with @separator between; nothing before, between or after them. */
static gboolean
parse_pair (const char *text, char separator, guint *out_first, guint *out_second)
{
  const char *place = strchr (text, separator);
  g_autofree char *first = place != NULL ? g_strndup (text, (gsize) (place - text)) : NULL;
  guint64 first_number, second_number;

  if (place == NULL || !g_ascii_string_to_unsigned (first, 10, 1, G_MAXUINT32, &first_number, NULL) ||
      !g_ascii_string_to_unsigned (place + 1, 10, 1, G_MAXUINT32, &second_number, NULL))
    return FALSE;

  *out_first = (guint) first_number;
  *out_second = (guint) second_number;
  return TRUE;
}

HfSlice
hf_slice_all (guint n_people)
{
  return (HfSlice){ 0, n_people };
}

gboolean
hf_slice_rows (const char *rows, guint n_people, HfSlice *out_slice, GError **error)
{
  guint64 only;
  guint first, last;

  if (g_ascii_string_to_unsigned (rows, 10, 1, G_MAXUINT32, &only, NULL))
    first = last = (guint) only;
  else if (!parse_pair (rows, '-', &first, &last) || first > last)
    {
      g_set_error (error, HF_ROSTER_ERROR, HF_ROSTER_ERROR_OPTION,
                   _ ("“%s” does not name rows: write A-B with the first and the last row, such as 3-5"), rows);
      return FALSE;
    }

  if (first > n_people)
    {
      g_set_error (error, HF_ROSTER_ERROR, HF_ROSTER_ERROR_OPTION,
                   ngettext ("There is no row %u: the list has %u person", "There is no row %u: the list has %u people",
                             n_people),
                   first, n_people);
      return FALSE;
    }

  last = MIN (last, n_people);
  *out_slice = (HfSlice){ first - 1, last - first + 1 };
  return TRUE;
}

gboolean
hf_slice_shard (const char *shard, HfSlice whole, HfSlice *out_slice, GError **error)
{
  guint part, n_parts;
  guint64 start, end;

  if (!parse_pair (shard, '/', &part, &n_parts) || part > n_parts)
    {
      g_set_error (error, HF_ROSTER_ERROR, HF_ROSTER_ERROR_OPTION,
                   _ ("“%s” does not name a part: write I/N, the I-th of N parts, such as 2/8"), shard);
      return FALSE;
    }

  start = (guint64) whole.count * (part - 1) / n_parts;
  end = (guint64) whole.count * part / n_parts;
  *out_slice = (HfSlice){ whole.start + (guint) start, (guint) (end - start) };
  return TRUE;
}
