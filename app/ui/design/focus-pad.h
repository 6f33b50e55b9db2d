/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A picture in small with the part of it that its frame shows, which can be moved about. */
#pragma once

#include <gtk/gtk.h>

#define HF_TYPE_FOCUS_PAD (hf_focus_pad_get_type ())
G_DECLARE_FINAL_TYPE (HfFocusPad, hf_focus_pad, HF, FOCUS_PAD, GtkWidget)

/**
 * hf_focus_pad_set_picture: shows @texture (nullable: none yet).
 *
 * Signals: `moved` with the focus, x and y from 0 to 1, again and again while it is pulled; `settled` when it is let
 * go.
 */
void hf_focus_pad_set_picture (HfFocusPad *self, GdkTexture *texture);

/** hf_focus_pad_set_part: @part of the picture is shown, from 0 to 1 each way, around @focus_x, @focus_y. */
void hf_focus_pad_set_part (HfFocusPad *self, const graphene_rect_t *part, double focus_x, double focus_y);
