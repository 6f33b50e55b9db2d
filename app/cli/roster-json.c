/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/roster-json.h"

#include "cli/json.h"

static void
write_columns (HfJsonWriter *writer, HfRoster *roster)
{
  hf_json_write_open_list (writer, "columns");
  for (guint i = 0; i < hf_roster_get_n_columns (roster); i++)
    {
      const HfRosterColumn *column = hf_roster_get_column (roster, i);

      hf_json_write_open (writer, NULL, NULL);
      hf_json_write_text (writer, "heading", column->heading);
      hf_json_write_text (writer, "field", column->field);
      hf_json_write_close (writer);
    }
  hf_json_write_close_list (writer);
}

static void
write_person (HfJsonWriter *writer, HfRoster *roster, HfPerson *person)
{
  static const HfField fields[] = { HF_FIELD_NAME, HF_FIELD_FIRST_NAME, HF_FIELD_LAST_NAME, HF_FIELD_EMAIL };

  GBytes *picture = hf_person_get_picture (person);

  hf_json_write_open (writer, NULL, NULL);
  hf_json_write_number (writer, "row", hf_person_get_row (person), NAN);
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    hf_json_write_text (writer, hf_field_name (fields[i]), hf_person_get (person, fields[i]));

  if (picture != NULL)
    hf_json_write_number (writer, "picture", (double) g_bytes_get_size (picture), NAN);
  else
    hf_json_write_null (writer, "picture");
  hf_json_write_open (writer, "fields", NULL);
  for (guint i = 0; i < hf_roster_get_n_columns (roster); i++)
    hf_json_write_text (writer, hf_roster_get_column (roster, i)->field, hf_person_get_value (person, i));
  hf_json_write_close (writer);
  hf_json_write_close (writer);
}

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
  hf_json_write_text_or_null (writer, "column", doubt->column);
  hf_json_write_text (writer, "message", doubt->message);
  hf_json_write_text_or_null (writer, "mend", doubt->mended);
  hf_json_write_close (writer);
}

void
hf_roster_print_json (HfConsole *console, HfRoster *roster)
{
  g_autoptr (HfJsonWriter) writer = hf_json_writer_new ();
  const GPtrArray *doubts = hf_roster_get_doubts (roster);
  const char *const *worksheets = hf_roster_get_worksheets (roster);

  hf_json_write_open (writer, NULL, NULL);
  hf_json_write_text (writer, "file", hf_roster_get_file (roster));
  hf_json_write_text (writer, "kind", hf_roster_kind_name (hf_roster_get_kind (roster)));
  hf_json_write_text (writer, "encoding", hf_roster_get_encoding (roster));
  hf_json_write_text (writer, "delimiter", hf_roster_get_delimiter (roster));
  hf_json_write_text_or_null (writer, "worksheet", hf_roster_get_worksheet (roster));
  hf_json_write_open_list (writer, "worksheets");
  for (guint i = 0; worksheets[i] != NULL; i++)
    hf_json_write_text (writer, NULL, worksheets[i]);
  hf_json_write_close_list (writer);
  write_columns (writer, roster);

  hf_json_write_open_list (writer, "people");
  for (guint i = 0; i < hf_roster_get_n_people (roster); i++)
    write_person (writer, roster, hf_roster_get_person (roster, i));
  hf_json_write_close_list (writer);

  hf_json_write_open_list (writer, "doubts");
  for (guint i = 0; i < doubts->len; i++)
    write_doubt (writer, g_ptr_array_index (doubts, i));
  hf_json_write_close_list (writer);
  hf_json_write_close (writer);

  hf_json_print (console, writer);
}
