/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/length-row.h"

#include "ui/length-spin.h"

/* How many steps a page is. */
#define PAGE_STEPS 10.0

struct _HfLengthRow
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkLabel *label;
  GtkSpinButton *spin;
  double upper_mm;
  double step_mm;
};

G_DEFINE_FINAL_TYPE (HfLengthRow, hf_length_row, GTK_TYPE_WIDGET)

enum
{
  PROP_TITLE = 1,
  PROP_UPPER,
  PROP_STEP,
};

enum
{
  CHANGED,
  LEFT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

void
hf_length_row_set_value (HfLengthRow *self, double length_mm)
{
  g_return_if_fail (HF_IS_LENGTH_ROW (self));

  gtk_spin_button_set_value (self->spin, length_mm);
}

double
hf_length_row_get_value (HfLengthRow *self)
{
  g_return_val_if_fail (HF_IS_LENGTH_ROW (self), 0.0);

  return gtk_spin_button_get_value (self->spin);
}

static void
tell_changed (HfLengthRow *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
tell_left (HfLengthRow *self)
{
  g_signal_emit (self, signals[LEFT], 0);
}

static void
hf_length_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *spec)
{
  HfLengthRow *self = HF_LENGTH_ROW (object);

  switch (id)
    {
    case PROP_TITLE:
      gtk_label_set_text (self->label, g_value_get_string (value));
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->spin), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      g_value_get_string (value), -1);
      break;
    case PROP_UPPER:
      self->upper_mm = g_value_get_double (value);
      break;
    case PROP_STEP:
      self->step_mm = g_value_get_double (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

/* The box remembers its steps once, so they are told when all is known. */
static void
hf_length_row_constructed (GObject *object)
{
  HfLengthRow *self = HF_LENGTH_ROW (object);

  G_OBJECT_CLASS (hf_length_row_parent_class)->constructed (object);

  gtk_spin_button_set_adjustment (
      self->spin, gtk_adjustment_new (0.0, 0.0, self->upper_mm, self->step_mm, self->step_mm * PAGE_STEPS, 0.0));
  hf_length_spin_set_up (self->spin);
  g_signal_connect_object (self->spin, "value-changed", G_CALLBACK (tell_changed), self, G_CONNECT_SWAPPED);
}

static void
hf_length_row_dispose (GObject *object)
{
  g_clear_pointer (&HF_LENGTH_ROW (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (hf_length_row_parent_class)->dispose (object);
}

static void
hf_length_row_class_init (HfLengthRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = hf_length_row_constructed;
  object_class->dispose = hf_length_row_dispose;
  object_class->set_property = hf_length_row_set_property;

  g_object_class_install_property (
      object_class, PROP_TITLE,
      g_param_spec_string ("title", NULL, NULL, NULL,
                           G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));
  g_object_class_install_property (
      object_class, PROP_UPPER,
      g_param_spec_double ("upper", NULL, NULL, 0.0, G_MAXDOUBLE, 100.0,
                           G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));
  g_object_class_install_property (
      object_class, PROP_STEP,
      g_param_spec_double ("step", NULL, NULL, 0.0, G_MAXDOUBLE, 0.5,
                           G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));

  signals[CHANGED] =
      g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[LEFT] =
      g_signal_new ("left", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
hf_length_row_init (HfLengthRow *self)
{
  GtkWidget *unit = gtk_label_new (NULL);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->label, 0);
  gtk_label_set_wrap (self->label, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "quiet");
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "rowlabel");

  self->spin = GTK_SPIN_BUTTON (gtk_spin_button_new (NULL, 0.0, 1));
  gtk_widget_set_hexpand (GTK_WIDGET (self->spin), TRUE);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->spin), 4);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->spin), 4);
  g_signal_connect_object (focus, "leave", G_CALLBACK (tell_left), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->spin), focus);

  hf_length_spin_set_up_unit (GTK_LABEL (unit));
  gtk_widget_add_css_class (unit, "quiet");

  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->label));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->spin));
  gtk_box_append (GTK_BOX (self->box), unit);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}
