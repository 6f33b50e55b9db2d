/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/window-private.h"

#include <glib/gi18n.h>

/* How long a toast stays, so that it can be read: a second for every ten letters, read slowly, and at least this. */
#define TOAST_LEAST_S 5
#define TOAST_LETTERS_PER_S 10

/* How far a toast keeps from what is below it, in px; the style keeps it that far from the lower edge of a window. */
#define GAP_PX 10
#define STYLE_GAP_PX 24

/* How long a toast takes to come, and to come in the place of another, and a little more. */
#define COMING_US (400 * G_TIME_SPAN_MILLISECOND)
#define FOLLOWING_US (600 * G_TIME_SPAN_MILLISECOND)

/* How long of that it may be pressed: it takes less to go. */
#define PRESSED_US (300 * G_TIME_SPAN_MILLISECOND)

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

/* A toast that goes before it has come is freed while it is still on its way (libadwaita 1.2). So whatever may dismiss
 * one waits until then. */
static gboolean
is_coming (HfWindow *self, gint64 now_us)
{
  return now_us < self->toast_rests_us;
}

static gboolean
dismiss_at_rest (GtkWidget *overlay, GdkFrameClock *clock, gpointer toast)
{
  if (is_coming (HF_WINDOW (gtk_widget_get_root (overlay)), gdk_frame_clock_get_frame_time (clock)))
    return G_SOURCE_CONTINUE;

  adw_toast_dismiss (toast);
  return G_SOURCE_REMOVE;
}

/* After another step the button would take back that one. */
static void
step_taken (AdwToast *toast, HfHistory *history)
{
  GtkWidget *overlay = g_object_get_data (G_OBJECT (toast), "overlay");

  if (hf_history_get_card (history) == g_object_get_data (G_OBJECT (toast), "card") &&
      hf_history_get_beside (history) == g_object_get_data (G_OBJECT (toast), "beside"))
    return;

  g_signal_handlers_disconnect_by_func (history, step_taken, toast);
  if (is_coming (HF_WINDOW (gtk_widget_get_root (overlay)), g_get_monotonic_time ()))
    gtk_widget_add_tick_callback (overlay, dismiss_at_rest, g_object_ref (toast), g_object_unref);
  else
    adw_toast_dismiss (toast);
}

void
hf_window_add_toast_with_undo (HfWindow *self, const char *text)
{
  AdwToast *toast = make_toast (text);
  HfHistory *history = hf_document_get_history (self->document);

  adw_toast_set_button_label (toast, _ ("Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  g_object_set_data (G_OBJECT (toast), "overlay", self->toast_overlay);
  g_object_set_data (G_OBJECT (toast), "card", (gpointer) hf_history_get_card (history));
  g_object_set_data (G_OBJECT (toast), "beside", (gpointer) hf_history_get_beside (history));
  g_signal_connect_object (history, "changed", G_CALLBACK (step_taken), toast, G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}

static gboolean
is_in_toast (GtkWidget *widget)
{
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    if (g_str_equal (gtk_widget_get_css_name (widget), "toast"))
      return TRUE;

  return FALSE;
}

/* Where the focus was goes, GTK gives it to what comes next, which may be a toast: that would stay for ever, as what
 * has the focus is being read. */
static void
focus_moved (HfWindow *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));
  GtkWidget *place = self->focused;

  if (!is_in_toast (focus))
    {
      g_set_weak_pointer (&self->focused, focus);
      return;
    }
  if (place != NULL && gtk_widget_get_mapped (place) && gtk_widget_is_sensitive (place))
    return; /* somebody went there */

  while (place != NULL && (!gtk_widget_get_mapped (place) || !gtk_widget_child_focus (place, GTK_DIR_TAB_FORWARD)))
    place = gtk_widget_get_parent (place);
  if (place == NULL)
    gtk_widget_child_focus (GTK_WIDGET (self->size_bin), GTK_DIR_TAB_FORWARD);
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

static void
toasts_changed (HfWindow *self, guint position, guint n_removed, guint n_added)
{
  if (n_added > 0)
    {
      GtkWidget *toast = gtk_widget_get_last_child (GTK_WIDGET (self->toast_overlay));

      self->toast_follows = is_in_toast (gtk_widget_get_prev_sibling (toast));
      self->toast_rests_us = g_get_monotonic_time () + (self->toast_follows ? FOLLOWING_US : COMING_US);
    }
  hf_window_place_toasts (self);
}

/* Whoever presses twice does not mean the toast that comes in the place of the one pressed. */
static void
pressed (GtkGesture *gesture, int n_presses, double x, double y, HfWindow *self)
{
  if (self->toast_follows && is_coming (self, g_get_monotonic_time () + PRESSED_US) &&
      is_in_toast (gtk_widget_pick (GTK_WIDGET (self->toast_overlay), x, y, GTK_PICK_DEFAULT)))
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

/* Escape dismisses a toast where nothing else wants it. */
static gboolean
key_pressed (GtkEventController *keys, guint key, guint code, GdkModifierType modifiers, HfWindow *self)
{
  return key == GDK_KEY_Escape && is_coming (self, g_get_monotonic_time ());
}

static void
guard (HfWindow *self)
{
  GtkGesture *presses = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (presses), 0);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (presses), GTK_PHASE_CAPTURE);
  g_signal_connect (presses, "pressed", G_CALLBACK (pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self->toast_overlay), GTK_EVENT_CONTROLLER (presses));
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed), self);
  gtk_widget_add_controller (adw_toast_overlay_get_child (self->toast_overlay), keys);
}

void
hf_window_install_toasts (HfWindow *self)
{
  /* One waits for another, so that they come when nobody adds any. */
  g_autoptr (GListModel) children = gtk_widget_observe_children (GTK_WIDGET (self->toast_overlay));

  g_signal_connect_object (children, "items-changed", G_CALLBACK (toasts_changed), self, G_CONNECT_SWAPPED);
  g_object_set_data_full (G_OBJECT (self), "toasts", g_steal_pointer (&children), g_object_unref);
  g_signal_connect (self, "notify::focus-widget", G_CALLBACK (focus_moved), NULL);
  guard (self);
}

void
hf_window_uninstall_toasts (HfWindow *self)
{
  g_object_set_data (G_OBJECT (self), "toasts", NULL);
  g_signal_handlers_disconnect_by_func (self, focus_moved, NULL);
}
