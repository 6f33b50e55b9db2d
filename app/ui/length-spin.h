/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Boxes for lengths: their value is in mm, and they show and take the units people prefer. */
#pragma once

#include <gtk/gtk.h>

/**
 * hf_length_spin_set_up: makes @spin, the adjustment of which is in mm, one for lengths, for as long as it lives.
 *
 * What it shows is rounded; its value is not, until somebody types or steps to another.
 */
void hf_length_spin_set_up (GtkSpinButton *spin);

/** hf_length_spin_set_up_unit: keeps @label saying the unit lengths are in. */
void hf_length_spin_set_up_unit (GtkLabel *label);
