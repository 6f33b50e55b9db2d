/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/design/page-strip.h"

#include "ui/card-picture.h"
#include "ui/view.h"

#include <glib/gi18n.h>

/* Pictures follow an edit this late, so that they take no time from a drag. */
#define SETTLE_MS 150

#define PICTURE_WIDTH 130
#define PICTURE_HEIGHT 90

struct _HfPageStrip
{
  HfDocumentWidget parent_instance;

  /* Template */
  GtkListBox *list;

  guint settle_id;
  gboolean has_pictures; /* of this document */
};

G_DEFINE_FINAL_TYPE (HfPageStrip, hf_page_strip, HF_TYPE_DOCUMENT_WIDGET)

static HfView
view_of_row (GtkListBoxRow *row)
{
  return (HfView) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "view"));
}

static GtkListBoxRow *
find_row (HfPageStrip *self, HfView view)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (view_of_row (row) == view)
      return row;

  return NULL;
}

static void
add_row (HfPageStrip *self, HfView view)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *picture = hf_card_picture_new (PICTURE_WIDTH, PICTURE_HEIGHT);
  GtkWidget *label = gtk_label_new (hf_view_get_title (view));
  GtkWidget *row = gtk_list_box_row_new ();
  g_autofree char *name = g_strdup_printf (_ ("Page: %s"), hf_view_get_title (view));

  gtk_widget_set_halign (picture, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), picture);
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (row), "view", GINT_TO_POINTER (view));
  g_object_set_data (G_OBJECT (row), "picture", picture);
  gtk_list_box_append (self->list, row);
}

/* Adds and removes rows where another format has other pages. */
static void
match_rows (HfPageStrip *self, HfDocument *document)
{
  guint n_matching = 0;
  guint n_wanted = 0;

  for (HfView view = HF_VIEW_FRONT; view < HF_VIEW_SHEET; view++)
    if (hf_document_has_view (document, view))
      {
        n_wanted++;
        n_matching += find_row (self, view) != NULL;
      }
  if (n_matching == n_wanted && gtk_list_box_get_row_at_index (self->list, (int) n_wanted) == NULL)
    return;

  for (GtkListBoxRow *row; (row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL;)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (HfView view = HF_VIEW_FRONT; view < HF_VIEW_SHEET; view++)
    if (hf_document_has_view (document, view))
      add_row (self, view);
}

static gboolean
show_pictures (gpointer data)
{
  HfPageStrip *self = data;
  HfDocument *document = hf_document_widget_get_document (HF_DOCUMENT_WIDGET (self));
  GtkListBoxRow *row;

  self->settle_id = 0;
  self->has_pictures = TRUE;
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    hf_card_picture_set_card (g_object_get_data (G_OBJECT (row), "picture"), hf_document_get_shown_card (document),
                              view_of_row (row));
  return G_SOURCE_REMOVE;
}

static void
hf_page_strip_update (HfDocumentWidget *widget, HfDocument *document)
{
  HfPageStrip *self = HF_PAGE_STRIP (widget);

  match_rows (self, document);
  gtk_list_box_select_row (self->list, find_row (self, hf_document_get_view (document)));
  if (!self->has_pictures)
    show_pictures (self);
  if (self->settle_id == 0)
    self->settle_id = g_timeout_add (SETTLE_MS, show_pictures, self);
}

/* The pictures are there: what is selected is nothing of theirs. */
static void
hf_page_strip_show_selection (HfDocumentWidget *widget, HfDocument *document)
{
}

static void
hf_page_strip_forget (HfDocumentWidget *widget)
{
  HfPageStrip *self = HF_PAGE_STRIP (widget);

  g_clear_handle_id (&self->settle_id, g_source_remove);
  self->has_pictures = FALSE;
}

static void
row_selected (HfPageStrip *self, GtkListBoxRow *row)
{
  HfDocumentWidget *widget = HF_DOCUMENT_WIDGET (self);

  if (hf_document_widget_is_deaf (widget))
    return;

  if (row != NULL)
    hf_document_set_view (hf_document_widget_get_document (widget), view_of_row (row));
  else
    hf_document_widget_refresh (widget); /* one is always looked at */
}

static void
hf_page_strip_class_init (HfPageStripClass *klass)
{
  HfDocumentWidgetClass *document_class = HF_DOCUMENT_WIDGET_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  document_class->update = hf_page_strip_update;
  document_class->show_selection = hf_page_strip_show_selection;
  document_class->forget = hf_page_strip_forget;

  gtk_widget_class_set_css_name (widget_class, "pagestrip");
  hf_document_widget_class_set_template (document_class, "page-strip");
  gtk_widget_class_bind_template_child (widget_class, HfPageStrip, list);
  gtk_widget_class_bind_template_callback (widget_class, row_selected);
}

static void
hf_page_strip_init (HfPageStrip *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
