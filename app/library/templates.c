/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Templates: card folders and `.heartfelt` files in `templates/`. */
#include <glib/gi18n.h>

#include "file/load.h"
#include "library/library.h"
#include "library/nearest.h"

#define FILE_SUFFIX ".heartfelt"

static void
template_free (gpointer data)
{
  HfTemplate *template = data;

  g_free (template->id);
  g_free (template->path);
  g_clear_pointer (&template->sketch, hf_card_unref);
  g_free (template);
}

static gboolean
is_card_folder (const char *path)
{
  g_autofree char *json = g_build_filename (path, "card.json", NULL);

  return g_file_test (json, G_FILE_TEST_EXISTS);
}

/* The id of the template at @path, if it is one. Returns: (transfer full) (nullable) */
static char *
id_from_name (const char *name, const char *path)
{
  if (name[0] == '.')
    return NULL;
  if (g_str_has_suffix (name, FILE_SUFFIX) && g_file_test (path, G_FILE_TEST_IS_REGULAR))
    return g_strndup (name, strlen (name) - strlen (FILE_SUFFIX));

  return is_card_folder (path) ? g_strdup (name) : NULL;
}

/* Adds the templates of @folder whose ids are not in @paths yet. */
static void
find_in_folder (const char *folder, GHashTable *paths)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      char *id = id_from_name (name, path);

      if (id != NULL && !g_hash_table_contains (paths, id))
        g_hash_table_insert (paths, id, g_steal_pointer (&path));
      else
        g_free (id);
    }
}

/* Every template's path by id. Returns: (transfer full) */
static GHashTable *
find_all (const HfLibrary *library)
{
  GHashTable *paths = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  const char *const *folders = hf_library_get_folders (library);

  for (guint i = 0; folders[i] != NULL; i++)
    {
      g_autofree char *folder = g_build_filename (folders[i], "templates", NULL);

      find_in_folder (folder, paths);
    }

  return paths;
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  const HfTemplate *const *template_a = a;
  const HfTemplate *const *template_b = b;

  return strcmp ((*template_a)->id, (*template_b)->id);
}

GPtrArray *
hf_library_list_templates (const HfLibrary *library, GPtrArray *doubts)
{
  g_autoptr (GHashTable) paths = find_all (library);
  GPtrArray *templates = g_ptr_array_new_with_free_func (template_free);
  GHashTableIter iter;
  gpointer id, path;

  g_hash_table_iter_init (&iter, paths);
  while (g_hash_table_iter_next (&iter, &id, &path))
    {
      g_autoptr (GError) error = NULL;
      HfCard *sketch = hf_file_load (path, HF_FILE_LOAD_SKETCH, NULL, &error);
      HfTemplate *template;

      if (sketch == NULL)
        {
          if (doubts != NULL)
            g_ptr_array_add (doubts, hf_doubt_new (HF_SEVERITY_WARNING, "broken-template", "%s", error->message));
          continue;
        }

      template = g_new (HfTemplate, 1);
      *template = (HfTemplate){ g_strdup (id), g_strdup (path), sketch };
      g_ptr_array_add (templates, template);
    }
  g_ptr_array_sort (templates, compare_ids);

  return templates;
}

/* Says that there is no template @id; @is_argument: it might have been meant as a file, too. */
static void
set_not_found (GHashTable *paths, const char *id, gboolean is_argument, GError **error)
{
  guint count;
  g_autofree const char **ids = (const char **) g_hash_table_get_keys_as_array (paths, &count);
  const char *nearest = hf_nearest (id, ids, count);

  if (is_argument && nearest != NULL)
    g_set_error (error, HF_LIBRARY_ERROR, HF_LIBRARY_ERROR_NOT_FOUND,
                 _ ("There is no file and no template “%s”: did you mean “%s”?"), id, nearest);
  else if (is_argument)
    g_set_error (error, HF_LIBRARY_ERROR, HF_LIBRARY_ERROR_NOT_FOUND,
                 _ ("There is no file and no template “%s”: “heartfelt-cli templates” lists the templates"), id);
  else if (nearest != NULL)
    g_set_error (error, HF_LIBRARY_ERROR, HF_LIBRARY_ERROR_NOT_FOUND,
                 _ ("There is no template “%s”: did you mean “%s”?"), id, nearest);
  else
    g_set_error (error, HF_LIBRARY_ERROR, HF_LIBRARY_ERROR_NOT_FOUND,
                 _ ("There is no template “%s”: “heartfelt-cli templates” lists them"), id);
}

char *
hf_library_find_template (const HfLibrary *library, const char *id, GError **error)
{
  g_autoptr (GHashTable) paths = find_all (library);
  const char *path = g_hash_table_lookup (paths, id);

  if (path == NULL)
    set_not_found (paths, id, FALSE, error);
  return g_strdup (path);
}

/* Somebody's folder that happens to be called like a template is no card. */
static gboolean
means_path (const char *argument)
{
  return strchr (argument, '/') != NULL || g_str_has_suffix (argument, FILE_SUFFIX) || is_card_folder (argument) ||
         (g_file_test (argument, G_FILE_TEST_EXISTS) && !g_file_test (argument, G_FILE_TEST_IS_DIR));
}

HfCard *
hf_library_load_card (const HfLibrary *library, const char *argument, GCancellable *cancellable, GError **error)
{
  g_autoptr (GHashTable) paths = NULL;
  const char *path;

  if (means_path (argument))
    return hf_file_load (argument, HF_FILE_LOAD_DEFAULT, cancellable, error);

  paths = find_all (library);
  path = g_hash_table_lookup (paths, argument);
  if (path != NULL)
    return hf_file_load (path, HF_FILE_LOAD_DEFAULT, cancellable, error);

  set_not_found (paths, argument, TRUE, error);
  return NULL;
}
