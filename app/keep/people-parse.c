/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads the text back, a line at a time. */
#include "base/doubt.h"
#include "base/limits.h"
#include "file/json-parse.h"
#include "file/json-take.h"
#include "keep/people-text.h"
#include "keep/people-words.h"
#include "roster/clean.h"
#include "roster/edit.h"
#include "roster/roster-private.h"

#include <glib/gi18n.h>
#include <string.h>

/* What the lines gave so far. */
typedef struct
{
  HfJsonReader *reader;
  char *stamp;
  HfRosterDraft *draft; /* the list under way; NULL before and between */
  gboolean is_now;      /* whether it is the one changed by hand */
  HfRoster *read;
  HfRoster *now;
  GHashTable *known;     /* id → place + 1 in @read */
  GHashTable *ids;       /* of the list under way */
  GString *clean;        /* for a cell */
  HfPeopleDraft *marked; /* once the lists are done */
} Parse;

static void
parse_clear (Parse *parse)
{
  g_free (parse->stamp);
  g_clear_pointer (&parse->draft, hf_roster_draft_free);
  g_clear_pointer (&parse->read, hf_roster_unref);
  g_clear_pointer (&parse->now, hf_roster_unref);
  g_hash_table_unref (parse->known);
  g_hash_table_unref (parse->ids);
  g_string_free (parse->clean, TRUE);
  g_clear_pointer (&parse->marked, hf_people_unref);
  hf_json_reader_free (parse->reader);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Parse, parse_clear)

static void
fail (Parse *parse, const char *member, const char *reason)
{
  hf_json_reader_fail (parse->reader, member, HF_FILE_ERROR_INVALID, "%s", reason);
}

static void
read_version (Parse *parse, JsonObject *line)
{
  const char *version = hf_json_peek_text (parse->reader, line, "people");
  g_auto (GStrv) parts = version != NULL ? g_strsplit (version, ".", 3) : NULL;
  guint64 major;

  if (parts == NULL || g_strv_length (parts) != 2 || !g_ascii_string_to_unsigned (parts[0], 10, 1, 9999, &major, NULL))
    fail (parse, "people", _ ("this is no list of people that was kept"));
  else if (major > HF_PEOPLE_TEXT_MAJOR)
    hf_json_reader_fail (parse->reader, "people", HF_FILE_ERROR_NEWER,
                         _ ("these people were kept by a newer Heartfelt than this %s: open the card there"),
                         HF_VERSION);

  g_free (parse->stamp);
  parse->stamp = g_strdup (hf_json_peek_text (parse->reader, line, "stamp"));
}

static void
take_string (Parse *parse, JsonObject *line, const char *name, char **out_string)
{
  hf_json_take_text (parse->reader, line, name, (const char **) out_string);
}

static void
read_columns (Parse *parse, JsonObject *line)
{
  JsonArray *columns = hf_json_enter_array (parse->reader, line, "columns");
  guint n = columns != NULL ? json_array_get_length (columns) : 0;

  if (n == 0 || n > HF_LIMIT_ROSTER_COLUMNS + HF_LIMIT_ROSTER_FAR_COLUMNS)
    fail (parse, NULL, _ ("a list has columns, and not too many"));
  for (guint i = 0; i < n && !hf_json_reader_failed (parse->reader); i++)
    {
      JsonObject *element = hf_json_enter_element (parse->reader, columns, i);
      HfRosterColumn column = { .heading = g_strdup (""), .field = g_strdup ("") };

      if (element != NULL)
        {
          take_string (parse, element, "heading", &column.heading);
          take_string (parse, element, "field", &column.field);
          column.cell = (guint) hf_json_take_integer (parse->reader, element, "cell", 0, 0,
                                                      MAX ((int) parse->draft->row_cells, 1) - 1);
          column.is_made_up = hf_json_take_boolean (parse->reader, element, "made_up", FALSE);
          hf_json_leave_element (parse->reader);
        }
      g_array_append_val (parse->draft->columns, column);
      /* cppcheck-suppress memleak ; the array owns the strings now */
    }
  if (columns != NULL)
    hf_json_leave_taken (parse->reader, line, "columns");
}

static void
read_worksheets (Parse *parse, JsonObject *line)
{
  JsonArray *names;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  if (!hf_json_has (line, "worksheets"))
    return;
  names = hf_json_enter_array (parse->reader, line, "worksheets");
  for (guint i = 0; names != NULL && i < MIN (json_array_get_length (names), HF_LIMIT_ROSTER_WORKSHEETS); i++)
    {
      JsonNode *node = json_array_get_element (names, i);

      if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
        g_strv_builder_add (builder, json_node_get_string (node));
    }
  if (names != NULL)
    hf_json_leave_taken (parse->reader, line, "worksheets");
  parse->draft->worksheets = g_strv_builder_end (builder);
}

/* A draft of the list changed by hand shares the letters, and the pictures, of the list as it was read. */
static HfRosterDraft *
draft_for_now (HfRoster *read)
{
  HfRosterDraft *draft = hf_roster_edit (read);

  g_clear_pointer (&draft->file, g_free);
  g_clear_pointer (&draft->encoding, g_free);
  g_clear_pointer (&draft->delimiter, g_free);
  g_clear_pointer (&draft->worksheet, g_free);
  g_clear_pointer (&draft->worksheets, g_strfreev);
  g_array_set_size (draft->columns, 0);
  g_array_set_size (draft->people, 0);
  g_array_set_size (draft->cells, 0);
  g_ptr_array_set_size (draft->reading_doubts, 0);
  return draft;
}

static gboolean
settle (Parse *parse)
{
  HfRoster **out_roster = parse->is_now ? &parse->now : &parse->read;
  HfRosterDraft *draft = g_steal_pointer (&parse->draft);
  int field_cells[HF_N_FIELDS];

  if (draft == NULL)
    return TRUE;

  hf_roster_draft_find_cells (draft, field_cells);
  for (guint i = 0; i < draft->people->len; i++)
    hf_roster_draft_name_person (draft, &g_array_index (draft->people, struct _HfPerson, i), field_cells);
  *out_roster = hf_roster_settle (draft);
  if (*out_roster == NULL)
    fail (parse, NULL, _ ("nobody is in the list"));
  for (guint i = 0; *out_roster != NULL && !parse->is_now && i < parse->read->people->len; i++)
    g_hash_table_insert (parse->known, GUINT_TO_POINTER (hf_person_get_id (hf_roster_get_person (parse->read, i))),
                         GUINT_TO_POINTER (i + 1));
  return *out_roster != NULL;
}

static void
read_list (Parse *parse, JsonObject *line)
{
  static const char *const kinds[] = { "csv", "tsv", "xlsx", "ods", "vcard", NULL };
  const char *name = hf_json_peek_text (parse->reader, line, "list");
  gboolean is_now = g_strcmp0 (name, HF_PEOPLE_LIST_NOW) == 0;

  if (!settle (parse))
    return;
  if (parse->marked != NULL || (!is_now && g_strcmp0 (name, HF_PEOPLE_LIST_READ) != 0) ||
      (is_now ? parse->read == NULL || parse->now != NULL : parse->read != NULL))
    {
      fail (parse, "list", _ ("the lists are not in their order"));
      return;
    }

  parse->is_now = is_now;
  parse->draft = is_now ? draft_for_now (parse->read) : hf_roster_draft ();
  if (!is_now)
    parse->draft->reading_doubts = hf_doubt_list_new ();
  g_hash_table_remove_all (parse->ids);
  parse->draft->file = g_strdup ("");
  parse->draft->encoding = g_strdup ("UTF-8");
  parse->draft->delimiter = g_strdup ("");
  take_string (parse, line, "file", &parse->draft->file);
  take_string (parse, line, "encoding", &parse->draft->encoding);
  take_string (parse, line, "delimiter", &parse->draft->delimiter);
  take_string (parse, line, "worksheet", &parse->draft->worksheet);
  read_worksheets (parse, line);
  parse->draft->kind = (HfRosterKind) hf_json_take_word (parse->reader, line, "kind", kinds, HF_ROSTER_CSV);
  parse->draft->row_cells =
      (guint) hf_json_take_integer (parse->reader, line, "cells", 1, 1, (int) HF_LIMIT_ROSTER_COLUMNS * 4);
  parse->draft->last_id = (guint32) hf_json_take_integer (parse->reader, line, "last_id", 0, 0, G_MAXINT);
  read_columns (parse, line);
}

/* The cells of the person being read, from the line or, where it says none, as the list was read. */
static void
read_cells (Parse *parse, JsonObject *line, guint id)
{
  HfRosterDraft *draft = parse->draft;
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (parse->known, GUINT_TO_POINTER (id)));
  JsonArray *says = hf_json_has (line, "says") ? hf_json_enter_array (parse->reader, line, "says") : NULL;

  if (says != NULL && json_array_get_length (says) > draft->row_cells)
    fail (parse, NULL, _ ("a person has more cells than the list"));
  for (guint i = 0; i < draft->row_cells; i++)
    {
      HfTextId cell = 0;

      if (says != NULL && i < json_array_get_length (says))
        {
          JsonNode *node = json_array_get_element (says, i);
          const char *text = JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING
                                 ? json_node_get_string (node)
                                 : NULL;

          if (text == NULL || strlen (text) > HF_LIMIT_ROSTER_CELL_BYTES * 2)
            {
              fail (parse, NULL, _ ("a cell is a text, and not too long"));
              break;
            }
          g_string_truncate (parse->clean, 0);
          hf_cell_clean (text, strlen (text), parse->clean);
          cell = hf_text_arena_add (draft->text, parse->clean->str, parse->clean->len);
        }
      else if (says == NULL && parse->is_now && place > 0 && i < parse->read->row_cells)
        cell = g_array_index (parse->read->cells, HfTextId, (place - 1) * parse->read->row_cells + i);
      g_array_append_val (draft->cells, cell);
    }
  if (says != NULL)
    hf_json_leave_taken (parse->reader, line, "says");
}

static void
read_person (Parse *parse, JsonObject *line)
{
  HfRosterDraft *draft = parse->draft;
  struct _HfPerson person = { .roster = draft };

  if (draft == NULL || draft->people->len >= HF_LIMIT_ROSTER_PEOPLE ||
      draft->cells->len + draft->row_cells > HF_LIMIT_ROSTER_CELLS ||
      hf_text_arena_get_bytes (draft->text) > HF_LIMIT_ROSTER_TEXT_BYTES)
    {
      fail (parse, "id", _ ("there are more people than a list may have, or they are in no list"));
      return;
    }

  person.id = (guint32) hf_json_take_integer (parse->reader, line, "id", 0, 1, G_MAXINT);
  person.line = (guint32) hf_json_take_integer (parse->reader, line, "line", 0, 0, G_MAXINT);
  person.row = draft->people->len + 1;
  draft->last_id = MAX (draft->last_id, person.id);
  if (!g_hash_table_add (parse->ids, GUINT_TO_POINTER (person.id)))
    fail (parse, "id", _ ("somebody is in the list twice"));
  g_array_append_val (draft->people, person);
  read_cells (parse, line, person.id);
}

/* The bytes of the text @name, which may be longer than texts of cards are. Returns: (transfer full) (nullable) */
static guchar *
decode (Parse *parse, JsonObject *line, const char *name, gsize *out_length)
{
  JsonNode *node = hf_json_find (parse->reader, line, name);

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;

  return g_base64_decode (json_node_get_string (node), out_length);
}

static void
read_picture (Parse *parse, JsonObject *line)
{
  gsize length = 0;
  g_autofree guchar *data = decode (parse, line, "picture", &length);
  HfRosterPicture picture = { 0 };

  if (parse->draft == NULL || parse->is_now || data == NULL)
    {
      fail (parse, "picture", _ ("a picture is in no list"));
      return;
    }

  picture.bytes = g_bytes_new_take (g_steal_pointer (&data), length);
  picture.line = (guint32) hf_json_take_integer (parse->reader, line, "line", 0, 0, G_MAXINT);
  picture.cell = (guint32) hf_json_take_integer (parse->reader, line, "cell", 0, 0, G_MAXINT);
  g_array_append_val (parse->draft->pictures, picture);
  /* cppcheck-suppress memleak ; the array owns the bytes now */
}

static void
read_more_picture (Parse *parse, JsonObject *line)
{
  gsize length = 0;
  g_autofree guchar *data = decode (parse, line, "more", &length);
  HfRosterPicture *last = NULL;
  GByteArray *whole;

  if (parse->draft != NULL && !parse->is_now && parse->draft->pictures->len > 0)
    last = &g_array_index (parse->draft->pictures, HfRosterPicture, parse->draft->pictures->len - 1);
  if (last == NULL || data == NULL)
    {
      fail (parse, "more", _ ("a picture is in no list"));
      return;
    }

  whole = g_bytes_unref_to_array (g_steal_pointer (&last->bytes));
  g_byte_array_append (whole, data, (guint) length);
  last->bytes = g_byte_array_free_to_bytes (whole);
}

static void
read_doubt (Parse *parse, JsonObject *line)
{
  static const char *const severities[] = { "note", "warning", "error", NULL };
  const char *kind = hf_json_peek_text (parse->reader, line, "doubt");
  const char *message = hf_json_peek_text (parse->reader, line, "message");
  HfDoubt *doubt;

  if (parse->draft == NULL || parse->draft->reading_doubts->len > HF_LIMIT_ROSTER_DOUBTS * 100)
    {
      fail (parse, "doubt", _ ("a doubt is about no list"));
      return;
    }

  doubt = hf_doubt_new ((HfSeverity) hf_json_take_word (parse->reader, line, "severity", severities, 0),
                        kind != NULL ? kind : "", "%s", message != NULL ? message : "");
  doubt->row = (guint) hf_json_take_integer (parse->reader, line, "row", 0, 0, (int) HF_LIMIT_ROSTER_PEOPLE);
  take_string (parse, line, "column", &doubt->column);
  take_string (parse, line, "mended", &doubt->mended);
  g_ptr_array_add (parse->draft->reading_doubts, doubt);
}

static void
start_marks (Parse *parse)
{
  HfPeople *people;

  if (parse->marked != NULL || !settle (parse))
    return;
  if (parse->read == NULL)
    {
      fail (parse, NULL, _ ("there is no list in it"));
      return;
    }

  people = hf_people_new (parse->read);
  parse->marked = hf_people_draft (people);
  hf_people_unref (people);
  hf_people_draft_set_stamp (parse->marked, parse->stamp);
  if (parse->now != NULL)
    hf_people_draft_set_roster (parse->marked, parse->now);
}

static void
read_mark (Parse *parse, JsonObject *line)
{
  const char *mark = hf_json_peek_text (parse->reader, line, "mark");
  const char *word = hf_json_peek_text (parse->reader, line, "word");
  int id = hf_json_take_integer (parse->reader, line, "of", 0, 1, G_MAXINT);

  start_marks (parse);
  if (parse->marked != NULL && mark != NULL)
    hf_people_draft_set_mark (parse->marked, (guint) id, mark, word != NULL ? word : "");
}

/* A line that is none of these is what a newer Heartfelt adds. */
static void
read_line (Parse *parse, JsonObject *line)
{
  static const struct
  {
    const char *member;
    void (*read) (Parse *parse, JsonObject *line);
  } kinds[] = {
    { "id", read_person },         { "of", read_mark },     { "list", read_list },      { "picture", read_picture },
    { "more", read_more_picture }, { "doubt", read_doubt }, { "people", read_version },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (hf_json_has (line, kinds[i].member))
      {
        kinds[i].read (parse, line);
        return;
      }
}

HfPeople *
hf_people_from_text (GBytes *text, const char *file, GError **error)
{
  gsize length;
  const char *at = g_bytes_get_data (text, &length);
  const char *end = at != NULL ? at + length : NULL; /* no bytes may be nowhere */
  g_auto (Parse) parse = { .reader = hf_json_reader_new (file),
                           .known = g_hash_table_new (NULL, NULL),
                           .ids = g_hash_table_new (NULL, NULL),
                           .clean = g_string_new (NULL) };

  for (guint number = 1; at < end && !hf_json_reader_failed (parse.reader); number++)
    {
      const char *stop = memchr (at, '\n', (gsize) (end - at));
      gsize line_length = (gsize) ((stop != NULL ? stop : end) - at);
      g_autoptr (JsonObject) line = line_length > 0 ? hf_json_parse (at, line_length, file, error) : NULL;

      if (line == NULL)
        {
          if (line_length > 0)
            return NULL;
        }
      else if (number == 1 && !hf_json_has (line, "people"))
        fail (&parse, NULL, _ ("this is no list of people that was kept"));
      else
        read_line (&parse, line);
      at += line_length + 1;
    }
  if (!hf_json_reader_failed (parse.reader))
    start_marks (&parse);
  if (!hf_json_reader_failed (parse.reader))
    return hf_people_seal (g_steal_pointer (&parse.marked));

  g_propagate_error (error, hf_json_reader_take_error (parse.reader));
  return NULL;
}
