/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/card-picture.h"

#include "ui/thumbnailer.h"
#include "ui/view.h"

struct _HfCardPicture
{
  GtkWidget parent_instance;

  int box_width;
  int box_height;
  gboolean kept;
  HfCard *card;
  HfView view;
  GdkTexture *texture;
  int asked_px; /* the width asked for or shown; 0: nothing of this card yet */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (HfCardPicture, hf_card_picture, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_BOX_WIDTH,
  PROP_BOX_HEIGHT,
  PROP_KEPT,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static void
cancel (HfCardPicture *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->asked_px = 0;
}

static void
painted (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = hf_thumbnailer_paint_finish (HF_THUMBNAILER (source), result, &error);
  HfCardPicture *self = data;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return; /* the widget may be gone */

  g_clear_object (&self->cancellable);
  if (texture != NULL)
    {
      g_set_object (&self->texture, texture);
      gtk_widget_queue_draw (GTK_WIDGET (self));
    }
}

static void
ask (HfCardPicture *self, int width_px)
{
  if (self->card == NULL || width_px < 2 || width_px == self->asked_px)
    return;

  cancel (self);
  self->asked_px = width_px;
  self->cancellable = g_cancellable_new ();
  if (self->kept)
    hf_thumbnailer_look_up_async (hf_thumbnailer_get_default (), self->card, self->view, width_px, self->cancellable,
                                  painted, self);
  else
    hf_thumbnailer_paint_async (hf_thumbnailer_get_default (), self->card, self->view, width_px, self->cancellable,
                                painted, self);
}

static void
get_size (HfCardPicture *self, int *out_width, int *out_height)
{
  HfSide side;
  double scale;

  *out_width = self->box_width;
  *out_height = self->box_height;
  if (self->card == NULL || !hf_view_get_side (self->card, self->view, &side))
    return;

  scale = MIN (self->box_width / side.width_pt, self->box_height / side.height_pt);
  *out_width = MAX (1, (int) (side.width_pt * scale + 0.5));
  *out_height = MAX (1, (int) (side.height_pt * scale + 0.5));
}

static void
hf_card_picture_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                         int *minimum_baseline, int *natural_baseline)
{
  int width;
  int height;

  get_size (HF_CARD_PICTURE (widget), &width, &height);
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? width : height;
  *minimum_baseline = *natural_baseline = -1;
}

static void
hf_card_picture_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  HfCardPicture *self = HF_CARD_PICTURE (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height);

  /* Asked for only when it is really in sight. */
  ask (self, width * gtk_widget_get_scale_factor (widget));
  if (self->texture != NULL)
    gtk_snapshot_append_texture (snapshot, self->texture, &bounds);
}

GtkWidget *
hf_card_picture_new (int box_width, int box_height)
{
  return g_object_new (HF_TYPE_CARD_PICTURE, "box-width", box_width, "box-height", box_height, NULL);
}

void
hf_card_picture_set_card (HfCardPicture *self, HfCard *card, HfView view)
{
  g_return_if_fail (HF_IS_CARD_PICTURE (self));

  if (card == self->card && view == self->view)
    return;

  cancel (self);
  if (card == NULL)
    g_clear_object (&self->texture);
  else
    hf_card_ref (card);
  g_clear_pointer (&self->card, hf_card_unref);
  self->card = card;
  self->view = view;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
hf_card_picture_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  HfCardPicture *self = HF_CARD_PICTURE (object);

  switch (id)
    {
    case PROP_BOX_WIDTH:
      g_value_set_int (value, self->box_width);
      break;
    case PROP_BOX_HEIGHT:
      g_value_set_int (value, self->box_height);
      break;
    case PROP_KEPT:
      g_value_set_boolean (value, self->kept);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

static void
hf_card_picture_set_property (GObject *object, guint id, const GValue *value, GParamSpec *spec)
{
  HfCardPicture *self = HF_CARD_PICTURE (object);

  switch (id)
    {
    case PROP_BOX_WIDTH:
      self->box_width = g_value_get_int (value);
      break;
    case PROP_BOX_HEIGHT:
      self->box_height = g_value_get_int (value);
      break;
    case PROP_KEPT:
      self->kept = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
hf_card_picture_dispose (GObject *object)
{
  HfCardPicture *self = HF_CARD_PICTURE (object);

  cancel (self);
  g_clear_object (&self->texture);
  g_clear_pointer (&self->card, hf_card_unref);

  G_OBJECT_CLASS (hf_card_picture_parent_class)->dispose (object);
}

static void
hf_card_picture_class_init (HfCardPictureClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hf_card_picture_dispose;
  object_class->get_property = hf_card_picture_get_property;
  object_class->set_property = hf_card_picture_set_property;
  widget_class->measure = hf_card_picture_measure;
  widget_class->snapshot = hf_card_picture_snapshot;

  properties[PROP_BOX_WIDTH] = g_param_spec_int ("box-width", NULL, NULL, 1, G_MAXSHORT, 164,
                                                 G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_STATIC_STRINGS);
  properties[PROP_BOX_HEIGHT] = g_param_spec_int ("box-height", NULL, NULL, 1, G_MAXSHORT, 212,
                                                  G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_STATIC_STRINGS);
  properties[PROP_KEPT] = g_param_spec_boolean ("kept", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_css_name (widget_class, "cardpicture");
  /* What it shows is said by what it stands in, and by words beside it. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
hf_card_picture_init (HfCardPicture *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}
