/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roster/roster.h"

#include "cli/commands.h"
#include "cli/roster-json.h"
#include "roster/read.h"

#include <glib/gi18n.h>

typedef struct
{
  char *worksheet;
  char **map;
  gboolean json;
} Options;

static const HfOption options_table[] = {
  { "worksheet", 'w', HF_OPTION_TEXT, offsetof (Options, worksheet), N_ ("NAME"),
    N_ ("The worksheet of a spreadsheet to read") },
  { "map", 'm', HF_OPTION_TEXTS, offsetof (Options, map), N_ ("FIELD=COLUMN"),
    N_ ("Say which column a field is in; may be repeated") },
  HF_OPTION_JSON (Options),
  { 0 },
};

static void
append_line (GString *text, const char *label, const char *value)
{
  g_string_append_printf (text, "%s %s\n", label, value);
}

static void
append_source (GString *text, HfRoster *roster)
{
  const char *delimiter = hf_roster_get_delimiter (roster);

  append_line (text, _ ("File:"), hf_roster_get_file (roster));
  append_line (text, _ ("Kind:"), hf_roster_kind_name (hf_roster_get_kind (roster)));
  if (hf_roster_get_worksheet (roster) != NULL)
    append_line (text, _ ("Worksheet:"), hf_roster_get_worksheet (roster));
  else
    append_line (text, _ ("Encoding:"), hf_roster_get_encoding (roster));
  if (g_str_equal (delimiter, "\t"))
    append_line (text, _ ("Delimiter:"), _ ("tab"));
  else if (delimiter[0] != '\0')
    append_line (text, _ ("Delimiter:"), delimiter);
}

static void
append_columns (GString *text, HfRoster *roster)
{
  g_string_append_printf (text, "%s\n", _ ("Columns:"));
  for (guint i = 0; i < hf_roster_get_n_columns (roster); i++)
    {
      const HfRosterColumn *column = hf_roster_get_column (roster, i);

      g_string_append_printf (text, "  %s → {%s}\n", column->heading, column->field);
    }
}

static void
append_people (GString *text, HfRoster *roster)
{
  guint n_people = hf_roster_get_n_people (roster);

  g_string_append_printf (text, "%s %u\n", _ ("People:"), n_people);
  for (guint i = 0; i < n_people; i++)
    {
      HfPerson *person = hf_roster_get_person (roster, i);
      const char *email = hf_person_get (person, HF_FIELD_EMAIL);

      g_string_append_printf (text, "  %u  %s%s%s\n", hf_person_get_row (person), hf_person_get (person, HF_FIELD_NAME),
                              email[0] != '\0' ? "  " : "", email);
    }
}

static void
append_doubts (GString *text, const GPtrArray *doubts)
{
  if (doubts->len == 0)
    return;

  g_string_append_printf (text, "%s\n", _ ("Doubts:"));
  for (guint i = 0; i < doubts->len; i++)
    {
      g_autofree char *line = hf_doubt_format_line (g_ptr_array_index (doubts, i));

      g_string_append_printf (text, "  %s\n", line);
    }
}

static void
print_text (HfConsole *console, HfRoster *roster)
{
  g_autoptr (GString) text = g_string_new (NULL);

  append_source (text, roster);
  append_columns (text, roster);
  append_people (text, roster);
  append_doubts (text, hf_roster_get_doubts (roster));
  hf_console_print (console, text->str);
}

static gboolean
run (HfConsole *console, gconstpointer data, const char *const *arguments, GError **error)
{
  const Options *options = data;
  const HfRosterOptions roster_options = { .map = (const char *const *) options->map, .worksheet = options->worksheet };
  HfRoster *roster = hf_roster_read (arguments[0], &roster_options, hf_console_get_cancellable (console), error);

  if (roster == NULL)
    return FALSE;

  if (options->json)
    hf_roster_print_json (console, roster);
  else
    print_text (console, roster);
  hf_console_count_doubts (console, hf_roster_get_doubts (roster));
  hf_roster_unref (roster);

  return TRUE;
}

const HfCommand hf_command_roster = {
  .name = "roster",
  .arguments = { { "FILE", HF_ARGUMENT_FILE } },
  .summary = N_ ("Tell what is understood of a list of people"),
  .description =
      N_ ("FILE is a CSV or TSV file, an XLSX or ODS spreadsheet, or a vCard, told apart by its content, not by its "
          "name; - is standard input. Exit status 1 says that there are warnings or errors."),
  .options = options_table,
  .options_size = sizeof (Options),
  .run = run,
};
