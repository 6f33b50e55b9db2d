/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roster/xlsx-rich.h"

#include "base/limits.h"
#include "roster/xlsx-parts.h"
#include "roster/xml.h"

#define RICH_TYPE "XLRICHVALUE"
#define PICTURE_STRUCTURE "_localImage"
#define PICTURE_KEY "_rvRel:LocalImageIdentifier"

#define NONE G_MAXUINT

/* Each list of numbers is looked up in the next. */
typedef struct
{
  guint n_types;
  guint rich_type; /* from 1; 0 for none */
  gboolean in_future;
  gboolean in_values;
  GArray *future; /* guint: rich values */
  GArray *values; /* guint: of @future, by the number of a cell less 1 */

  GArray *keys; /* guint: which value of a structure is the picture, or NONE */
  guint n_keys;

  GArray *pictures; /* guint: of @ids, by rich value; NONE for one that is no picture */
  guint structure;
  guint n_fields;
  GString *field;

  GPtrArray *ids; /* of relations */
} Reading;

static void
add (GArray *numbers, guint number)
{
  if (numbers->len < HF_LIMIT_ROSTER_PEOPLE)
    g_array_append_val (numbers, number);
}

static guint
look_up (const GArray *numbers, guint index)
{
  return index < numbers->len ? g_array_index (numbers, guint, index) : NONE;
}

static void
open_metadata (gpointer data, HfXml *xml, const char *element)
{
  Reading *reading = data;

  if (g_str_equal (element, "metadataType"))
    {
      reading->n_types++;
      if (g_strcmp0 (hf_xml_get (xml, "name"), RICH_TYPE) == 0)
        reading->rich_type = reading->n_types;
    }
  else if (g_str_equal (element, "futureMetadata"))
    reading->in_future = g_strcmp0 (hf_xml_get (xml, "name"), RICH_TYPE) == 0;
  else if (g_str_equal (element, "valueMetadata"))
    reading->in_values = TRUE;
  else if (g_str_equal (element, "rvb") && reading->in_future)
    add (reading->future, hf_xml_get_number (xml, "i", NONE, NONE));
  else if (g_str_equal (element, "rc") && reading->in_values)
    add (reading->values,
         hf_xml_get_number (xml, "t", NONE, 0) == reading->rich_type ? hf_xml_get_number (xml, "v", NONE, NONE) : NONE);
}

static void
close_metadata (gpointer data, HfXml *xml, const char *element)
{
  Reading *reading = data;

  reading->in_future &= !g_str_equal (element, "futureMetadata");
  reading->in_values &= !g_str_equal (element, "valueMetadata");
}

static void
open_structure (gpointer data, HfXml *xml, const char *element)
{
  Reading *reading = data;

  if (g_str_equal (element, "s"))
    {
      reading->n_keys = g_strcmp0 (hf_xml_get (xml, "t"), PICTURE_STRUCTURE) == 0 ? 0 : NONE;
      add (reading->keys, NONE);
    }
  else if (g_str_equal (element, "k") && reading->n_keys != NONE && reading->keys->len > 0)
    {
      if (g_strcmp0 (hf_xml_get (xml, "n"), PICTURE_KEY) == 0)
        g_array_index (reading->keys, guint, reading->keys->len - 1) = reading->n_keys;
      reading->n_keys++;
    }
}

static void
open_value (gpointer data, HfXml *xml, const char *element)
{
  Reading *reading = data;

  g_string_truncate (reading->field, 0);
  if (g_str_equal (element, "rv"))
    {
      reading->structure = hf_xml_get_number (xml, "s", NONE, NONE);
      reading->n_fields = 0;
      add (reading->pictures, NONE);
    }
}

static void
take_value (gpointer data, HfXml *xml, const char *text, gsize length)
{
  Reading *reading = data;

  if (reading->field->len + length < 16)
    g_string_append_len (reading->field, text, (gssize) length);
}

static void
close_value (gpointer data, HfXml *xml, const char *element)
{
  Reading *reading = data;
  guint64 number;

  if (!g_str_equal (element, "v") || reading->pictures->len == 0)
    return;
  if (reading->n_fields++ == look_up (reading->keys, reading->structure) &&
      g_ascii_string_to_unsigned (reading->field->str, 10, 0, NONE - 1, &number, NULL))
    g_array_index (reading->pictures, guint, reading->pictures->len - 1) = (guint) number;
}

static void
open_relation (gpointer data, HfXml *xml, const char *element)
{
  Reading *reading = data;
  const char *id = hf_xml_get (xml, "id");

  if (g_str_equal (element, "rel") && reading->ids->len < HF_LIMIT_ROSTER_PARTS)
    g_ptr_array_add (reading->ids, g_strdup (id != NULL ? id : ""));
}

/* Returns: whether all the parts were read; without an error where there are none */
static gboolean
read_parts (Reading *reading, HfPackage *package, const GPtrArray *relations, GError **error)
{
  static const struct
  {
    const char *type;
    HfXmlHandlers handlers;
  } steps[] = {
    { "sheetMetadata", { open_metadata, close_metadata, NULL } },
    { "rdRichValueStructure", { open_structure, NULL, NULL } },
    { "rdRichValue", { open_value, close_value, take_value } },
    { "richValueRel", { open_relation, NULL, NULL } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      const char *part = hf_relations_find_type (relations, steps[i].type);

      if (part == NULL || !hf_package_has (package, part) ||
          !hf_xml_read (package, part, HF_LIMIT_ROSTER_PART_BYTES, &steps[i].handlers, reading, error))
        return FALSE;
    }

  return TRUE;
}

static GPtrArray *
find_parts (const Reading *reading, const GPtrArray *relations)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < reading->values->len; i++)
    {
      guint value = look_up (reading->future, look_up (reading->values, i));
      guint picture = look_up (reading->pictures, value);
      const char *id = picture < reading->ids->len ? g_ptr_array_index (reading->ids, picture) : NULL;

      g_ptr_array_add (parts, id != NULL ? g_strdup (hf_relations_find_id (relations, id)) : NULL);
    }

  return parts;
}

GPtrArray *
hf_xlsx_read_rich_pictures (HfPackage *package, const GPtrArray *relations, GError **error)
{
  const char *part = hf_relations_find_type (relations, "richValueRel");
  g_autoptr (GPtrArray) pictures = part != NULL ? hf_relations_read (package, part, error) : NULL;
  g_autoptr (GError) problem = NULL;
  GPtrArray *parts = NULL;
  Reading reading = { 0 };

  if (part == NULL)
    return g_ptr_array_new_with_free_func (g_free);
  if (pictures == NULL)
    return NULL;

  reading.future = g_array_new (FALSE, FALSE, sizeof (guint));
  reading.values = g_array_new (FALSE, FALSE, sizeof (guint));
  reading.keys = g_array_new (FALSE, FALSE, sizeof (guint));
  reading.pictures = g_array_new (FALSE, FALSE, sizeof (guint));
  reading.field = g_string_new (NULL);
  reading.ids = g_ptr_array_new_with_free_func (g_free);

  read_parts (&reading, package, relations, &problem);
  if (problem != NULL)
    g_propagate_error (error, g_steal_pointer (&problem));
  else
    parts = find_parts (&reading, pictures);

  g_array_unref (reading.future);
  g_array_unref (reading.values);
  g_array_unref (reading.keys);
  g_array_unref (reading.pictures);
  g_string_free (reading.field, TRUE);
  g_ptr_array_unref (reading.ids);
  return parts;
}
