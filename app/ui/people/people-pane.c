/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/people/people-pane.h"

#include "ui/card-picture.h"
#include "ui/people/doubt-list.h"
#include "ui/view.h"

#include <glib/gi18n.h>

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
  GtkLabel *changed;
  GtkWidget *everyones_button;
  HfDoubtList *doubts;

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
update_changed (HfPeoplePane *self, guint shown)
{
  g_autofree char *titles = hf_document_list_own (self->document, shown);
  /* Translators: %s are names of texts and pictures on a card that only this person’s card has so. */
  g_autofree char *changed = titles != NULL ? g_strdup_printf (_ ("Changed by hand: %s"), titles) : NULL;

  gtk_label_set_text (self->changed, changed != NULL ? changed : _ ("Nothing changed by hand"));
  gtk_widget_set_visible (self->everyones_button, changed != NULL);
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
  update_changed (self, (guint) shown);
  gtk_widget_set_sensitive (self->previous_button, shown > 0);
  gtk_widget_set_sensitive (self->next_button, (guint) shown + 1 < n_people);

  if (!hf_document_has_view (self->document, self->view))
    self->view = HF_VIEW_FRONT;
  gtk_widget_set_visible (GTK_WIDGET (self->inside_button), hf_document_has_view (self->document, HF_VIEW_INSIDE));
  gtk_widget_set_visible (GTK_WIDGET (self->back_button), hf_document_has_view (self->document, HF_VIEW_BACK));
  hf_card_picture_set_card (self->picture, hf_document_get_shown_card (self->document), self->view);
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
    }
  update_person (self);
  hf_doubt_list_set_document (self->doubts, document, proof);
}

gboolean
hf_people_pane_mend (HfPeoplePane *self)
{
  g_return_val_if_fail (HF_IS_PEOPLE_PANE (self), FALSE);

  return hf_doubt_list_mend_shown (self->doubts);
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

/* A button must not go while it is being clicked. */
static gboolean
use_everyones_now (gpointer data)
{
  HfPeoplePane *self = data;
  int shown = self->document != NULL ? hf_document_get_shown (self->document) : -1;

  if (shown >= 0)
    hf_document_use_everyones (self->document, (guint) shown, NULL);
  return G_SOURCE_REMOVE;
}

static void
use_everyones (HfPeoplePane *self)
{
  g_idle_add_full (G_PRIORITY_DEFAULT, use_everyones_now, g_object_ref (self), g_object_unref);
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
  g_type_ensure (HF_TYPE_DOUBT_LIST);
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
  gtk_widget_class_bind_template_child (widget_class, HfPeoplePane, changed);
  gtk_widget_class_bind_template_child (widget_class, HfPeoplePane, everyones_button);
  gtk_widget_class_bind_template_child (widget_class, HfPeoplePane, doubts);
  gtk_widget_class_bind_template_callback (widget_class, view_toggled);
  gtk_widget_class_bind_template_callback (widget_class, step);
  gtk_widget_class_bind_template_callback (widget_class, use_everyones);
}

static void
hf_people_pane_init (HfPeoplePane *self)
{
  self->view = HF_VIEW_INSIDE;
  gtk_widget_init_template (GTK_WIDGET (self));
}
