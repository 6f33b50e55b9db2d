/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Everybody's card as a draft that a mail program opens and sends, with a list to tick off. */
#pragma once

#include "batch/letters.h"

/** HfDraftOptions: where drafts go; strings are borrowed. */
typedef struct
{
  const HfLetterOptions *letters;
  gboolean mbox;            /**< all in one file; else a file for each */
  const char *target;       /**< that file; or the folder, made if missing; or the file of one card */
  const char *pattern;      /**< of file names */
  const char *uuid;         /**< of the card */
  const gboolean *left_out; /**< nullable: by place in the crowd, who gets none */
  HfSaveFlags flags;
} HfDraftOptions;

/**
 * hf_drafts_write: drafts for @people, a part of @crowd, which is %NULL for one card, and a list of them,
 * `checklist.csv` in the folder or `-checklist.csv` beside the mbox.
 *
 * A person whose card cannot be made is told of and left out; one without an address gets a draft without one.
 * @observer: told as of a batch, and of addresses by doubts of kind `bad-address`
 *
 * Returns: %FALSE with #HF_SAVE_ERROR, #HF_OUTPUT_ERROR or %G_IO_ERROR_CANCELLED
 */
gboolean hf_drafts_write (HfCard *card, HfCrowd *crowd, HfSlice people, const HfDraftOptions *options,
                          const HfBatchObserver *observer, GCancellable *cancellable, GError **error);
