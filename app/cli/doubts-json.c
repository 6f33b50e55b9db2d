/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/doubts-json.h"

#include "cli/json.h"

static void
write_doubt (HfJsonWriter *writer, const HfDoubt *doubt)
{
  hf_json_write_open (writer, NULL, NULL);
  hf_json_write_text (writer, "severity", hf_severity_name (doubt->severity));
  hf_json_write_text (writer, "kind", doubt->kind);
  if (doubt->row > 0)
    hf_json_write_number (writer, "row", doubt->row, NAN);
  else
    hf_json_write_null (writer, "row");
  hf_json_write_text_or_null (writer, "name", doubt->name);
  hf_json_write_text_or_null (writer, "page", doubt->page);
  hf_json_write_text_or_null (writer, "item", doubt->item);
  hf_json_write_text (writer, "message", doubt->message);
  hf_json_write_close (writer);
}

void
hf_doubts_print_json (HfConsole *console, const GPtrArray *doubts, guint n_cards)
{
  g_autoptr (HfJsonWriter) writer = hf_json_writer_new ();

  hf_json_write_open (writer, NULL, NULL);
  hf_json_write_number (writer, "cards", n_cards, NAN);
  hf_json_write_open_list (writer, "doubts");
  for (guint i = 0; i < doubts->len; i++)
    write_doubt (writer, g_ptr_array_index (doubts, i));
  hf_json_write_close_list (writer);
  hf_json_write_close (writer);

  hf_json_print (console, writer);
}
