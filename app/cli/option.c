/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/option.h"

#include "cli/exit.h"

#include <glib/gi18n.h>

static guint
count (const HfOption *table)
{
  guint n = 0;

  while (table[n].name != NULL)
    n++;

  return n;
}

GOptionEntry *
hf_options_to_entries (const HfOption *table, gpointer target)
{
  /* File names are bytes to GLib; as "strings" they would go through the locale, and in a bare C locale no
   * name but an ASCII one could be given. */
  static const GOptionArg args[] = {
    [HF_OPTION_FLAG] = G_OPTION_ARG_NONE,
    [HF_OPTION_TEXT] = G_OPTION_ARG_FILENAME,
    [HF_OPTION_TEXTS] = G_OPTION_ARG_FILENAME_ARRAY,
    [HF_OPTION_FILE] = G_OPTION_ARG_FILENAME,
    [HF_OPTION_TARGET] = G_OPTION_ARG_FILENAME,
  };
  guint n = count (table);
  GOptionEntry *entries = g_new0 (GOptionEntry, n + 1);

  for (guint i = 0; i < n; i++)
    entries[i] = (GOptionEntry){
      .long_name = table[i].name,
      .short_name = table[i].letter,
      .arg = args[table[i].kind],
      .arg_data = (guint8 *) target + table[i].offset,
      .description = table[i].help,
      .arg_description = table[i].value,
    };

  return entries;
}

static gboolean
is_choice (const char *choices, const char *value)
{
  g_auto (GStrv) words = g_strsplit (choices, " ", -1);

  return g_strv_contains ((const char *const *) words, value);
}

static gboolean
check_text (const HfOption *option, const char *value, GError **error)
{
  if (!g_utf8_validate (value, -1, NULL))
    {
      hf_usage_error (error, _ ("--%s: the value is not UTF-8"), option->name);
      return FALSE;
    }
  if (option->choices != NULL && !is_choice (option->choices, value))
    {
      hf_usage_error (error, _ ("--%s: “%s” is none of: %s"), option->name, value, option->choices);
      return FALSE;
    }

  return TRUE;
}

gboolean
hf_options_check (const HfOption *table, gconstpointer target, GError **error)
{
  for (const HfOption *option = table; option->name != NULL; option++)
    {
      gconstpointer field = (const guint8 *) target + option->offset;

      if (option->kind == HF_OPTION_TARGET && g_strcmp0 (*(char *const *) field, "-") == 0)
        {
          hf_usage_error (error,
                          _ ("--%s: “-” is no file to write: say /dev/stdout for standard output, with --force, or ./- "
                             "for a file of that name"),
                          option->name);
          return FALSE;
        }
      if (option->kind == HF_OPTION_TEXT)
        {
          const char *value = *(char *const *) field;

          if (value != NULL && !check_text (option, value, error))
            return FALSE;
        }
      else if (option->kind == HF_OPTION_TEXTS)
        {
          char *const *values = *(char **const *) field;

          for (guint i = 0; values != NULL && values[i] != NULL; i++)
            if (!check_text (option, values[i], error))
              return FALSE;
        }
    }

  return TRUE;
}

void
hf_options_clear (const HfOption *table, gpointer target)
{
  for (const HfOption *option = table; option->name != NULL; option++)
    {
      gpointer field = (guint8 *) target + option->offset;

      switch (option->kind)
        {
        case HF_OPTION_TEXT:
        case HF_OPTION_FILE:
        case HF_OPTION_TARGET:
          g_clear_pointer ((char **) field, g_free);
          break;
        case HF_OPTION_TEXTS:
          g_clear_pointer ((char ***) field, g_strfreev);
          break;
        case HF_OPTION_FLAG:
        default:
          break;
        }
    }
}
