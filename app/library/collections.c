/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Palettes, pairings and sheets: `palettes/NAME.json` holds a list `palettes`, and so on. */
#include <glib/gi18n.h>

#include "base/limits.h"
#include "file/folder-read.h"
#include "file/json-parse.h"
#include "file/style-json.h"
#include "library/collection-files.h"
#include "library/library.h"
#include "library/nearest.h"
#include "library/sheet-json.h"

/* What is kept in collections. */
typedef struct
{
  const char *name; /* of the folder, and of the list in a file */
  const char *doubt_kind;
  gconstpointer (*read) (HfJsonReader *reader, JsonObject *object);
  const char *(*get_id) (gconstpointer value);
  GDestroyNotify unref;
} Kind;

static gconstpointer
read_palette (HfJsonReader *reader, JsonObject *object)
{
  return hf_palette_from_json (reader, object);
}

static const char *
get_palette_id (gconstpointer value)
{
  return ((HfPalette *) value)->id;
}

static const Kind palettes = {
  "palettes", "broken-palette", read_palette, get_palette_id, (GDestroyNotify) hf_palette_unref,
};

static gconstpointer
read_pairing (HfJsonReader *reader, JsonObject *object)
{
  return hf_pairing_from_json (reader, object);
}

static const char *
get_pairing_id (gconstpointer value)
{
  return ((HfPairing *) value)->id;
}

static const Kind pairings = {
  "pairings", "broken-pairing", read_pairing, get_pairing_id, (GDestroyNotify) hf_pairing_unref,
};

static gconstpointer
read_sheet (HfJsonReader *reader, JsonObject *object)
{
  return hf_sheet_from_json (reader, object);
}

static const char *
get_sheet_id (gconstpointer value)
{
  return ((HfSheet *) value)->id;
}

static const Kind sheets = {
  "sheets", "broken-sheet", read_sheet, get_sheet_id, (GDestroyNotify) hf_sheet_unref,
};

/* The values in a list of @root. Returns: (transfer full) */
static GPtrArray *
read_values (const Kind *kind, HfJsonReader *reader, JsonObject *root)
{
  GPtrArray *values = g_ptr_array_new_with_free_func (kind->unref);
  JsonArray *array = hf_json_enter_array (reader, root, kind->name);

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonObject *object = hf_json_enter_element (reader, array, i);

      if (object == NULL)
        break;
      g_ptr_array_add (values, (gpointer) kind->read (reader, object));
      hf_json_leave_element (reader);
    }
  if (array != NULL)
    hf_json_leave_taken (reader, root, kind->name);

  return values;
}

static GPtrArray *
read_file (const Kind *kind, const char *folder, const char *name, GError **error)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GBytes) bytes = hf_folder_read (folder, name, HF_LIMIT_CARD_JSON_BYTES, error);
  g_autoptr (HfJsonReader) reader = hf_json_reader_new (path);
  g_autoptr (JsonObject) root = NULL;
  g_autoptr (GPtrArray) values = NULL;

  if (bytes == NULL)
    return NULL;
  root = hf_json_parse (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), path, error);
  if (root == NULL)
    return NULL;

  values = read_values (kind, reader, root);
  if (!hf_json_reader_failed (reader))
    return g_steal_pointer (&values);

  g_propagate_error (error, hf_json_reader_take_error (reader));
  return NULL;
}

/* Puts @values (transfer full) into @list; one that is there already gives up its place. */
static void
merge (const Kind *kind, GPtrArray *list, GPtrArray *values)
{
  for (guint i = 0; i < values->len; i++)
    {
      gpointer value = g_ptr_array_index (values, i);
      guint place = 0;

      while (place < list->len && !g_str_equal (kind->get_id (g_ptr_array_index (list, place)), kind->get_id (value)))
        place++;
      if (place < list->len)
        g_ptr_array_remove_index (list, place);
      g_ptr_array_insert (list, (int) place, value);
    }

  g_ptr_array_set_free_func (values, NULL);
  g_ptr_array_unref (values);
}

static GPtrArray *
list (const HfLibrary *library, const Kind *kind, GPtrArray *doubts)
{
  GPtrArray *values = g_ptr_array_new_with_free_func (kind->unref);
  const char *const *folders = hf_library_get_folders (library);

  for (guint left = g_strv_length ((char **) folders); left > 0; left--)
    {
      g_autofree char *folder = g_build_filename (folders[left - 1], kind->name, NULL);
      g_autoptr (GPtrArray) names = hf_collection_list_files (folder);

      for (guint i = 0; i < names->len; i++)
        {
          g_autoptr (GError) error = NULL;
          GPtrArray *found = read_file (kind, folder, g_ptr_array_index (names, i), &error);

          if (found != NULL)
            merge (kind, values, found);
          else if (doubts != NULL)
            g_ptr_array_add (doubts, hf_doubt_new (HF_SEVERITY_WARNING, kind->doubt_kind, "%s", error->message));
        }
    }

  return values;
}

/* The place of @id in @values, or -1. */
static int
find (const Kind *kind, GPtrArray *values, const char *id)
{
  for (guint i = 0; i < values->len; i++)
    if (g_str_equal (kind->get_id (g_ptr_array_index (values, i)), id))
      return (int) i;

  return -1;
}

/* What of @values @id was probably meant to be. Returns: (transfer none) (nullable) */
static const char *
find_nearest (const Kind *kind, GPtrArray *values, const char *id)
{
  g_autofree const char **ids = g_new (const char *, values->len);

  for (guint i = 0; i < values->len; i++)
    ids[i] = kind->get_id (g_ptr_array_index (values, i));

  return hf_nearest (id, ids, values->len);
}

GPtrArray *
hf_library_list_palettes (const HfLibrary *library, GPtrArray *doubts)
{
  return list (library, &palettes, doubts);
}

HfPalette *
hf_library_find_palette (const HfLibrary *library, const char *id, GError **error)
{
  g_autoptr (GPtrArray) values = list (library, &palettes, NULL);
  int index = find (&palettes, values, id);
  const char *nearest;

  if (index >= 0)
    return hf_palette_ref (g_ptr_array_index (values, index));

  nearest = find_nearest (&palettes, values, id);
  if (nearest != NULL)
    g_set_error (error, HF_LIBRARY_ERROR, HF_LIBRARY_ERROR_NOT_FOUND,
                 _ ("There is no palette “%s”: did you mean “%s”?"), id, nearest);
  else
    g_set_error (error, HF_LIBRARY_ERROR, HF_LIBRARY_ERROR_NOT_FOUND, _ ("There is no palette “%s”"), id);
  return NULL;
}

GPtrArray *
hf_library_list_pairings (const HfLibrary *library, GPtrArray *doubts)
{
  return list (library, &pairings, doubts);
}

HfPairing *
hf_library_find_pairing (const HfLibrary *library, const char *id, GError **error)
{
  g_autoptr (GPtrArray) values = list (library, &pairings, NULL);
  int index = find (&pairings, values, id);
  const char *nearest;

  if (index >= 0)
    return hf_pairing_ref (g_ptr_array_index (values, index));

  nearest = find_nearest (&pairings, values, id);
  if (nearest != NULL)
    g_set_error (error, HF_LIBRARY_ERROR, HF_LIBRARY_ERROR_NOT_FOUND,
                 _ ("There is no font pairing “%s”: did you mean “%s”?"), id, nearest);
  else
    g_set_error (error, HF_LIBRARY_ERROR, HF_LIBRARY_ERROR_NOT_FOUND, _ ("There is no font pairing “%s”"), id);
  return NULL;
}

GPtrArray *
hf_library_list_sheets (const HfLibrary *library, GPtrArray *doubts)
{
  return list (library, &sheets, doubts);
}

HfSheet *
hf_library_find_sheet (const HfLibrary *library, const char *id, GError **error)
{
  g_autoptr (GPtrArray) values = list (library, &sheets, NULL);
  int index = find (&sheets, values, id);
  const char *nearest;

  if (index >= 0)
    return hf_sheet_ref (g_ptr_array_index (values, index));

  nearest = find_nearest (&sheets, values, id);
  if (nearest != NULL)
    g_set_error (error, HF_LIBRARY_ERROR, HF_LIBRARY_ERROR_NOT_FOUND, _ ("There is no sheet “%s”: did you mean “%s”?"),
                 id, nearest);
  else
    g_set_error (error, HF_LIBRARY_ERROR, HF_LIBRARY_ERROR_NOT_FOUND,
                 _ ("There is no sheet “%s”: “heartfelt-cli sheets” lists them"), id);
  return NULL;
}
