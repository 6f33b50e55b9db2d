/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/new-card.h"

#include "card/language.h"
#include "card/new-card.h"
#include "cli/exit.h"
#include "cli/subject.h"
#include "cli/values.h"

#include <glib/gi18n.h>

static char *
list_formats (void)
{
  guint n_formats;
  const HfFormat *formats = hf_format_list (&n_formats);
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < n_formats; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? ", " : "", formats[i].id);

  return g_string_free (ids, FALSE);
}

/* Returns: (nullable): %NULL with @error */
static const HfFormat *
find_format (const char *format_id, GError **error)
{
  const HfFormat *format = hf_format_from_id (format_id);
  g_autofree char *ids = list_formats ();

  if (format == NULL)
    hf_usage_error (error, _ ("--format: there is no format “%s”; there are: %s"), format_id, ids);

  return format;
}

HfCard *
hf_new_card_as_asked (HfCard *model, const HfNewCardOptions *options, GError **error)
{
  HfNewCard wishes = { NULL, NULL, options->language };
  g_autoptr (HfPalette) palette = NULL;
  gint64 modified_s;

  if (!hf_values_stamp (g_get_real_time () / G_USEC_PER_SEC, &modified_s, error))
    return NULL;
  if (options->palette_id != NULL)
    {
      palette = hf_subject_find_palette (options->palette_id, error);
      if (palette == NULL)
        return NULL;
      wishes.palette = palette;
    }
  if (options->format_id != NULL)
    {
      wishes.format = find_format (options->format_id, error);
      if (wishes.format == NULL)
        return NULL;
    }
  if (options->language != NULL && !hf_language_is_tag (options->language))
    {
      hf_usage_error (error, _ ("--language: “%s” is not a language tag, such as en, pt-BR or zh-Hant"),
                      options->language);
      return NULL;
    }

  return hf_new_card (model, &wishes, modified_s);
}
