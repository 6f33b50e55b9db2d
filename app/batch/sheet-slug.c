/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "batch/sheet-slug.h"

#include <glib/gi18n.h>

/* The number in the list, from 1, of @person, one of those imposed. */
static guint
get_number (HfCrowd *crowd, guint first, guint person)
{
  return 1 + (crowd != NULL ? hf_crowd_get_place (crowd, first + person) : person);
}

char *
hf_sheet_slug (HfCard *card, const HfImposition *imposition, HfSheetSide side, HfCrowd *crowd, guint first)
{
  g_autoptr (GArray) people = hf_imposition_list_people (imposition, side.sheet);
  g_autoptr (GString) numbers = g_string_new (NULL);

  for (guint i = 0; i < people->len; i++)
    {
      guint start = get_number (crowd, first, g_array_index (people, guint, i));
      guint end = start;

      while (i + 1 < people->len && get_number (crowd, first, g_array_index (people, guint, i + 1)) == end + 1)
        {
          end++;
          i++;
        }
      g_string_append_printf (numbers, start == end ? "%s%u" : "%s%u–%u", numbers->len > 0 ? ", " : "", start, end);
    }

  return g_strdup_printf (side.back ? _ ("%s · sheet %u of %u, back · %s") : _ ("%s · sheet %u of %u, front · %s"),
                          card->title != NULL ? card->title : "", side.sheet + 1,
                          hf_imposition_get_n_sheets (imposition), numbers->str);
}
