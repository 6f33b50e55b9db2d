/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/menu-tip.h"

void
hf_menu_tip_rest (GtkMenuButton *button)
{
  g_object_bind_property (gtk_menu_button_get_popover (button), "visible", button, "has-tooltip",
                          G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
}
