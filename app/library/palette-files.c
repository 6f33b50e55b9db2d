/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "library/palette-files.h"

#include <errno.h>
#include <glib/gi18n.h>

#include "base/limits.h"
#include "base/save.h"
#include "file/folder-read.h"
#include "file/json-parse.h"
#include "file/json-take.h"
#include "file/style-json.h"

#define LIST "palettes"

static void
take_list (HfJsonReader *reader, JsonObject *root, GPtrArray *palettes)
{
  JsonArray *array = hf_json_enter_array (reader, root, LIST);

  if (array == NULL)
    return;

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *object = hf_json_enter_element (reader, array, i);

      if (object == NULL)
        break;
      g_ptr_array_add (palettes, (gpointer) hf_palette_from_json (reader, object));
      hf_json_leave_element (reader);
    }
  hf_json_leave_taken (reader, root, LIST);
}

GPtrArray *
hf_palettes_parse (const char *text, gsize length, const char *file, GError **error)
{
  g_autoptr (JsonObject) root = hf_json_parse (text, length, file, error);
  g_autoptr (HfJsonReader) reader = hf_json_reader_new (file);
  g_autoptr (GPtrArray) palettes = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_palette_unref);

  if (root == NULL)
    return NULL;

  if (hf_json_has (root, "colors"))
    g_ptr_array_add (palettes, (gpointer) hf_palette_from_json (reader, root));
  else if (hf_json_has (root, LIST))
    take_list (reader, root, palettes);
  if (palettes->len == 0)
    hf_json_reader_fail (reader, NULL, HF_FILE_ERROR_INVALID,
                         _ ("there is no palette in it; one is saved by “Save as a File” in the colours of a card"));
  if (!hf_json_reader_failed (reader))
    return g_steal_pointer (&palettes);

  g_propagate_error (error, hf_json_reader_take_error (reader));
  return NULL;
}

GPtrArray *
hf_palettes_load (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (GBytes) bytes = hf_folder_read (folder, name, HF_LIMIT_CARD_JSON_BYTES, error);

  if (bytes == NULL)
    return NULL;

  return hf_palettes_parse (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), path, error);
}

GBytes *
hf_palette_to_file (HfPalette *palette)
{
  g_autoptr (HfJsonWriter) writer = hf_json_writer_new ();

  hf_json_write_open (writer, NULL, NULL);
  hf_json_write_open_list (writer, LIST);
  hf_palette_to_json (palette, writer, NULL);
  hf_json_write_close_list (writer);
  hf_json_write_close (writer);
  return hf_json_writer_finish (writer);
}

/* Ids come out of files, and are no paths. Returns: (transfer full) */
static char *
get_path (const char *folder, const char *id)
{
  g_autofree char *safe = g_strdup (id);
  g_autofree char *name = NULL;

  g_strcanon (safe, G_CSET_a_2_z G_CSET_A_2_Z G_CSET_DIGITS "-_", '-');
  name = g_strconcat (safe, ".json", NULL);
  return g_build_filename (folder, LIST, name, NULL);
}

gboolean
hf_palette_keep (const char *folder, HfPalette *palette, GError **error)
{
  g_autofree char *path = get_path (folder, palette->id);
  g_autofree char *list = g_path_get_dirname (path);
  g_autoptr (GBytes) bytes = hf_palette_to_file (palette);

  if (g_mkdir_with_parents (list, 0700) != 0)
    {
      g_set_error (error, HF_SAVE_ERROR, HF_SAVE_ERROR_FAILED, "%s: %s", list, g_strerror (errno));
      return FALSE;
    }

  return hf_save_bytes (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), HF_SAVE_REPLACE, error);
}

HfPalette *
hf_palette_find_kept (const char *folder, const char *id)
{
  g_autofree char *path = get_path (folder, id);
  g_autoptr (GPtrArray) palettes = hf_palettes_load (path, NULL);

  return palettes != NULL ? hf_palette_ref (palettes->pdata[0]) : NULL;
}

gboolean
hf_palette_forget (const char *folder, const char *id, GError **error)
{
  g_autofree char *path = get_path (folder, id);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  return g_file_delete (file, NULL, error);
}
