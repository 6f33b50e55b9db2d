/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "batch/sheet-slug.h"

#include <glib/gi18n.h>

char *
hf_sheet_slug (HfCard *card, const HfImposition *imposition, HfSheetSide side, guint first)
{
  g_autoptr (GArray) people = hf_imposition_list_people (imposition, side.sheet);
  const guint *person = (const guint *) (gconstpointer) people->data;
  g_autoptr (GString) rows = g_string_new (NULL);

  for (guint i = 0; i < people->len; i++)
    {
      guint start = i;

      while (i + 1 < people->len && person[i + 1] == person[i] + 1)
        i++;
      g_string_append_printf (rows, start == i ? "%s%u" : "%s%u–%u", start > 0 ? ", " : "", first + person[start] + 1,
                              first + person[i] + 1);
    }

  return g_strdup_printf (side.back ? _ ("%s · sheet %u of %u, back · %s") : _ ("%s · sheet %u of %u, front · %s"),
                          card->title != NULL ? card->title : "", side.sheet + 1,
                          hf_imposition_get_n_sheets (imposition), rows->str);
}
