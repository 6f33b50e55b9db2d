/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/size-bin.h"

#include "ui/ground.h"

/* The smallest a window gets: a telephone held upright, its header bar left out (shared by every size class). */
#define MINIMUM_WIDTH 360
#define MINIMUM_HEIGHT 294

#define MEDIUM_WIDTH 600
#define WIDE_WIDTH 1000
#define LOW_HEIGHT 500

/* gtk-xft-dpi is in 1024ths of a dot an inch; 96 dots are 100 % text. */
#define FULL_DPI (96.0 * 1024.0)

struct _HfSizeBin
{
  GtkWidget parent_instance;

  GtkWidget *child;
  HfSizeClass size_class;
  gboolean low;
  HfSizeClass next_size_class;
  gboolean next_low;
  guint tick;
};

static void hf_size_bin_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (HfSizeBin, hf_size_bin, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, hf_size_bin_buildable_init))

enum
{
  PROP_0,
  PROP_CHILD,
  PROP_SIZE_CLASS,
  PROP_LOW,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];
static GtkBuildableIface *parent_buildable;

GType
hf_size_class_get_type (void)
{
  static gsize type;

  if (g_once_init_enter (&type))
    {
      static const GEnumValue values[] = { { HF_SIZE_NARROW, "HF_SIZE_NARROW", "narrow" },
                                           { HF_SIZE_MEDIUM, "HF_SIZE_MEDIUM", "medium" },
                                           { HF_SIZE_WIDE, "HF_SIZE_WIDE", "wide" },
                                           { 0, NULL, NULL } };

      g_once_init_leave (&type, g_enum_register_static ("HfSizeClass", values));
    }

  return type;
}

static double
get_text_scale (HfSizeBin *self)
{
  int dpi = -1;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-xft-dpi", &dpi, NULL);
  return dpi > 0 ? dpi / FULL_DPI : 1.0;
}

static gboolean
change (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  HfSizeBin *self = HF_SIZE_BIN (widget);
  gboolean other_class = self->size_class != self->next_size_class;
  gboolean other_low = self->low != self->next_low;

  self->tick = 0;
  self->size_class = self->next_size_class;
  self->low = self->next_low;
  if (other_class)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SIZE_CLASS]);
  if (other_low)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOW]);

  return G_SOURCE_REMOVE;
}

static void
classify (HfSizeBin *self, int width, int height)
{
  double scale = get_text_scale (self);

  self->next_size_class = width < MEDIUM_WIDTH * scale ? HF_SIZE_NARROW
                          : width < WIDE_WIDTH * scale ? HF_SIZE_MEDIUM
                                                       : HF_SIZE_WIDE;
  self->next_low = height < LOW_HEIGHT * scale;
  if ((self->next_size_class != self->size_class || self->next_low != self->low) && self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), change, NULL, NULL);
}

static void
hf_size_bin_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                     int *minimum_baseline, int *natural_baseline)
{
  HfSizeBin *self = HF_SIZE_BIN (widget);

  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? MINIMUM_WIDTH : MINIMUM_HEIGHT;
  *natural = *minimum;
  *minimum_baseline = *natural_baseline = -1;
  if (self->child != NULL)
    {
      int child_minimum;
      int child_natural;

      gtk_widget_measure (self->child, orientation, -1, &child_minimum, &child_natural, NULL, NULL);
      *natural = MAX (*minimum, child_natural);
    }
}

/* Until the window has rearranged itself its child may need more than there is; what is too much is cut off. */
static void
hf_size_bin_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  HfSizeBin *self = HF_SIZE_BIN (widget);
  GskTransform *transform = NULL;
  int child_width;
  int child_height;

  classify (self, width, height);
  if (self->child == NULL)
    return;

  gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, &child_width, NULL, NULL, NULL);
  child_width = MAX (child_width, width);
  gtk_widget_measure (self->child, GTK_ORIENTATION_VERTICAL, child_width, &child_height, NULL, NULL, NULL);
  /* What there is no room for is cut off at the end of the lines, which is on the left where they begin on the
   * right. */
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL && child_width > width)
    transform = gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT ((float) (width - child_width), 0.0f));
  gtk_widget_allocate (self->child, child_width, MAX (child_height, height), -1, transform);
}

static void
hf_size_bin_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  HfSizeBin *self = HF_SIZE_BIN (widget);

  if (self->child != NULL)
    hf_ground_snapshot_child (widget, self->child, self->child, snapshot);
}

HfSizeClass
hf_size_bin_get_size_class (HfSizeBin *self)
{
  g_return_val_if_fail (HF_IS_SIZE_BIN (self), HF_SIZE_WIDE);

  return self->size_class;
}

gboolean
hf_size_bin_is_low (HfSizeBin *self)
{
  g_return_val_if_fail (HF_IS_SIZE_BIN (self), FALSE);

  return self->low;
}

static void
set_child (HfSizeBin *self, GtkWidget *child)
{
  g_clear_pointer (&self->child, gtk_widget_unparent);
  self->child = child;
  if (child != NULL)
    gtk_widget_set_parent (child, GTK_WIDGET (self));
}

static void
hf_size_bin_add_child (GtkBuildable *buildable, GtkBuilder *builder, GObject *child, const char *type)
{
  if (GTK_IS_WIDGET (child))
    set_child (HF_SIZE_BIN (buildable), GTK_WIDGET (child));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
hf_size_bin_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = hf_size_bin_add_child;
}

static void
hf_size_bin_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  HfSizeBin *self = HF_SIZE_BIN (object);

  switch (id)
    {
    case PROP_CHILD:
      g_value_set_object (value, self->child);
      break;
    case PROP_SIZE_CLASS:
      g_value_set_enum (value, self->size_class);
      break;
    case PROP_LOW:
      g_value_set_boolean (value, self->low);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

static void
hf_size_bin_set_property (GObject *object, guint id, const GValue *value, GParamSpec *spec)
{
  if (id == PROP_CHILD)
    set_child (HF_SIZE_BIN (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
}

static void
hf_size_bin_dispose (GObject *object)
{
  set_child (HF_SIZE_BIN (object), NULL);

  G_OBJECT_CLASS (hf_size_bin_parent_class)->dispose (object);
}

static void
hf_size_bin_class_init (HfSizeBinClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hf_size_bin_dispose;
  object_class->get_property = hf_size_bin_get_property;
  object_class->set_property = hf_size_bin_set_property;
  widget_class->measure = hf_size_bin_measure;
  widget_class->size_allocate = hf_size_bin_size_allocate;
  widget_class->snapshot = hf_size_bin_snapshot;

  properties[PROP_CHILD] =
      g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SIZE_CLASS] = g_param_spec_enum ("size-class", NULL, NULL, HF_TYPE_SIZE_CLASS, HF_SIZE_WIDE,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_LOW] = g_param_spec_boolean ("low", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
hf_size_bin_init (HfSizeBin *self)
{
  self->size_class = self->next_size_class = HF_SIZE_WIDE;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}
