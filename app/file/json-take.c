/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "file/json-take.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/limits.h"
#include "base/value.h"
#include "file/json-writer.h"

gboolean
hf_json_has (JsonObject *object, const char *name)
{
  return json_object_has_member (object, name);
}

void
hf_json_require (HfJsonReader *reader, JsonObject *object, const char *name)
{
  if (!json_object_has_member (object, name))
    hf_json_reader_fail (reader, NULL, HF_FILE_ERROR_INVALID, _ ("“%s” is missing here"), name);
}

const char *
hf_json_peek_text (HfJsonReader *reader, JsonObject *object, const char *name)
{
  JsonNode *node = hf_json_find (reader, object, name);
  const char *text;

  if (node == NULL)
    return NULL;
  if (json_node_get_value_type (node) != G_TYPE_STRING)
    {
      hf_json_reader_fail (reader, name, HF_FILE_ERROR_INVALID, _ ("this must be a text, in quotes"));
      return NULL;
    }

  text = json_node_get_string (node);
  if (strlen (text) > HF_LIMIT_TEXT_BYTES)
    {
      hf_json_reader_fail (reader, name, HF_FILE_ERROR_TOO_BIG, _ ("this text is over %u KiB; shorten it"),
                           HF_LIMIT_TEXT_BYTES >> 10);
      return NULL;
    }

  return text;
}

void
hf_json_take_text (HfJsonReader *reader, JsonObject *object, const char *name, const char **field)
{
  const char *text = hf_json_peek_text (reader, object, name);

  if (text == NULL)
    return;
  hf_value_set_text (field, text);
  json_object_remove_member (object, name);
}

static gboolean
is_number (JsonNode *node)
{
  GType type = json_node_get_value_type (node);

  return type == G_TYPE_INT64 || type == G_TYPE_DOUBLE;
}

double
hf_json_take_number (HfJsonReader *reader, JsonObject *object, const char *name, double fallback, double least,
                     double most)
{
  JsonNode *node = hf_json_find (reader, object, name);
  double value;

  if (node == NULL)
    return fallback;

  value = is_number (node) ? json_node_get_double (node) : least - 1.0;
  if (!(value >= least && value <= most))
    {
      hf_json_reader_fail (reader, name, HF_FILE_ERROR_INVALID, _ ("this must be a number from %g to %g"), least, most);
      return fallback;
    }

  json_object_remove_member (object, name);
  return value;
}

int
hf_json_take_integer (HfJsonReader *reader, JsonObject *object, const char *name, int fallback, int least, int most)
{
  double value = hf_json_take_number (reader, object, name, fallback, least, most);

  if (value != (int) value)
    hf_json_reader_fail (reader, name, HF_FILE_ERROR_INVALID, _ ("this must be a whole number"));

  return (int) value;
}

GArray *
hf_json_take_numbers (HfJsonReader *reader, JsonObject *object, const char *name, guint count, double least,
                      double most)
{
  JsonArray *array = hf_json_enter_array (reader, object, name);
  g_autoptr (GArray) numbers = NULL;
  guint length;

  if (array == NULL)
    return NULL;

  length = json_array_get_length (array);
  numbers = g_array_new (FALSE, FALSE, sizeof (double));
  if (count != 0 && length != count)
    hf_json_reader_fail (reader, NULL, HF_FILE_ERROR_INVALID, _ ("this must be a list of %u numbers"), count);

  for (guint i = 0; i < length && !hf_json_reader_failed (reader); i++)
    {
      JsonNode *node = json_array_get_element (array, i);
      double value = is_number (node) ? json_node_get_double (node) : least - 1.0;

      if (!(value >= least && value <= most))
        hf_json_reader_fail (reader, NULL, HF_FILE_ERROR_INVALID, _ ("number %u must be one from %g to %g"), i + 1,
                             least, most);
      g_array_append_val (numbers, value);
    }

  hf_json_leave_taken (reader, object, name);
  return hf_json_reader_failed (reader) ? NULL : g_steal_pointer (&numbers);
}

gboolean
hf_json_take_boolean (HfJsonReader *reader, JsonObject *object, const char *name, gboolean fallback)
{
  JsonNode *node = hf_json_find (reader, object, name);
  gboolean value;

  if (node == NULL)
    return fallback;
  if (json_node_get_value_type (node) != G_TYPE_BOOLEAN)
    {
      hf_json_reader_fail (reader, name, HF_FILE_ERROR_INVALID, _ ("this must be true or false"));
      return fallback;
    }

  value = json_node_get_boolean (node);
  json_object_remove_member (object, name);
  return value;
}

int
hf_json_take_word (HfJsonReader *reader, JsonObject *object, const char *name, const char *const *words, int fallback)
{
  const char *text = hf_json_peek_text (reader, object, name);

  if (text == NULL)
    return fallback;

  for (int i = 0; words[i] != NULL; i++)
    if (g_str_equal (words[i], text))
      {
        json_object_remove_member (object, name);
        return i;
      }

  if (!hf_json_reader_is_newer (reader))
    {
      g_autofree char *known = g_strjoinv (", ", (char **) words);

      hf_json_reader_fail (reader, name, HF_FILE_ERROR_INVALID, _ ("“%s” is not known here; it may be: %s"), text,
                           known);
    }
  return fallback;
}

/* Sorted, because writing puts what was left in an object we know back into it, after what we know: the same
 * members must give the same extras wherever they stood. */
static JsonObject *
sort_members (JsonObject *object)
{
  g_autoptr (GList) names = g_list_sort (json_object_get_members (object), (GCompareFunc) strcmp);
  JsonObject *sorted = json_object_new ();

  for (GList *l = names; l != NULL; l = l->next)
    {
      JsonNode *node = json_object_get_member (object, l->data);

      if (JSON_NODE_HOLDS_OBJECT (node))
        json_object_set_object_member (sorted, l->data, sort_members (json_node_get_object (node)));
      else
        json_object_set_member (sorted, l->data, json_node_copy (node));
    }

  return sorted;
}

HfExtras *
hf_json_take_extras (HfJsonReader *reader, JsonObject *object)
{
  g_autoptr (JsonObject) sorted = NULL;
  g_autofree char *text = NULL;

  if (hf_json_reader_failed (reader) || json_object_get_size (object) == 0)
    return NULL;

  sorted = sort_members (object);
  text = hf_json_write_object (sorted);
  return g_ref_string_new (text);
}
