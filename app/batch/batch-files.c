/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file, or several, for each person. */
#include "batch/batch-private.h"
#include "batch/copies.h"
#include "batch/names.h"
#include "batch/pdfs.h"
#include "batch/standing.h"
#include "file/likeness.h"
#include "merge/merge.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

/* The longest page of a card that becomes a file of its own. */
#define LONGEST_SUFFIX "-inside-right.png"

/* Of one worker: what waits for the disk together costs one wait. */
#define FILES_AHEAD 8

typedef struct
{
  HfBatch *job;
  HfNames *names;
  HfPdfs *pdfs; /* for PDF */

  HfDigest *looks;  /* of each person's card, how it is made included; NULL where nothing is remembered */
  guint8 *standing; /* whether each person's files are there as they would be made again; likewise */
} Files;

/* What a worker made of one person. */
typedef struct
{
  HfBatchOutcome outcome;
  GPtrArray *saves; /* HfSave: written, and not yet given their names */
} Made;

static gboolean
make_folder (const char *path, GError **error)
{
  if (g_mkdir_with_parents (path, 0777) == 0)
    return TRUE;

  g_set_error (error, HF_SAVE_ERROR, HF_SAVE_ERROR_NO_FOLDER, _ ("The folder “%s” cannot be made: %s"), path,
               g_strerror (errno));
  return FALSE;
}

/* @side: for PNG; what belongs to @person, a name. Returns: (transfer full) */
static char *
build_path (const Files *files, const char *person, guint side)
{
  const HfBatch *job = files->job;
  g_autofree char *name = NULL;

  if (job->options->kind == HF_BATCH_PDF)
    name = g_strconcat (person, ".pdf", NULL);
  else if (hf_artwork_get_n_sides (job->artwork) == 1)
    name = g_strconcat (person, ".png", NULL);
  else
    name = g_strconcat (person, "-", hf_artwork_get_side (job->artwork, side)->name, ".png", NULL);

  return g_build_filename (job->options->target, name, NULL);
}

static guint
count_files (const Files *files)
{
  return files->job->options->kind == HF_BATCH_PDF ? 1 : hf_artwork_get_n_sides (files->job->artwork);
}

static const char *
get_name (const Files *files, guint index)
{
  const HfBatchOptions *options = files->job->options;

  return hf_names_get (files->names, options->everybody != NULL ? options->places[index] : index);
}

static gboolean
stands (const Files *files, guint piece)
{
  const HfBatch *job = files->job;

  for (guint side = 0; side < count_files (files); side++)
    {
      g_autofree char *path = build_path (files, get_name (files, job->people.start + piece), side);
      HfDigest key;

      if (!hf_standing_key (&files->looks[piece], path, &key) || !hf_digest_set_has (job->options->made, &key))
        return FALSE;
    }

  return TRUE;
}

/* What stands is told from the cards as they are now, before anything is written. */
static void
find_standing (Files *files)
{
  const HfBatch *job = files->job;
  g_autoptr (HfLikeness) likeness = NULL;

  if (job->options->made == NULL)
    return;

  likeness = hf_likeness_new (job->card);
  files->looks = g_new0 (HfDigest, job->people.count);
  files->standing = g_new0 (guint8, job->people.count);
  for (guint i = 0; i < job->people.count; i++)
    {
      g_autoptr (HfFields) fields = hf_crowd_get_fields (job->crowd, job->people.start + i);
      g_autoptr (HfCard) personal = hf_merge_card (job->card, fields, HF_MERGE_ALL, NULL);
      HfDigest look = hf_likeness_take (likeness, personal);

      files->looks[i] = hf_standing_digest (job->options, &look);
      files->standing[i] = stands (files, i);
    }
}

/* Remembers the files of a person who has them now. */
static void
note_made (Files *files, guint piece)
{
  const HfBatch *job = files->job;

  if (job->options->made == NULL)
    return;

  for (guint side = 0; side < count_files (files); side++)
    {
      g_autofree char *path = build_path (files, get_name (files, job->people.start + piece), side);
      HfDigest key;

      if (hf_standing_key (&files->looks[piece], path, &key))
        hf_digest_set_add (job->options->made, &key);
    }
}

/* Better told before the first card than after some. */
static gboolean
check_paths (const Files *files, GError **error)
{
  const HfBatch *job = files->job;
  g_autofree char *existing = NULL;
  guint n_existing = 0;

  if ((job->options->flags & HF_SAVE_REPLACE) != 0)
    return TRUE;

  for (guint i = job->people.start; i < job->people.start + job->people.count; i++)
    for (guint side = 0; side < count_files (files); side++)
      {
        g_autofree char *path = build_path (files, get_name (files, i), side);

        if (files->standing != NULL && files->standing[i - job->people.start])
          continue;

        if (!g_file_test (path, G_FILE_TEST_EXISTS))
          continue;
        if (n_existing++ == 0)
          existing = g_steal_pointer (&path);
      }

  if (n_existing == 0)
    return TRUE;

  g_set_error (
      error, HF_SAVE_ERROR, HF_SAVE_ERROR_EXISTS,
      ngettext ("“%s” exists already: choose another folder, or allow it to be replaced",
                "“%s” and others (%u files) exist already: choose another folder, or allow them to be replaced",
                n_existing),
      existing, n_existing);
  return FALSE;
}

/* Appends to @saves what was written, for take_person() to commit: waiting for the disk is nothing a worker need do. */
static gboolean
write_files (Files *files, HfCopyist *copyist, const HfProof *proof, guint index, GPtrArray *saves, GCancellable *stop,
             GError **error)
{
  const HfBatchOptions *options = files->job->options;
  const char *person = get_name (files, index);

  for (guint i = 0; i < count_files (files); i++)
    {
      g_autofree char *path = build_path (files, person, i);
      g_autoptr (HfSave) save = NULL;
      gboolean written;

      if (g_cancellable_set_error_if_cancelled (stop, error))
        return FALSE;

      save = hf_save_open (path, options->flags | HF_SAVE_ONE_OF_MANY, error);
      written =
          save != NULL && (options->kind == HF_BATCH_PDF ? hf_pdfs_write (files->pdfs, proof, save, stop, error)
                                                         : hf_copyist_write (copyist, proof, i, save, stop, error));
      if (!written || !hf_save_start_sync (save, error))
        return FALSE;
      g_ptr_array_add (saves, g_steal_pointer (&save));
    }

  return TRUE;
}

static gpointer
make_person (HfPipeline *pipeline, gpointer data_of_worker, guint piece, GCancellable *stop, gpointer data)
{
  Files *files = data;
  HfBatchWorker *worker = data_of_worker;
  Made *made = g_new0 (Made, 1);
  HfBatchOutcome *outcome = &made->outcome;
  g_autoptr (HfProof) proof = NULL;

  made->saves = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_save_free);
  outcome->index = files->job->people.start + piece;
  outcome->kept = files->standing != NULL && files->standing[piece];
  if (outcome->kept)
    {
      hf_pipeline_step (pipeline);
      return made;
    }

  hf_gate_pass (files->job->options->gate, stop);
  proof = hf_batch_make_proof (files->job, worker, outcome->index);
  outcome->doubts = g_ptr_array_ref (proof->doubts);
  write_files (files, worker->copyists[0], proof, outcome->index, made->saves, stop, &outcome->error);
  hf_pipeline_step (pipeline);

  return made;
}

static void
free_made (gpointer data)
{
  Made *made = data;

  g_ptr_array_unref (made->saves);
  hf_batch_outcome_clear (&made->outcome);
  g_free (made);
}

/* Whole or not at all: of a person something failed for, nothing is kept that has no name yet. */
static void
commit (Made *made)
{
  for (guint i = 0; i < made->saves->len && made->outcome.error == NULL; i++)
    hf_save_commit (made->saves->pdata[i], &made->outcome.error);
}

/* What would hinder everybody after them too. */
static gboolean
is_final (const GError *error)
{
  return g_error_matches (error, HF_SAVE_ERROR, HF_SAVE_ERROR_NO_FOLDER) ||
         g_error_matches (error, HF_SAVE_ERROR, HF_SAVE_ERROR_DENIED) ||
         g_error_matches (error, HF_SAVE_ERROR, HF_SAVE_ERROR_FULL) ||
         g_error_matches (error, HF_OUTPUT_ERROR, HF_OUTPUT_ERROR_TOO_LARGE);
}

static gboolean
take_person (guint piece, gpointer result, gpointer data, GError **error)
{
  Files *files = data;
  Made *made = result;
  HfBatchOutcome *outcome = &made->outcome;
  gboolean go_on = TRUE;

  commit (made);
  if (outcome->error != NULL && is_final (outcome->error))
    {
      g_propagate_error (error, g_steal_pointer (&outcome->error));
      go_on = FALSE;
    }
  else
    {
      if (outcome->error == NULL && !outcome->kept)
        {
          files->job->total.n_files += count_files (files);
          note_made (files, piece);
        }
      hf_batch_tell (files->job, outcome);
    }

  free_made (made);

  return go_on;
}

static void
tell_progress (guint n_done, gpointer data)
{
  const Files *files = data;

  hf_batch_tell_progress (n_done, files->job);
}

static gpointer
worker_new (gpointer data)
{
  const Files *files = data;

  return hf_batch_worker_new (files->job);
}

gboolean
hf_batch_run_files (HfBatch *job, GCancellable *cancellable, GError **error)
{
  static const HfPipelineWork work = {
    .worker_new = worker_new,
    .worker_free = hf_batch_worker_free,
    .make = make_person,
    .result_free = free_made,
    .take = take_person,
    .ahead = FILES_AHEAD,
    .progress = tell_progress,
  };
  HfCrowd *everybody = job->options->everybody != NULL ? job->options->everybody : job->crowd;
  g_autoptr (HfNames) names = hf_names_new (everybody, job->options->pattern, strlen (LONGEST_SUFFIX));
  g_autoptr (HfCopies) copies = hf_copies_new (job->card, hf_artwork_get_sides (job->artwork), &job->options->png,
                                               &job->options->info, job->options->n_jobs);
  g_autoptr (HfPdfs) pdfs = hf_pdfs_new (job->artwork, &job->options->pdf, &job->options->info);
  Files files = { .job = job, .names = names, .pdfs = pdfs };
  gboolean done;

  if (!make_folder (job->options->target, error))
    return FALSE;

  find_standing (&files);
  done = check_paths (&files, error);
  if (done)
    {
      job->copies[0] = copies;
      done = hf_pipeline_run (&work, job->people.count, job->options->n_jobs, cancellable, &files, error);
      job->copies[0] = NULL;
      hf_save_sync_folder (job->options->target);
    }
  g_free (files.looks);
  g_free (files.standing);

  return done;
}
