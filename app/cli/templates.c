/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/commands.h"
#include "cli/json.h"
#include "library/wordings.h"

#include <glib/gi18n.h>

static void
write_template (HfJsonWriter *writer, gconstpointer value, gpointer data)
{
  const HfTemplate *template = value;
  const HfWordings *wordings = data;
  HfCard *card = template->sketch;
  g_autoptr (GPtrArray) known = hf_wordings_list (wordings, card);

  hf_json_write_open (writer, NULL, NULL);
  hf_json_write_text (writer, "id", template->id);
  hf_json_write_text_or_null (writer, "title", card->title);
  hf_json_write_text_or_null (writer, "theme", card->info.theme);
  hf_json_write_text_or_null (writer, "mood", card->info.mood);
  hf_json_write_text_or_null (writer, "style", card->info.style);
  hf_json_write_format (writer, card->format);
  hf_json_write_pages (writer, card->format);
  hf_json_write_fields (writer, card);
  hf_json_write_open_list (writer, "languages");
  for (guint i = 0; i < known->len; i++)
    hf_json_write_text (writer, NULL, hf_wording_get_language (known->pdata[i]));
  hf_json_write_close_list (writer);
  hf_json_write_close (writer);
}

static int
widest_id (const GPtrArray *templates)
{
  int widest = 0;

  for (guint i = 0; i < templates->len; i++)
    {
      const HfTemplate *template = g_ptr_array_index (templates, i);

      widest = MAX (widest, (int) g_utf8_strlen (template->id, -1));
    }

  return widest;
}

static void
print_table (HfConsole *console, const GPtrArray *templates)
{
  int id_width = widest_id (templates);

  for (guint i = 0; i < templates->len; i++)
    {
      const HfTemplate *template = g_ptr_array_index (templates, i);
      HfCard *card = template->sketch;
      int gap = id_width - (int) g_utf8_strlen (template->id, -1);
      g_autofree char *line =
          g_strdup_printf ("%s%*s  %-18s  %u  %-20s  %s", template->id, gap, "", card->format->id,
                           card->format->n_pages, card->info.theme != NULL ? card->info.theme : "-", card->title);

      hf_console_print_line (console, line);
    }
}

static gboolean
run (HfConsole *console, gconstpointer data, const char *const *arguments, GError **error)
{
  const HfJsonOptions *options = data;
  g_autoptr (HfLibrary) library = hf_library_new ();
  g_autoptr (GPtrArray) doubts = hf_doubt_list_new ();
  g_autoptr (GPtrArray) templates = hf_library_list_templates (library, doubts);

  if (options->json)
    {
      g_autoptr (HfWordings) wordings = hf_wordings_load (library, doubts);

      hf_json_print_list (console, "templates", templates, write_template, wordings);
    }
  else
    print_table (console, templates);
  hf_console_tell_doubts (console, doubts);

  return TRUE;
}

const HfCommand hf_command_templates = {
  .name = "templates",
  .summary = N_ ("List the templates"),
  .description = N_ ("One a line: id, format, number of pages, theme and title."),
  .options = hf_json_options,
  .options_size = sizeof (HfJsonOptions),
  .run = run,
};
