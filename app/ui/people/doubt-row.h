/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A person with a card to check: what is doubtful in plain words, and beside each doubt what mends it. */
#pragma once

#include "base/doubt.h"
#include "ui/document.h"

#include <gtk/gtk.h>

#define HF_TYPE_DOUBT_ROW (hf_doubt_row_get_type ())
G_DECLARE_FINAL_TYPE (HfDoubtRow, hf_doubt_row, HF, DOUBT_ROW, GtkListBoxRow)

/**
 * hf_doubt_row_new: tells @doubts (#HfDoubt) about the person at @index of @document.
 *
 * Emits `settled` when one of them is mended or kept. Returns: (transfer floating)
 */
GtkWidget *hf_doubt_row_new (HfDocument *document, guint index, const GPtrArray *doubts);

/** hf_doubt_row_get_id: of the person. */
guint hf_doubt_row_get_id (HfDoubtRow *self);

/** hf_doubt_row_tells: whether the row tells just @doubts of the person at @index. */
gboolean hf_doubt_row_tells (HfDoubtRow *self, guint index, const GPtrArray *doubts);

/** hf_doubt_row_grab: gives the first of its buttons the focus, or itself. */
void hf_doubt_row_grab (HfDoubtRow *self);

/** hf_doubt_row_mend: presses the first of its mends. Returns: whether there is one */
gboolean hf_doubt_row_mend (HfDoubtRow *self);
