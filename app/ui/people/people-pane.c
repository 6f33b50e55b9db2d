/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/people/people-pane.h"

#include "ui/card-picture.h"
#include "ui/view.h"

#include <glib/gi18n.h>

/* How many doubts are told at once; the rest come up as these are mended. */
#define MOST_DOUBTS 50

struct _HfPeoplePane
{
  GtkWidget parent_instance;

  /* Template */
  GtkWidget *box;
  GtkToggleButton *front_button;
  GtkToggleButton *inside_button;
  GtkToggleButton *back_button;
  GtkLabel *place;
  GtkWidget *previous_button;
  GtkWidget *next_button;
  HfCardPicture *picture;
  GtkLabel *name;
  GtkLabel *doubts_title;
  GtkListBox *doubts;

  HfDocument *document;
  HfProofRun *proof;
  HfView view;
};

G_DEFINE_FINAL_TYPE (HfPeoplePane, hf_people_pane, GTK_TYPE_WIDGET)

static HfPerson *
get_person (HfPeoplePane *self, int index)
{
  HfRoster *roster = hf_document_get_roster (self->document);

  return roster != NULL && index >= 0 ? hf_roster_get_person (roster, (guint) index) : NULL;
}

static void
update_person (HfPeoplePane *self)
{
  int shown = self->document != NULL ? hf_document_get_shown (self->document) : -1;
  guint n_people = self->document != NULL ? hf_crowd_get_size (hf_document_get_crowd (self->document)) : 0;
  g_autofree char *place = NULL;
  HfPerson *person;

  if (shown < 0)
    return;

  person = get_person (self, shown);
  place = g_strdup_printf (_ ("%d of %u"), shown + 1, n_people);
  gtk_label_set_text (self->place, place);
  gtk_label_set_text (self->name, hf_person_get (person, HF_FIELD_NAME));
  gtk_widget_set_sensitive (self->previous_button, shown > 0);
  gtk_widget_set_sensitive (self->next_button, (guint) shown + 1 < n_people);

  if (!hf_document_has_view (self->document, self->view))
    self->view = HF_VIEW_FRONT;
  gtk_widget_set_visible (GTK_WIDGET (self->inside_button), hf_document_has_view (self->document, HF_VIEW_INSIDE));
  gtk_widget_set_visible (GTK_WIDGET (self->back_button), hf_document_has_view (self->document, HF_VIEW_BACK));
  hf_card_picture_set_card (self->picture, hf_document_get_shown_card (self->document), self->view);
}

static GtkWidget *
make_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, style);
  return label;
}

static GtkWidget *
make_doubt_row (HfPeoplePane *self, guint index, const GPtrArray *doubts)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *icon = gtk_image_new_from_icon_name ("hf-doubt-symbolic");
  const char *name = hf_person_get (get_person (self, (int) index), HF_FIELD_NAME);
  g_autofree char *title =
      g_strdup_printf (_ ("Doubt: %s, %s"), name, hf_doubt_get_title (g_ptr_array_index (doubts, 0)));

  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_widget_add_css_class (icon, "doubt");
  gtk_box_append (GTK_BOX (words), make_label (name, "heading"));
  for (guint i = 0; i < doubts->len; i++)
    gtk_box_append (GTK_BOX (words), make_label (((const HfDoubt *) g_ptr_array_index (doubts, i))->message, "quiet"));
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), words);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_object_set_data (G_OBJECT (row), "index", GUINT_TO_POINTER (index));
  return row;
}

static void
update_doubts (HfPeoplePane *self)
{
  guint n_doubtful = self->proof != NULL ? hf_proof_run_get_n_doubtful (self->proof) : 0;
  g_autofree char *title = NULL;
  GtkWidget *child;
  int index = -1;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->doubts))) != NULL)
    gtk_list_box_remove (self->doubts, child);
  if (self->document == NULL || hf_document_get_roster (self->document) == NULL)
    return;

  if (n_doubtful > 0)
    title = g_strdup_printf (_ ("To check · %u"), n_doubtful);
  else if (hf_proof_run_is_done (self->proof))
    {
      guint n_people = hf_crowd_get_size (hf_document_get_crowd (self->document));

      title = g_strdup_printf (ngettext ("The card looks right.", "All %u cards look right.", n_people), n_people);
    }
  else
    title = g_strdup (_ ("Looking at every card…"));
  gtk_label_set_text (self->doubts_title, title);

  for (guint i = 0; i < MIN (n_doubtful, MOST_DOUBTS); i++)
    {
      int next = hf_proof_run_find_doubtful (self->proof, index, FALSE);

      if (next <= index)
        break;
      index = next;
      gtk_list_box_append (self->doubts,
                           make_doubt_row (self, (guint) index, hf_proof_run_get_doubts (self->proof, (guint) index)));
    }
}

static void
disconnect (HfPeoplePane *self)
{
  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  if (self->proof != NULL)
    g_signal_handlers_disconnect_by_data (self->proof, self);
}

void
hf_people_pane_set_document (HfPeoplePane *self, HfDocument *document, HfProofRun *proof)
{
  g_return_if_fail (HF_IS_PEOPLE_PANE (self));

  disconnect (self);
  g_set_object (&self->document, document);
  g_set_object (&self->proof, proof);
  if (document != NULL)
    {
      g_signal_connect_object (document, "card-changed", G_CALLBACK (update_person), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (document, "shown-changed", G_CALLBACK (update_person), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (proof, "changed", G_CALLBACK (update_doubts), self, G_CONNECT_SWAPPED);
    }
  update_person (self);
  update_doubts (self);
}

static void
view_toggled (HfPeoplePane *self, GtkToggleButton *button)
{
  if (!gtk_toggle_button_get_active (button))
    return;

  self->view = button == self->inside_button ? HF_VIEW_INSIDE
               : button == self->back_button ? HF_VIEW_BACK
                                             : HF_VIEW_FRONT;
  update_person (self);
}

static void
step (HfPeoplePane *self, GtkWidget *button)
{
  hf_document_set_shown (self->document,
                         hf_document_get_shown (self->document) + (button == self->next_button ? 1 : -1));
}

static void
doubt_activated (HfPeoplePane *self, GtkListBoxRow *row)
{
  hf_document_set_shown (self->document, (int) GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "index")));
}

static void
hf_people_pane_dispose (GObject *object)
{
  HfPeoplePane *self = HF_PEOPLE_PANE (object);

  disconnect (self);
  g_clear_object (&self->document);
  g_clear_object (&self->proof);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (hf_people_pane_parent_class)->dispose (object);
}

static void
hf_people_pane_class_init (HfPeoplePaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_people_pane_dispose;

  g_type_ensure (HF_TYPE_CARD_PICTURE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/heartfelt/Heartfelt/ui/people-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, HfPeoplePane, box);
  gtk_widget_class_bind_template_child (widget_class, HfPeoplePane, front_button);
  gtk_widget_class_bind_template_child (widget_class, HfPeoplePane, inside_button);
  gtk_widget_class_bind_template_child (widget_class, HfPeoplePane, back_button);
  gtk_widget_class_bind_template_child (widget_class, HfPeoplePane, place);
  gtk_widget_class_bind_template_child (widget_class, HfPeoplePane, previous_button);
  gtk_widget_class_bind_template_child (widget_class, HfPeoplePane, next_button);
  gtk_widget_class_bind_template_child (widget_class, HfPeoplePane, picture);
  gtk_widget_class_bind_template_child (widget_class, HfPeoplePane, name);
  gtk_widget_class_bind_template_child (widget_class, HfPeoplePane, doubts_title);
  gtk_widget_class_bind_template_child (widget_class, HfPeoplePane, doubts);
  gtk_widget_class_bind_template_callback (widget_class, view_toggled);
  gtk_widget_class_bind_template_callback (widget_class, step);
  gtk_widget_class_bind_template_callback (widget_class, doubt_activated);
}

static void
hf_people_pane_init (HfPeoplePane *self)
{
  self->view = HF_VIEW_INSIDE;
  gtk_widget_init_template (GTK_WIDGET (self));
}
