/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/design/page-bar.h"

#include "ui/drop-down.h"
#include "ui/view.h"

#include <glib/gi18n.h>

/* What stands before the people in the list. */
enum
{
  POSITION_FIELDS,
  POSITION_SAMPLE,
  POSITION_PEOPLE,
};

struct _HfPageBar
{
  HfDocumentWidget parent_instance;

  /* Template */
  GtkLabel *page;
  GtkLabel *size;
  GtkDropDown *show_as;
  GtkStringList *names;
  GtkWidget *previous_button;
  GtkWidget *next_button;

  HfRoster *listed; /* whose names are in the list; NULL: nobody's */
};

G_DEFINE_FINAL_TYPE (HfPageBar, hf_page_bar, HF_TYPE_DOCUMENT_WIDGET)

static guint
position_of (int shown)
{
  return shown == HF_SHOWN_FIELDS ? POSITION_FIELDS : shown < 0 ? POSITION_SAMPLE : POSITION_PEOPLE + (guint) shown;
}

static int
shown_at (guint position)
{
  return position == POSITION_FIELDS   ? HF_SHOWN_FIELDS
         : position == POSITION_SAMPLE ? HF_SHOWN_SAMPLE
                                       : (int) (position - POSITION_PEOPLE);
}

static void
list_names (HfPageBar *self, HfRoster *roster)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;

  if (roster == self->listed && g_list_model_get_n_items (G_LIST_MODEL (self->names)) > 0)
    return;

  g_strv_builder_add_many (builder, _ ("Field Names"), _ ("Sample Words"), NULL);
  for (guint i = 0; roster != NULL && i < hf_roster_get_n_people (roster); i++)
    g_strv_builder_add (builder, hf_person_get (hf_roster_get_person (roster, i), HF_FIELD_NAME));
  names = g_strv_builder_end (builder);
  hf_string_list_assign (self->names, (const char *const *) names);
  gtk_drop_down_set_enable_search (self->show_as, roster != NULL);
  if (roster != NULL)
    hf_roster_ref (roster);
  g_clear_pointer (&self->listed, hf_roster_unref);
  self->listed = roster;
}

static void
hf_page_bar_update (HfDocumentWidget *widget, HfDocument *document)
{
  HfPageBar *self = HF_PAGE_BAR (widget);
  int n_people = (int) hf_crowd_get_size (hf_document_get_crowd (document));
  int shown = hf_document_get_shown (document);

  gtk_label_set_text (self->page, hf_view_get_title (hf_document_get_view (document)));
  gtk_label_set_text (self->size, _ (hf_document_get_card (document)->format->title));
  list_names (self, hf_document_get_roster (document));
  gtk_drop_down_set_selected (self->show_as, position_of (shown));
  gtk_widget_set_visible (self->previous_button, n_people > 0);
  gtk_widget_set_visible (self->next_button, n_people > 0);
}

static void
show_as_changed (HfPageBar *self)
{
  HfDocumentWidget *widget = HF_DOCUMENT_WIDGET (self);
  guint position = gtk_drop_down_get_selected (self->show_as);

  if (!hf_document_widget_is_deaf (widget) && position != GTK_INVALID_LIST_POSITION)
    hf_document_set_shown (hf_document_widget_get_document (widget), shown_at (position));
}

static void
hf_page_bar_forget (HfDocumentWidget *widget)
{
  g_clear_pointer (&HF_PAGE_BAR (widget)->listed, hf_roster_unref);
}

static void
hf_page_bar_class_init (HfPageBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  HF_DOCUMENT_WIDGET_CLASS (klass)->update = hf_page_bar_update;
  HF_DOCUMENT_WIDGET_CLASS (klass)->forget = hf_page_bar_forget;

  hf_document_widget_class_set_template (HF_DOCUMENT_WIDGET_CLASS (klass), "page-bar");
  gtk_widget_class_bind_template_child (widget_class, HfPageBar, page);
  gtk_widget_class_bind_template_child (widget_class, HfPageBar, size);
  gtk_widget_class_bind_template_child (widget_class, HfPageBar, show_as);
  gtk_widget_class_bind_template_child (widget_class, HfPageBar, names);
  gtk_widget_class_bind_template_child (widget_class, HfPageBar, previous_button);
  gtk_widget_class_bind_template_child (widget_class, HfPageBar, next_button);
}

static void
hf_page_bar_init (HfPageBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hf_drop_down_ellipsize (self->show_as);
  hf_drop_down_keep_name (self->show_as);
  g_signal_connect_object (self->show_as, "notify::selected", G_CALLBACK (show_as_changed), self, G_CONNECT_SWAPPED);
}
