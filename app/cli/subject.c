/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/subject.h"

#include "cli/exit.h"
#include "library/library.h"

#include <glib/gi18n.h>

HfCard *
hf_subject_load (const char *argument, GCancellable *cancellable, GError **error)
{
  g_autoptr (HfLibrary) library = hf_library_new ();

  return hf_library_load_card (library, argument, cancellable, error);
}

static char *
join_palettes (const HfLibrary *library)
{
  g_autoptr (GPtrArray) palettes = hf_library_list_palettes (library, NULL);
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < palettes->len; i++)
    {
      HfPalette *palette = g_ptr_array_index (palettes, i);

      g_string_append_printf (ids, "%s%s", i > 0 ? ", " : "", palette->id);
    }

  return g_string_free (ids, FALSE);
}

gboolean
hf_subject_set_palette (HfCardDraft *draft, const char *palette_id, GError **error)
{
  g_autoptr (HfLibrary) library = hf_library_new ();
  g_autoptr (HfPalette) palette = hf_library_find_palette (library, palette_id, NULL);

  if (palette == NULL)
    {
      g_autofree char *ids = join_palettes (library);

      hf_usage_error (error, _ ("--palette: there is no palette “%s”; there are: %s"), palette_id, ids);
      return FALSE;
    }

  hf_card_draft_set_palette (draft, palette);
  return TRUE;
}

HfCard *
hf_subject_load_with (const char *argument, const char *palette_id, GCancellable *cancellable, GError **error)
{
  g_autoptr (HfCard) card = hf_subject_load (argument, cancellable, error);
  g_autoptr (HfCard) recolored = NULL;
  HfCardDraft *draft;
  gboolean done;

  if (card == NULL || palette_id == NULL)
    return g_steal_pointer (&card);

  draft = hf_card_draft (card);
  done = hf_subject_set_palette (draft, palette_id, error);
  recolored = hf_card_seal (draft);

  return done ? g_steal_pointer (&recolored) : NULL;
}
