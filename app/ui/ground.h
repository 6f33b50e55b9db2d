/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is under everything in a window that Cairo draws.
 *
 * GTK fills a window before anything in it is drawn, also under what hides that. Cairo moreover takes half the time for
 * the first thing drawn on a surface, when nothing has to be laid over anything. So such a window is not filled at all:
 * what is in it paints the ground where it needs one, and the canvas, which covers much and moves, comes first. */
#pragma once

#include <gtk/gtk.h>

/** hf_ground_leave_out: @window, not shown yet, will not be filled if Cairo draws it. */
void hf_ground_leave_out (GtkWidget *window);

/** hf_ground_is_left_out: whether the window of @widget is not filled. */
gboolean hf_ground_is_left_out (GtkWidget *widget);

/**
 * hf_ground_snapshot_child: paints @child of @widget, and below it what windows are filled with, if that of @widget is
 * not; but not below @hole, which fills itself and is @child or in it, unless it is not drawn this time.
 */
void hf_ground_snapshot_child (GtkWidget *widget, GtkWidget *child, GtkWidget *hole, GtkSnapshot *snapshot);

/** hf_ground_append_around: paints what of @outer lies around @inner. */
void hf_ground_append_around (GtkSnapshot *snapshot, const graphene_rect_t *outer, const graphene_rect_t *inner,
                              const GdkRGBA *color);
