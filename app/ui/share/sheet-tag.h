/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words on and below the picture of a sheet that are not printed. */
#pragma once

#include <gtk/gtk.h>

/**
 * hf_sheet_tag_append: says @text in the corner of a place on a sheet, @cell, in pixels of @widget, where there is
 * room.
 */
void hf_sheet_tag_append (GtkSnapshot *snapshot, GtkWidget *widget, const graphene_rect_t *cell, const char *text);

/** hf_sheet_caption_append: says @title and @words below a picture that ends at @y_px. */
void hf_sheet_caption_append (GtkSnapshot *snapshot, GtkWidget *widget, double x_px, double y_px, double width_px,
                              const char *title, const char *words);
