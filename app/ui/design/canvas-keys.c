/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The keys of the canvas, which are no keys of the window, so that entries keep theirs. */
#include "ui/design/canvas-private.h"

static const struct
{
  const char *keys;
  const char *action;
} shortcuts[] = {
  { "<Control>0|<Control>KP_0", "canvas.fit-page" },
  { "<Control>1|<Control>KP_1", "canvas.true-size" },
  { "<Control>2|<Control>KP_2", "canvas.fit-width" },
  { "<Control>3|<Control>KP_3", "canvas.zoom-selection" },
  { "<Control>plus|<Control>equal|<Control>KP_Add", "canvas.zoom-in" },
  { "<Control>minus|<Control>KP_Subtract", "canvas.zoom-out" },
  { "F7", "canvas.marks" },
};

void
hf_canvas_add_keys (HfCanvas *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                          gtk_shortcut_new (gtk_shortcut_trigger_parse_string (shortcuts[i].keys),
                                                            gtk_named_action_new (shortcuts[i].action)));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}
