/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tooltips of buttons that open menus. */
#pragma once

#include <gtk/gtk.h>

/**
 * hf_menu_tip_rest: lets the tooltip of @button rest while its menu is open: the pointer stays where it would come up.
 */
void hf_menu_tip_rest (GtkMenuButton *button);
