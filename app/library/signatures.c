/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "library/signatures.h"

#include "base/limits.h"
#include "base/save.h"
#include "file/folder-read.h"
#include "file/json-parse.h"
#include "file/json-take.h"
#include "file/text-json.h"
#include "library/collection-files.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

/* Longer file names say no more. */
#define MOST_NAME_BYTES 48

void
hf_signature_free (HfSignature *signature)
{
  g_free (signature->name);
  g_free (signature->path);
  hf_ink_unref (signature->ink);
  g_free (signature);
}

static void
free_signature (gpointer signature)
{
  hf_signature_free (signature);
}

char *
hf_signatures_get_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "heartfelt", "signatures", NULL);
}

static HfSignature *
read_file (const char *folder, const char *file_name, GError **error)
{
  g_autoptr (HfSignature) signature = g_new0 (HfSignature, 1);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (JsonObject) root = NULL;
  g_autoptr (HfJsonReader) reader = NULL;
  JsonObject *ink;

  signature->path = g_build_filename (folder, file_name, NULL);
  signature->ink = hf_ink_seal (hf_ink_draft (NULL));
  bytes = hf_folder_read (folder, file_name, HF_LIMIT_CARD_JSON_BYTES, error);
  if (bytes == NULL)
    return NULL;
  root = hf_json_parse (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), signature->path, error);
  if (root == NULL)
    return NULL;

  reader = hf_json_reader_new (signature->path);
  hf_json_require (reader, root, "name");
  hf_json_require (reader, root, "ink");
  hf_json_take_text (reader, root, "name", (const char **) &signature->name);
  ink = hf_json_enter (reader, root, "ink");
  if (ink != NULL)
    {
      hf_ink_unref (signature->ink);
      signature->ink = hf_ink_from_json (reader, ink);
      hf_json_leave_taken (reader, root, "ink");
    }
  if (!hf_json_reader_failed (reader))
    return g_steal_pointer (&signature);

  g_propagate_error (error, hf_json_reader_take_error (reader));
  return NULL;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate ((*(const HfSignature *const *) a)->name, (*(const HfSignature *const *) b)->name);
}

GPtrArray *
hf_signatures_list (const char *folder, GPtrArray *doubts)
{
  GPtrArray *signatures = g_ptr_array_new_with_free_func (free_signature);
  g_autoptr (GPtrArray) names = hf_collection_list_files (folder);

  for (guint i = 0; i < names->len; i++)
    {
      g_autoptr (GError) error = NULL;
      HfSignature *signature = read_file (folder, g_ptr_array_index (names, i), &error);

      if (signature != NULL)
        g_ptr_array_add (signatures, signature);
      else if (doubts != NULL)
        g_ptr_array_add (doubts, hf_doubt_new (HF_SEVERITY_WARNING, "broken-signature", "%s", error->message));
    }
  g_ptr_array_sort (signatures, compare);

  return signatures;
}

/* A file name of letters and figures for @name; names that differ have different ones. Returns: (transfer full) */
static char *
build_file_name (const char *name)
{
  g_autofree char *plain = g_str_to_ascii (name, NULL);
  g_autofree char *lower = g_ascii_strdown (plain, MIN ((gssize) strlen (plain), MOST_NAME_BYTES));

  for (char *at = lower; *at != '\0'; at++)
    if (!g_ascii_isalnum (*at))
      *at = '-';

  return g_strdup_printf ("%s-%08x.json", lower, g_str_hash (name));
}

gboolean
hf_signatures_keep (const char *folder, const char *name, HfInk *ink, GError **error)
{
  g_autofree char *file_name = build_file_name (name);
  g_autofree char *path = g_build_filename (folder, file_name, NULL);
  g_autoptr (HfJsonWriter) writer = hf_json_writer_new ();
  g_autoptr (GBytes) json = NULL;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_set_error (error, HF_SAVE_ERROR, HF_SAVE_ERROR_FAILED, "%s: %s", folder, g_strerror (errno));
      return FALSE;
    }

  hf_json_write_open (writer, NULL, NULL);
  hf_json_write_text (writer, "name", name);
  hf_json_write_open (writer, "ink", NULL);
  hf_ink_to_json (ink, writer);
  hf_json_write_close (writer);
  hf_json_write_close (writer);
  json = hf_json_writer_finish (writer);

  return hf_save_bytes (path, g_bytes_get_data (json, NULL), g_bytes_get_size (json), HF_SAVE_REPLACE, error);
}

gboolean
hf_signatures_remove (const char *path, GError **error)
{
  if (g_unlink (path) == 0 || errno == ENOENT)
    return TRUE;

  g_set_error (error, G_FILE_ERROR, (int) g_file_error_from_errno (errno), _ ("“%s” cannot be removed: %s"), path,
               g_strerror (errno));
  return FALSE;
}
