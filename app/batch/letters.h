/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Everybody's card as a message. */
#pragma once

#include "batch/batch.h"
#include "mail/message.h"

/** HfLetterWords: what messages say around the card, with fields. Strings are borrowed. */
typedef struct
{
  const char *language; /**< of those this is for; %NULL for everybody else */
  const char *subject;
  const char *body; /**< nullable: the words of the card */
} HfLetterWords;

/** HfLetterOptions: what messages are made of; all is borrowed. */
typedef struct
{
  const char *from_name;    /**< nullable */
  const char *from_address; /**< nullable: drafts of nobody in particular */
  const HfLetterWords *words;
  guint n_words; /**< at least one; the first that suits a person counts, or else the last */
  gboolean as_png;
  HfPngOptions png;
  HfPdfOptions pdf;
  HfOutputInfo info;
  HfFields *fields; /**< nullable: what the fields of one card say, which is made instead of people's */
  guint n_jobs;
  gboolean unsent;
  gint64 date_s; /**< of drafts; 0 for none */
} HfLetterOptions;

/** HfLetter: one person's message, of which address, id and date are left to the taker. */
typedef struct
{
  guint index;           /**< of the person in the crowd */
  HfFields *fields;      /**< of the person */
  HfMailMessage message; /**< its strings, files and picture are the letter's */
  GPtrArray *doubts;     /**< of the card */
  GError *error;         /**< why there is no card; %NULL where there is one */
} HfLetter;

/**
 * HfLetterTaker: takes the letters, each its own only until it returns, in the order of the people. FALSE with @error
 * stops.
 */
typedef gboolean (*HfLetterTaker) (HfLetter *letter, gpointer data, GError **error);

/**
 * hf_letters_make: makes the letters of those people of @crowd whose places are @people (guint).
 *
 * What is attached is, byte by byte, what hf_batch_run() writes to files. No more than a few letters are in memory at
 * a time. @take is called on the thread of the caller and may take its time.
 * @progress: (nullable): told how many are made
 *
 * Returns: %FALSE with what @take said, or %G_IO_ERROR_CANCELLED
 */
gboolean hf_letters_make (HfCard *card, HfCrowd *crowd, const GArray *people, const HfLetterOptions *options,
                          HfLetterTaker take, void (*progress) (guint n_done, gpointer data), gpointer data,
                          GCancellable *cancellable, GError **error);
