/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of the inspector with a length: what it is, a box for it, and the unit people prefer. */
#pragma once

#include <gtk/gtk.h>

#define HF_TYPE_LENGTH_ROW (hf_length_row_get_type ())
G_DECLARE_FINAL_TYPE (HfLengthRow, hf_length_row, HF, LENGTH_ROW, GtkWidget)

/**
 * hf_length_row_set_value: shows @length_mm.
 *
 * Properties: `title`, translated; `upper` and `step`, in mm. Signals: `changed` when the length does, whoever changed
 * it; `left` when the keyboard goes elsewhere.
 */
void hf_length_row_set_value (HfLengthRow *self, double length_mm);

/** hf_length_row_get_value: the length in mm. */
double hf_length_row_get_value (HfLengthRow *self);
