/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Everybody's card as files: one or several for each person, or all in one PDF.
 *
 * Bytes and names do not depend on the number of threads, nor on which part of the people is exported at a time. */
#pragma once

#include "base/digest.h"
#include "batch/gate.h"
#include "merge/crowd.h"
#include "output/pdf.h"
#include "output/png.h"
#include "render/side.h"
#include "roster/slice.h"
#include "sheet/calibration.h"
#include "sheet/impose.h"

#define HF_BATCH_ERROR (hf_batch_error_quark ())
GQuark hf_batch_error_quark (void);

/** HfBatchError: why a batch was not begun; a target that refuses is an #HfSaveError. */
typedef enum
{
  HF_BATCH_ERROR_NO_PAGE, /**< the card has no page of those asked for */
} HfBatchError;

/** HfBatchKind: what files are made. */
typedef enum
{
  HF_BATCH_PNG,      /**< a file for each side of each person; with several sides the names end in `-front`, … */
  HF_BATCH_PDF,      /**< a file for each person */
  HF_BATCH_COMBINED, /**< one PDF of all, or of every so many people */
  HF_BATCH_SHEETS,   /**< the same, many cards to a sheet of paper */
} HfBatchKind;

/** HfBatchSheets: the paper of sheets, and how cards lie on it; all borrowed. */
typedef struct
{
  HfSheet *sheet;
  HfImposeOptions impose;
  const HfCalibrationProfile *calibration; /**< nullable: the printer is taken to be exact */
} HfBatchSheets;

/** HfBatchOptions: what is made, and where. Strings are borrowed. */
typedef struct
{
  HfBatchKind kind;
  const char *target;  /**< the folder, made if missing; of a combined PDF the file */
  const char *pattern; /**< of file names: HF_NAMES_DEFAULT_PATTERN; not for combined ones */
  HfSideChoice sides;
  const HfBatchSheets *sheets; /**< for %HF_BATCH_SHEETS */
  HfFields *fields;            /**< nullable: what the fields of one card say, which is made instead of people's */
  HfPngOptions png;
  HfPdfOptions pdf;
  HfOutputInfo info;
  guint volume; /**< people in one of several PDFs before `-2`, `-3`, … is begun; 0 for any number */
  guint n_jobs; /**< threads; at least 1 */
  HfSaveFlags flags;

  HfCrowd *everybody;  /**< nullable: of whom the crowd was picked: files are named as among all of them */
  const guint *places; /**< with @everybody: the place of each there */
  HfGate *gate;        /**< nullable: pauses the work while it is shut */
  HfDigestSet *made;   /**< nullable: of files for each person: what stands as it would be made again is left standing,
                        and counts as made; what is made is added. Not to be touched meanwhile but by an observer */
} HfBatchOptions;

/** HfBatchProgress: how far a batch has come. */
typedef struct
{
  guint n_done;
  guint n_people;
  double left_s; /**< an estimate, in seconds; below 0 where it is too early for one */
} HfBatchProgress;

/**
 * HfBatchObserver: told of a batch as it goes on, on the caller's thread; functions may be NULL.
 *
 * Doubts and failures come in the order of the people.
 */
typedef struct
{
  void (*progress) (const HfBatchProgress *progress, gpointer data);
  void (*doubts) (const GPtrArray *doubts, gpointer data);                           /**< of one card */
  void (*failure) (guint row, const char *name, const GError *error, gpointer data); /**< a card not made */
  gpointer data;
  void (*card) (guint index, gboolean kept, gpointer data); /**< a card of the crowd that is there, made or @kept */
} HfBatchObserver;

/** HfBatchTotal: what came of it. */
typedef struct
{
  guint n_cards;
  guint n_failed;
  guint n_files; /**< those that stood are not counted */
  guint n_kept;  /**< cards whose files stood */
} HfBatchTotal;

/**
 * hf_batch_run: makes the cards of @people, a part of @crowd that may be empty; one card where there is none.
 *
 * A person whose card cannot be made is told of and left out, and the rest goes on. What hinders every card ends the
 * export: a card without the pages asked for, a folder that cannot be made or has vanished, no space left, or, without
 * %HF_SAVE_REPLACE, files that exist, of which nothing is made. Cancelling takes as long as painting a page. However
 * it ends, files are whole; @out_total tells of them.
 *
 * Returns: %FALSE with #HF_BATCH_ERROR, #HF_SHEET_ERROR, #HF_SAVE_ERROR, #HF_OUTPUT_ERROR or %G_IO_ERROR_CANCELLED
 */
gboolean hf_batch_run (HfCard *card, HfCrowd *crowd, HfSlice people, const HfBatchOptions *options,
                       const HfBatchObserver *observer, GCancellable *cancellable, HfBatchTotal *out_total,
                       GError **error);
