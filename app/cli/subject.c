/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/subject.h"

#include "card/edit.h"
#include "cli/exit.h"
#include "library/library.h"
#include "render/fonts.h"

#include <glib/gi18n.h>

HfCard *
hf_subject_load (const char *argument, GCancellable *cancellable, GError **error)
{
  g_autoptr (HfLibrary) library = NULL;

  if (!hf_fonts_check (error))
    return NULL;

  library = hf_library_new ();
  return hf_library_load_card (library, argument, cancellable, error);
}

static char *
join_palettes (const HfLibrary *library, GPtrArray *doubts)
{
  g_autoptr (GPtrArray) palettes = hf_library_list_palettes (library, doubts);
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < palettes->len; i++)
    {
      HfPalette *palette = g_ptr_array_index (palettes, i);

      g_string_append_printf (ids, "%s%s", i > 0 ? ", " : "", palette->id);
    }

  return g_string_free (ids, FALSE);
}

HfPalette *
hf_subject_find_palette (const char *palette_id, GError **error)
{
  g_autoptr (HfLibrary) library = hf_library_new ();
  HfPalette *palette = hf_library_find_palette (library, palette_id, NULL);

  if (palette == NULL)
    {
      g_autoptr (GPtrArray) doubts = hf_doubt_list_new ();
      g_autofree char *ids = join_palettes (library, doubts);
      const HfDoubt *broken = doubts->len > 0 ? doubts->pdata[0] : NULL;

      /* The one asked for may stand in the file that cannot be read. */
      if (broken != NULL)
        hf_usage_error (error, _ ("--palette: there is no palette “%s”; there are: %s. %s"), palette_id, ids,
                        broken->message);
      else
        hf_usage_error (error, _ ("--palette: there is no palette “%s”; there are: %s"), palette_id, ids);
    }

  return palette;
}

HfCard *
hf_subject_load_with (const char *argument, const char *palette_id, GCancellable *cancellable, GError **error)
{
  g_autoptr (HfCard) card = hf_subject_load (argument, cancellable, error);
  g_autoptr (HfPalette) palette = NULL;

  if (card == NULL || palette_id == NULL)
    return g_steal_pointer (&card);

  palette = hf_subject_find_palette (palette_id, error);
  return palette != NULL ? hf_card_with_palette (card, palette) : NULL;
}
