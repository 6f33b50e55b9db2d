/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/share/print-memory.h"

#include "ui/files/state.h"

#include <string.h>

#define FILE_NAME "printing.ini"

/* Where it is remembered on which printer each card was printed, and any. */
#define PRINTERS_GROUP "Printers"
#define ANY_KEY "any"

/* A printer of this name there is not. */
#define NO_PRINTER "-"

/* What was remembered longest ago is forgotten. */
#define MOST_GROUPS 200

void
hf_print_choices_clear (HfPrintChoices *choices)
{
  g_clear_pointer (&choices->tray, g_free);
  g_clear_pointer (&choices->sheet, g_free);
}

/* Names of printers may hold what names of groups may not. Returns: (transfer full) */
static char *
build_group (const char *uuid, const char *printer)
{
  g_autofree char *safe = g_uri_escape_string (printer != NULL ? printer : NO_PRINTER, NULL, TRUE);

  return g_strconcat (uuid != NULL ? uuid : ANY_KEY, " ", safe, NULL);
}

char *
hf_print_memory_get_printer (const char *uuid)
{
  g_autoptr (GKeyFile) keys = hf_state_load (FILE_NAME);
  const char *key = g_key_file_has_key (keys, PRINTERS_GROUP, uuid, NULL) ? uuid : ANY_KEY;

  return g_key_file_get_string (keys, PRINTERS_GROUP, key, NULL);
}

static void
read_choices (GKeyFile *keys, const char *group, HfPrintChoices *choices)
{
  g_autofree char *duplex = g_key_file_get_string (keys, group, "duplex", NULL);

  *choices = (HfPrintChoices){
    .tray = g_key_file_get_string (keys, group, "tray", NULL),
    .sheet = g_key_file_get_string (keys, group, "sheet", NULL),
    .marks = g_key_file_get_boolean (keys, group, "marks", NULL),
    .slug = g_key_file_get_boolean (keys, group, "slug", NULL),
    .stacked = g_key_file_get_boolean (keys, group, "stacked", NULL),
    .save_ink = g_key_file_get_boolean (keys, group, "save-ink", NULL),
    .correct_files = g_key_file_get_boolean (keys, group, "correct-files", NULL),
    .ink_price = g_key_file_get_double (keys, group, "ink-price", NULL),
  };
  if (duplex != NULL)
    hf_duplex_from_name (duplex, &choices->duplex);
  /* Also where somebody wrote “nan”. */
  if (!(choices->ink_price > 0 && choices->ink_price < 1e6))
    choices->ink_price = 0;
}

gboolean
hf_print_memory_load (const char *uuid, const char *printer, HfPrintChoices *out_choices)
{
  g_autoptr (GKeyFile) keys = hf_state_load (FILE_NAME);
  g_autofree char *own = build_group (uuid, printer);
  g_autofree char *any = build_group (NULL, printer);
  const char *group = g_key_file_has_group (keys, own) ? own : any;

  if (!g_key_file_has_group (keys, group))
    return FALSE;

  read_choices (keys, group, out_choices);
  return TRUE;
}

static void
write_text (GKeyFile *keys, const char *group, const char *key, const char *text)
{
  if (text != NULL)
    g_key_file_set_string (keys, group, key, text);
}

static void
write_choices (GKeyFile *keys, const char *group, const HfPrintChoices *choices)
{
  /* It becomes the last of the file. */
  g_key_file_remove_group (keys, group, NULL);
  write_text (keys, group, "tray", choices->tray);
  write_text (keys, group, "sheet", choices->sheet);
  g_key_file_set_string (keys, group, "duplex", hf_duplex_name (choices->duplex));
  g_key_file_set_boolean (keys, group, "marks", choices->marks);
  g_key_file_set_boolean (keys, group, "slug", choices->slug);
  g_key_file_set_boolean (keys, group, "stacked", choices->stacked);
  g_key_file_set_boolean (keys, group, "save-ink", choices->save_ink);
  g_key_file_set_boolean (keys, group, "correct-files", choices->correct_files);
  g_key_file_set_double (keys, group, "ink-price", choices->ink_price);
}

static void
forget_old (GKeyFile *keys)
{
  gsize n_groups;
  g_auto (GStrv) groups = g_key_file_get_groups (keys, &n_groups);

  for (gsize i = 0; n_groups > MOST_GROUPS && groups[i] != NULL; i++)
    if (!g_str_equal (groups[i], PRINTERS_GROUP))
      {
        g_autofree char *uuid = g_strndup (groups[i], strcspn (groups[i], " "));

        g_key_file_remove_group (keys, groups[i], NULL);
        if (!g_str_equal (uuid, ANY_KEY))
          g_key_file_remove_key (keys, PRINTERS_GROUP, uuid, NULL);
        n_groups--;
      }
}

void
hf_print_memory_save (const char *uuid, const char *printer, const HfPrintChoices *choices)
{
  g_autoptr (GKeyFile) keys = hf_state_load (FILE_NAME);
  g_autofree char *own = build_group (uuid, printer);
  g_autofree char *any = build_group (NULL, printer);

  write_choices (keys, own, choices);
  write_choices (keys, any, choices);
  if (printer != NULL)
    {
      g_key_file_set_string (keys, PRINTERS_GROUP, uuid, printer);
      g_key_file_set_string (keys, PRINTERS_GROUP, ANY_KEY, printer);
    }
  forget_old (keys);
  hf_state_save (FILE_NAME, keys);
}
