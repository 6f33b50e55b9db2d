/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A doubt: something about a card, or a roster, that a person should look at before it goes out. */
#pragma once

#include <glib.h>

/** HfSeverity: how much a doubt matters, least first. */
typedef enum
{
  HF_SEVERITY_NOTE,    /**< worth knowing */
  HF_SEVERITY_WARNING, /**< worth mending */
  HF_SEVERITY_ERROR,   /**< the card must not go out */
} HfSeverity;

/**
 * HfDoubt:
 *
 * One doubt with its place. Kinds are the stable words scripts rely on (`overflow`, `missing-glyph`, …).
 * Places that do not apply are %NULL or 0; rows count from 1, a heading row not counted.
 */
typedef struct
{
  HfSeverity severity;
  char *kind;
  char *message; /**< a whole sentence in plain words */
  guint row;
  char *name;      /**< of the person */
  char *page;      /**< page id, such as "front" */
  char *item;      /**< item id */
  char *column;    /**< heading, in a roster */
  char *mended;    /**< what had better stand in that cell, where that can be told */
  guint other_row; /**< of the person this one is like, where that is the doubt */
} HfDoubt;

/** hf_doubt_new: a doubt without a place. @message_format is printf-like. Returns: (transfer full) */
HfDoubt *hf_doubt_new (HfSeverity severity, const char *kind, const char *message_format, ...) G_GNUC_PRINTF (3, 4);

/** hf_doubt_copy: Returns: (transfer full) */
HfDoubt *hf_doubt_copy (const HfDoubt *doubt);

void hf_doubt_free (HfDoubt *doubt);

/** hf_doubt_list_new: an empty list of #HfDoubt that owns them. Returns: (transfer full) */
GPtrArray *hf_doubt_list_new (void);

/** hf_doubt_list_worst: the greatest severity in @doubts, or -1 when there are none. */
int hf_doubt_list_worst (const GPtrArray *doubts);

/**
 * hf_doubt_list_join: the messages of @doubts a line each, and @advice after them; "" where there are none.
 *
 * Returns: (transfer full)
 */
char *hf_doubt_list_join (const GPtrArray *doubts, const char *advice);

/** hf_severity_name: `note`, `warning` or `error`. */
const char *hf_severity_name (HfSeverity severity);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfDoubt, hf_doubt_free)
