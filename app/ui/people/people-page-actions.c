/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be done to the list and to people in it. */
#include "ui/people/people-page-private.h"

#include "ui/people/people-blank.h"
#include "ui/people/people-read.h"
#include "ui/people/people-report.h"
#include "ui/people/vary-window.h"

/* What was frozen while people looked is as it is now. */
static void
refresh (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfPeoplePage *self = HF_PEOPLE_PAGE (widget);

  hf_people_page_filter (self);
  hf_card_wall_refresh (self->wall);
}

static void
open_list (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hf_people_choose_file (widget, HF_PEOPLE_PAGE (widget)->document);
}

static void
paste_list (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hf_people_paste (widget, HF_PEOPLE_PAGE (widget)->document);
}

static void
type_names (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hf_people_type (widget, HF_PEOPLE_PAGE (widget)->document);
}

static void
save_report (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hf_people_save_report (widget, HF_PEOPLE_PAGE (widget)->document,
                         g_str_equal (action, "people.proof-list") ? HF_PAPER_REPORT_PROOF_LIST
                                                                   : HF_PAPER_REPORT_CHECKLIST);
}

static void
print_report (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hf_people_print_report (widget, HF_PEOPLE_PAGE (widget)->document,
                          g_str_equal (action, "people.print-proof-list") ? HF_PAPER_REPORT_PROOF_LIST
                                                                          : HF_PAPER_REPORT_CHECKLIST);
}

static void
save_blank (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hf_people_save_blank (widget, HF_PEOPLE_PAGE (widget)->document);
}

static void
forget_list (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hf_document_set_roster (HF_PEOPLE_PAGE (widget)->document, NULL);
}

static void
give_messages (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfDocument *document = HF_PEOPLE_PAGE (widget)->document;

  if (document != NULL && hf_document_get_roster (document) != NULL)
    gtk_window_present (GTK_WINDOW (hf_vary_window_new (GTK_WINDOW (gtk_widget_get_root (widget)), document)));
}

/* Once more: everybody again. */
static void
show_unthanked (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfPeoplePage *self = HF_PEOPLE_PAGE (widget);
  gboolean shown = gtk_toggle_button_get_active (self->unthanked_button);

  gtk_toggle_button_set_active (shown ? self->all_button : self->unthanked_button, TRUE);
}

static void
show_pane (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AdwFlap *flap = HF_PEOPLE_PAGE (widget)->flap;

  adw_flap_set_reveal_flap (flap, !adw_flap_get_reveal_flap (flap));
}

/* What is done to people in the table. */

static void
add_person (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfPeoplePage *self = HF_PEOPLE_PAGE (widget);

  hf_people_page_clear_search (self);
  hf_people_page_choose_mode (self, "list");
  hf_people_table_add_person (self->table);
}

static void
edit_person (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hf_people_table_edit_selected (HF_PEOPLE_PAGE (widget)->table);
}

static void
toggle_people (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hf_people_table_toggle (HF_PEOPLE_PAGE (widget)->table);
}

static void
remove_people (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hf_people_table_remove (HF_PEOPLE_PAGE (widget)->table);
}

void
hf_people_page_install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "people.open", NULL, open_list);
  gtk_widget_class_install_action (klass, "people.paste", NULL, paste_list);
  gtk_widget_class_install_action (klass, "people.type", NULL, type_names);
  gtk_widget_class_install_action (klass, "people.blank", NULL, save_blank);
  gtk_widget_class_install_action (klass, "people.forget", NULL, forget_list);
  gtk_widget_class_install_action (klass, "people.proof-list", NULL, save_report);
  gtk_widget_class_install_action (klass, "people.checklist", NULL, save_report);
  gtk_widget_class_install_action (klass, "people.print-proof-list", NULL, print_report);
  gtk_widget_class_install_action (klass, "people.print-checklist", NULL, print_report);
  gtk_widget_class_install_action (klass, "people.vary", NULL, give_messages);
  gtk_widget_class_install_action (klass, "people.pane", NULL, show_pane);
  gtk_widget_class_install_action (klass, "people.unthanked", NULL, show_unthanked);
  gtk_widget_class_install_action (klass, "people.add", NULL, add_person);
  gtk_widget_class_install_action (klass, "people.edit", NULL, edit_person);
  gtk_widget_class_install_action (klass, "people.toggle", NULL, toggle_people);
  gtk_widget_class_install_action (klass, "people.remove", NULL, remove_people);
  gtk_widget_class_install_action (klass, "people.refresh", NULL, refresh);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_F5, 0, "people.refresh", NULL);
}
