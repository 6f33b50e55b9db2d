/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A few choices side by side, one of them taken. */
#pragma once

#include <gtk/gtk.h>

#define HF_TYPE_SEGMENTED (hf_segmented_get_type ())
G_DECLARE_FINAL_TYPE (HfSegmented, hf_segmented, HF, SEGMENTED, GtkWidget)

/**
 * hf_segmented_add: appends the choice @id, shown as @text or as the icon @icon_name (one of them is %NULL).
 * @name: how it is called by screen readers, and in the tooltip of an icon
 *
 * The signal `chosen` tells the id of what a person chose.
 */
void hf_segmented_add (HfSegmented *self, const char *id, const char *text, const char *icon_name, const char *name);

/** hf_segmented_set_text: shows the choice @id, which has a text, as @text from now on. */
void hf_segmented_set_text (HfSegmented *self, const char *id, const char *text, const char *name);

/** hf_segmented_set_shown: whether the choice @id is there. */
void hf_segmented_set_shown (HfSegmented *self, const char *id, gboolean shown);

/** hf_segmented_select: takes the choice @id (nullable: none), without `chosen`. */
void hf_segmented_select (HfSegmented *self, const char *id);

/** hf_segmented_get_selected: Returns: (transfer none) (nullable) */
const char *hf_segmented_get_selected (HfSegmented *self);
