/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Boxes for numbers. In interfaces from right to left, too, their digits stay where they are as the focus comes and
 * goes, though nothing but the layout of the keyboard says which way they are read then; and their sign stands before
 * them. */
#pragma once

#include <gtk/gtk.h>

/** hf_number_spin_set_up: makes @spin one for numbers as hf_number_parse() takes them, for as long as it lives. */
void hf_number_spin_set_up (GtkSpinButton *spin);

/** hf_number_spin_set_up_clock: the same for hours or minutes, which have two digits. */
void hf_number_spin_set_up_clock (GtkSpinButton *spin);

/** hf_number_spin_show: has @spin show @text, the digits of a number and its sign. */
void hf_number_spin_show (GtkSpinButton *spin, const char *text);

/** hf_number_spin_shows: whether @text is what @spin shows, so that nobody typed anything else. */
gboolean hf_number_spin_shows (GtkSpinButton *spin, const char *text);
