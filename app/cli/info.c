/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/look-title.h"
#include "cli/commands.h"
#include "cli/faces.h"
#include "cli/json.h"
#include "cli/subject.h"
#include "keep/card-people.h"
#include "merge/uses.h"

#include <glib/gi18n.h>

static void
write_fonts (HfJsonWriter *writer, const GPtrArray *faces)
{
  hf_json_write_open_list (writer, "fonts");
  for (guint i = 0; i < faces->len; i++)
    {
      const HfFaceUse *face = g_ptr_array_index (faces, i);

      hf_json_write_open (writer, NULL, NULL);
      hf_json_write_text_or_null (writer, "role", face->role);
      hf_json_write_text (writer, "family", face->family);
      hf_json_write_text (writer, "state", face->found ? "found" : "substituted");
      hf_json_write_close (writer);
    }
  hf_json_write_close_list (writer);
}

static void
write_optional_fields (HfJsonWriter *writer, HfCard *card)
{
  g_autoptr (GPtrArray) uses = hf_card_list_fields (card);

  hf_json_write_open_list (writer, "optional_fields");
  for (guint i = 0; i < uses->len; i++)
    {
      const HfFieldUse *use = g_ptr_array_index (uses, i);

      if (use->optional)
        hf_json_write_text (writer, NULL, use->key);
    }
  hf_json_write_close_list (writer);
}

static void
write_palette (HfJsonWriter *writer, HfPalette *palette)
{
  hf_json_write_open (writer, "palette", NULL);
  hf_json_write_text_or_null (writer, "id", palette->id);
  hf_json_write_text_or_null (writer, "title", palette->title);
  hf_json_write_boolean (writer, "dark", palette->dark, !palette->dark);
  for (int role = 0; role < HF_N_BASE_COLOR_ROLES; role++)
    {
      char color[HF_COLOR_TEXT_LENGTH];

      hf_color_format (&palette->colors[role], color);
      hf_json_write_text (writer, hf_color_role_name ((HfColorRole) role), color);
    }
  hf_json_write_close (writer);
}

static void
print_json (HfConsole *console, HfCard *card, const GPtrArray *faces)
{
  g_autoptr (HfJsonWriter) writer = hf_json_writer_new ();

  hf_json_write_open (writer, NULL, NULL);
  hf_json_write_text_or_null (writer, "title", card->title);
  hf_json_write_text (writer, "uuid", card->uuid);
  hf_json_write_text_or_null (writer, "template", card->info.template_id);
  hf_json_write_text_or_null (writer, "language", card->language);
  hf_json_write_format (writer, card->format);
  hf_json_write_pages (writer, card->format);
  hf_json_write_boolean (writer, "keeps_people", hf_card_keeps_people (card), !hf_card_keeps_people (card));
  hf_json_write_fields (writer, card);
  write_optional_fields (writer, card);
  write_fonts (writer, faces);
  write_palette (writer, card->palette);
  hf_json_write_close (writer);

  hf_json_print (console, writer);
}

static char *
join_pages (const HfFormat *format)
{
  GString *pages = g_string_new (NULL);

  for (guint i = 0; i < format->n_pages; i++)
    g_string_append_printf (pages, "%s%s", i > 0 ? ", " : "", hf_page_kind_name (hf_format_page_kind (format, i)));

  return g_string_free (pages, FALSE);
}

static char *
join_fields (HfCard *card)
{
  g_autoptr (GPtrArray) uses = hf_card_list_fields (card);
  GString *fields = g_string_new (NULL);

  for (guint i = 0; i < uses->len; i++)
    {
      const HfFieldUse *use = g_ptr_array_index (uses, i);

      g_string_append_printf (fields, "%s%s%s%s", i > 0 ? ", " : "", use->key, use->optional ? " " : "",
                              use->optional ? _ ("(optional)") : "");
    }

  return g_string_free (fields, FALSE);
}

static char *
join_faces (const GPtrArray *faces)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < faces->len; i++)
    {
      const HfFaceUse *face = g_ptr_array_index (faces, i);

      g_string_append_printf (text, "%s%s%s%s", i > 0 ? ", " : "", face->family, face->found ? "" : " ",
                              face->found ? "" : _ ("(not installed, substituted)"));
    }

  return g_string_free (text, FALSE);
}

static void
print_line (HfConsole *console, const char *label, const char *value)
{
  g_autofree char *line = g_strdup_printf ("%s %s", label, value != NULL ? value : "");

  hf_console_print_line (console, line);
}

static void
print_text (HfConsole *console, HfCard *card, const GPtrArray *faces)
{
  g_autofree char *format = g_strdup_printf ("%s (%s)", _ (card->format->title), card->format->id);
  g_autofree char *pages = join_pages (card->format);
  g_autofree char *fields = join_fields (card);
  g_autofree char *fonts = join_faces (faces);
  g_autofree char *palette = g_strdup_printf ("%s (%s)", hf_palette_title (card->palette), card->palette->id);

  print_line (console, _ ("Title:"), card->title);
  print_line (console, _ ("Language:"), card->language);
  print_line (console, _ ("Format:"), format);
  print_line (console, _ ("Pages:"), pages);
  print_line (console, _ ("Fields:"), fields);
  print_line (console, _ ("Fonts:"), fonts);
  if (hf_card_keeps_people (card))
    print_line (console, _ ("People:"), _ ("kept in this card"));
  print_line (console, _ ("Palette:"), palette);
}

static gboolean
run (HfConsole *console, gconstpointer data, const char *const *arguments, GError **error)
{
  const HfJsonOptions *options = data;
  g_autoptr (HfCard) card = hf_subject_load (arguments[0], hf_console_get_cancellable (console), error);
  g_autoptr (GPtrArray) faces = NULL;

  if (card == NULL)
    return FALSE;

  faces = hf_card_list_faces (card);
  if (options->json)
    print_json (console, card, faces);
  else
    print_text (console, card, faces);

  return TRUE;
}

const HfCommand hf_command_info = {
  .name = "info",
  .arguments = { { "CARD", HF_ARGUMENT_CARD } },
  .summary = N_ ("Tell format, pages, fields, fonts and palette of a card"),
  .options = hf_json_options,
  .options_size = sizeof (HfJsonOptions),
  .run = run,
};
