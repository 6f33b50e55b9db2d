/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Boxes for numbers that may be below nothing: the sign stands before the digits in interfaces from right to left,
 * too. */
#pragma once

#include <gtk/gtk.h>

/** hf_number_spin_set_up: makes @spin one for numbers as hf_number_parse() takes them, for as long as it lives. */
void hf_number_spin_set_up (GtkSpinButton *spin);

/** hf_number_spin_show: has @spin show @text, the digits of a number and its sign. */
void hf_number_spin_show (GtkSpinButton *spin, const char *text);

/** hf_number_spin_shows: whether @text is what @spin shows, so that nobody typed anything else. */
gboolean hf_number_spin_shows (GtkSpinButton *spin, const char *text);
