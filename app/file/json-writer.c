/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "file/json-writer.h"

#include "file/json-number.h"

/* An object or list that is being written. */
typedef struct
{
  gboolean has_members;
  JsonObject *extras; /* nullable */
  GHashTable *names;  /* written so far; only where there are extras to hold them against */
} Level;

struct _HfJsonWriter
{
  GString *text;
  GArray *levels;
};

static void
clear_level (gpointer data)
{
  Level *level = data;

  g_clear_pointer (&level->extras, json_object_unref);
  g_clear_pointer (&level->names, g_hash_table_unref);
}

HfJsonWriter *
hf_json_writer_new (void)
{
  HfJsonWriter *writer = g_new0 (HfJsonWriter, 1);

  writer->text = g_string_new (NULL);
  writer->levels = g_array_new (FALSE, TRUE, sizeof (Level));
  g_array_set_clear_func (writer->levels, clear_level);

  return writer;
}

void
hf_json_writer_free (HfJsonWriter *writer)
{
  g_clear_pointer (&writer->levels, g_array_unref);
  if (writer->text != NULL)
    g_string_free (writer->text, TRUE);
  g_free (writer);
}

GBytes *
hf_json_writer_finish (HfJsonWriter *writer)
{
  g_return_val_if_fail (writer->levels->len == 0, NULL);

  g_string_append_c (writer->text, '\n');
  return g_string_free_to_bytes (g_steal_pointer (&writer->text));
}

static Level *
top (const HfJsonWriter *writer)
{
  return &g_array_index (writer->levels, Level, writer->levels->len - 1);
}

static void
append_text (GString *out, const char *text)
{
  g_autofree char *valid = g_utf8_validate (text, -1, NULL) ? NULL : g_utf8_make_valid (text, -1);

  g_string_append_c (out, '"');
  for (const char *c = valid != NULL ? valid : text; *c != '\0'; c++)
    {
      if (*c == '"' || *c == '\\')
        g_string_append_printf (out, "\\%c", *c);
      else if (*c == '\n')
        g_string_append (out, "\\n");
      else if (*c == '\t')
        g_string_append (out, "\\t");
      else if ((guchar) *c < 0x20)
        g_string_append_printf (out, "\\u%04x", (guint) *c);
      else
        g_string_append_c (out, *c);
    }
  g_string_append_c (out, '"');
}

static void
new_line (HfJsonWriter *writer, guint n_levels)
{
  g_string_append_printf (writer->text, "\n%*s", (int) (2 * n_levels), "");
}

/* The comma, the line break and the name that stand before a value. */
static void
begin_value (HfJsonWriter *writer, const char *name)
{
  Level *level;

  if (writer->levels->len == 0)
    return;

  level = top (writer);
  if (level->has_members)
    g_string_append_c (writer->text, ',');
  level->has_members = TRUE;
  new_line (writer, writer->levels->len);
  if (name == NULL)
    return;

  append_text (writer->text, name);
  g_string_append (writer->text, ": ");
  if (level->names != NULL)
    g_hash_table_add (level->names, g_strdup (name));
}

static void
push (HfJsonWriter *writer, JsonObject *extras)
{
  GHashTable *names = extras != NULL ? g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL) : NULL;
  Level level = { FALSE, extras, names };

  g_array_append_val (writer->levels, level);
}

static void
pop (HfJsonWriter *writer, char bracket)
{
  gboolean has_members = top (writer)->has_members;

  g_array_set_size (writer->levels, writer->levels->len - 1);
  if (has_members)
    new_line (writer, writer->levels->len);
  g_string_append_c (writer->text, bracket);
}

static JsonObject *
parse_extras (HfExtras *extras)
{
  g_autoptr (JsonNode) node = json_from_string (extras, NULL);

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_dup_object (node) : NULL;
}

static JsonObject *
inherit_extras (const HfJsonWriter *writer, const char *name)
{
  JsonNode *node = hf_json_write_has_extra (writer, name) ? json_object_get_member (top (writer)->extras, name) : NULL;

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_dup_object (node) : NULL;
}

void
hf_json_write_open (HfJsonWriter *writer, const char *name, HfExtras *extras)
{
  JsonObject *object = extras != NULL ? parse_extras (extras) : inherit_extras (writer, name);

  begin_value (writer, name);
  g_string_append_c (writer->text, '{');
  push (writer, object);
}

void
hf_json_write_open_list (HfJsonWriter *writer, const char *name)
{
  begin_value (writer, name);
  g_string_append_c (writer->text, '[');
  push (writer, NULL);
}

void
hf_json_write_close_list (HfJsonWriter *writer)
{
  pop (writer, ']');
}

static void append_node (HfJsonWriter *writer, JsonNode *node);

static void
append_scalar (GString *text, JsonNode *node)
{
  GType type = json_node_get_value_type (node);

  if (JSON_NODE_HOLDS_NULL (node))
    g_string_append (text, "null");
  else if (type == G_TYPE_STRING)
    append_text (text, json_node_get_string (node));
  else if (type == G_TYPE_BOOLEAN)
    g_string_append (text, json_node_get_boolean (node) ? "true" : "false");
  else if (type == G_TYPE_INT64)
    g_string_append_printf (text, "%" G_GINT64_FORMAT, json_node_get_int (node));
  else
    hf_json_append_number (text, json_node_get_double (node));
}

static gboolean
is_plain_list (JsonArray *array)
{
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);

      if (JSON_NODE_HOLDS_ARRAY (node) || JSON_NODE_HOLDS_OBJECT (node))
        return FALSE;
    }

  return TRUE;
}

static void
append_list (HfJsonWriter *writer, JsonArray *array)
{
  gboolean plain = is_plain_list (array);

  g_string_append_c (writer->text, '[');
  push (writer, NULL);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      if (!plain)
        begin_value (writer, NULL);
      else if (i > 0)
        g_string_append (writer->text, ", ");
      append_node (writer, json_array_get_element (array, i));
    }
  pop (writer, ']');
}

static void
append_object (HfJsonWriter *writer, JsonObject *object)
{
  g_string_append_c (writer->text, '{');
  push (writer, json_object_ref (object));
  hf_json_write_close (writer);
}

/* Recursion is bounded: the JSON was parsed within HF_LIMIT_JSON_DEPTH. */
static void
append_node (HfJsonWriter *writer, JsonNode *node)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    append_object (writer, json_node_get_object (node));
  else if (JSON_NODE_HOLDS_ARRAY (node))
    append_list (writer, json_node_get_array (node));
  else
    append_scalar (writer->text, node);
}

void
hf_json_write_close (HfJsonWriter *writer)
{
  JsonObject *extras = top (writer)->extras;

  if (extras != NULL)
    {
      g_autoptr (GList) names = json_object_get_members (extras);

      for (GList *l = names; l != NULL; l = l->next)
        hf_json_write_extra (writer, l->data);
    }
  pop (writer, '}');
}

gboolean
hf_json_write_has_extra (const HfJsonWriter *writer, const char *name)
{
  const Level *level;

  if (name == NULL || writer->levels->len == 0)
    return FALSE;

  level = top (writer);
  return level->extras != NULL && json_object_has_member (level->extras, name) &&
         !g_hash_table_contains (level->names, name);
}

void
hf_json_write_extra (HfJsonWriter *writer, const char *name)
{
  JsonNode *node;

  if (!hf_json_write_has_extra (writer, name))
    return;

  node = json_object_get_member (top (writer)->extras, name);
  begin_value (writer, name);
  append_node (writer, node);
}

void
hf_json_write_text (HfJsonWriter *writer, const char *name, const char *text)
{
  if (text == NULL)
    return;
  begin_value (writer, name);
  append_text (writer->text, text);
}

void
hf_json_write_null (HfJsonWriter *writer, const char *name)
{
  begin_value (writer, name);
  g_string_append (writer->text, "null");
}

void
hf_json_write_number (HfJsonWriter *writer, const char *name, double value, double usual)
{
  if (value == usual)
    return;
  begin_value (writer, name);
  hf_json_append_number (writer->text, value);
}

void
hf_json_write_numbers (HfJsonWriter *writer, const char *name, const double *values, guint count)
{
  begin_value (writer, name);
  g_string_append_c (writer->text, '[');
  for (guint i = 0; i < count; i++)
    {
      if (i > 0)
        g_string_append (writer->text, ", ");
      hf_json_append_number (writer->text, values[i]);
    }
  g_string_append_c (writer->text, ']');
}

void
hf_json_write_boolean (HfJsonWriter *writer, const char *name, gboolean value, gboolean usual)
{
  if (!value == !usual)
    return;
  begin_value (writer, name);
  g_string_append (writer->text, value ? "true" : "false");
}

void
hf_json_write_word (HfJsonWriter *writer, const char *name, const char *const *words, int value, int usual)
{
  if (value != usual)
    hf_json_write_text (writer, name, words[value]);
}

char *
hf_json_write_object (JsonObject *object)
{
  HfJsonWriter *writer = hf_json_writer_new ();
  char *text;

  append_object (writer, object);
  text = g_string_free (g_steal_pointer (&writer->text), FALSE);
  hf_json_writer_free (writer);

  return text;
}
