/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Drop-down lists of strings. */
#pragma once

#include <gtk/gtk.h>

/** hf_drop_down_ellipsize: lets @drop_down be narrower than what it shows, which then ends in an ellipsis. */
void hf_drop_down_ellipsize (GtkDropDown *drop_down);

/** hf_string_list_assign: makes @list hold @strings (%NULL-terminated); does nothing where it does. */
void hf_string_list_assign (GtkStringList *list, const char *const *strings);
