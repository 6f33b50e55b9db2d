/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/new-card.h"

#include "card/language.h"
#include "card/new-card.h"
#include "cli/exit.h"
#include "cli/subject.h"
#include "cli/values.h"
#include "library/wordings.h"

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

static char *
list_languages (const GPtrArray *known)
{
  GString *languages = g_string_new (NULL);

  for (guint i = 0; i < known->len; i++)
    g_string_append_printf (languages, "%s%s", i > 0 ? ", " : "", hf_wording_get_language (known->pdata[i]));

  return g_string_free (languages, FALSE);
}

/* @model in @language, as far as there are words. Returns: (transfer full) */
static HfCard *
say_in_language (HfConsole *console, HfCard *model, const char *language)
{
  g_autoptr (HfLibrary) library = hf_library_new ();
  g_autoptr (GPtrArray) doubts = hf_doubt_list_new ();
  g_autoptr (HfWordings) wordings = hf_wordings_load (library, doubts);
  g_autoptr (GPtrArray) known = hf_wordings_list_for_card (wordings, library, model);
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func (g_free);
  HfCard *said = hf_card_in_language (model, language, known, kept);

  hf_console_tell_doubts (console, doubts);
  for (guint i = 0; i < kept->len; i++)
    hf_console_tell (console, _ ("note: --language: the text “%s” keeps the words somebody wrote"),
                     (const char *) kept->pdata[i]);
  if (hf_wording_match (known, language) == NULL && known->len > 0)
    {
      g_autofree char *languages = list_languages (known);

      hf_console_tell (console, _ ("note: --language: this template says nothing in “%s”; there are words in %s"),
                       language, languages);
    }

  return said;
}

HfCard *
hf_new_card_as_asked (HfConsole *console, HfCard *model, const HfNewCardOptions *options, GError **error)
{
  HfNewCard wishes = { NULL };
  g_autoptr (HfCard) said = NULL;
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

  said = options->language != NULL ? say_in_language (console, model, options->language) : hf_card_ref (model);
  return hf_new_card (said, &wishes, modified_s);
}
