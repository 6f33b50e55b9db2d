/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Options as tables: what parses them, the help, the manual page and the completion all read the same ones. */
#pragma once

#include <glib.h>

/** HfOptionKind: what an option takes and where its offset points. */
typedef enum
{
  HF_OPTION_FLAG,   /**< a gboolean */
  HF_OPTION_TEXT,   /**< a char *, UTF-8 */
  HF_OPTION_TEXTS,  /**< a char **, UTF-8; may be given again and again */
  HF_OPTION_FILE,   /**< a char *, a file name of any encoding */
  HF_OPTION_TARGET, /**< the same, of what is written: never “-” */
} HfOptionKind;

/** HfOption: one option; the last of a table is all zero. */
typedef struct
{
  const char *name; /**< without its hyphens */
  char letter;      /**< 0 for none */
  HfOptionKind kind;
  gsize offset;        /**< in the struct of the command's options */
  const char *value;   /**< N_(): what stands for the value in help; %NULL for flags */
  const char *help;    /**< N_(): a few words */
  const char *choices; /**< the possible values, parted by spaces; nullable */
} HfOption;

/** HF_OPTION_JSON: the row of a table by which the member `json` of @options says whether to answer in JSON. */
#define HF_OPTION_JSON(options)                                                                                        \
  {                                                                                                                    \
    "json", 0, HF_OPTION_FLAG, offsetof (options, json), NULL, N_ ("Answer in JSON")                                   \
  }

/** hf_options_to_entries: @table as #GOptionEntry with values going into @target. Returns: (transfer full) */
GOptionEntry *hf_options_to_entries (const HfOption *table, gpointer target);

/**
 * hf_options_check: whether every value of @target can be used: UTF-8 where it must be, one of the choices where there
 * are any, and no “-” for a file that is written, which would be one of that name.
 */
gboolean hf_options_check (const HfOption *table, gconstpointer target, GError **error);

/** hf_options_clear: frees what parsing put into @target. */
void hf_options_clear (const HfOption *table, gpointer target);
