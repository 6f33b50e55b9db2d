/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes the text: a line of JSON for each thing, so that neither writing nor reading ever holds it all as a tree. */
#include "keep/people-text.h"

#include "base/doubt.h"
#include "base/limits.h"
#include "keep/people-words.h"
#include "roster/roster-private.h"

#include <glib/gi18n.h>
#include <string.h>

static void
add_string (GString *text, const char *string)
{
  g_string_append_c (text, '"');
  for (const char *c = string; *c != '\0'; c++)
    if (*c == '"' || *c == '\\')
      g_string_append_printf (text, "\\%c", *c);
    else if (*c == '\n')
      g_string_append (text, "\\n");
    else if ((guchar) *c < 0x20 || *c == 0x7F)
      g_string_append_printf (text, "\\u%04x", (guint) *c);
    else
      g_string_append_c (text, *c);
  g_string_append_c (text, '"');
}

/* Members that say nothing are left out; the first of a line stands there always. */
static void
add_member (GString *text, const char *name, const char *value)
{
  if (value == NULL || value[0] == '\0')
    return;

  g_string_append_printf (text, ",\"%s\":", name);
  add_string (text, value);
}

static void
add_number (GString *text, const char *name, guint value)
{
  if (value != 0)
    g_string_append_printf (text, ",\"%s\":%u", name, value);
}

static void
add_strings (GString *text, const char *name, const char *const *strings)
{
  g_string_append_printf (text, ",\"%s\":[", name);
  for (guint i = 0; strings[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append_c (text, ',');
      add_string (text, strings[i]);
    }
  g_string_append_c (text, ']');
}

static void
add_columns (GString *text, HfRoster *roster)
{
  g_string_append (text, ",\"columns\":[");
  for (guint i = 0; i < roster->columns->len; i++)
    {
      const HfRosterColumn *column = &g_array_index (roster->columns, HfRosterColumn, i);

      g_string_append_printf (text, "%s{\"cell\":%u", i > 0 ? "," : "", column->cell);
      add_member (text, "heading", column->heading);
      add_member (text, "field", column->field);
      if (column->is_made_up)
        g_string_append (text, ",\"made_up\":true");
      g_string_append_c (text, '}');
    }
  g_string_append_c (text, ']');
}

static void
add_list (GString *text, const char *name, HfRoster *roster, HfPeopleTextFlags flags)
{
  g_autofree char *base = g_path_get_basename (roster->file);

  g_string_append_printf (text, "{\"list\":\"%s\"", name);
  add_member (text, "file", flags & HF_PEOPLE_TEXT_TO_TAKE_ALONG ? base : roster->file);
  add_member (text, "kind", hf_roster_kind_name (roster->kind));
  add_member (text, "encoding", roster->encoding);
  add_member (text, "delimiter", roster->delimiter);
  add_member (text, "worksheet", roster->worksheet);
  if (roster->worksheets != NULL)
    add_strings (text, "worksheets", (const char *const *) roster->worksheets);
  add_number (text, "cells", roster->row_cells);
  add_number (text, "last_id", roster->last_id);
  add_columns (text, roster);
  g_string_append (text, "}\n");
}

static const char *
get_cell (HfRoster *roster, guint index, guint cell)
{
  if (cell >= roster->row_cells)
    return "";

  return hf_text_arena_get (roster->text, g_array_index (roster->cells, HfTextId, index * roster->row_cells + cell));
}

static gboolean
has_same_cells (HfRoster *a, guint index_a, HfRoster *b, guint index_b)
{
  for (guint i = 0; i < MAX (a->row_cells, b->row_cells); i++)
    if (!g_str_equal (get_cell (a, index_a, i), get_cell (b, index_b, i)))
      return FALSE;

  return TRUE;
}

/* @known: (nullable): id → place + 1 in @read, whose cells need not be told again */
static void
add_people (GString *text, HfRoster *roster, HfRoster *read, GHashTable *known)
{
  for (guint i = 0; i < roster->people->len; i++)
    {
      const struct _HfPerson *person = &g_array_index (roster->people, struct _HfPerson, i);
      guint place = known != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (known, GUINT_TO_POINTER (person->id))) : 0;

      g_string_append_printf (text, "{\"id\":%u", person->id);
      add_number (text, "line", person->line);
      if (read == NULL || place == 0 || !has_same_cells (roster, i, read, place - 1))
        {
          g_string_append (text, ",\"says\":[");
          for (guint k = 0; k < roster->row_cells; k++)
            {
              if (k > 0)
                g_string_append_c (text, ',');
              add_string (text, get_cell (roster, i, k));
            }
          g_string_append_c (text, ']');
        }
      g_string_append (text, "}\n");
    }
}

static void
add_pictures (GString *text, HfRoster *roster)
{
  for (guint i = 0; i < roster->pictures->len; i++)
    {
      const HfRosterPicture *picture = &g_array_index (roster->pictures, HfRosterPicture, i);
      gsize length;
      const guchar *data = g_bytes_get_data (picture->bytes, &length);

      for (gsize start = 0; start == 0 || start < length; start += HF_PEOPLE_PICTURE_PIECE_BYTES)
        {
          g_autofree char *base64 = g_base64_encode (data + start, MIN (length - start, HF_PEOPLE_PICTURE_PIECE_BYTES));

          g_string_append_printf (text, "{\"%s\":\"%s\"", start == 0 ? "picture" : "more", base64);
          add_number (text, "line", picture->line);
          add_number (text, "cell", picture->cell);
          g_string_append (text, "}\n");
        }
    }
}

static void
add_doubts (GString *text, HfRoster *roster)
{
  for (guint i = 0; i < roster->reading_doubts->len; i++)
    {
      const HfDoubt *doubt = g_ptr_array_index (roster->reading_doubts, i);

      g_string_append (text, "{\"doubt\":");
      add_string (text, doubt->kind);
      add_member (text, "severity", hf_severity_name (doubt->severity));
      add_number (text, "row", doubt->row);
      add_member (text, "column", doubt->column);
      add_member (text, "message", doubt->message);
      add_member (text, "mended", doubt->mended);
      g_string_append (text, "}\n");
    }
}

static GHashTable *
index_ids (HfRoster *roster)
{
  GHashTable *places = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < roster->people->len; i++)
    g_hash_table_insert (places, GUINT_TO_POINTER (g_array_index (roster->people, struct _HfPerson, i).id),
                         GUINT_TO_POINTER (i + 1));
  return places;
}

static void
add_mark (guint id, const char *mark, const char *word, gpointer data)
{
  GString *text = data;

  g_string_append_printf (text, "{\"of\":%u", id);
  add_member (text, "mark", mark);
  add_member (text, "word", word);
  g_string_append (text, "}\n");
}

/* Whether what reads it takes every line. */
static gboolean
is_within_limits (const GString *text)
{
  const char *at = text->str;
  const char *end = text->str + text->len;

  if (text->len > HF_LIMIT_PEOPLE_TEXT_BYTES)
    return FALSE;

  while (at < end)
    {
      const char *stop = memchr (at, '\n', (gsize) (end - at));

      if (stop - at > (goffset) HF_LIMIT_CARD_JSON_BYTES)
        return FALSE;
      at = stop + 1;
    }

  return TRUE;
}

GBytes *
hf_people_to_text (HfPeople *people, HfPeopleTextFlags flags, GError **error)
{
  HfRoster *read = hf_people_get_read (people);
  HfRoster *now = hf_people_get_roster (people);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "{\"people\":\"%d.%d\"", HF_PEOPLE_TEXT_MAJOR, HF_PEOPLE_TEXT_MINOR);
  if ((flags & HF_PEOPLE_TEXT_TO_TAKE_ALONG) == 0)
    add_member (text, "stamp", hf_people_get_stamp (people));
  g_string_append (text, "}\n");

  add_list (text, HF_PEOPLE_LIST_READ, read, flags);
  add_people (text, read, NULL, NULL);
  add_pictures (text, read);
  add_doubts (text, read);
  if (now != read)
    {
      g_autoptr (GHashTable) known = index_ids (read);

      add_list (text, HF_PEOPLE_LIST_NOW, now, flags);
      add_people (text, now, read, known);
      add_doubts (text, now);
    }
  hf_people_visit_marks (people, add_mark, text);

  if (is_within_limits (text))
    return g_string_free_to_bytes (text);

  g_set_error (error, HF_FILE_ERROR, HF_FILE_ERROR_TOO_BIG,
               _ ("This list is over %u MiB and cannot be kept with the card; keep it as a file of its own"),
               HF_LIMIT_PEOPLE_TEXT_BYTES >> 20);
  g_string_free (text, TRUE);
  return NULL;
}
