/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/thanks-note.h"

#include "file/likeness.h"
#include "merge/merge.h"

struct _HfThanksNote
{
  HfCard *card;
  HfCrowd *crowd;
  GArray *people; /* guint */
  HfLedgerWay way;
  gint64 time_s;
  char *path; /* of the ledger, while it is written on a thread */
};

HfThanksNote *
hf_thanks_note_new (HfCard *card, HfCrowd *crowd, const GArray *people, HfLedgerWay way)
{
  HfThanksNote *note = g_new0 (HfThanksNote, 1);

  note->card = hf_card_ref (card);
  note->crowd = hf_crowd_ref (crowd);
  note->people = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < (people != NULL ? people->len : hf_crowd_get_size (crowd)); i++)
    {
      guint place = people != NULL ? g_array_index (people, guint, i) : i;

      g_array_append_val (note->people, place);
    }
  note->way = way;
  note->time_s = g_get_real_time () / G_USEC_PER_SEC;

  return note;
}

void
hf_thanks_note_free (HfThanksNote *note)
{
  if (note == NULL)
    return;

  hf_card_unref (note->card);
  hf_crowd_unref (note->crowd);
  g_array_unref (note->people);
  g_free (note->path);
  g_free (note);
}

static const char *
keep_field (GStringChunk *texts, HfFields *fields, HfField field)
{
  const char *value = hf_fields_lookup (fields, hf_field_name (field));

  return g_string_chunk_insert_const (texts, value != NULL ? value : "");
}

static const char *
keep_digest (GStringChunk *texts, HfLikeness *likeness, HfCard *card)
{
  HfDigest digest = hf_likeness_take (likeness, card);
  g_autoptr (GString) hex = g_string_new (NULL);

  for (guint i = 0; i < HF_DIGEST_BYTES; i++)
    g_string_append_printf (hex, "%02x", digest.bytes[i]);

  return g_string_chunk_insert_const (texts, hex->str);
}

gboolean
hf_thanks_note_write (HfThanksNote *note, const char *path, GError **error)
{
  g_autoptr (HfLedger) ledger = hf_ledger_open (path, error);
  g_autoptr (HfLikeness) likeness = NULL;
  g_autoptr (GArray) entries = g_array_new (FALSE, TRUE, sizeof (HfLedgerEntry));
  GStringChunk *texts;
  gboolean done;

  if (ledger == NULL)
    return FALSE;

  texts = g_string_chunk_new (4096);
  likeness = hf_likeness_new (note->card);
  for (guint i = 0; i < note->people->len; i++)
    {
      g_autoptr (HfFields) fields = hf_crowd_get_fields (note->crowd, g_array_index (note->people, guint, i));
      g_autoptr (HfCard) personal = hf_merge_card (note->card, fields, HF_MERGE_ALL, NULL);
      const HfLedgerEntry entry = { .card = note->card->uuid != NULL ? note->card->uuid : "",
                                    .title = note->card->title != NULL ? note->card->title : "",
                                    .name = keep_field (texts, fields, HF_FIELD_NAME),
                                    .email = keep_field (texts, fields, HF_FIELD_EMAIL),
                                    .team = keep_field (texts, fields, HF_FIELD_TEAM),
                                    .content = keep_digest (texts, likeness, personal),
                                    .way = note->way,
                                    .time_s = note->time_s };

      g_array_append_val (entries, entry);
    }
  done = hf_ledger_add (ledger, (const HfLedgerEntry *) (gpointer) entries->data, entries->len, error);
  g_string_chunk_free (texts);

  return done;
}

static void
write_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  HfThanksNote *note = data;
  GError *error = NULL;

  if (hf_thanks_note_write (note, note->path, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
free_note (gpointer note)
{
  hf_thanks_note_free (note);
}

void
hf_thanks_note_write_async (HfThanksNote *note, const char *path, GAsyncReadyCallback done, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, done, data);

  g_task_set_source_tag (task, hf_thanks_note_write_async);
  note->path = g_strdup (path);
  g_task_set_task_data (task, note, free_note);
  g_task_run_in_thread (task, write_in_thread);
}
