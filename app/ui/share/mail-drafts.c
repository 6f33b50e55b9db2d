/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/share/mail-drafts.h"

#include "batch/drafts.h"
#include "batch/file-name.h"
#include "batch/names.h"
#include "ui/share/mail-letters.h"

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

/* `Birds drafts`, or where that is taken `Birds drafts 2`, … */
static char *
find_target (const Writing *writing)
{
  g_autofree char *title = g_strdup_printf (_ ("%s drafts"), writing->card->title != NULL ? writing->card->title : "");
  g_autofree char *name = hf_file_name_clean (title, NAME_BYTES);
  char *target = g_build_filename (writing->folder, name, NULL);

  for (guint i = 2; g_file_test (target, G_FILE_TEST_EXISTS); i++)
    {
      g_autofree char *numbered = g_strdup_printf ("%s %u", name, i);

      g_free (target);
      target = g_build_filename (writing->folder, numbered, NULL);
    }
  return target;
}

static void
write_drafts (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Writing *writing = data;
  g_auto (HfMailLetters) letters = { 0 };
  g_autofree char *target = find_target (writing);
  const HfBatchObserver observer = { 0 };
  const HfDraftOptions options = {
    .letters = &letters.options,
    .target = target,
    .pattern = HF_NAMES_DEFAULT_PATTERN,
    .uuid = writing->card->uuid,
    .left_out = writing->left_out,
  };
  GError *error = NULL;

  hf_mail_letters_init (&letters, writing->card, writing->subject, writing->as_png);
  letters.options.unsent = TRUE;
  if (hf_drafts_write (writing->card, writing->crowd, hf_slice_all (hf_crowd_get_size (writing->crowd)), &options,
                       &observer, cancellable, &error))
    g_task_return_pointer (task, g_steal_pointer (&target), g_free);
  else
    g_task_return_error (task, error);
}

void
hf_mail_drafts_write_async (HfDocument *document, GFile *folder, const char *subject, const GArray *places,
                            gboolean as_png, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, data);
  Writing *writing = g_new0 (Writing, 1);

  writing->card = hf_card_ref (hf_document_get_card (document));
  writing->crowd = hf_crowd_ref (hf_document_get_crowd (document));
  writing->left_out = g_new0 (gboolean, hf_crowd_get_size (writing->crowd) + 1);
  for (guint i = 0; i < hf_crowd_get_size (writing->crowd); i++)
    writing->left_out[i] = places != NULL || hf_document_is_left_out (document, i);
  for (guint i = 0; places != NULL && i < places->len; i++)
    writing->left_out[g_array_index (places, guint, i)] =
        hf_document_is_left_out (document, g_array_index (places, guint, i));
  writing->folder = g_file_get_path (folder);
  writing->subject = g_strdup (subject);
  writing->as_png = as_png;
  g_task_set_task_data (task, writing, free_writing);
  g_task_run_in_thread (task, write_drafts);
}

char *
hf_mail_drafts_write_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
