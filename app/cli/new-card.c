/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/new-card.h"

#include "cli/exit.h"
#include "cli/subject.h"
#include "cli/values.h"

#include <glib/gi18n.h>
#include <math.h>

/** Pages that differ by less than this are cut alike: A6 is 105 × 148 mm, a quarter of A4 105 × 148.5 mm. */
#define SAME_SIZE_MM 0.6

/* Whether pages laid out for one format are right for the other as they stand. */
static gboolean
fits_as_it_is (const HfFormat *from, const HfFormat *to)
{
  return from->n_pages == to->n_pages && fabs (from->width_mm - to->width_mm) < SAME_SIZE_MM &&
         fabs (from->height_mm - to->height_mm) < SAME_SIZE_MM;
}

static char *
list_fitting_formats (const HfFormat *from)
{
  guint n_formats;
  const HfFormat *formats = hf_format_list (&n_formats);
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < n_formats; i++)
    if (fits_as_it_is (from, &formats[i]))
      g_string_append_printf (ids, "%s%s", ids->len > 0 ? ", " : "", formats[i].id);

  return g_string_free (ids, FALSE);
}

static gboolean
set_format (HfCardDraft *draft, const char *format_id, GError **error)
{
  const HfFormat *format = hf_format_from_id (format_id);
  g_autofree char *fitting = list_fitting_formats (draft->format);

  if (format == NULL)
    {
      hf_usage_error (error, _ ("--format: there is no format “%s”; this card comes as: %s"), format_id, fitting);
      return FALSE;
    }
  if (!fits_as_it_is (draft->format, format))
    {
      hf_usage_error (error, _ ("--format: this card is not laid out for “%s”; it comes as: %s"), format_id, fitting);
      return FALSE;
    }

  draft->format = format;
  return TRUE;
}

static gboolean
set_language (HfCardDraft *draft, const char *language, GError **error)
{
  /* The shape of RFC 5646, section 2.1; whether a language is registered makes no difference to a card. */
  if (!g_regex_match_simple ("^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$", language, G_REGEX_DOLLAR_ENDONLY, 0))
    {
      hf_usage_error (error, _ ("--language: “%s” is not a language tag, such as en, pt-BR or zh-Hant"), language);
      return FALSE;
    }

  hf_value_set_text (&draft->language, language);
  return TRUE;
}

static gboolean
change_draft (HfCardDraft *draft, const HfNewCard *wishes, GError **error)
{
  g_autofree char *uuid = g_uuid_string_random ();

  hf_value_set_text (&draft->uuid, uuid);
  return hf_values_stamp (g_get_real_time () / G_USEC_PER_SEC, &draft->modified_s, error) &&
         (wishes->palette_id == NULL || hf_subject_set_palette (draft, wishes->palette_id, error)) &&
         (wishes->format_id == NULL || set_format (draft, wishes->format_id, error)) &&
         (wishes->language == NULL || set_language (draft, wishes->language, error));
}

HfCard *
hf_new_card (HfCard *template_card, const HfNewCard *wishes, GError **error)
{
  HfCardDraft *draft = hf_card_draft (template_card);
  gboolean changed = change_draft (draft, wishes, error);
  g_autoptr (HfCard) card = hf_card_seal (draft);

  return changed ? g_steal_pointer (&card) : NULL;
}
