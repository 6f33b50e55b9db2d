/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/files/drafts.h"

#include "file/save.h"
#include "ui/files/state.h"

#include <errno.h>
#include <glib/gstdio.h>

#define FOLDER "drafts"
#define CARD_SUFFIX ".heartfelt"
#define NOTES_SUFFIX ".ini"
#define GONE_SUFFIX ".gone"
#define GROUP "draft"

/* Enough of a path's sum that two files of one card never meet. */
#define PATH_SUM_LENGTH 12

void
hf_draft_free (HfDraft *draft)
{
  if (draft == NULL)
    return;

  g_free (draft->id);
  g_free (draft->path);
  g_free (draft->card_path);
  g_free (draft);
}

char *
hf_draft_get_id (const char *uuid, const char *card_path)
{
  g_autofree char *sum = NULL;

  if (card_path == NULL)
    return g_strdup (uuid);

  sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, card_path, -1);
  return g_strdup_printf ("%s-%.*s", uuid, PATH_SUM_LENGTH, sum);
}

static char *
get_path (const char *id, const char *suffix)
{
  g_autofree char *name = g_strconcat (FOLDER, G_DIR_SEPARATOR_S, id, suffix, NULL);

  return hf_state_get_path (name);
}

static gboolean
save_notes (const HfDraft *draft, GError **error)
{
  g_autofree char *path = get_path (draft->id, NOTES_SUFFIX);
  g_autofree char *print = hf_file_print_to_text (&draft->print);
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autofree char *text = NULL;
  gsize length;

  if (draft->card_path != NULL)
    g_key_file_set_string (keys, GROUP, "path", draft->card_path);
  g_key_file_set_string (keys, GROUP, "print", print);
  g_key_file_set_boolean (keys, GROUP, "open", draft->open);
  text = g_key_file_to_data (keys, &length, NULL);
  return hf_save_bytes (path, text, length, HF_SAVE_REPLACE, error);
}

gboolean
hf_draft_keep (HfCard *card, const HfDraft *draft, GError **error)
{
  g_autofree char *path = get_path (draft->id, CARD_SUFFIX);
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_set_error (error, HF_SAVE_ERROR, HF_SAVE_ERROR_NO_FOLDER, "“%s”: %s", folder, g_strerror (errno));
      return FALSE;
    }

  /* What is known of the card comes first: a card without it would not know its file. */
  return save_notes (draft, error) && hf_file_save (card, path, NULL, HF_SAVE_REPLACE, error);
}

static HfDraft *
load (const char *id)
{
  g_autofree char *notes = get_path (id, NOTES_SUFFIX);
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autofree char *print = NULL;
  HfDraft *draft = g_new0 (HfDraft, 1);
  GStatBuf info;

  draft->id = g_strdup (id);
  draft->path = get_path (id, CARD_SUFFIX);
  if (g_stat (draft->path, &info) != 0)
    {
      hf_draft_free (draft);
      return NULL;
    }

  draft->kept_s = (gint64) info.st_mtime;
  (void) g_key_file_load_from_file (keys, notes, G_KEY_FILE_NONE, NULL);
  draft->card_path = g_key_file_get_string (keys, GROUP, "path", NULL);
  print = g_key_file_get_string (keys, GROUP, "print", NULL);
  draft->print = hf_file_print_from_text (print);
  draft->open = g_key_file_get_boolean (keys, GROUP, "open", NULL);
  return draft;
}

HfDraft *
hf_draft_find (const char *id)
{
  return load (id);
}

void
hf_draft_close (const char *id)
{
  g_autoptr (HfDraft) draft = load (id);

  if (draft == NULL || !draft->open)
    return;

  draft->open = FALSE;
  (void) save_notes (draft, NULL);
}

static gboolean
move (const char *id, const char *from_suffix, const char *to_suffix)
{
  g_autofree char *from = get_path (id, from_suffix);
  g_autofree char *to = get_path (id, to_suffix);

  return g_rename (from, to) == 0;
}

void
hf_draft_discard (const char *id)
{
  (void) move (id, CARD_SUFFIX, CARD_SUFFIX GONE_SUFFIX);
}

gboolean
hf_draft_restore (const char *id)
{
  return move (id, CARD_SUFFIX GONE_SUFFIX, CARD_SUFFIX);
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  const HfDraft *first = *(HfDraft *const *) a;
  const HfDraft *second = *(HfDraft *const *) b;

  return first->kept_s < second->kept_s ? 1 : first->kept_s > second->kept_s ? -1 : 0;
}

GPtrArray *
hf_drafts_list (void)
{
  g_autofree char *folder = hf_state_get_path (FOLDER);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray *drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_draft_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *id = NULL;
      HfDraft *draft;

      if (name[0] == '.' || !g_str_has_suffix (name, CARD_SUFFIX))
        continue;
      id = g_strndup (name, strlen (name) - strlen (CARD_SUFFIX));
      draft = load (id);
      if (draft != NULL)
        g_ptr_array_add (drafts, draft);
    }
  g_ptr_array_sort (drafts, compare_times);

  return drafts;
}

/* Whether the card that the notes @name are about is gone. */
static gboolean
is_orphan (const char *folder, const char *name)
{
  g_autofree char *id = g_strndup (name, strlen (name) - strlen (NOTES_SUFFIX));
  g_autofree char *card = g_strconcat (folder, G_DIR_SEPARATOR_S, id, CARD_SUFFIX, NULL);

  return !g_file_test (card, G_FILE_TEST_EXISTS);
}

void
hf_drafts_tidy (void)
{
  g_autofree char *folder = hf_state_get_path (FOLDER);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_str_has_suffix (name, GONE_SUFFIX) || (g_str_has_suffix (name, NOTES_SUFFIX) && is_orphan (folder, name)))
        (void) g_unlink (path);
    }
}
