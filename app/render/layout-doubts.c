/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is doubtful about boxes besides how their words fit, and how far they reach. */
#include "render/layout-private.h"

#include "base/length.h"
#include "card/item-name.h"
#include "render/drawing.h"

#include <glib/gi18n.h>

/* Below this, pictures look soft in print at reading distance. */
#define LEAST_DPI 200.0

/* Overhanging serifs, the head bar of Devanagari and the like do not count as leaving the safe area. */
#define SAFE_SLACK_MM 0.8

static double
stroke_of (HfItem *item)
{
  switch (item->kind)
    {
    case HF_ITEM_SHAPE:
      return item->shape.stroke.kind != HF_PAINT_NONE ? item->shape.stroke_mm : 0.0;
    case HF_ITEM_INK:
      return item->ink->filled ? 0.0 : item->ink->pen_mm;
    default:
      return 0.0;
    }
}

gboolean
hf_box_get_reach (const HfBox *box, cairo_rectangle_t *out_reach)
{
  double margin_pt = hf_pt_from_mm (stroke_of (box->item)) / 2;

  if (box->opacity <= 0.0)
    return FALSE;
  if (box->text != NULL)
    return hf_text_layout_get_ink (box->text, out_reach);

  *out_reach = (cairo_rectangle_t){
    .x = -margin_pt,
    .y = -margin_pt,
    .width = hf_pt_from_mm (box->frame.width_mm) + 2 * margin_pt,
    .height = hf_pt_from_mm (box->frame.height_mm) + 2 * margin_pt,
  };
  return TRUE;
}

gboolean
hf_box_get_ink (const HfBox *box, HfFrame *out_ink)
{
  cairo_rectangle_t ink;
  double left = G_MAXDOUBLE;
  double top = G_MAXDOUBLE;
  double right = -G_MAXDOUBLE;
  double bottom = -G_MAXDOUBLE;

  if (!hf_box_get_reach (box, &ink))
    return FALSE;

  for (guint corner = 0; corner < 4; corner++)
    {
      double x = ink.x + (corner & 1 ? ink.width : 0.0);
      double y = ink.y + (corner & 2 ? ink.height : 0.0);

      cairo_matrix_transform_point (&box->matrix, &x, &y);
      left = MIN (left, x);
      top = MIN (top, y);
      right = MAX (right, x);
      bottom = MAX (bottom, y);
    }
  *out_ink = (HfFrame){ hf_mm_from_pt (left), hf_mm_from_pt (top), hf_mm_from_pt (right - left),
                        hf_mm_from_pt (bottom - top) };

  return TRUE;
}

static void
check_safe_area (HfLayout *layout, const HfBox *box, GPtrArray *doubts)
{
  HfFrame safe = hf_format_safe_area (layout->card->format);
  HfFrame ink;

  if (!hf_box_get_ink (box, &ink) || hf_frame_contains (&safe, &ink, SAFE_SLACK_MM))
    return;

  g_ptr_array_add (doubts, hf_doubt_new (HF_SEVERITY_WARNING, "outside-safe-area",
                                         _ ("“%s” comes closer than %.4g mm to the edge of the card, where cutting may "
                                            "touch it. Move it inwards."),
                                         hf_item_name_or_id (box->item), layout->card->format->safe_mm));
}

static void
doubt_missing_picture (HfItem *item, const GError *error, GPtrArray *doubts)
{
  /* Translators: the name of an item on the card, and a sentence on what is wrong with its picture. */
  g_ptr_array_add (doubts, hf_doubt_new (HF_SEVERITY_ERROR, "missing-picture", _ ("“%s” cannot be shown: %s"),
                                         hf_item_name_or_id (item), error->message));
}

static void
check_art (HfLayout *layout, const HfBox *box, GPtrArray *doubts)
{
  g_autoptr (GError) error = NULL;

  if (!hf_renderer_check_art (layout->renderer, box->item->art.asset, &error))
    doubt_missing_picture (box->item, error, doubts);
}

static void
check_picture (HfLayout *layout, const HfBox *box, GPtrArray *doubts)
{
  HfPictureStore *pictures = hf_renderer_get_pictures (layout->renderer);
  const HfPicture *picture = &box->item->picture;
  g_autoptr (GError) error = NULL;
  int width_px;
  int height_px;
  double dpi;

  if (!hf_picture_get_size (pictures, picture->asset, &width_px, &height_px, &error))
    {
      doubt_missing_picture (box->item, error, doubts);
      return;
    }

  dpi =
      hf_picture_get_dpi (pictures, picture, hf_pt_from_mm (box->frame.width_mm), hf_pt_from_mm (box->frame.height_mm));
  if (layout->card->format->screen_dpi > 0.0 || dpi <= 0.0 || dpi >= LEAST_DPI)
    return;

  g_ptr_array_add (doubts, hf_doubt_new (HF_SEVERITY_WARNING, "low-resolution",
                                         _ ("“%s” has %.0f dots an inch at this size and will look soft in print; %.0f "
                                            "are enough. Take a larger picture, or show it smaller."),
                                         hf_item_name_or_id (box->item), dpi, LEAST_DPI));
}

/* A code that holds too much paints nothing at all; trying it on one pixel tells. */
static void
check_code (HfLayout *layout, const HfBox *box, GPtrArray *doubts)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *cr = cairo_create (surface);
  gboolean painted = hf_code_paint (cr, &box->item->code, layout->card->palette, 1.0, 1.0);

  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  if (painted)
    return;

  g_ptr_array_add (doubts, hf_doubt_new (HF_SEVERITY_ERROR, "overflow",
                                         _ ("“%s” has no content, or more than a QR code holds. Shorten it."),
                                         hf_item_name_or_id (box->item)));
}

void
hf_layout_check_box (HfLayout *layout, const HfBox *box)
{
  g_autoptr (GPtrArray) doubts = hf_doubt_list_new ();

  switch (box->item->kind)
    {
    case HF_ITEM_ART:
      check_art (layout, box, doubts);
      break;
    case HF_ITEM_PICTURE:
      check_picture (layout, box, doubts);
      break;
    case HF_ITEM_CODE:
      check_code (layout, box, doubts);
      check_safe_area (layout, box, doubts);
      break;
    case HF_ITEM_TEXT:
    case HF_ITEM_INK:
      check_safe_area (layout, box, doubts);
      break;
    case HF_ITEM_SHAPE:
    case HF_ITEM_GROUP:
    default:
      break;
    }

  hf_layout_take_doubts (layout, box->item, doubts);
}
