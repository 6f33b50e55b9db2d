/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/people/people-pane.h"

#include "card/look-title.h"
#include "roster/edit.h"
#include "roster/portrait.h"
#include "ui/application.h"
#include "ui/card-picture.h"
#include "ui/drop-down.h"
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
  GtkDropDown *colors;
  HfDoubtList *doubts;

  GPtrArray *palettes; /* of HfPalette, after the first choice of colours */
  gboolean updating;   /* whether choices change because somebody else is shown */

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
  g_autofree char *titles = hf_document_list_own (self->document, shown, TRUE);
  g_autofree char *given = hf_document_list_own (self->document, shown, FALSE);
  g_autofree char *text = NULL;

  if (titles != NULL)
    /* Translators: %s are names of texts and pictures on a card that only this person’s card has so. */
    text = g_strdup_printf (_ ("Changed by hand: %s"), titles);
  else if (given != NULL)
    /* Translators: %s is the name of a text that says a message from the library, and to this person alone. */
    text = g_strdup_printf (_ ("Ready-made message: %s"), given);
  gtk_label_set_text (self->changed, text != NULL ? text : _ ("Nothing changed by hand"));
  gtk_widget_set_visible (self->everyones_button, text != NULL);
}

/* The person's own colours among those there are; the first choice is everyone's. */
static void
update_colors (HfPeoplePane *self, guint shown)
{
  g_autoptr (HfFields) fields = hf_crowd_get_fields (hf_document_get_crowd (self->document), shown);
  const char *unknown;
  HfPalette *palette = hf_fields_find_palette (fields, &unknown);
  guint selected = 0;

  for (guint i = 0; palette != NULL && i < self->palettes->len && selected == 0; i++)
    if (g_str_equal (((HfPalette *) g_ptr_array_index (self->palettes, i))->id, palette->id))
      selected = i + 1;
  self->updating = TRUE;
  gtk_drop_down_set_selected (self->colors, selected);
  self->updating = FALSE;
}

/* The list says whose colours are others, in a column it gets for that. */
static void
choose_colors (HfPeoplePane *self)
{
  int shown = self->document != NULL ? hf_document_get_shown (self->document) : -1;
  guint selected = gtk_drop_down_get_selected (self->colors);
  HfRoster *roster;
  HfRosterDraft *draft;
  int column;
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;

  if (self->updating || shown < 0 || selected > self->palettes->len)
    return;

  roster = hf_document_get_roster (self->document);
  column = hf_roster_find_palette_column (roster);
  draft = hf_roster_edit (roster);
  if (column < 0)
    column = (int) hf_roster_draft_add_column (draft, "palette", "palette");
  hf_roster_draft_set_value (draft, (guint) shown, (guint) column,
                             selected > 0 ? ((HfPalette *) g_ptr_array_index (self->palettes, selected - 1))->title
                                          : "");
  name = hf_document_dup_name (self->document, (guint) shown, FALSE);
  /* Translators: a step that can be undone; %s is a person. */
  label = g_strdup_printf (_ ("Colours of %s"), name);
  hf_document_take_edited (self->document, hf_roster_settle (draft), label, NULL);
}

static void
fill_colors (HfPeoplePane *self)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  self->palettes = hf_library_list_palettes (hf_application_get_library (hf_application_get_default ()), NULL);
  gtk_string_list_append (titles, _ ("As everyone’s"));
  for (guint i = 0; i < self->palettes->len; i++)
    gtk_string_list_append (titles, hf_palette_title (g_ptr_array_index (self->palettes, i)));
  gtk_drop_down_set_model (self->colors, G_LIST_MODEL (titles));
  hf_drop_down_ellipsize (self->colors);
  hf_drop_down_keep_name (self->colors);
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
  update_colors (self, (guint) shown);
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
  g_clear_pointer (&self->palettes, g_ptr_array_unref);
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
  gtk_widget_class_bind_template_child (widget_class, HfPeoplePane, colors);
  gtk_widget_class_bind_template_child (widget_class, HfPeoplePane, doubts);
  gtk_widget_class_bind_template_callback (widget_class, view_toggled);
  gtk_widget_class_bind_template_callback (widget_class, step);
  gtk_widget_class_bind_template_callback (widget_class, use_everyones);
  gtk_widget_class_bind_template_callback (widget_class, choose_colors);
}

static void
hf_people_pane_init (HfPeoplePane *self)
{
  self->view = HF_VIEW_INSIDE;
  self->updating = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_colors (self);
  self->updating = FALSE;
}
