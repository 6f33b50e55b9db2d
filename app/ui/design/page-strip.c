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
  GtkWidget parent_instance;

  /* Template */
  GtkWidget *box;
  GtkListBox *list;

  HfDocument *document;
  guint settle_id;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (HfPageStrip, hf_page_strip, GTK_TYPE_WIDGET)

/* The views as one leafs through a card; the open sheet shows the same pages again. */
static const HfView strip_views[] = { HF_VIEW_FRONT, HF_VIEW_INSIDE, HF_VIEW_BACK };

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
match_rows (HfPageStrip *self)
{
  guint n_matching = 0;
  guint n_wanted = 0;

  for (guint i = 0; i < G_N_ELEMENTS (strip_views); i++)
    if (hf_document_has_view (self->document, strip_views[i]))
      {
        n_wanted++;
        n_matching += find_row (self, strip_views[i]) != NULL;
      }
  if (n_matching == n_wanted && gtk_list_box_get_row_at_index (self->list, (int) n_wanted) == NULL)
    return;

  for (GtkListBoxRow *row; (row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL;)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < G_N_ELEMENTS (strip_views); i++)
    if (hf_document_has_view (self->document, strip_views[i]))
      add_row (self, strip_views[i]);
}

static void
show_pictures (HfPageStrip *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    hf_card_picture_set_card (g_object_get_data (G_OBJECT (row), "picture"),
                              hf_document_get_shown_card (self->document), view_of_row (row));
}

static void
show_selected (HfPageStrip *self)
{
  self->updating = TRUE;
  gtk_list_box_select_row (self->list, find_row (self, hf_document_get_view (self->document)));
  self->updating = FALSE;
}

static gboolean
settled (gpointer data)
{
  HfPageStrip *self = data;

  self->settle_id = 0;
  show_pictures (self);
  return G_SOURCE_REMOVE;
}

static void
update (HfPageStrip *self)
{
  match_rows (self);
  show_selected (self);
  if (self->settle_id == 0)
    self->settle_id = g_timeout_add (SETTLE_MS, settled, self);
}

static void
row_selected (HfPageStrip *self, GtkListBoxRow *row)
{
  if (self->updating || self->document == NULL)
    return;

  if (row != NULL)
    hf_document_set_view (self->document, view_of_row (row));
  else
    show_selected (self);
}

static void
forget_document (HfPageStrip *self)
{
  g_clear_handle_id (&self->settle_id, g_source_remove);
  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  g_clear_object (&self->document);
}

void
hf_page_strip_set_document (HfPageStrip *self, HfDocument *document)
{
  g_return_if_fail (HF_IS_PAGE_STRIP (self));

  forget_document (self);
  if (document == NULL)
    return;

  self->document = g_object_ref (document);
  g_signal_connect_object (document, "card-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "shown-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  show_pictures (self);
}

static void
hf_page_strip_dispose (GObject *object)
{
  HfPageStrip *self = HF_PAGE_STRIP (object);

  forget_document (self);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (hf_page_strip_parent_class)->dispose (object);
}

static void
hf_page_strip_class_init (HfPageStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_page_strip_dispose;

  gtk_widget_class_set_css_name (widget_class, "pagestrip");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/heartfelt/Heartfelt/ui/page-strip.ui");
  gtk_widget_class_bind_template_child (widget_class, HfPageStrip, box);
  gtk_widget_class_bind_template_child (widget_class, HfPageStrip, list);
  gtk_widget_class_bind_template_callback (widget_class, row_selected);
}

static void
hf_page_strip_init (HfPageStrip *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
