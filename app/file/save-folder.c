/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <sys/stat.h>

#include "file/card-json.h"
#include "file/contents.h"
#include "file/entry-name.h"
#include "file/save.h"

static gboolean
make_folder (const char *path, gboolean may_exist, GError **error)
{
  int failure = g_mkdir (path, 0777) == 0 ? 0 : errno;

  if (failure == 0 || (failure == EEXIST && may_exist && g_file_test (path, G_FILE_TEST_IS_DIR)))
    return TRUE;

  if (failure == EEXIST)
    g_set_error (error, HF_SAVE_ERROR, HF_SAVE_ERROR_EXISTS,
                 _ ("“%s” exists already: choose another name, or allow it to be replaced"), path);
  else
    g_set_error (error, HF_SAVE_ERROR, failure == ENOENT ? HF_SAVE_ERROR_NO_FOLDER : HF_SAVE_ERROR_DENIED,
                 _ ("“%s” cannot be made: %s"), path, g_strerror (failure));
  return FALSE;
}

static gboolean
write_file (const char *folder, const char *name, GBytes *bytes, GError **error)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  return hf_save_bytes (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), HF_SAVE_REPLACE, error);
}

/* Fills @used with the file names of the assets. */
static gboolean
write_assets (const char *folder, const HfContents *contents, GHashTable *used, GError **error)
{
  g_autofree char *assets_folder = g_build_filename (folder, "assets", NULL);

  if (contents->assets->len > 0 && !make_folder (assets_folder, TRUE, error))
    return FALSE;

  for (guint i = 0; i < contents->assets->len; i++)
    {
      HfAsset *asset = g_ptr_array_index (contents->assets, i);
      g_autofree char *name = hf_asset_get_path (asset);

      if (!write_file (folder, name, asset->bytes, error))
        return FALSE;
      g_hash_table_add (used, g_path_get_basename (name));
    }

  return TRUE;
}

/* What stays behind by a failure here is only of no use, so it fails nothing. */
static void
remove_unused (const char *folder, GHashTable *used)
{
  g_autofree char *assets_folder = g_build_filename (folder, "assets", NULL);
  g_autoptr (GDir) dir = g_dir_open (assets_folder, 0, NULL);
  const char *name;

  if (dir == NULL)
    return;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *entry = g_strconcat ("assets/", name, NULL);
      g_autofree char *sha256 = hf_entry_name_get_sha256 (entry);
      g_autofree char *path = g_build_filename (assets_folder, name, NULL);

      if (sha256 != NULL && !g_hash_table_contains (used, name))
        g_unlink (path);
    }
  g_clear_pointer (&dir, g_dir_close);
  g_rmdir (assets_folder);
}

/* People who are not to be kept any more must not stay behind, so that failing is an error here. */
static gboolean
write_people (const char *folder, GBytes *people, GError **error)
{
  g_autofree char *path = g_build_filename (folder, HF_ENTRY_PEOPLE, NULL);

  if (people != NULL)
    return write_file (folder, HF_ENTRY_PEOPLE, people, error);
  if (g_unlink (path) == 0 || errno == ENOENT)
    return TRUE;

  g_set_error (error, HF_SAVE_ERROR, HF_SAVE_ERROR_DENIED, _ ("“%s” cannot be removed: %s"), path, g_strerror (errno));
  return FALSE;
}

gboolean
hf_file_save_folder (HfCard *card, const char *path, GBytes *thumbnail_png, HfSaveFlags flags, GError **error)
{
  g_autoptr (HfContents) contents = hf_contents_new (card, thumbnail_png, error);
  g_autoptr (GHashTable) used = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (contents == NULL || !make_folder (path, (flags & HF_SAVE_REPLACE) != 0, error) ||
      !write_assets (path, contents, used, error))
    return FALSE;
  if (thumbnail_png != NULL && !write_file (path, HF_ENTRY_THUMBNAIL, thumbnail_png, error))
    return FALSE;
  if (!write_people (path, contents->people, error) || !write_file (path, HF_ENTRY_CARD, contents->json, error))
    return FALSE;

  remove_unused (path, used);
  return TRUE;
}
