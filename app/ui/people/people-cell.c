/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/people/people-cell.h"

#include "ui/tip.h"

struct _HfPeopleCell
{
  GtkWidget parent_instance;

  HfPeopleCellKind kind;
  char *field;
  HfPersonRow *row;

  GtkWidget *image; /* of a state */
  GtkWidget *words; /* the two lines */
  GtkWidget *first;
  GtkWidget *second;
  GtkWidget *mark; /* after the words */
  GtkWidget *check;
  GtkWidget *entry; /* NULL: nobody types */
  gboolean telling; /* whether ticks are those of people */
};

G_DEFINE_FINAL_TYPE (HfPeopleCell, hf_people_cell, GTK_TYPE_WIDGET)

enum
{
  TICKED,
  EDITED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
tick_toggled (HfPeopleCell *self)
{
  if (self->telling)
    g_signal_emit (self, signals[TICKED], 0);
}

static GtkWidget *
make_label (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  return label;
}

static void
make_words (HfPeopleCell *self)
{
  self->image = gtk_image_new ();
  gtk_widget_set_visible (self->image, FALSE);
  gtk_widget_set_parent (self->image, GTK_WIDGET (self));

  self->words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  gtk_widget_set_hexpand (self->words, TRUE);
  gtk_widget_set_valign (self->words, GTK_ALIGN_CENTER);
  self->first = make_label ();
  self->second = make_label ();
  gtk_widget_add_css_class (self->second, "quiet");
  gtk_widget_add_css_class (self->second, "caption");
  gtk_widget_set_visible (self->second, FALSE);
  gtk_box_append (GTK_BOX (self->words), self->first);
  gtk_box_append (GTK_BOX (self->words), self->second);
  gtk_widget_set_parent (self->words, GTK_WIDGET (self));

  self->mark = gtk_image_new ();
  gtk_widget_set_visible (self->mark, FALSE);
  gtk_widget_add_css_class (self->mark, "quiet");
  gtk_widget_set_parent (self->mark, GTK_WIDGET (self));
}

GtkWidget *
hf_people_cell_new (HfPeopleCellKind kind, const char *field)
{
  HfPeopleCell *self = g_object_new (HF_TYPE_PEOPLE_CELL, NULL);

  self->kind = kind;
  self->field = g_strdup (field);
  if (kind != HF_PEOPLE_CELL_TICK)
    {
      make_words (self);
      return GTK_WIDGET (self);
    }

  self->check = gtk_check_button_new ();
  gtk_widget_set_parent (self->check, GTK_WIDGET (self));
  g_signal_connect_object (self->check, "toggled", G_CALLBACK (tick_toggled), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

HfPeopleCellKind
hf_people_cell_get_kind (HfPeopleCell *self)
{
  return self->kind;
}

const char *
hf_people_cell_get_field (HfPeopleCell *self)
{
  return self->field;
}

HfPersonRow *
hf_people_cell_get_row (HfPeopleCell *self)
{
  return self->row;
}

/* Shows the label again. The entry goes first, as it tells when it loses the focus. */
static void
end_editing (HfPeopleCell *self)
{
  GtkWidget *entry = g_steal_pointer (&self->entry);

  if (entry == NULL)
    return;

  gtk_widget_unparent (entry);
  gtk_widget_set_visible (self->words, TRUE);
}

void
hf_people_cell_set_row (HfPeopleCell *self, HfPersonRow *row)
{
  g_return_if_fail (HF_IS_PEOPLE_CELL (self));

  if (row != self->row)
    end_editing (self);
  g_set_object (&self->row, row);
}

void
hf_people_cell_set_words (HfPeopleCell *self, const char *words, const char *second)
{
  g_autofree char *line = g_strdelimit (g_strdup (words), "\n", ' ');

  gtk_label_set_text (GTK_LABEL (self->first), line[0] != '\0' ? line : "—");
  gtk_widget_set_visible (self->second, second != NULL);
  gtk_label_set_text (GTK_LABEL (self->second), second);
}

void
hf_people_cell_set_icon (HfPeopleCell *self, const char *icon)
{
  gtk_widget_set_visible (self->image, icon != NULL);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->image), icon);
}

void
hf_people_cell_set_mark (HfPeopleCell *self, const char *icon, const char *meaning)
{
  gtk_widget_set_visible (self->mark, icon != NULL && self->entry == NULL);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->mark), icon);
  hf_tip_set (self->mark, meaning);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->mark), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  meaning != NULL ? meaning : "", -1);
}

void
hf_people_cell_set_tick (HfPeopleCell *self, gboolean ticked, const char *name)
{
  self->telling = FALSE;
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->check), ticked);
  self->telling = TRUE;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static gboolean
has_focus (HfPeopleCell *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  return focus != NULL && gtk_widget_is_ancestor (focus, self->entry);
}

/* Returns: (nullable) */
static GtkWidget *
find_row (HfPeopleCell *self)
{
  GtkWidget *row = gtk_widget_get_parent (GTK_WIDGET (self));

  while (row != NULL && !gtk_widget_get_focusable (row))
    row = gtk_widget_get_parent (row);
  return row;
}

void
hf_people_cell_name_row (HfPeopleCell *self, const char *name)
{
  GtkWidget *row = find_row (self);

  if (row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
hf_people_cell_focus_row (HfPeopleCell *self)
{
  GtkWidget *row = find_row (self);

  if (row != NULL)
    gtk_widget_grab_focus (row);
}

/* The row takes the focus before the entry goes, or the window would look for somewhere else. */
static void
finish (HfPeopleCell *self, gboolean keep, int step)
{
  g_autofree char *text = NULL;
  G_GNUC_UNUSED g_autoptr (HfPeopleCell) held = g_object_ref (self);

  if (self->entry == NULL)
    return;

  if (keep)
    text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  g_signal_handlers_disconnect_by_data (self->entry, self);
  if (has_focus (self))
    hf_people_cell_focus_row (self);
  end_editing (self);
  g_signal_emit (self, signals[EDITED], 0, text, step);
}

static gboolean
key_pressed (HfPeopleCell *self, guint key, guint code, GdkModifierType modifiers)
{
  switch (key)
    {
    case GDK_KEY_Escape:
      finish (self, FALSE, 0);
      return GDK_EVENT_STOP;

    case GDK_KEY_Tab:
      finish (self, TRUE, (modifiers & GDK_SHIFT_MASK) != 0 ? -1 : 1);
      return GDK_EVENT_STOP;

    case GDK_KEY_ISO_Left_Tab:
      finish (self, TRUE, -1);
      return GDK_EVENT_STOP;

    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
activated (HfPeopleCell *self)
{
  finish (self, TRUE, 0);
}

static gboolean
keep_what_was_left (gpointer data)
{
  HfPeopleCell *self = data;

  if (self->entry != NULL && gtk_widget_get_root (GTK_WIDGET (self)) != NULL && !has_focus (self))
    finish (self, TRUE, 0);
  return G_SOURCE_REMOVE;
}

/* Another window in front does not end it; and an entry cannot go while the focus is on its way. */
static void
left (HfPeopleCell *self)
{
  g_idle_add_full (G_PRIORITY_HIGH_IDLE, keep_what_was_left, g_object_ref (self), g_object_unref);
}

void
hf_people_cell_edit (HfPeopleCell *self, const char *text, const char *name)
{
  GtkEventController *keys;
  GtkEventController *focus;

  g_return_if_fail (HF_IS_PEOPLE_CELL (self));

  if (self->entry != NULL || self->words == NULL)
    return;

  self->entry = gtk_entry_new ();
  gtk_entry_set_has_frame (GTK_ENTRY (self->entry), FALSE);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_widget_set_hexpand (self->entry, TRUE);
  gtk_widget_add_css_class (self->entry, "people-entry");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_insert_after (self->entry, GTK_WIDGET (self), self->words);
  gtk_widget_set_visible (self->words, FALSE);

  keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->entry, keys);
  focus = gtk_event_controller_focus_new ();
  gtk_widget_add_controller (self->entry, focus);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (activated), self, G_CONNECT_SWAPPED);
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1); /* before it has the focus: see hf_find_bar_open() */
  gtk_widget_grab_focus (self->entry);
  g_signal_connect_object (focus, "leave", G_CALLBACK (left), self, G_CONNECT_SWAPPED);
}

static void
hf_people_cell_dispose (GObject *object)
{
  HfPeopleCell *self = HF_PEOPLE_CELL (object);
  GtkWidget *child;

  self->entry = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->row);

  G_OBJECT_CLASS (hf_people_cell_parent_class)->dispose (object);
}

static void
hf_people_cell_finalize (GObject *object)
{
  g_free (HF_PEOPLE_CELL (object)->field);

  G_OBJECT_CLASS (hf_people_cell_parent_class)->finalize (object);
}

static void
hf_people_cell_class_init (HfPeopleCellClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hf_people_cell_dispose;
  G_OBJECT_CLASS (klass)->finalize = hf_people_cell_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);

  signals[TICKED] =
      g_signal_new ("ticked", HF_TYPE_PEOPLE_CELL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[EDITED] = g_signal_new ("edited", HF_TYPE_PEOPLE_CELL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                  G_TYPE_STRING, G_TYPE_INT);
}

static void
hf_people_cell_init (HfPeopleCell *self)
{
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))), 6);
}
