/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/json.h"

#include "merge/uses.h"

#include <glib/gi18n.h>

const HfOption hf_json_options[] = { HF_OPTION_JSON (HfJsonOptions), { 0 } };

void
hf_json_print (HfConsole *console, HfJsonWriter *writer)
{
  g_autoptr (GBytes) document = hf_json_writer_finish (writer);
  gsize length;
  const char *bytes = g_bytes_get_data (document, &length);
  g_autofree char *text = g_strndup (bytes, length);

  hf_console_print_json (console, text);
}

void
hf_json_print_list (HfConsole *console, const char *name, const GPtrArray *values, HfJsonWriteValue write_value,
                    gpointer data)
{
  g_autoptr (HfJsonWriter) writer = hf_json_writer_new ();

  hf_json_write_open (writer, NULL, NULL);
  hf_json_write_open_list (writer, name);
  for (guint i = 0; i < values->len; i++)
    write_value (writer, values->pdata[i], data);
  hf_json_write_close_list (writer);
  hf_json_write_close (writer);

  hf_json_print (console, writer);
}

void
hf_json_write_text_or_null (HfJsonWriter *writer, const char *name, const char *text)
{
  if (text != NULL)
    hf_json_write_text (writer, name, text);
  else
    hf_json_write_null (writer, name);
}

/* Inches come out as 177.8, not as 177.79999999999998. */
static void
write_length (HfJsonWriter *writer, const char *name, double length_mm)
{
  hf_json_write_number (writer, name, round (length_mm * 1e6) / 1e6, NAN);
}

void
hf_json_write_format (HfJsonWriter *writer, const HfFormat *format)
{
  hf_json_write_open (writer, "format", NULL);
  hf_json_write_text (writer, "id", format->id);
  write_length (writer, "width_mm", format->width_mm);
  write_length (writer, "height_mm", format->height_mm);
  hf_json_write_text (writer, "fold", hf_fold_name (format->fold));
  hf_json_write_close (writer);
}

void
hf_json_write_pages (HfJsonWriter *writer, const HfFormat *format)
{
  hf_json_write_open_list (writer, "pages");
  for (guint i = 0; i < format->n_pages; i++)
    hf_json_write_text (writer, NULL, hf_page_kind_name (hf_format_page_kind (format, i)));
  hf_json_write_close_list (writer);
}

void
hf_json_write_fields (HfJsonWriter *writer, HfCard *card)
{
  g_autoptr (GPtrArray) uses = hf_card_list_fields (card);

  hf_json_write_open_list (writer, "fields");
  for (guint i = 0; i < uses->len; i++)
    {
      const HfFieldUse *use = g_ptr_array_index (uses, i);

      hf_json_write_text (writer, NULL, use->key);
    }
  hf_json_write_close_list (writer);
}
