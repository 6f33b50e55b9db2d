/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sheet cards are put on: the options that say which and how, the same for export and print. */
#pragma once

#include "batch/batch.h"
#include "cli/console.h"
#include "cli/option.h"

/** HfSheetWords: the options as the user wrote them. */
typedef struct
{
  char *sheet;
  char *duplex;
  char *start_at;
  char *copies;
  char *gutter;
  char *calibration;
  char *ink_price;
  gboolean ink;
  gboolean stacked;
  gboolean marks;
} HfSheetWords;

/** HF_SHEET_OPTIONS: the rows of an option table that fill in @member, an #HfSheetWords of @Type. */
#define HF_SHEET_OPTIONS(Type, member)                                                                                     \
  { "sheet",        's',                                                                                                   \
    HF_OPTION_TEXT, offsetof (Type, member.sheet),                                                                         \
    N_ ("PRODUCT"), N_ ("Many to a sheet of paper: one of those “sheets” lists") },                                        \
      { "crop-marks",   0,                                                                                                 \
        HF_OPTION_FLAG, offsetof (Type, member.marks),                                                                     \
        NULL,           N_ ("Of a sheet: show where to cut and fold, and a line that names it") },                         \
      { "duplex",                                                                                                          \
        0,                                                                                                                 \
        HF_OPTION_TEXT,                                                                                                    \
        offsetof (Type, member.duplex),                                                                                    \
        N_ ("EDGE"),                                                                                                       \
        N_ ("Of a sheet: the edge the printer turns it on; manual; or none (long)"),                                       \
        "long short manual none" },                                                                                        \
      { "start-at",     0,                                                                                                 \
        HF_OPTION_TEXT, offsetof (Type, member.start_at),                                                                  \
        N_ ("CELL"),    N_ ("Of a sheet used in part: the first free place (1)") },                                        \
      { "copies",       0,                                                                                                 \
        HF_OPTION_TEXT, offsetof (Type, member.copies),                                                                    \
        N_ ("N"),       N_ ("Of a sheet: how many of each card (1)") },                                                    \
      { "cut-and-stack",                                                                                                   \
        0,                                                                                                                 \
        HF_OPTION_FLAG,                                                                                                    \
        offsetof (Type, member.stacked),                                                                                   \
        NULL,                                                                                                              \
        N_ ("Of a sheet: the pile, cut through and stacked, is in the order of the list") },                               \
      { "gutter",       0,                                                                                                 \
        HF_OPTION_TEXT, offsetof (Type, member.gutter),                                                                    \
        N_ ("LENGTH"),  N_ ("Of plain paper: what is left between cards, such as 6mm") },                                  \
      { "ink", 0, HF_OPTION_FLAG, offsetof (Type, member.ink), NULL, N_ ("Of a sheet: say about how much ink it takes") }, \
      { "ink-price",                                                                                                       \
        0,                                                                                                                 \
        HF_OPTION_TEXT,                                                                                                    \
        offsetof (Type, member.ink_price),                                                                                 \
        N_ ("PRICE"),                                                                                                      \
        N_ (/* xgettext:no-c-format */ "Of --ink: what a page with 5 % of one ink costs, as makers state it") },           \
  {                                                                                                                        \
    "calibration", 0, HF_OPTION_FILE, offsetof (Type, member.calibration), N_ ("PROFILE"),                                 \
        N_ ("Of a sheet: correct what the printer does, by a file or a printer that was measured")                         \
  }

/** HfSheetChoice: the same, once understood. */
typedef struct
{
  HfSheet *sheet; /**< %NULL where no sheet was asked for */
  HfCalibrationProfile profile;
  gboolean ink;        /**< whether to say how much ink a sheet takes */
  double ink_price;    /**< of a page with 5 % of one ink; 0 where it was not said */
  HfBatchSheets batch; /**< borrows from the above */
} HfSheetChoice;

/**
 * hf_sheet_words_parse: understands @words. Fails with #HF_USAGE_ERROR naming the option, or #HF_SHEET_ERROR
 *
 * Returns: (transfer full) (nullable)
 */
HfSheetChoice *hf_sheet_words_parse (const HfSheetWords *words, GError **error);

void hf_sheet_choice_free (HfSheetChoice *choice);

/**
 * hf_sheet_choice_tell: says what is to be known of @choice for @n_people cards like @card: doubtful figures, how to
 * print, and the ink.
 * @fields: what the fields of one of them say
 */
void hf_sheet_choice_tell (const HfSheetChoice *choice, HfConsole *console, HfCard *card, guint n_people,
                           HfFields *fields);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfSheetChoice, hf_sheet_choice_free)
