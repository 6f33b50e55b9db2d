/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Drop-down lists of strings. */
#pragma once

#include <gtk/gtk.h>

/** hf_drop_down_ellipsize: lets @drop_down be narrower than what it shows, which then ends in an ellipsis. */
void hf_drop_down_ellipsize (GtkDropDown *drop_down);

/**
 * hf_drop_down_keep_name: lets the accessible label of @drop_down be its name, and that of the button in it.
 *
 * Newer versions of GTK (4.18 does) name it after what is chosen, and nobody hears what is chosen there; older ones
 * name the button, which is what has the focus, after its class.
 */
void hf_drop_down_keep_name (GtkDropDown *drop_down);

/** hf_string_list_assign: makes @list hold @strings (%NULL-terminated); does nothing where it does. */
void hf_string_list_assign (GtkStringList *list, const char *const *strings);
