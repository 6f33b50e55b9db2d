/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/files/kept-people.h"

#include "base/limits.h"
#include "base/save.h"
#include "keep/people-text.h"
#include "ui/files/state.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

#define FOLDER "people"
#define SUFFIX ".jsonl"
#define GONE_SUFFIX ".gone"
#define DAMAGED_SUFFIX ".damaged"

/* How much of its digest tells what was put aside from what was before. */
#define DIGEST_LETTERS 8

/* The first line, before the text that keep/ makes. */
#define BASE_START "{\"base\":\""
#define BASE_END "\"}\n"

void
hf_kept_people_clear (HfKeptPeople *kept)
{
  g_clear_pointer (&kept->people, hf_people_unref);
  g_clear_pointer (&kept->base, g_free);
}

static char *
get_path (const char *uuid, const char *suffix)
{
  g_autofree char *name = g_strconcat (FOLDER, G_DIR_SEPARATOR_S, uuid, suffix, NULL);

  return hf_state_get_path (name);
}

char *
hf_kept_people_digest (GBytes *text)
{
  return text != NULL ? g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, text) : NULL;
}

/* Takes the first line off @text. Returns: (transfer full): the rest */
static GBytes *
take_base (GBytes *text, char **out_base)
{
  gsize length;
  const char *start = g_bytes_get_data (text, &length);
  const char *stop = length > 0 ? memchr (start, '\n', length) : NULL;
  g_autofree char *line = stop != NULL ? g_strndup (start, (gsize) (stop + 1 - start)) : g_strdup ("");

  if (!g_str_has_prefix (line, BASE_START) || !g_str_has_suffix (line, BASE_END) ||
      strlen (line) < strlen (BASE_START BASE_END))
    return g_bytes_ref (text);
  if (strlen (line) > strlen (BASE_START BASE_END))
    *out_base = g_strndup (line + strlen (BASE_START), strlen (line) - strlen (BASE_START BASE_END));
  return g_bytes_new_from_bytes (text, strlen (line), length - strlen (line));
}

static void
move (const char *uuid, const char *from_suffix, const char *to_suffix)
{
  g_autofree char *from = get_path (uuid, from_suffix);
  g_autofree char *to = get_path (uuid, to_suffix);

  (void) g_rename (from, to);
}

char *
hf_kept_people_put_aside (const char *uuid, GBytes *text)
{
  g_autofree char *digest = hf_kept_people_digest (text);
  g_autofree char *suffix = g_strdup_printf ("%s.%.*s%s", SUFFIX, DIGEST_LETTERS, digest, DAMAGED_SUFFIX);
  g_autofree char *path = get_path (uuid, suffix);
  g_autofree char *folder = g_path_get_dirname (path);
  gsize length;
  const char *data = g_bytes_get_data (text, &length);

  if (g_mkdir_with_parents (folder, 0700) != 0 ||
      !g_file_set_contents_full (path, data, (gssize) length,
                                 G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600, NULL))
    return NULL;

  return g_steal_pointer (&path);
}

gboolean
hf_kept_people_load (const char *uuid, HfKeptPeople *out_kept, char **out_aside, GError **error)
{
  g_autofree char *path = get_path (uuid, SUFFIX);
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, NULL);
  g_autoptr (GBytes) whole = NULL;
  g_autoptr (GBytes) text = NULL;
  HfKeptPeople kept = { NULL };

  *out_kept = kept;
  if (file == NULL)
    return TRUE;

  whole = g_mapped_file_get_bytes (file);
  text = take_base (whole, &kept.base);
  kept.people = hf_people_from_text (text, path, error);
  if (kept.people == NULL)
    {
      hf_kept_people_clear (&kept);
      *out_aside = hf_kept_people_put_aside (uuid, whole);
      if (*out_aside != NULL)
        (void) g_unlink (path);
      return FALSE;
    }

  *out_kept = kept;
  return TRUE;
}

static gboolean
write_whole (const char *path, const HfKeptPeople *kept, GBytes *text, GError **error)
{
  GString *whole = g_string_sized_new (g_bytes_get_size (text) + 128);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GError) write_error = NULL;
  gboolean written;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_set_error (error, HF_SAVE_ERROR, HF_SAVE_ERROR_NO_FOLDER, "“%s”: %s", folder, g_strerror (errno));
      g_string_free (whole, TRUE);
      return FALSE;
    }

  g_string_append (whole, BASE_START);
  g_string_append (whole, kept->base != NULL ? kept->base : "");
  g_string_append (whole, BASE_END);
  g_string_append_len (whole, g_bytes_get_data (text, NULL), (gssize) g_bytes_get_size (text));
  written = g_file_set_contents_full (path, whole->str, (gssize) whole->len,
                                      G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600, &write_error);
  g_string_free (whole, TRUE);
  if (!written)
    g_set_error (error, HF_SAVE_ERROR, HF_SAVE_ERROR_FAILED, _ ("The people of this card cannot be kept: %s"),
                 write_error->message);
  return written;
}

gboolean
hf_kept_people_save (const char *uuid, const HfKeptPeople *kept, GError **error)
{
  g_autofree char *path = get_path (uuid, SUFFIX);
  g_autoptr (GBytes) text = NULL;

  if (kept->people == NULL)
    {
      (void) g_unlink (path);
      return TRUE;
    }

  text = hf_people_to_text (kept->people, HF_PEOPLE_TEXT_DEFAULT, error);
  return text != NULL && write_whole (path, kept, text, error);
}

void
hf_kept_people_discard (const char *uuid)
{
  move (uuid, SUFFIX, SUFFIX GONE_SUFFIX);
}

void
hf_kept_people_restore (const char *uuid)
{
  move (uuid, SUFFIX GONE_SUFFIX, SUFFIX);
}

void
hf_kept_people_tidy (void)
{
  g_autofree char *folder = hf_state_get_path (FOLDER);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, GONE_SUFFIX))
      {
        g_autofree char *path = g_build_filename (folder, name, NULL);

        (void) g_unlink (path);
      }
}

/* Whether the file @name is of one of @uuids. */
static gboolean
is_of (const char *name, const char *const *uuids)
{
  for (guint i = 0; uuids[i] != NULL; i++)
    if (g_str_has_prefix (name, uuids[i]))
      return TRUE;

  return FALSE;
}

guint
hf_kept_people_count (void)
{
  g_autofree char *folder = hf_kept_people_get_folder ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    n += g_str_has_suffix (name, SUFFIX) || g_str_has_suffix (name, DAMAGED_SUFFIX);
  return n;
}

gboolean
hf_kept_people_forget (const char *const *uuids_to_keep, GError **error)
{
  g_autofree char *folder = hf_kept_people_get_folder ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (is_of (name, uuids_to_keep) || g_unlink (path) == 0 || errno == ENOENT)
        continue;
      g_set_error (error, HF_SAVE_ERROR, HF_SAVE_ERROR_FAILED, "“%s”: %s", path, g_strerror (errno));
      return FALSE;
    }

  return TRUE;
}

char *
hf_kept_people_get_folder (void)
{
  return hf_state_get_path (FOLDER);
}
