/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The wheel in panels that scroll. */
#pragma once

#include <gtk/gtk.h>

/**
 * hf_leave_wheel_to_scrolling: spin buttons and sliders that are below @widget now leave the wheel to what scrolls
 * them, so that nobody changes a number by looking further down.
 */
void hf_leave_wheel_to_scrolling (GtkWidget *widget);
