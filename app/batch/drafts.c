/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "batch/drafts.h"

#include "base/csv-row.h"
#include "batch/names.h"
#include "batch/recipients.h"
#include "mail/line.h"
#include "mail/mbox.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

#define ENDING ".eml"
#define LIST_NAME "checklist.csv"

/* Drafts of nobody in particular come from no host; RFC 2606 keeps this one free. */
#define NO_HOST "heartfelt.invalid"

typedef struct
{
  HfCard *card;
  HfSlice people;
  const HfDraftOptions *options;
  const HfBatchObserver *observer;
  HfNames *names;        /* NULL for one card */
  GPtrArray *recipients; /* NULL for one card */
  HfSave *mbox;
  GString *list;
} Drafts;

static void
append_row (GString *list, const char *const cells[5])
{
  char *lines[5];

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    lines[i] = hf_mail_line_clean (cells[i]);
  hf_csv_append_row (list, (const char *const *) lines, G_N_ELEMENTS (lines));
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    g_free (lines[i]);
}

static void
tell_address (const Drafts *drafts, const HfRecipient *recipient)
{
  g_autoptr (GPtrArray) doubts = hf_doubt_list_new ();
  HfDoubt *doubt;

  if (recipient->doubt == NULL || drafts->observer->doubts == NULL)
    return;

  doubt = hf_doubt_new (HF_SEVERITY_WARNING, "bad-address", "%s", recipient->doubt);
  doubt->row = recipient->row;
  doubt->name = g_strdup (recipient->name);
  g_ptr_array_add (doubts, doubt);
  drafts->observer->doubts (doubts, drafts->observer->data);
}

static char *
build_path (const Drafts *drafts, const char *name)
{
  if (drafts->names == NULL)
    return g_strdup (drafts->options->target);

  return g_build_filename (drafts->options->target, name, NULL);
}

static gboolean
write_message (Drafts *drafts, GBytes *bytes, const char *name, gint64 date_s, GError **error)
{
  g_autofree char *path = NULL;

  if (drafts->mbox != NULL)
    return hf_mbox_append (drafts->mbox, bytes, date_s, error);

  path = build_path (drafts, name);
  return hf_save_bytes (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                        drafts->options->flags | (drafts->names != NULL ? HF_SAVE_ONE_OF_MANY : HF_SAVE_DEFAULT),
                        error);
}

static gboolean
take_letter (HfLetter *letter, gpointer data, GError **error)
{
  Drafts *drafts = data;
  HfMailMessage message = letter->message;
  const HfRecipient *recipient =
      drafts->recipients != NULL ? drafts->recipients->pdata[letter->index - drafts->people.start] : NULL;
  const char *email = hf_fields_lookup (letter->fields, hf_field_name (HF_FIELD_EMAIL));
  g_autofree char *row = g_strdup_printf ("%u", recipient != NULL ? recipient->row : 0);
  g_autofree char *name =
      drafts->names != NULL ? g_strconcat (hf_names_get (drafts->names, letter->index), ENDING, NULL) : NULL;
  g_autofree char *digest = NULL;
  g_autofree char *id = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (letter->error != NULL)
    {
      if (drafts->observer->failure != NULL)
        drafts->observer->failure (recipient != NULL ? recipient->row : 0, recipient != NULL ? recipient->name : "",
                                   letter->error, drafts->observer->data);
      return TRUE;
    }
  if (letter->doubts->len > 0 && drafts->observer->doubts != NULL)
    drafts->observer->doubts (letter->doubts, drafts->observer->data);
  if (recipient != NULL)
    tell_address (drafts, recipient);

  message.to_address = recipient == NULL ? email : recipient->usable ? recipient->email : NULL;
  digest = hf_mail_message_digest (&message);
  id = hf_mail_message_make_id (drafts->options->uuid, recipient != NULL ? recipient->key : "", digest,
                                message.from_address != NULL ? message.from_address : NO_HOST);
  message.id = id;
  bytes = hf_mail_message_build (&message);
  if (recipient != NULL)
    append_row (drafts->list, (const char *const[]){ row, recipient->name, recipient->email,
                                                     drafts->mbox != NULL ? "" : name, message.subject });

  return write_message (drafts, bytes, name, message.date_s, error);
}

static void
tell_progress (guint n_done, gpointer data)
{
  const Drafts *drafts = data;
  const HfBatchProgress progress = { n_done, drafts->people.count, -1 };

  if (drafts->observer->progress != NULL)
    drafts->observer->progress (&progress, drafts->observer->data);
}

static char *
build_list_path (const HfDraftOptions *options)
{
  const char *dot = strrchr (options->target, '.');

  if (!options->mbox)
    return g_build_filename (options->target, LIST_NAME, NULL);
  if (dot == NULL || strchr (dot, G_DIR_SEPARATOR) != NULL)
    dot = options->target + strlen (options->target);

  return g_strdup_printf ("%.*s-%s", (int) (dot - options->target), options->target, LIST_NAME);
}

/* Better told before the first than after some. */
static gboolean
check_paths (const Drafts *drafts, const char *list_path, GError **error)
{
  g_autofree char *existing = NULL;

  if ((drafts->options->flags & HF_SAVE_REPLACE) != 0)
    return TRUE;

  if (list_path != NULL && g_file_test (list_path, G_FILE_TEST_EXISTS))
    existing = g_strdup (list_path);
  for (guint i = 0; drafts->names != NULL && drafts->mbox == NULL && existing == NULL && i < drafts->people.count; i++)
    {
      g_autofree char *name = g_strconcat (hf_names_get (drafts->names, drafts->people.start + i), ENDING, NULL);
      g_autofree char *path = build_path (drafts, name);

      if (g_file_test (path, G_FILE_TEST_EXISTS))
        existing = g_steal_pointer (&path);
    }
  if (existing == NULL)
    return TRUE;

  g_set_error (error, HF_SAVE_ERROR, HF_SAVE_ERROR_EXISTS,
               _ ("“%s” exists already: choose another name, or allow it to be replaced"), existing);
  return FALSE;
}

static gboolean
make_folder (const char *path, GError **error)
{
  if (g_mkdir_with_parents (path, 0777) == 0)
    return TRUE;

  g_set_error (error, HF_SAVE_ERROR, HF_SAVE_ERROR_NO_FOLDER, _ ("The folder “%s” cannot be made: %s"), path,
               g_strerror (errno));
  return FALSE;
}

static gboolean
finish (Drafts *drafts, const char *list_path, GError **error)
{
  if (drafts->mbox != NULL && !hf_save_commit (drafts->mbox, error))
    return FALSE;
  if (list_path == NULL)
    return TRUE;
  if (!hf_save_bytes (list_path, drafts->list->str, drafts->list->len, drafts->options->flags, error))
    return FALSE;

  if (drafts->mbox == NULL)
    hf_save_sync_folder (drafts->options->target);
  return TRUE;
}

gboolean
hf_drafts_write (HfCard *card, HfCrowd *crowd, HfSlice people, const HfDraftOptions *options,
                 const HfBatchObserver *observer, GCancellable *cancellable, GError **error)
{
  g_autoptr (HfNames) names = crowd != NULL ? hf_names_new (crowd, options->pattern, strlen (ENDING)) : NULL;
  g_autoptr (GPtrArray) recipients = crowd != NULL ? hf_recipients_list (crowd, people) : NULL;
  g_autofree char *list_path = crowd != NULL ? build_list_path (options) : NULL;
  g_autoptr (GString) list = g_string_new (HF_CSV_BEGIN);
  g_autoptr (GArray) indexes = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (HfSave) mbox = NULL;
  Drafts drafts = { card, people, options, observer, names, recipients, NULL, list };

  if (crowd != NULL && !options->mbox && !make_folder (options->target, error))
    return FALSE;
  if (options->mbox)
    {
      mbox = hf_save_open (options->target, options->flags, error);
      if (mbox == NULL)
        return FALSE;
    }
  drafts.mbox = mbox;
  if (!check_paths (&drafts, list_path, error))
    return FALSE;

  append_row (list, (const char *const[]){ _ ("Row"), _ ("Name"), _ ("Address"), _ ("File"), _ ("Subject") });
  for (guint i = 0; i < people.count; i++)
    {
      guint index = people.start + i;

      if (options->left_out == NULL || !options->left_out[index])
        g_array_append_val (indexes, index);
    }

  return hf_letters_make (card, crowd, indexes, options->letters, take_letter, tell_progress, &drafts, cancellable,
                          error) &&
         finish (&drafts, list_path, error);
}
