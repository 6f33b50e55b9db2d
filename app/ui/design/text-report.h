/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the words of one text do on everybody's card: whether they fit, and whether they can be read. */
#pragma once

#include "merge/crowd.h"
#include "render/renderer.h"

#include <gio/gio.h>

/** HfTextReport: what was found over all cards. */
typedef struct
{
  guint n_cards;              /**< looked at: one for each person, or one with samples where there is nobody */
  guint n_too_long;           /**< whose words do not fit */
  guint n_small;              /**< whose words had to shrink below comfort */
  guint n_unknown;            /**< with letters no typeface has */
  guint most_surplus_letters; /**< by how many letters the longest words are too long */
  double most_height_mm;      /**< what the lines of the longest words need, where words do not fit */
  gboolean too_wide;          /**< a word of theirs is wider than its frame, which more height would not mend */
  guint first_too_long;       /**< place of the first of those people, from 0; counts where @n_too_long does */
  gboolean one_line;          /**< no card needs a second line */
  double least_size_pt;       /**< the smallest size any card came to; 0 for no words at all */
  double shown_size_pt;       /**< the size on the card that is shown; 0 for no words on it */
  double contrast; /**< 1 to 21, with what lies below the words, where that is nearly worst; 0 for no words */
} HfTextReport;

/** HfTextReportOrder: what to look at. @shown is the place of the person shown, or negative. */
typedef struct
{
  HfCard *card;
  const char *id;
  HfCrowd *crowd;
  int shown;
} HfTextReportOrder;

/**
 * hf_text_report_make: looks at text @id of @order's card as it comes out for everybody.
 *
 * Costs a layout of the item's page for each person. Returns: FALSE where @cancellable stopped it, or there is no such
 * text
 */
gboolean hf_text_report_make (HfRenderer *renderer, const HfTextReportOrder *order, GCancellable *cancellable,
                              HfTextReport *out_report);

/** hf_text_report_async: the same on a thread of its own; what is asked for last comes first. */
void hf_text_report_async (const HfTextReportOrder *order, GCancellable *cancellable, GAsyncReadyCallback callback,
                           gpointer data);

/**
 * hf_text_report_finish:
 *
 * Returns: whether there is a report; else @error is %G_IO_ERROR_CANCELLED or %G_IO_ERROR_NOT_FOUND
 */
gboolean hf_text_report_finish (GAsyncResult *result, HfTextReport *out_report, GError **error);
