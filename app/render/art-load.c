/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/art-load.h"

#include "card/wash.h"
#include "render/art.h"
#include "render/svg-colors.h"
#include "render/svg-intake.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

G_DEFINE_QUARK (hf_art_error_quark, hf_art_error)

/** The longest side, and how much longer it may be than the other: beyond, sums in 32-bit fractions go wrong. */
#define MAX_SIDE_PX 1.0e6
#define MAX_ASPECT 1.0e3

static gboolean
take_in (HfAsset *asset, HfSvgTraits *out_traits, GError **error)
{
  gsize length;
  const guint8 *data;

  if (asset->bytes == NULL)
    {
      g_set_error (error, HF_ART_ERROR, HF_ART_ERROR_MISSING,
                   _ ("The art “%s” is missing from the card. Please choose it again."), asset->name);
      return FALSE;
    }

  data = g_bytes_get_data (asset->bytes, &length);
  if (length >= 2 && memcmp (data, "\x1f\x8b", 2) == 0)
    {
      g_set_error (error, HF_ART_ERROR, HF_ART_ERROR_BROKEN,
                   _ ("The art “%s” is compressed (SVGZ). Please save it as plain SVG."), asset->name);
      return FALSE;
    }

  return hf_svg_intake (asset->name, asset->bytes, out_traits, error);
}

static gboolean
measure (HfLoadedArt *loaded)
{
  gboolean has_width, has_height, has_view_box;
  RsvgLength width, height;
  RsvgRectangle view_box;
  double aspect;

  if (!rsvg_handle_get_intrinsic_size_in_pixels (loaded->handle, &loaded->width_px, &loaded->height_px))
    {
      rsvg_handle_get_intrinsic_dimensions (loaded->handle, &has_width, &width, &has_height, &height, &has_view_box,
                                            &view_box);
      if (!has_view_box)
        return FALSE;
      loaded->width_px = view_box.width;
      loaded->height_px = view_box.height;
    }
  aspect = loaded->width_px / loaded->height_px;

  return loaded->width_px > 0.0 && loaded->height_px > 0.0 &&
         MAX (loaded->width_px, loaded->height_px) <= MAX_SIDE_PX && aspect <= MAX_ASPECT && aspect >= 1.0 / MAX_ASPECT;
}

static gboolean
read_svg (HfLoadedArt *loaded, GBytes *svg, GError **error)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (svg, &length);
  RsvgHandle *handle = rsvg_handle_new_from_data (data, length, error);

  if (handle == NULL)
    return FALSE;

  rsvg_handle_set_dpi (handle, 96.0);
  g_clear_object (&loaded->handle);
  loaded->handle = handle;
  return TRUE;
}

HfLoadedArt *
hf_loaded_art_new (HfAsset *asset, GError **error)
{
  g_autoptr (HfLoadedArt) loaded = NULL;
  g_autoptr (GError) reason = NULL;
  HfSvgTraits traits;

  if (!take_in (asset, &traits, error))
    return NULL;

  loaded = g_new0 (HfLoadedArt, 1);
  loaded->is_raster = traits.is_raster;
  loaded->max_pixels = traits.max_pixels;
  loaded->svg = g_bytes_ref (asset->bytes);
  if (!read_svg (loaded, loaded->svg, &reason))
    {
      g_set_error (error, HF_ART_ERROR, HF_ART_ERROR_BROKEN, _ ("The art “%s” cannot be read: %s"), asset->name,
                   reason->message);
      return NULL;
    }

  if (!measure (loaded))
    {
      g_set_error (error, HF_ART_ERROR, HF_ART_ERROR_LIMIT,
                   _ ("The art “%s” does not say how large it is, or says something no card could hold. Please set its "
                      "page size and save it again."),
                   asset->name);
      return NULL;
    }

  return g_steal_pointer (&loaded);
}

gboolean
hf_art_check (HfAsset *asset, GError **error)
{
  g_autoptr (HfLoadedArt) loaded = hf_loaded_art_new (asset, error);

  return loaded != NULL;
}

void
hf_loaded_art_free (HfLoadedArt *loaded)
{
  g_clear_object (&loaded->handle);
  g_clear_pointer (&loaded->svg, g_bytes_unref);
  g_clear_pointer (&loaded->flat, cairo_surface_destroy);
  g_free (loaded->flat_id);
  g_free (loaded->tints);
  g_free (loaded->css);
  g_free (loaded);
}

/* As line and wash: but not what has a line of its own, and no shadow or tint. */
#define OUTLINED ":not([stroke-width]):not([opacity]):not([fill-opacity])"

/* In parts of the picture, and on a card some 0.4 mm. */
#define OUTLINE_WIDTH "0.25%%"

/* Art that covers little as it is says so, and is left as it is. Only in pictures of the night is ink a surface: there
 * it is the light. */
#define WASHED "svg:not(.ink-saving) "
#define LIGHT "svg.night:not(.ink-saving) "

static void
write_wash (GString *css, HfPalette *palette, HfColorRole role)
{
  HfColor wash = hf_wash_get_color (palette, role);
  const char *selector = role == HF_COLOR_ROLE_INK ? LIGHT : WASHED;
  const char *name = hf_color_role_name (role);
  char text[HF_COLOR_TEXT_LENGTH];
  HfColor outline;

  if (role == HF_COLOR_ROLE_ON_DEEP || role == HF_COLOR_ROLE_ON_PRIMARY)
    {
      wash = hf_wash_resolve_words (palette, &HF_PAINT_OF (role));
      hf_color_format (&wash, text);
      g_string_append_printf (css, WASHED ".%s{fill:%s!important}" WASHED ".%s-s{stroke:%s!important}", name, text,
                              name, text);
    }
  if (!hf_wash_get_outline (palette, role, &outline))
    return;

  hf_color_format (&wash, text);
  g_string_append_printf (css,
                          "%s.%s{fill:%s!important}%s.%s-g{stop-color:%s!important}%s.%s-s.wide{stroke:%s!important}",
                          selector, name, text, selector, name, text, selector, name, text);
  hf_color_format (&outline, text);
  g_string_append_printf (
      css, "%s.%s" OUTLINED "{stroke:%s!important;stroke-width:" OUTLINE_WIDTH "!important;stroke-linejoin:round}",
      selector, name, text);
}

/* Without "!important" a user's rule loses to the file's own style sheet (measured with librsvg 2.54.7). */
static char *
write_css (HfPalette *palette)
{
  GString *css = g_string_new (NULL);

  for (HfColorRole role = 0; role < HF_N_COLOR_ROLES; role++)
    {
      HfColor color = hf_palette_get_color (palette, role);
      const char *name = hf_color_role_name (role);
      char text[HF_COLOR_TEXT_LENGTH];

      hf_color_format (&color, text);
      g_string_append_printf (css, ".%s{fill:%s!important}.%s-s{stroke:%s!important}.%s-g{stop-color:%s!important}",
                              name, text, name, text, name, text);
      write_wash (css, palette, role);
    }

  return g_string_free (css, FALSE);
}

void
hf_loaded_art_set_tints (HfLoadedArt *loaded, const HfTint *tints, guint n_tints)
{
  g_free (loaded->tints);
  loaded->tints = g_memdup2 (tints, n_tints * sizeof (HfTint));
  loaded->n_tints = n_tints;
}

/* Art with tints and the palette it is to wear. */
typedef struct
{
  const HfLoadedArt *loaded;
  HfPalette *palette;
} Dyer;

static gboolean
swap_color (const HfColor *color, gconstpointer data, HfColor *out_color)
{
  const Dyer *dyer = data;

  for (guint i = 0; i < dyer->loaded->n_tints; i++)
    if (hf_color_equal (&dyer->loaded->tints[i].color, color))
      {
        *out_color = hf_wash_get_color (dyer->palette, dyer->loaded->tints[i].role);
        return TRUE;
      }

  return FALSE;
}

/* What the drawing says itself no style sheet of ours can name, so it is said in other colours. */
static gboolean
read_tinted (HfLoadedArt *loaded, HfPalette *palette, GError **error)
{
  const Dyer dyer = { loaded, palette };
  g_autoptr (GBytes) svg = hf_svg_colors_swap (loaded->svg, swap_color, &dyer);

  return read_svg (loaded, svg, error);
}

gboolean
hf_loaded_art_wear (HfLoadedArt *loaded, HfPalette *palette, GError **error)
{
  g_autofree char *css = write_css (palette);

  if (g_strcmp0 (css, loaded->css) == 0)
    return TRUE;

  /* A style sheet comes on top of those before it: outlines that this palette has none of would stay. */
  if (loaded->n_tints > 0 ? !read_tinted (loaded, palette, error)
                          : loaded->washed && !palette->ink_saving && !read_svg (loaded, loaded->svg, error))
    return FALSE;
  loaded->washed = palette->ink_saving;
  if (!rsvg_handle_set_stylesheet (loaded->handle, (const guint8 *) css, strlen (css), error))
    return FALSE;

  g_free (loaded->css);
  loaded->css = g_steal_pointer (&css);

  return TRUE;
}
