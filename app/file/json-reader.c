/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "file/json-reader.h"

#include <glib/gi18n.h>

struct _HfJsonReader
{
  char *file;
  GString *place; /* such as `pages[0].items[3]` */
  GArray *marks;  /* how long the place was before each step in */
  gboolean newer;
  GError *error;
};

HfJsonReader *
hf_json_reader_new (const char *file)
{
  HfJsonReader *reader = g_new0 (HfJsonReader, 1);

  reader->file = g_strdup (file);
  reader->place = g_string_new (NULL);
  reader->marks = g_array_new (FALSE, FALSE, sizeof (gsize));

  return reader;
}

void
hf_json_reader_free (HfJsonReader *reader)
{
  g_free (reader->file);
  g_string_free (reader->place, TRUE);
  g_array_unref (reader->marks);
  g_clear_error (&reader->error);
  g_free (reader);
}

void
hf_json_reader_set_newer (HfJsonReader *reader, gboolean newer)
{
  reader->newer = newer;
}

gboolean
hf_json_reader_is_newer (const HfJsonReader *reader)
{
  return reader->newer;
}

static void
append_member (GString *place, const char *name)
{
  if (place->len > 0)
    g_string_append_c (place, '.');
  g_string_append (place, name);
}

void
hf_json_reader_fail (HfJsonReader *reader, const char *member, HfFileError code, const char *format, ...)
{
  g_autoptr (GString) place = NULL;
  g_autofree char *reason = NULL;
  va_list args;

  if (reader->error != NULL)
    return;

  place = g_string_new (reader->place->str);
  if (member != NULL)
    append_member (place, member);
  va_start (args, format);
  reason = g_strdup_vprintf (format, args);
  va_end (args);

  if (place->len > 0)
    g_set_error (&reader->error, HF_FILE_ERROR, code, "“%s”, %s: %s", reader->file, place->str, reason);
  else
    g_set_error (&reader->error, HF_FILE_ERROR, code, "“%s”: %s", reader->file, reason);
}

gboolean
hf_json_reader_failed (const HfJsonReader *reader)
{
  return reader->error != NULL;
}

GError *
hf_json_reader_take_error (HfJsonReader *reader)
{
  return g_steal_pointer (&reader->error);
}

static void
step_in (HfJsonReader *reader)
{
  g_array_append_val (reader->marks, reader->place->len);
}

static void
step_out (HfJsonReader *reader)
{
  guint last = reader->marks->len - 1;

  g_string_truncate (reader->place, g_array_index (reader->marks, gsize, last));
  g_array_set_size (reader->marks, last);
}

JsonNode *
hf_json_find (const HfJsonReader *reader, JsonObject *object, const char *name)
{
  return reader->error == NULL ? json_object_get_member (object, name) : NULL;
}

JsonObject *
hf_json_enter (HfJsonReader *reader, JsonObject *parent, const char *name)
{
  JsonNode *node = hf_json_find (reader, parent, name);

  if (node == NULL)
    return NULL;
  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      hf_json_reader_fail (reader, name, HF_FILE_ERROR_INVALID, _ ("this must be an object, in braces"));
      return NULL;
    }

  step_in (reader);
  append_member (reader->place, name);
  return json_node_get_object (node);
}

void
hf_json_leave (HfJsonReader *reader, JsonObject *parent, const char *name)
{
  JsonObject *object = json_object_get_object_member (parent, name);

  if (json_object_get_size (object) == 0)
    json_object_remove_member (parent, name);
  step_out (reader);
}

JsonArray *
hf_json_enter_array (HfJsonReader *reader, JsonObject *parent, const char *name)
{
  JsonNode *node = hf_json_find (reader, parent, name);

  if (node == NULL)
    return NULL;
  if (!JSON_NODE_HOLDS_ARRAY (node))
    {
      hf_json_reader_fail (reader, name, HF_FILE_ERROR_INVALID, _ ("this must be a list, in brackets"));
      return NULL;
    }

  step_in (reader);
  append_member (reader->place, name);
  return json_node_get_array (node);
}

void
hf_json_leave_taken (HfJsonReader *reader, JsonObject *parent, const char *name)
{
  json_object_remove_member (parent, name);
  step_out (reader);
}

JsonObject *
hf_json_enter_element (HfJsonReader *reader, JsonArray *array, guint index)
{
  JsonNode *node = reader->error == NULL ? json_array_get_element (array, index) : NULL;

  if (node == NULL)
    return NULL;
  step_in (reader);
  g_string_append_printf (reader->place, "[%u]", index);
  if (JSON_NODE_HOLDS_OBJECT (node))
    return json_node_get_object (node);

  hf_json_reader_fail (reader, NULL, HF_FILE_ERROR_INVALID, _ ("this must be an object, in braces"));
  step_out (reader);
  return NULL;
}

void
hf_json_leave_element (HfJsonReader *reader)
{
  step_out (reader);
}
