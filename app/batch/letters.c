/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "batch/letters.h"

#include "batch/batch-private.h"
#include "batch/copies.h"
#include "batch/file-name.h"
#include "batch/pdfs.h"
#include "batch/words.h"
#include "merge/language.h"
#include "merge/runs.h"

#include <string.h>

/* The picture in a message: shown so wide, with twice as many pixels for fine screens. */
#define PICTURE_WIDTH 360
#define PICTURE_WIDTH_PX (2 * PICTURE_WIDTH)

/* Longer names of files are cut by some mail programs, their ending first. */
#define NAME_BYTES 120

/* The copies of a batch: attached pages, and what is seen in the message. */
enum
{
  PNGS,
  PICTURES,
};

G_STATIC_ASSERT (PICTURES < HF_BATCH_COPIES);

typedef struct
{
  HfBatch batch;
  const GArray *people;
  const HfLetterOptions *options;
  HfLetterTaker take;
  void (*progress) (guint n_done, gpointer data);
  gpointer data;

  HfPdfs *pdfs;
  HfPngOptions picture_options;
} Letters;

/* A letter and what only it owns. */
typedef struct
{
  HfLetter letter;
  GArray *files; /* of HfMailFile, whose names and bytes are owned */
  char *to_name;
  char *subject;
  char *text;
  char *alt;
  char *language;
} Made;

static void
clear_file (gpointer data)
{
  HfMailFile *file = data;

  g_free ((char *) file->name);
  g_bytes_unref (file->bytes);
}

static void
free_made (gpointer data)
{
  Made *made = data;

  g_array_unref (made->files);
  g_free (made->to_name);
  g_free (made->subject);
  g_free (made->text);
  g_free (made->alt);
  g_free (made->language);
  g_clear_pointer (&made->letter.message.picture, g_bytes_unref);
  g_clear_pointer (&made->letter.doubts, g_ptr_array_unref);
  g_clear_error (&made->letter.error);
  hf_fields_unref (made->letter.fields);
  g_free (made);
}

static const HfLetterWords *
choose_words (const HfLetterOptions *options, const char *language)
{
  for (guint i = 0; i < options->n_words; i++)
    if (options->words[i].language != NULL && hf_language_matches (language, options->words[i].language))
      return &options->words[i];

  return &options->words[options->n_words - 1];
}

static char *
fill_in (const char *words, HfFields *fields)
{
  HfMerging merging = { .fields = fields, .mode = HF_MERGE_ALL };
  char *filled = hf_merge_words (words, &merging);

  return filled != NULL ? filled : g_strdup (words);
}

static char *
name_file (const Made *made, const char *side, const char *ending)
{
  g_autofree char *name = hf_file_name_clean (made->to_name, NAME_BYTES);

  return side != NULL ? g_strdup_printf ("%s-%s%s", name, side, ending) : g_strconcat (name, ending, NULL);
}

static void
attach (Made *made, char *name, const char *type, HfSave *save)
{
  HfMailFile file = { name, type, hf_save_steal_bytes (save) };

  g_array_append_val (made->files, file);
}

static gboolean
attach_pdf (Letters *letters, const HfProof *proof, Made *made, GCancellable *stop, GError **error)
{
  g_autoptr (HfSave) save = hf_save_new_memory ();

  if (!hf_pdfs_write (letters->pdfs, proof, save, stop, error))
    return FALSE;

  attach (made, name_file (made, NULL, ".pdf"), "application/pdf", save);
  return TRUE;
}

static gboolean
attach_pngs (Letters *letters, HfBatchWorker *worker, const HfProof *proof, Made *made, GCancellable *stop,
             GError **error)
{
  guint n_sides = hf_artwork_get_n_sides (letters->batch.artwork);

  for (guint i = 0; i < n_sides; i++)
    {
      g_autoptr (HfSave) save = hf_save_new_memory ();
      const char *side = n_sides > 1 ? hf_artwork_get_side (letters->batch.artwork, i)->name : NULL;

      if (!hf_copyist_write (worker->copyists[PNGS], proof, i, save, stop, error))
        return FALSE;
      attach (made, name_file (made, side, ".png"), "image/png", save);
    }
  return TRUE;
}

static gboolean
make_picture (HfBatchWorker *worker, const HfProof *proof, Made *made, GCancellable *stop, GError **error)
{
  g_autoptr (HfSave) save = hf_save_new_memory ();

  if (!hf_copyist_write (worker->copyists[PICTURES], proof, 0, save, stop, error))
    return FALSE;

  made->letter.message.picture = hf_save_steal_bytes (save);
  made->letter.message.picture_width = PICTURE_WIDTH;
  made->alt = hf_words_of_page (proof->card->pages[0]);
  return TRUE;
}

static void
write_words (const Letters *letters, const HfProof *proof, Made *made)
{
  const HfLetterOptions *options = letters->options;
  HfFields *fields = made->letter.fields;
  const char *name = hf_fields_lookup (fields, hf_field_name (HF_FIELD_NAME));
  const HfLetterWords *words = choose_words (options, proof->card->language);

  made->to_name = g_strdup (name != NULL ? name : "");
  made->subject = fill_in (words->subject, fields);
  made->text = words->body != NULL ? fill_in (words->body, fields) : hf_words_of_card (proof->card);
  made->language = g_strdup (proof->card->language);
}

static gboolean
write_letter (Letters *letters, HfBatchWorker *worker, const HfProof *proof, Made *made, GCancellable *stop,
              GError **error)
{
  const HfLetterOptions *options = letters->options;
  HfMailMessage *message = &made->letter.message;

  write_words (letters, proof, made);
  if (!(options->as_png ? attach_pngs (letters, worker, proof, made, stop, error)
                        : attach_pdf (letters, proof, made, stop, error)) ||
      !make_picture (worker, proof, made, stop, error))
    return FALSE;

  message->from_name = options->from_name;
  message->from_address = options->from_address;
  message->to_name = made->to_name;
  message->subject = made->subject;
  message->language = made->language;
  message->is_rtl = hf_card_is_rtl (proof->card);
  message->text = made->text;
  message->picture_alt = made->alt;
  message->files = (const HfMailFile *) (const void *) made->files->data;
  message->n_files = made->files->len;
  message->unsent = options->unsent;
  message->date_s = options->date_s;
  return TRUE;
}

static gpointer
make_person (HfPipeline *pipeline, gpointer data_of_worker, guint piece, GCancellable *stop, gpointer data)
{
  Letters *letters = data;
  HfBatchWorker *worker = data_of_worker;
  Made *made = g_new0 (Made, 1);
  g_autoptr (HfProof) proof = NULL;

  made->files = g_array_new (FALSE, FALSE, sizeof (HfMailFile));
  g_array_set_clear_func (made->files, clear_file);
  made->letter.index = g_array_index (letters->people, guint, piece);
  made->letter.fields = letters->options->fields != NULL
                            ? hf_fields_ref (letters->options->fields)
                            : hf_crowd_get_fields (letters->batch.crowd, made->letter.index);
  proof = hf_proofer_make (worker->proofer, made->letter.fields);
  made->letter.doubts = g_ptr_array_ref (proof->doubts);
  write_letter (letters, worker, proof, made, stop, &made->letter.error);
  hf_pipeline_step (pipeline);

  return made;
}

static gboolean
take_person (guint piece, gpointer result, gpointer data, GError **error)
{
  Letters *letters = data;
  Made *made = result;
  gboolean go_on = letters->take (&made->letter, letters->data, error);

  free_made (made);
  return go_on;
}

static void
tell_progress (guint n_done, gpointer data)
{
  const Letters *letters = data;

  if (letters->progress != NULL)
    letters->progress (n_done, letters->data);
}

static gpointer
worker_new (gpointer data)
{
  Letters *letters = data;

  return hf_batch_worker_new (&letters->batch);
}

gboolean
hf_letters_make (HfCard *card, HfCrowd *crowd, const GArray *people, const HfLetterOptions *options, HfLetterTaker take,
                 void (*progress) (guint n_done, gpointer data), gpointer data, GCancellable *cancellable,
                 GError **error)
{
  static const HfPipelineWork work = {
    .worker_new = worker_new,
    .worker_free = hf_batch_worker_free,
    .make = make_person,
    .result_free = free_made,
    .take = take_person,
    .progress = tell_progress,
  };
  g_autoptr (GArray) sides = hf_side_list (card, HF_SIDES_ALL);
  g_autoptr (GArray) fronts = hf_side_list (card, HF_SIDES_FRONT);
  g_autoptr (HfArtwork) artwork = hf_artwork_new (card, sides);
  g_autoptr (HfPdfs) pdfs = hf_pdfs_new (artwork, &options->pdf, &options->info);
  const HfPngOptions picture = { .width_px = PICTURE_WIDTH_PX };
  const HfOutputInfo nothing = { 0 };
  g_autoptr (HfCopies) pngs = hf_copies_new (card, sides, &options->png, &options->info, options->n_jobs);
  g_autoptr (HfCopies) pictures = hf_copies_new (card, fronts, &picture, &nothing, options->n_jobs);
  Letters letters = {
    .batch = { .card = card, .crowd = crowd, .artwork = artwork, .copies = { [PNGS] = pngs, [PICTURES] = pictures } },
    .people = people,
    .options = options,
    .take = take,
    .progress = progress,
    .data = data,
    .pdfs = pdfs
  };

  g_return_val_if_fail (options->n_words > 0 && options->n_jobs > 0, FALSE);

  return people->len == 0 || hf_pipeline_run (&work, people->len, options->n_jobs, cancellable, &letters, error);
}
