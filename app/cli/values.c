/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/values.h"

#include "cli/exit.h"
#include "merge/clean.h"
#include "merge/crowd.h"
#include "merge/sample.h"
#include "merge/uses.h"

#include <glib/gi18n.h>
#include <string.h>

#define EPOCH_VARIABLE "SOURCE_DATE_EPOCH"

/** The last second of the year 9999, as far as the dates of PDF and PNG go. */
#define LAST_EPOCH_S G_GINT64_CONSTANT (253402300799)

HfFields *
hf_values_parse (char *const *sets, GError **error)
{
  HfFieldsDraft *draft = hf_fields_draft (NULL);

  for (guint i = 0; sets != NULL && sets[i] != NULL; i++)
    {
      const char *equals = strchr (sets[i], '=');
      g_autofree char *key = equals != NULL ? g_strndup (sets[i], (gsize) (equals - sets[i])) : NULL;

      if (key == NULL || hf_value_is_blank (key))
        {
          hf_usage_error (error, _ ("--set: “%s” is not FIELD=TEXT, such as name=Ada"), sets[i]);
          hf_fields_unref (hf_fields_seal (draft));
          return NULL;
        }
      hf_fields_draft_set (draft, key, equals + 1);
    }

  return hf_fields_seal (draft);
}

/* Whether the variable is set; a value that is no number of seconds is an error, not something to pass over. */
static gboolean
read_epoch (gboolean *out_set, gint64 *out_epoch_s, GError **error)
{
  const char *text = g_getenv (EPOCH_VARIABLE);

  *out_set = text != NULL && text[0] != '\0';
  if (*out_set && !g_ascii_string_to_signed (text, 10, 0, LAST_EPOCH_S, out_epoch_s, NULL))
    {
      hf_usage_error (error, _ ("%s: “%s” is not a number of seconds since 1970"), EPOCH_VARIABLE, text);
      return FALSE;
    }

  return TRUE;
}

gboolean
hf_values_today (GDate *out_today, GError **error)
{
  g_autoptr (GDateTime) now = NULL;
  gboolean set;
  gint64 epoch_s;

  if (!read_epoch (&set, &epoch_s, error))
    return FALSE;

  now = set ? g_date_time_new_from_unix_utc (epoch_s) : g_date_time_new_now_local ();
  g_date_set_dmy (out_today, (GDateDay) g_date_time_get_day_of_month (now), (GDateMonth) g_date_time_get_month (now),
                  (GDateYear) g_date_time_get_year (now));
  return TRUE;
}

HfFields *
hf_values_get_common (HfCard *card, HfFields *given, GError **error)
{
  g_autoptr (HfCrowd) crowd = NULL;
  GDate today;

  if (!hf_values_today (&today, error))
    return NULL;

  crowd = hf_crowd_new (NULL, given, card->language, &today);
  return hf_crowd_get_common (crowd);
}

HfCard *
hf_values_show_samples (HfCard *card, GError **error)
{
  GDate today;

  return hf_values_today (&today, error) ? hf_merge_samples (card, &today) : NULL;
}

gboolean
hf_values_stamp (gint64 modified_s, gint64 *out_stamp_s, GError **error)
{
  gboolean set;

  *out_stamp_s = modified_s;
  return read_epoch (&set, out_stamp_s, error);
}

/* A name fills in its parts, and its parts the name. */
static gboolean
is_part_of_name (const char *key)
{
  static const HfField parts[] = { HF_FIELD_NAME, HF_FIELD_FIRST_NAME, HF_FIELD_LAST_NAME };

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (g_str_equal (hf_field_name (parts[i]), key))
      return TRUE;

  return FALSE;
}

static gboolean
is_used (HfFields *none, const GPtrArray *uses, const char *key)
{
  const char *spelt = hf_fields_spell (none, key);
  g_autofree char *normal = hf_field_key_normalize (spelt);

  for (guint i = 0; i < uses->len; i++)
    {
      const HfFieldUse *use = g_ptr_array_index (uses, i);
      const char *use_spelt = hf_fields_spell (none, use->key);
      g_autofree char *use_normal = hf_field_key_normalize (use_spelt);

      if (g_str_equal (normal, use_normal) || (is_part_of_name (spelt) && is_part_of_name (use_spelt)))
        return TRUE;
    }

  return FALSE;
}

static char *
join_keys (const GPtrArray *uses)
{
  GString *keys = g_string_new (NULL);

  for (guint i = 0; i < uses->len; i++)
    {
      const HfFieldUse *use = g_ptr_array_index (uses, i);

      g_string_append_printf (keys, "%s%s", i > 0 ? ", " : "", use->key);
    }

  return g_string_free (keys, FALSE);
}

void
hf_values_tell_unused (HfConsole *console, HfCard *card, char *const *sets)
{
  g_autoptr (GPtrArray) uses = NULL;
  g_autoptr (HfFields) none = NULL;

  if (sets == NULL)
    return;

  uses = hf_card_list_fields (card);
  none = hf_fields_seal (hf_fields_draft (NULL));
  for (guint i = 0; sets[i] != NULL; i++)
    {
      g_autofree char *key = g_strndup (sets[i], strcspn (sets[i], "="));
      g_autofree char *known = NULL;

      if (is_used (none, uses, key))
        continue;
      known = join_keys (uses);
      hf_console_tell (console, _ ("note: --set: this card has no field “%s”; its fields are: %s"), key, known);
    }
}
