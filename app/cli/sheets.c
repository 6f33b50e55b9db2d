/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/commands.h"
#include "cli/json.h"
#include "library/library.h"

#include <glib/gi18n.h>

/* Inches come out in more digits than anybody can measure. */
static double
round_length (double length_mm)
{
  return round (length_mm * 1e4) / 1e4;
}

static void
write_size (HfJsonWriter *writer, const char *name, const char *id, double width_mm, double height_mm)
{
  hf_json_write_open (writer, name, NULL);
  hf_json_write_text (writer, "id", id);
  hf_json_write_number (writer, "width_mm", round_length (width_mm), NAN);
  hf_json_write_number (writer, "height_mm", round_length (height_mm), NAN);
  hf_json_write_close (writer);
}

static void
write_sheet (HfJsonWriter *writer, gconstpointer value, gpointer data)
{
  HfSheet *sheet = value;

  hf_json_write_open (writer, NULL, NULL);
  hf_json_write_text (writer, "id", sheet->id);
  hf_json_write_text (writer, "title", sheet->title);
  hf_json_write_text (writer, "maker", sheet->maker);
  hf_json_write_word (writer, "kind", hf_sheet_kind_names, (int) sheet->kind, -1);
  write_size (writer, "paper", sheet->paper_id, sheet->paper_width_mm, sheet->paper_height_mm);
  write_size (writer, "card", NULL, sheet->card_width_mm, sheet->card_height_mm);
  hf_json_write_text (writer, "fold", hf_fold_name (sheet->fold));
  hf_json_write_number (writer, "columns", sheet->columns, NAN);
  hf_json_write_number (writer, "rows", sheet->rows, NAN);
  hf_json_write_text (writer, "source", sheet->source);
  hf_json_write_word (writer, "certainty", hf_sheet_certainty_names, (int) sheet->certainty, -1);
  hf_json_write_text_or_null (writer, "note", sheet->note);
  hf_json_write_close (writer);
}

static void
print_table (HfConsole *console, const GPtrArray *sheets)
{
  for (guint i = 0; i < sheets->len; i++)
    {
      HfSheet *sheet = g_ptr_array_index (sheets, i);
      g_autofree char *size = g_strdup_printf ("%.1f × %.1f mm", sheet->card_width_mm, sheet->card_height_mm);
      int gap = 18 - (int) g_utf8_strlen (size, -1);
      g_autofree char *line =
          g_strdup_printf ("%-14s  %-10s  %-10s  %s%*s  %s", sheet->id, sheet->paper_id,
                           hf_sheet_certainty_names[sheet->certainty], size, MAX (gap, 0), "", sheet->title);

      hf_console_print_line (console, line);
    }
}

/* What is not sure about a sheet is said whole, with whom it was had from. */
static void
print_doubts (HfConsole *console, const GPtrArray *sheets)
{
  for (guint i = 0; i < sheets->len; i++)
    {
      HfSheet *sheet = g_ptr_array_index (sheets, i);
      g_autofree char *text = NULL;

      if (sheet->certainty != HF_SHEET_DISPUTED || sheet->note == NULL)
        continue;
      text = g_strdup_printf ("\n%s (%s): %s\n", sheet->id, sheet->source, sheet->note);
      hf_console_print (console, text);
    }
}

static gboolean
run (HfConsole *console, gconstpointer data, const char *const *arguments, GError **error)
{
  const HfJsonOptions *options = data;
  g_autoptr (HfLibrary) library = hf_library_new ();
  g_autoptr (GPtrArray) doubts = hf_doubt_list_new ();
  g_autoptr (GPtrArray) sheets = hf_library_list_sheets (library, doubts);

  if (options->json)
    hf_json_print_list (console, "sheets", sheets, write_sheet, NULL);
  else
    {
      print_table (console, sheets);
      print_doubts (console, sheets);
    }
  hf_console_tell_doubts (console, doubts);

  return TRUE;
}

const HfCommand hf_command_sheets = {
  .name = "sheets",
  .summary = N_ ("List the sheets that cards and addresses are printed on"),
  .description = N_ ("One a line: id, paper, how well its figures are known, size of a card, and title. Below, what is "
                     "disputed about a sheet."),
  .options = hf_json_options,
  .options_size = sizeof (HfJsonOptions),
  .run = run,
};
