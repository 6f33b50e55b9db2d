/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "library/motifs.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/limits.h"
#include "file/folder-read.h"
#include "file/json-parse.h"
#include "file/json-take.h"
#include "library/collection-files.h"

#define LIST "motifs"
#define ENDING ".svg"

static void
motif_free (gpointer data)
{
  HfMotif *motif = data;

  g_free (motif->id);
  g_free (motif->path);
  g_free (motif->title);
  g_free (motif->english);
  g_free (motif->template);
  g_free (motif);
}

/* What is being read. */
typedef struct
{
  const char *folder;
  const char *language; /* nullable */
  GPtrArray *motifs;
  GHashTable *ids;   /* of those in the list */
  GPtrArray *doubts; /* nullable */
} Reading;

static void
tell (const Reading *reading, const char *message)
{
  if (reading->doubts != NULL)
    g_ptr_array_add (reading->doubts, hf_doubt_new (HF_SEVERITY_WARNING, "broken-motif", "%s", message));
}

/* Takes @motif (transfer full) into the list, unless one of its id is there. */
static void
add (const Reading *reading, HfMotif *motif)
{
  if (g_hash_table_contains (reading->ids, motif->id))
    {
      motif_free (motif);
      return;
    }

  g_hash_table_add (reading->ids, motif->id);
  g_ptr_array_add (reading->motifs, motif);
}

/* An id is a name of a file of the folder, and no path. */
static gboolean
is_safe (const char *id)
{
  return id[0] != '\0' && id[0] != '.' && strchr (id, '/') == NULL;
}

/* The motif @object tells of. Returns: (transfer full) (nullable): %NULL where @reader failed */
static HfMotif *
take_motif (const Reading *reading, HfJsonReader *reader, JsonObject *object)
{
  HfMotif *motif = g_new0 (HfMotif, 1);
  JsonObject *titles;

  hf_json_require (reader, object, "id");
  hf_json_take_text (reader, object, "id", (const char **) &motif->id);
  hf_json_take_text (reader, object, "title", (const char **) &motif->english);
  hf_json_take_text (reader, object, "template", (const char **) &motif->template);
  motif->night = hf_json_take_boolean (reader, object, "night", FALSE);
  titles = hf_json_has (object, "titles") ? hf_json_enter (reader, object, "titles") : NULL;
  if (titles != NULL)
    {
      if (reading->language != NULL && hf_json_has (titles, reading->language))
        hf_json_take_text (reader, titles, reading->language, (const char **) &motif->title);
      hf_json_leave_taken (reader, object, "titles");
    }
  if (motif->id != NULL && !is_safe (motif->id))
    hf_json_reader_fail (reader, "id", HF_FILE_ERROR_INVALID, _ ("“%s” must be the name of an SVG file beside it"),
                         motif->id);
  if (hf_json_reader_failed (reader))
    {
      motif_free (motif);
      return NULL;
    }

  if (motif->title == NULL)
    motif->title = g_strdup (motif->english != NULL ? motif->english : motif->id);
  return motif;
}

static void
find_file (const Reading *reading, HfMotif *motif, const char *list)
{
  g_autofree char *name = g_strconcat (motif->id, ENDING, NULL);

  motif->path = g_build_filename (reading->folder, name, NULL);
  if (g_file_test (motif->path, G_FILE_TEST_IS_REGULAR))
    add (reading, motif);
  else
    {
      g_autofree char *message = g_strdup_printf (_ ("“%s” names “%s”, which is not there"), list, name);

      tell (reading, message);
      motif_free (motif);
    }
}

static void
take_list (const Reading *reading, HfJsonReader *reader, JsonObject *root, const char *path)
{
  JsonArray *array = hf_json_enter_array (reader, root, LIST);

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonObject *object = hf_json_enter_element (reader, array, i);
      HfMotif *motif = object != NULL ? take_motif (reading, reader, object) : NULL;

      if (motif == NULL)
        return;
      find_file (reading, motif, path);
      hf_json_leave_element (reader);
    }
}

static void
read_list (const Reading *reading, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (reading->folder, name, NULL);
  g_autoptr (GBytes) bytes = hf_folder_read (reading->folder, name, HF_LIMIT_CARD_JSON_BYTES, &error);
  g_autoptr (JsonObject) root =
      bytes != NULL ? hf_json_parse (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), path, &error) : NULL;
  g_autoptr (HfJsonReader) reader = hf_json_reader_new (path);

  if (root != NULL)
    {
      take_list (reading, reader, root, path);
      error = hf_json_reader_take_error (reader);
    }
  if (error != NULL)
    tell (reading, error->message);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* SVG files that were put there without a list are motifs, too. */
static void
add_unlisted (const Reading *reading)
{
  g_autoptr (GDir) dir = g_dir_open (reading->folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ENDING) && name[0] != '.')
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);

  for (guint i = 0; i < names->len; i++)
    {
      HfMotif *motif = g_new0 (HfMotif, 1);

      name = names->pdata[i];
      motif->id = g_strndup (name, strlen (name) - strlen (ENDING));
      motif->path = g_build_filename (reading->folder, name, NULL);
      motif->title = g_filename_display_name (motif->id);
      add (reading, motif);
    }
}

GPtrArray *
hf_library_list_motifs (const HfLibrary *library, const char *language, GPtrArray *doubts)
{
  const char *const *folders = hf_library_get_folders (library);
  GPtrArray *motifs = g_ptr_array_new_with_free_func (motif_free);
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; folders[i] != NULL; i++)
    {
      g_autofree char *folder = g_build_filename (folders[i], LIST, NULL);
      g_autoptr (GPtrArray) names = hf_collection_list_files (folder);
      const Reading reading = { folder, language, motifs, ids, doubts };

      for (guint k = 0; k < names->len; k++)
        read_list (&reading, names->pdata[k]);
      add_unlisted (&reading);
    }

  return motifs;
}
