/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/window-private.h"

#include <glib/gi18n.h>

/* How long a toast stays, so that it can be read: a second for every ten letters, slowly read, and no less than this. */
#define TOAST_LEAST_S 5
#define TOAST_LETTERS_PER_S 10

/* How far a toast keeps from what is below it, in px; the style keeps it that far from the lower edge of a window. */
#define GAP_PX 10
#define STYLE_GAP_PX 24

static AdwToast *
make_toast (const char *text)
{
  AdwToast *toast = adw_toast_new (text);

  adw_toast_set_timeout (toast, (guint) MAX (TOAST_LEAST_S, g_utf8_strlen (text, -1) / TOAST_LETTERS_PER_S));
  return toast;
}

void
hf_window_add_toast (HfWindow *self, const char *text)
{
  adw_toast_overlay_add_toast (self->toast_overlay, make_toast (text));
}

void
hf_window_add_toast_for (GtkWidget *widget, const char *text)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  if (HF_IS_WINDOW (root))
    hf_window_add_toast (HF_WINDOW (root), text);
}

void
hf_window_add_toast_with_action (HfWindow *self, const char *text, const char *label, const char *action,
                                 GVariant *target)
{
  AdwToast *toast = make_toast (text);

  adw_toast_set_button_label (toast, label);
  adw_toast_set_action_name (toast, action);
  adw_toast_set_action_target_value (toast, target);
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}

void
hf_window_add_toast_with_undo (HfWindow *self, const char *text)
{
  hf_window_add_toast_with_action (self, text, _ ("Undo"), "win.undo", NULL);
}

void
hf_window_place_toasts (HfWindow *self)
{
  int room_px = self->document != NULL ? hf_card_page_get_bars_height (self->card_page) : 0;
  int margin_px = MAX (0, room_px + GAP_PX - STYLE_GAP_PX);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->toast_overlay)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (g_str_equal (gtk_widget_get_css_name (child), "toast"))
      gtk_widget_set_margin_bottom (child, margin_px);
}

void
hf_window_install_toasts (HfWindow *self)
{
  /* One waits for another, so that they come when nobody adds any. */
  g_autoptr (GListModel) children = gtk_widget_observe_children (GTK_WIDGET (self->toast_overlay));

  g_signal_connect_object (children, "items-changed", G_CALLBACK (hf_window_place_toasts), self, G_CONNECT_SWAPPED);
  g_object_set_data_full (G_OBJECT (self), "toasts", g_steal_pointer (&children), g_object_unref);
}
