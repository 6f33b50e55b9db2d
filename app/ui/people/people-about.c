/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/people/people-about.h"

#include "base/doubt.h"

#include <glib/gi18n.h>

/* More than one reads at a glance. */
#define MOST 4u

/* Doubts about one person stand beside that person, and these are not worth a notice. */
static gboolean
is_about_list (const HfDoubt *doubt)
{
  return doubt->row == 0 && (doubt->severity >= HF_SEVERITY_WARNING || g_str_equal (doubt->kind, "other-worksheets") ||
                             g_str_equal (doubt->kind, "too-many-columns"));
}

/* The command line names an option of its own. */
static const char *
get_words (const HfDoubt *doubt)
{
  return g_str_equal (doubt->kind, "no-name-column")
             ? _ ("No column says what people are called: choose one in Match Columns.")
             : doubt->message;
}

char *
hf_people_about_list (HfRoster *read)
{
  const GPtrArray *doubts = hf_roster_get_doubts (read);
  g_autoptr (GString) text = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < doubts->len; i++)
    {
      const HfDoubt *doubt = g_ptr_array_index (doubts, i);

      if (is_about_list (doubt) && n++ < MOST)
        g_string_append_printf (text, "%s%s", n > 1 ? "\n" : "", get_words (doubt));
    }

  return n > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}
