/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/design/canvas-picture.h"

#include "render/painter.h"
#include "ui/design/canvas-pixels.h"
#include "ui/texture.h"

#include <math.h>

#define MAX_LEVELS 5

/* Cairo scales bilinearly, which is quick, as long as it need not go below this. */
#define LEAST_FACTOR 0.75

/* Pixels beyond which smoothing what stands in for a moment takes longer than a frame. */
#define SMOOTH_PX 1.2e6f

/* Over something else Cairo draws each of its nodes through a surface. As long as that fits into the cache of a core,
 * it costs the half of what it costs when it has to go through memory. */
#define STRIP_BYTES (256 * 1024)

/* How far from its edge a picture may be anti-aliased, so that it lets through what is under it. */
#define SOFT_EDGE_PX 3

/* Copies smaller than this save nothing. */
#define LEAST_LEVEL_PX 64

struct _HfCanvasPicture
{
  gatomicrefcount n_refs;
  HfCanvasLook look;
  HfCanvasSpot spot;
  cairo_surface_t *levels[MAX_LEVELS]; /* each half the size of the one before; NULL: not made yet */
  GdkTexture *textures[MAX_LEVELS];    /* of the same pixels */
  gboolean is_solid;                   /* but for its edge, nothing shines through */
};

HfCanvasPicture *
hf_canvas_picture_new (const HfCanvasLook *look, const HfCanvasSpot *spot, HfLayout *layout, const HfBox *box)
{
  HfCanvasPicture *picture = g_new0 (HfCanvasPicture, 1);
  cairo_matrix_t to_box = box->matrix;
  cairo_t *cr;

  g_atomic_ref_count_init (&picture->n_refs);
  hf_canvas_look_copy (&picture->look, look);
  picture->spot = *spot;
  picture->levels[0] = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, spot->region.width, spot->region.height);

  /* Painting the box multiplies its own matrix, which @spot has already. */
  cr = cairo_create (picture->levels[0]);
  cairo_translate (cr, -spot->region.x, -spot->region.y);
  cairo_transform (cr, &spot->matrix);
  if (cairo_matrix_invert (&to_box) == CAIRO_STATUS_SUCCESS)
    {
      cairo_transform (cr, &to_box);
      hf_layout_paint_box (layout, box, cr, HF_TARGET_RASTER);
    }
  cairo_destroy (cr);
  cairo_surface_flush (picture->levels[0]);

  return picture;
}

HfCanvasPicture *
hf_canvas_picture_ref (HfCanvasPicture *picture)
{
  g_atomic_ref_count_inc (&picture->n_refs);
  return picture;
}

void
hf_canvas_picture_unref (HfCanvasPicture *picture)
{
  if (!g_atomic_ref_count_dec (&picture->n_refs))
    return;

  hf_canvas_look_clear (&picture->look);
  for (guint i = 0; i < MAX_LEVELS; i++)
    {
      g_clear_pointer (&picture->levels[i], cairo_surface_destroy);
      g_clear_object (&picture->textures[i]);
    }
  g_free (picture);
}

/* Returns: whether there is a copy @level times halved, made now if need be. */
static gboolean
ensure_level (HfCanvasPicture *picture, guint level)
{
  const HfCanvasRegion *region = &picture->spot.region;

  if (level >= MAX_LEVELS)
    return FALSE;
  if (picture->levels[level] != NULL)
    return TRUE;
  if (MIN (region->width >> level, region->height >> level) < LEAST_LEVEL_PX || !ensure_level (picture, level - 1))
    return FALSE;

  picture->levels[level] = hf_canvas_pixels_halve (picture->levels[level - 1]);
  return TRUE;
}

void
hf_canvas_picture_add_levels (HfCanvasPicture *picture)
{
  for (guint level = 1; level < MAX_LEVELS; level++)
    ensure_level (picture, level);
  picture->is_solid = hf_canvas_pixels_are_solid (picture->levels[0], SOFT_EDGE_PX);
}

const HfCanvasLook *
hf_canvas_picture_get_look (const HfCanvasPicture *picture)
{
  return &picture->look;
}

const HfCanvasSpot *
hf_canvas_picture_get_spot (const HfCanvasPicture *picture)
{
  return &picture->spot;
}

gsize
hf_canvas_picture_get_bytes (const HfCanvasPicture *picture)
{
  gsize bytes = (gsize) picture->spot.region.width * (gsize) picture->spot.region.height * 4;

  return bytes + bytes / 3;
}

/* From pixels of @picture to pixels of the page where it is to show as @look at @spot. */
static cairo_matrix_t
get_bend (const HfCanvasPicture *picture, const HfCanvasLook *look, const HfCanvasSpot *spot)
{
  cairo_matrix_t bend = picture->spot.matrix;
  cairo_matrix_t stretch;

  cairo_matrix_init_identity (&stretch);
  if (picture->look.width_pt > 0.0 && picture->look.height_pt > 0.0 && picture->look.text == NULL)
    cairo_matrix_init_scale (&stretch, look->width_pt / picture->look.width_pt,
                             look->height_pt / picture->look.height_pt);
  if (cairo_matrix_invert (&bend) != CAIRO_STATUS_SUCCESS)
    cairo_matrix_init_identity (&bend);
  cairo_matrix_multiply (&bend, &bend, &stretch);
  cairo_matrix_multiply (&bend, &bend, &spot->matrix);

  return bend;
}

static guint
choose_level (HfCanvasPicture *picture, const cairo_matrix_t *bend)
{
  double factor = sqrt (fabs (bend->xx * bend->yy - bend->xy * bend->yx));
  guint level = 0;

  while (factor > 0.0 && factor < LEAST_FACTOR && ensure_level (picture, level + 1))
    {
      level++;
      factor *= 2;
    }

  return level;
}

/* Where the corners of @rect come to lie. */
static graphene_rect_t
get_bounds (const cairo_matrix_t *matrix, double width, double height)
{
  graphene_rect_t bounds;

  for (guint corner = 0; corner < 4; corner++)
    {
      double x = corner & 1 ? width : 0.0;
      double y = corner & 2 ? height : 0.0;
      graphene_rect_t point;

      cairo_matrix_transform_point (matrix, &x, &y);
      graphene_rect_init (&point, (float) floor (x), (float) floor (y), 1.0f, 1.0f);
      if (corner == 0)
        bounds = point;
      else
        graphene_rect_union (&bounds, &point, &bounds);
    }

  return bounds;
}

static GskRenderNode *
draw_strip (cairo_surface_t *surface, const cairo_matrix_t *bend, const graphene_rect_t *bounds, cairo_filter_t filter)
{
  GskRenderNode *node = gsk_cairo_node_new (bounds);
  cairo_t *cr = gsk_cairo_node_get_draw_context (node);

  cairo_transform (cr, bend);
  cairo_set_source_surface (cr, surface, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), filter);
  cairo_paint (cr);
  cairo_destroy (cr);

  return node;
}

static GskRenderNode *
draw_with_cairo (cairo_surface_t *surface, const cairo_matrix_t *bend, gboolean is_exact, gboolean at_once)
{
  graphene_rect_t bounds =
      get_bounds (bend, cairo_image_surface_get_width (surface), cairo_image_surface_get_height (surface));
  gboolean is_huge = bounds.size.width * bounds.size.height > SMOOTH_PX;
  float strip_px = at_once ? bounds.size.height : ceilf ((float) STRIP_BYTES / (4 * bounds.size.width));
  g_autoptr (GPtrArray) strips = g_ptr_array_new_with_free_func ((GDestroyNotify) gsk_render_node_unref);
  graphene_rect_t strip = bounds;

  for (float y = 0; y < bounds.size.height; y += strip_px)
    {
      strip.origin.y = bounds.origin.y + y;
      strip.size.height = MIN (strip_px, bounds.size.height - y);
      g_ptr_array_add (strips, draw_strip (surface, bend, &strip,
                                           is_exact || is_huge ? CAIRO_FILTER_NEAREST : CAIRO_FILTER_BILINEAR));
    }

  return gsk_container_node_new ((GskRenderNode **) strips->pdata, strips->len);
}

static GskRenderNode *
draw_as_texture (HfCanvasPicture *picture, guint level, const cairo_matrix_t *bend)
{
  cairo_surface_t *surface = picture->levels[level];
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) cairo_image_surface_get_width (surface),
                                               (float) cairo_image_surface_get_height (surface));
  g_autoptr (GskRenderNode) flat = NULL;
  GskTransform *transform;
  GskRenderNode *node;
  graphene_matrix_t matrix;

  if (picture->textures[level] == NULL)
    picture->textures[level] = hf_texture_new_for_surface (surface);
  flat = gsk_texture_node_new (picture->textures[level], &bounds);

  if (bend->xx == 1.0 && bend->yy == 1.0 && bend->xy == 0.0 && bend->yx == 0.0)
    transform = gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT ((float) bend->x0, (float) bend->y0));
  else
    {
      graphene_matrix_init_from_2d (&matrix, bend->xx, bend->yx, bend->xy, bend->yy, bend->x0, bend->y0);
      transform = gsk_transform_matrix (NULL, &matrix);
    }
  node = gsk_transform_node_new (flat, transform);
  gsk_transform_unref (transform);

  return node;
}

gboolean
hf_canvas_picture_get_reach (const HfCanvasPicture *picture, const HfCanvasLook *look, const HfCanvasSpot *spot,
                             gboolean solid, HfCanvasRegion *out_reach)
{
  const HfCanvasRegion *region = &picture->spot.region;
  int edge = solid ? SOFT_EDGE_PX : 0;
  cairo_matrix_t bend = get_bend (picture, look, spot);
  double left = region->x + edge;
  double top = region->y + edge;
  double right = region->x + region->width - edge;
  double bottom = region->y + region->height - edge;

  if ((solid && !picture->is_solid) || bend.xx <= 0.0 || bend.yy <= 0.0 || bend.xy != 0.0 || bend.yx != 0.0)
    return FALSE;

  /* A pixel less, as scaling blurs the edge. */
  cairo_matrix_transform_point (&bend, &left, &top);
  cairo_matrix_transform_point (&bend, &right, &bottom);
  out_reach->x = (int) ceil (left) + 1;
  out_reach->y = (int) ceil (top) + 1;
  out_reach->width = (int) floor (right) - 1 - out_reach->x;
  out_reach->height = (int) floor (bottom) - 1 - out_reach->y;
  return out_reach->width > 0 && out_reach->height > 0;
}

GskRenderNode *
hf_canvas_picture_get_node (HfCanvasPicture *picture, const HfCanvasLook *look, const HfCanvasSpot *spot,
                            HfCanvasManner manner)
{
  cairo_matrix_t bend = get_bend (picture, look, spot);
  guint level = choose_level (picture, &bend);
  const double slack = 1e-4;
  gboolean is_shift =
      fabs (bend.xx - 1) < slack && fabs (bend.yy - 1) < slack && fabs (bend.xy) < slack && fabs (bend.yx) < slack;
  cairo_matrix_t to_level;

  /* From the level's pixels to those of the picture, and on; whole pixels stay whole, which is sharp and quick. */
  cairo_matrix_init_translate (&to_level, picture->spot.region.x, picture->spot.region.y);
  cairo_matrix_scale (&to_level, 1 << level, 1 << level);
  cairo_matrix_multiply (&bend, &to_level, &bend);
  if (is_shift)
    cairo_matrix_init_translate (&bend, round (bend.x0), round (bend.y0));

  return manner == HF_CANVAS_AS_TEXTURE
             ? draw_as_texture (picture, level, &bend)
             : draw_with_cairo (picture->levels[level], &bend, is_shift, manner == HF_CANVAS_AT_ONCE);
}
