/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/segmented.h"

#include "ui/tip.h"

struct _HfSegmented
{
  GtkWidget parent_instance;

  GtkToggleButton *first; /* all are one group with it; borrowed */
  gboolean selecting;
};

G_DEFINE_FINAL_TYPE (HfSegmented, hf_segmented, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char *
id_of (GtkWidget *button)
{
  return g_object_get_data (G_OBJECT (button), "id");
}

static GtkWidget *
find_button (HfSegmented *self, const char *id)
{
  for (GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (self)); button != NULL;
       button = gtk_widget_get_next_sibling (button))
    if (g_strcmp0 (id_of (button), id) == 0)
      return button;

  return NULL;
}

static void
toggled (HfSegmented *self, GtkToggleButton *button)
{
  if (!self->selecting && gtk_toggle_button_get_active (button))
    g_signal_emit (self, signals[CHOSEN], 0, id_of (GTK_WIDGET (button)));
}

void
hf_segmented_add (HfSegmented *self, const char *id, const char *text, const char *icon_name, const char *name)
{
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *child = text != NULL ? gtk_label_new (text) : gtk_image_new_from_icon_name (icon_name);

  g_return_if_fail (HF_IS_SEGMENTED (self));

  if (text != NULL)
    gtk_label_set_ellipsize (GTK_LABEL (child), PANGO_ELLIPSIZE_END);
  else
    hf_tip_set (button, name);
  gtk_button_set_child (GTK_BUTTON (button), child);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (button), "id", g_strdup (id), g_free);

  if (self->first == NULL)
    self->first = GTK_TOGGLE_BUTTON (button);
  else
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), self->first);
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
}

void
hf_segmented_set_text (HfSegmented *self, const char *id, const char *text, const char *name)
{
  GtkWidget *button = find_button (self, id);

  g_return_if_fail (button != NULL);

  gtk_label_set_text (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
hf_segmented_set_shown (HfSegmented *self, const char *id, gboolean shown)
{
  GtkWidget *button = find_button (self, id);

  g_return_if_fail (button != NULL);

  gtk_widget_set_visible (button, shown);
}

void
hf_segmented_select (HfSegmented *self, const char *id)
{
  g_return_if_fail (HF_IS_SEGMENTED (self));

  self->selecting = TRUE;
  for (GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (self)); button != NULL;
       button = gtk_widget_get_next_sibling (button))
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), id != NULL && g_str_equal (id_of (button), id));
  self->selecting = FALSE;
}

const char *
hf_segmented_get_selected (HfSegmented *self)
{
  g_return_val_if_fail (HF_IS_SEGMENTED (self), NULL);

  for (GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (self)); button != NULL;
       button = gtk_widget_get_next_sibling (button))
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)))
      return id_of (button);

  return NULL;
}

/* The keyboard comes to what is chosen, not to the first. */
static gboolean
hf_segmented_grab_focus (GtkWidget *widget)
{
  GtkWidget *button = find_button (HF_SEGMENTED (widget), hf_segmented_get_selected (HF_SEGMENTED (widget)));

  return button != NULL ? gtk_widget_grab_focus (button)
                        : GTK_WIDGET_CLASS (hf_segmented_parent_class)->grab_focus (widget);
}

static void
hf_segmented_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  HF_SEGMENTED (object)->first = NULL;

  G_OBJECT_CLASS (hf_segmented_parent_class)->dispose (object);
}

static void
hf_segmented_class_init (HfSegmentedClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_segmented_dispose;
  widget_class->grab_focus = hf_segmented_grab_focus;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "segmented");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
hf_segmented_init (HfSegmented *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_box_layout_set_homogeneous (GTK_BOX_LAYOUT (layout), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "linked");
}
