/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/share/mail-drafts.h"

#include "batch/drafts.h"
#include "batch/file-name.h"
#include "batch/names.h"
#include "ui/share/mail-letters.h"

#include <errno.h>
#include <glib/gi18n.h>

#define NAME_BYTES 100

typedef struct
{
  HfCard *card;
  HfCrowd *crowd;
  gboolean *left_out; /* by place in the crowd */
  char *folder;
  char *subject;
  gboolean as_png;
  gboolean as_mbox;
} Writing;

static void
free_writing (gpointer data)
{
  Writing *writing = data;

  hf_card_unref (writing->card);
  hf_crowd_unref (writing->crowd);
  g_free (writing->left_out);
  g_free (writing->folder);
  g_free (writing->subject);
  g_free (writing);
}

static char *
name_after (const Writing *writing, const char *format)
{
  g_autofree char *title = NULL;

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  title = g_strdup_printf (format, writing->card->title != NULL ? writing->card->title : "");
#pragma GCC diagnostic pop
  return hf_file_name_clean (title, NAME_BYTES);
}

/* `Birds drafts`, or where that is taken `Birds drafts 2`, … */
static char *
find_folder (const Writing *writing)
{
  g_autofree char *name = name_after (writing, _ ("%s drafts"));
  char *folder = g_build_filename (writing->folder, name, NULL);

  for (guint i = 2; g_file_test (folder, G_FILE_TEST_EXISTS); i++)
    {
      g_autofree char *numbered = g_strdup_printf ("%s %u", name, i);

      g_free (folder);
      folder = g_build_filename (writing->folder, numbered, NULL);
    }
  return folder;
}

/* What is written, in the folder @folder, which is made. Returns: (transfer full) (nullable): %NULL with @error */
static char *
make_target (const Writing *writing, const char *folder, GError **error)
{
  g_autofree char *name = name_after (writing, "%s.mbox");

  if (g_mkdir_with_parents (folder, 0777) == 0)
    return writing->as_mbox ? g_build_filename (folder, name, NULL) : g_strdup (folder);

  g_set_error (error, HF_SAVE_ERROR, HF_SAVE_ERROR_NO_FOLDER, _ ("The folder “%s” cannot be made: %s"), folder,
               g_strerror (errno));
  return NULL;
}

static void
write_drafts (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Writing *writing = data;
  g_auto (HfMailLetters) letters = { 0 };
  GError *error = NULL;
  g_autofree char *folder = find_folder (writing);
  g_autofree char *target = make_target (writing, folder, &error);
  const HfBatchObserver observer = { 0 };
  const HfDraftOptions options = {
    .letters = &letters.options,
    .mbox = writing->as_mbox,
    .target = target,
    .pattern = HF_NAMES_DEFAULT_PATTERN,
    .uuid = writing->card->uuid,
    .left_out = writing->left_out,
  };

  hf_mail_letters_init (&letters, writing->card, writing->subject, writing->as_png);
  letters.options.unsent = TRUE;
  if (target != NULL &&
      hf_drafts_write (writing->card, writing->crowd, hf_slice_all (hf_crowd_get_size (writing->crowd)), &options,
                       &observer, cancellable, &error))
    g_task_return_pointer (task, g_steal_pointer (&folder), g_free);
  else
    g_task_return_error (task, error);
}

/* By place in the crowd: who is not among those chosen, or left out of the list. Returns: (transfer full) */
static gboolean *
list_left_out (const HfMailHanding *handing, guint n_people)
{
  gboolean *left_out = g_new0 (gboolean, n_people + 1);

  for (guint i = 0; i < n_people; i++)
    left_out[i] = handing->places != NULL || hf_document_is_left_out (handing->document, i);
  for (guint i = 0; handing->places != NULL && i < handing->places->len; i++)
    {
      guint place = g_array_index (handing->places, guint, i);

      left_out[place] = hf_document_is_left_out (handing->document, place);
    }
  return left_out;
}

void
hf_mail_drafts_write_async (const HfMailHanding *handing, GFile *folder, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, data);
  Writing *writing = g_new0 (Writing, 1);

  writing->card = hf_card_ref (hf_document_get_card (handing->document));
  writing->crowd = hf_crowd_ref (hf_document_get_crowd (handing->document));
  writing->left_out = list_left_out (handing, hf_crowd_get_size (writing->crowd));
  writing->folder = g_file_get_path (folder);
  writing->subject = g_strdup (handing->subject);
  writing->as_png = handing->as_png;
  writing->as_mbox = handing->as_mbox;
  g_task_set_task_data (task, writing, free_writing);
  g_task_run_in_thread (task, write_drafts);
}

char *
hf_mail_drafts_write_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
