/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "proof/type.h"

#include "card/language.h"

#include <pango/pangocairo.h>

#define FAMILY "Lato"

typedef struct
{
  double size_pt;
  PangoWeight weight;
  double line_spacing; /* distance of base lines as a multiple of the size */
  double tracking_em;
  double gray; /* 0 black */
} Style;

static const Style styles[HF_N_TYPE_STYLES] = {
  [HF_TYPE_TITLE] = { 20, PANGO_WEIGHT_BOLD, 1.15, 0, 0.1 },
  [HF_TYPE_HEADING] = { 12, PANGO_WEIGHT_BOLD, 1.25, 0, 0.1 },
  [HF_TYPE_STRONG] = { 10.5, PANGO_WEIGHT_BOLD, 1.25, 0, 0.1 },
  [HF_TYPE_SMALL_STRONG] = { 8.5, PANGO_WEIGHT_BOLD, 1.2, 0, 0.1 },
  [HF_TYPE_BODY] = { 10.5, PANGO_WEIGHT_NORMAL, 1.25, 0, 0.1 },
  [HF_TYPE_SMALL] = { 8, PANGO_WEIGHT_NORMAL, 1.3, 0, 0.25 },
  [HF_TYPE_LABEL] = { 7, PANGO_WEIGHT_NORMAL, 1.3, 0.04, 0.42 },
};

gboolean
hf_type_is_rtl (void)
{
  return hf_language_is_rtl (pango_language_to_string (pango_language_get_default ()));
}

HfTypeAlign
hf_type_start (void)
{
  return hf_type_is_rtl () ? HF_TYPE_RIGHT : HF_TYPE_LEFT;
}

HfTypeAlign
hf_type_end (void)
{
  return hf_type_is_rtl () ? HF_TYPE_LEFT : HF_TYPE_RIGHT;
}

static PangoLayout *
set_text (HfFonts *fonts, HfTypeStyle style, double width_pt, guint max_lines, HfTypeAlign align, const char *text)
{
  const Style *look = &styles[style];
  gboolean rtl = hf_type_is_rtl ();
  PangoContext *context = hf_fonts_get_context (fonts, rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  PangoLayout *layout = pango_layout_new (context);
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string (FAMILY);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_font_description_set_absolute_size (font, look->size_pt * PANGO_SCALE);
  pango_font_description_set_weight (font, look->weight);
  pango_layout_set_font_description (layout, font);
  if (look->tracking_em > 0)
    pango_attr_list_insert (attributes,
                            pango_attr_letter_spacing_new ((int) (look->tracking_em * look->size_pt * PANGO_SCALE)));
  pango_attr_list_insert (
      attributes, pango_attr_line_height_new_absolute ((int) (look->line_spacing * look->size_pt * PANGO_SCALE)));
  /* A hyphen that is not in a name would be taken for a letter of it. */
  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  pango_layout_set_attributes (layout, attributes);

  /* A name keeps its own direction, but stands on the side where names stand. */
  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_alignment (layout, align == HF_TYPE_RIGHT ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
  pango_layout_set_width (layout, (int) (width_pt * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  if (max_lines > 0)
    {
      pango_layout_set_height (layout, -(int) max_lines);
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
    }
  pango_layout_set_text (layout, text, -1);

  return layout;
}

static double
get_height (PangoLayout *layout)
{
  int height;

  pango_layout_get_size (layout, NULL, &height);

  return (double) height / PANGO_SCALE;
}

double
hf_type_paint (HfFonts *fonts, cairo_t *cr, HfTypeStyle style, const HfTypeBox *box, const char *text)
{
  g_autoptr (PangoLayout) layout = set_text (fonts, style, box->width_pt, box->max_lines, box->align, text);

  cairo_set_source_rgb (cr, styles[style].gray, styles[style].gray, styles[style].gray);
  cairo_move_to (cr, box->x_pt, box->y_pt);
  pango_cairo_show_layout (cr, layout);

  return get_height (layout);
}

double
hf_type_measure (HfFonts *fonts, HfTypeStyle style, double width_pt, guint max_lines, const char *text)
{
  g_autoptr (PangoLayout) layout = set_text (fonts, style, width_pt, max_lines, HF_TYPE_LEFT, text);

  return get_height (layout);
}
