/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a window does, opening and saving left out. */
#include "ui/help.h"
#include "ui/regions.h"
#include "ui/share/show-folder.h"
#include "ui/shortcuts.h"
#include "ui/window-private.h"

#include <glib/gi18n.h>

/* Nothing changes unseen: what is undone on another page is turned to. */
static void
step_through (HfWindow *self, gboolean (*step) (HfHistory *history))
{
  g_autoptr (HfCard) before = NULL;

  if (self->document == NULL)
    return;

  before = hf_card_ref (hf_document_get_card (self->document));
  if (step (hf_document_get_history (self->document)))
    hf_document_show_change (self->document, before);
}

static void
undo (GtkWidget *widget, const char *action, GVariant *parameter)
{
  step_through (HF_WINDOW (widget), hf_history_undo);
}

static void
redo (GtkWidget *widget, const char *action, GVariant *parameter)
{
  step_through (HF_WINDOW (widget), hf_history_redo);
}

static void
show_gallery_now (HfWindow *self)
{
  hf_window_set_document (self, NULL);
}

static void
show_gallery (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hf_window_leave (HF_WINDOW (widget), show_gallery_now);
}

static void
rename_card (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hf_card_page_rename (HF_WINDOW (widget)->card_page);
}

static void
show_step (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hf_card_page_set_step (HF_WINDOW (widget)->card_page, g_variant_get_string (parameter, NULL));
}

static void
show_way (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hf_card_page_share (HF_WINDOW (widget)->card_page, g_variant_get_string (parameter, NULL));
}

static void
go_on (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfWindow *self = HF_WINDOW (widget);

  if (self->document != NULL)
    hf_card_page_go_on (self->card_page);
  else
    hf_gallery_page_go_on (self->gallery);
}

static void
show_doubt (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfWindow *self = HF_WINDOW (widget);

  if (!hf_card_page_show_doubt (self->card_page, g_str_equal (action, "win.previous-doubt")))
    hf_window_add_toast (self, _ ("No card is left to check"));
}

static void
mend (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfWindow *self = HF_WINDOW (widget);

  if (!hf_card_page_mend (self->card_page))
    hf_window_add_toast (self, _ ("Nothing on this card can be mended in one go"));
}

static void
move_to_region (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hf_regions_move (widget, g_str_equal (action, "win.previous-region"));
}

static void
toggle_panel (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hf_card_page_toggle_panel (HF_WINDOW (widget)->card_page,
                             g_str_equal (action, "win.left-panel") ? GTK_POS_LEFT : GTK_POS_RIGHT);
}

static void
toggle_fullscreen (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkWindow *window = GTK_WINDOW (widget);

  if (gtk_window_is_fullscreen (window))
    gtk_window_unfullscreen (window);
  else
    gtk_window_fullscreen (window);
}

static void
open_menu (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfWindow *self = HF_WINDOW (widget);

  if (self->document != NULL)
    hf_card_page_open_menu (self->card_page);
  else
    hf_gallery_page_open_menu (self->gallery);
}

static void
search (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfWindow *self = HF_WINDOW (widget);

  if (self->document != NULL)
    hf_card_page_search (self->card_page, g_str_equal (action, "win.replace"));
  else
    hf_gallery_page_search (self->gallery);
}

static void
show_folder (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hf_show_in_folder (GTK_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
show_shortcuts (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_window_present (hf_shortcuts_window_new (GTK_WINDOW (widget)));
}

static void
show_help (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hf_help_show (HF_WINDOW (widget));
}

void
hf_window_update_actions (HfWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  HfHistory *history = self->document != NULL ? hf_document_get_history (self->document) : NULL;
  static const char *const of_cards[] = {
    "win.gallery",          "win.step",       "win.share",     "win.left-panel",
    "win.right-panel",      "win.save",       "win.save-as",   "win.save-as-template",
    "win.duplicate",        "win.rename",     "win.copy-page", "win.copy-for",
    "win.copy-description", "win.next-doubt", "win.mend",      "win.previous-doubt",
    "win.replace"
  };

  gtk_widget_action_set_enabled (widget, "win.undo", history != NULL && hf_history_get_undo_label (history) != NULL);
  gtk_widget_action_set_enabled (widget, "win.redo", history != NULL && hf_history_get_redo_label (history) != NULL);
  for (guint i = 0; i < G_N_ELEMENTS (of_cards); i++)
    gtk_widget_action_set_enabled (widget, of_cards[i], self->document != NULL);
  gtk_widget_action_set_enabled (widget, "win.save-without-people", self->document != NULL);
  gtk_widget_action_set_enabled (
      widget, "win.keep-people",
      self->document != NULL && (hf_document_get_people (self->document) != NULL || hf_window_keeps_people (self)));
  gtk_widget_action_set_enabled (widget, "win.revert",
                                 self->document != NULL && hf_document_get_path (self->document) != NULL &&
                                     hf_document_is_modified (self->document));
}

void
hf_window_install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.undo", NULL, undo);
  gtk_widget_class_install_action (klass, "win.redo", NULL, redo);
  gtk_widget_class_install_action (klass, "win.gallery", NULL, show_gallery);
  gtk_widget_class_install_action (klass, "win.rename", NULL, rename_card);
  gtk_widget_class_install_action (klass, "win.step", "s", show_step);
  gtk_widget_class_install_action (klass, "win.next", NULL, go_on);
  gtk_widget_class_install_action (klass, "win.left-panel", NULL, toggle_panel);
  gtk_widget_class_install_action (klass, "win.right-panel", NULL, toggle_panel);
  gtk_widget_class_install_action (klass, "win.fullscreen", NULL, toggle_fullscreen);
  gtk_widget_class_install_action (klass, "win.menu", NULL, open_menu);
  gtk_widget_class_install_action (klass, "win.search", NULL, search);
  gtk_widget_class_install_action (klass, "win.replace", NULL, search);
  gtk_widget_class_install_action (klass, "win.share", "s", show_way);
  gtk_widget_class_install_action (klass, "win.next-doubt", NULL, show_doubt);
  gtk_widget_class_install_action (klass, "win.previous-doubt", NULL, show_doubt);
  gtk_widget_class_install_action (klass, "win.mend", NULL, mend);
  gtk_widget_class_install_action (klass, "win.next-region", NULL, move_to_region);
  gtk_widget_class_install_action (klass, "win.previous-region", NULL, move_to_region);
  gtk_widget_class_install_action (klass, "win.shortcuts", NULL, show_shortcuts);
  gtk_widget_class_install_action (klass, "win.help", NULL, show_help);
  gtk_widget_class_install_action (klass, "win.show-folder", "s", show_folder);
}
