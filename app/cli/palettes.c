/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/look-title.h"
#include "card/palette-contrast.h"
#include "cli/commands.h"
#include "cli/json.h"
#include "library/library.h"

#include <glib/gi18n.h>

static void
write_contrasts (HfJsonWriter *writer, HfPalette *palette)
{
  HfPaletteContrast contrasts[HF_N_PALETTE_CONTRASTS];

  hf_palette_measure (palette, contrasts);
  hf_json_write_open_list (writer, "contrasts");
  for (guint i = 0; i < HF_N_PALETTE_CONTRASTS; i++)
    {
      hf_json_write_open (writer, NULL, NULL);
      hf_json_write_text (writer, "role", hf_color_role_name (contrasts[i].role));
      hf_json_write_text (writer, "ground", hf_color_role_name (contrasts[i].ground));
      hf_json_write_number (writer, "contrast", contrasts[i].contrast, -1);
      hf_json_write_number (writer, "needed", contrasts[i].needed, -1);
      hf_json_write_close (writer);
    }
  hf_json_write_close_list (writer);
}

static void
write_palette (HfJsonWriter *writer, gconstpointer value, gpointer data)
{
  HfPalette *palette = value;

  hf_json_write_open (writer, NULL, NULL);
  hf_json_write_text (writer, "id", palette->id);
  hf_json_write_text (writer, "title", palette->title);
  hf_json_write_text_or_null (writer, "mood", palette->mood);
  hf_json_write_boolean (writer, "dark", palette->dark, -1);
  hf_json_write_boolean (writer, "ink_saving", palette->ink_saving, -1);
  for (HfColorRole role = 0; role < HF_N_BASE_COLOR_ROLES; role++)
    {
      char text[HF_COLOR_TEXT_LENGTH];

      hf_color_format (&palette->colors[role], text);
      hf_json_write_text (writer, hf_color_role_name (role), text);
    }
  write_contrasts (writer, palette);
  hf_json_write_close (writer);
}

static void
print_line (HfConsole *console, HfPalette *palette)
{
  const char *kind = palette->ink_saving ? "ink-saving" : palette->dark ? "dark" : "light";
  g_autofree char *line = g_strdup_printf ("%-16s  %-10s  %s", palette->id, kind, hf_palette_title (palette));

  hf_console_print_line (console, line);
}

static gboolean
run (HfConsole *console, gconstpointer data, const char *const *arguments, GError **error)
{
  const HfJsonOptions *options = data;
  g_autoptr (HfLibrary) library = hf_library_new ();
  g_autoptr (GPtrArray) doubts = hf_doubt_list_new ();
  g_autoptr (GPtrArray) palettes = hf_library_list_palettes (library, doubts);

  if (options->json)
    hf_json_print_list (console, "palettes", palettes, write_palette, NULL);
  else
    for (guint i = 0; i < palettes->len; i++)
      print_line (console, palettes->pdata[i]);
  hf_console_tell_doubts (console, doubts);

  return TRUE;
}

const HfCommand hf_command_palettes = {
  .name = "palettes",
  .summary = N_ ("List the palettes"),
  .description = N_ ("One a line: id, whether it is light, dark or saves ink, and title."),
  .options = hf_json_options,
  .options_size = sizeof (HfJsonOptions),
  .run = run,
};
