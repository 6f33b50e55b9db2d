/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/fonts.h"

#include "render/coverage.h"
#include "render/covering.h"
#include "render/font-faces.h"

#include <fontconfig/fontconfig.h>
#include <glib/gi18n.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-font.h>
#include <string.h>

/* Faces are looked up at this size; any would do. */
#define PROBE_SIZE_PT 16

/* Words that no face of the chain has; a batch of ten thousand people may bring as many. */
#define MAX_COVERING 1024

/* Families asked for in vain. */
#define MAX_MISSING 256

/* Weights closer than this are one face, so that cards cannot ask for a thousand of a family. */
#define WEIGHT_STEP 50

/* Fontconfig's heaviest weight it does not take for a bold face to be made up (its 90-synthetic.conf). */
#define HEAVIEST_PLAIN_WEIGHT 500

struct _HfFonts
{
  PangoFontMap *map;
  PangoContext *contexts[2]; /* left to right, right to left */
  GHashTable *typefaces;     /* "family\nweight\nitalic" → HfTypeface */
  GHashTable *missing;       /* families that are not installed */
  GHashTable *covering;      /* letters → family, or "" where there is none */
  HfEmojiStore *emoji;
};

typedef struct
{
  const char *prefix;
  const char *family;
} LanguageFamily;

/* Which forms of the shared characters a language is used to; the first match counts. */
static const LanguageFamily cjk_families[] = {
  { "zh-hk", "Noto Serif CJK HK" }, { "zh-mo", "Noto Serif CJK HK" },      { "yue", "Noto Serif CJK HK" },
  { "zh-tw", "Noto Serif CJK TC" }, { "zh-hant-hk", "Noto Serif CJK HK" }, { "zh-hant", "Noto Serif CJK TC" },
  { "zh", "Noto Serif CJK SC" },    { "ko", "Noto Serif CJK KR" },         { "", "Noto Serif CJK JP" },
};

static void
free_typeface (gpointer data)
{
  HfTypeface *typeface = data;

  g_free ((char *) typeface->family);
  pango_font_description_free (typeface->description);
  g_object_unref (typeface->font);
  g_free (typeface);
}

G_DEFINE_QUARK (hf_fonts_error, hf_fonts_error)

/* Pango takes no others: not those of Type 1, nor bitmaps. */
static gboolean
is_usable (const FcPattern *font)
{
  FcChar8 *format;

  return FcPatternGetString (font, FC_FONTFORMAT, 0, &format) == FcResultMatch &&
         (g_str_equal (format, "TrueType") || g_str_equal (format, "CFF"));
}

gboolean
hf_fonts_check (GError **error)
{
  const FcFontSet *fonts = FcInit () ? FcConfigGetFonts (NULL, FcSetSystem) : NULL;

  for (int i = 0; fonts != NULL && i < fonts->nfont; i++)
    if (is_usable (fonts->fonts[i]))
      return TRUE;

  g_set_error (
      error, HF_FONTS_ERROR, HF_FONTS_ERROR_NONE,
      _ ("No font is installed, so that no word can be set. Please install some: Heartfelt’s own cards use Noto, Lato "
         "and Vollkorn"));
  return FALSE;
}

HfFonts *
hf_fonts_new (void)
{
  HfFonts *fonts = g_new0 (HfFonts, 1);

  fonts->typefaces = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_typeface);
  fonts->missing = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  fonts->covering = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  fonts->emoji = hf_emoji_store_new ();

  return fonts;
}

void
hf_fonts_free (HfFonts *fonts)
{
  if (fonts == NULL)
    return;

  hf_emoji_store_free (fonts->emoji);
  g_hash_table_unref (fonts->typefaces);
  g_hash_table_unref (fonts->missing);
  g_hash_table_unref (fonts->covering);
  for (guint i = 0; i < G_N_ELEMENTS (fonts->contexts); i++)
    g_clear_object (&fonts->contexts[i]);
  g_clear_object (&fonts->map);
  g_free (fonts);
}

static PangoContext *
make_context (PangoFontMap *map, PangoDirection direction)
{
  PangoContext *context = pango_font_map_create_context (map);
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);

  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_base_dir (context, direction);

  return context;
}

PangoContext *
hf_fonts_get_context (HfFonts *fonts, PangoDirection direction)
{
  gboolean rtl = direction == PANGO_DIRECTION_RTL;
  PangoContext **context = &fonts->contexts[rtl ? 1 : 0];

  if (fonts->map == NULL)
    {
      fonts->map = pango_cairo_font_map_new_for_font_type (CAIRO_FONT_TYPE_FT);
      hf_font_faces_keep_open (fonts->map);
      pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (fonts->map), 72.0);
    }
  if (*context == NULL)
    *context = make_context (fonts->map, rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);

  return *context;
}

static PangoFontDescription *
describe (const char *family, int weight, gboolean italic)
{
  PangoFontDescription *description = pango_font_description_new ();

  pango_font_description_set_family (description, family);
  pango_font_description_set_weight (description, (PangoWeight) weight);
  pango_font_description_set_style (description, italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
  pango_font_description_set_absolute_size (description, PROBE_SIZE_PT * PANGO_SCALE);

  return description;
}

static PangoFont *
load (HfFonts *fonts, const char *family, int weight, gboolean italic)
{
  PangoContext *context = hf_fonts_get_context (fonts, PANGO_DIRECTION_LTR);
  PangoFontDescription *description = describe (family, weight, italic);
  PangoFont *font = pango_font_map_load_font (fonts->map, context, description);

  pango_font_description_free (description);

  return font;
}

/* Returns: (nullable): the family's own name for itself where @font is of @family. */
static const char *
match_family (PangoFont *font, const char *family)
{
  FcPattern *pattern = pango_fc_font_get_pattern (PANGO_FC_FONT (font));
  FcChar8 *name;
  FcChar8 *first;

  if (FcPatternGetString (pattern, FC_FAMILY, 0, &first) != FcResultMatch)
    return NULL;

  for (int i = 0; FcPatternGetString (pattern, FC_FAMILY, i, &name) == FcResultMatch; i++)
    if (FcStrCmpIgnoreCase (name, (const FcChar8 *) family) == 0)
      return (const char *) name;

  return NULL;
}

static gboolean
is_emboldened (PangoFont *font)
{
  FcBool embolden = FcFalse;

  FcPatternGetBool (pango_fc_font_get_pattern (PANGO_FC_FONT (font)), FC_EMBOLDEN, 0, &embolden);
  return embolden;
}

static gboolean
is_slanted (PangoFont *font)
{
  FcMatrix *matrix;

  return FcPatternGetMatrix (pango_fc_font_get_pattern (PANGO_FC_FONT (font)), FC_MATRIX, 0, &matrix) ==
             FcResultMatch &&
         matrix->xy != 0.0;
}

/* A face the machine makes up looks cheap, and is an unnamed picture of a font in a PDF: what the family
 * really has is better. */
static HfTypeface *
load_typeface (HfFonts *fonts, const char *family, int weight, gboolean italic)
{
  g_autoptr (PangoFont) font = load (fonts, family, weight, italic);
  HfTypeface *typeface;

  if (font == NULL || match_family (font, family) == NULL)
    return NULL;

  if (italic && is_slanted (font))
    {
      italic = FALSE;
      g_object_unref (font);
      font = load (fonts, family, weight, italic);
    }
  if (is_emboldened (font))
    {
      weight = MIN (weight, HEAVIEST_PLAIN_WEIGHT);
      g_object_unref (font);
      font = load (fonts, family, weight, italic);
    }

  typeface = g_new0 (HfTypeface, 1);
  typeface->family = g_strdup (match_family (font, family));
  typeface->weight = weight;
  typeface->italic = italic;
  typeface->description = describe (family, weight, italic);
  pango_font_description_unset_fields (typeface->description, PANGO_FONT_MASK_SIZE);
  typeface->font = g_steal_pointer (&font);

  return typeface;
}

const HfTypeface *
hf_fonts_get_typeface (HfFonts *fonts, const char *family, int weight, gboolean italic)
{
  int step = (CLAMP (weight, 100, 1000) + WEIGHT_STEP / 2) / WEIGHT_STEP * WEIGHT_STEP;
  g_autofree char *key = g_strdup_printf ("%s\n%d\n%d", family, step, italic != FALSE);
  HfTypeface *typeface = g_hash_table_lookup (fonts->typefaces, key);

  if (typeface != NULL || g_hash_table_contains (fonts->missing, family))
    return typeface;

  typeface = load_typeface (fonts, family, step, italic);
  if (typeface != NULL)
    {
      g_hash_table_insert (fonts->typefaces, g_steal_pointer (&key), typeface);
      return typeface;
    }

  if (g_hash_table_size (fonts->missing) >= MAX_MISSING)
    g_hash_table_remove_all (fonts->missing);
  g_hash_table_add (fonts->missing, g_strdup (family));

  return NULL;
}

gboolean
hf_fonts_has_family (HfFonts *fonts, const char *family)
{
  return hf_fonts_get_typeface (fonts, family, 400, FALSE) != NULL;
}

const HfTypeface *
hf_fonts_get_default_typeface (HfFonts *fonts, int weight, gboolean italic)
{
  const HfTypeface *typeface = hf_fonts_get_typeface (fonts, "Noto Serif", weight, italic);
  g_autoptr (PangoFont) font = NULL;
  FcChar8 *family;

  if (typeface != NULL)
    return typeface;

  font = load (fonts, "serif", weight, italic);
  if (FcPatternGetString (pango_fc_font_get_pattern (PANGO_FC_FONT (font)), FC_FAMILY, 0, &family) != FcResultMatch)
    g_return_val_if_reached (NULL);

  return hf_fonts_get_typeface (fonts, (const char *) family, weight, italic);
}

const HfTypeface *
hf_fonts_get_emoji_typeface (HfFonts *fonts)
{
  return hf_fonts_get_typeface (fonts, "Noto Color Emoji", 400, FALSE);
}

HfEmojiStore *
hf_fonts_get_emoji (HfFonts *fonts)
{
  return fonts->emoji;
}

static const char *
cjk_family (const char *language)
{
  g_autofree char *tag = g_ascii_strdown (language != NULL ? language : "", -1);
  const LanguageFamily *entry = cjk_families;

  while (!g_str_has_prefix (tag, entry->prefix))
    entry++;

  return entry->family;
}

static const HfTypeface *
find_in_chain (HfFonts *fonts, const char *text, gsize length, const char *language, int weight, gboolean italic)
{
  const char *const chain[] = {
    "Noto Naskh Arabic", "Noto Serif Hebrew", "Noto Serif Thai", "Noto Serif Devanagari", cjk_family (language),
  };

  for (guint i = 0; i < G_N_ELEMENTS (chain); i++)
    {
      const HfTypeface *typeface = hf_fonts_get_typeface (fonts, chain[i], weight, italic);

      if (typeface != NULL && hf_typeface_covers (typeface, text, length))
        return typeface;
    }

  return NULL;
}

/* Every font means something else by these. */
static gboolean
has_private_letters (const char *text, gsize length)
{
  for (const char *p = text; p < text + length; p = g_utf8_next_char (p))
    if (g_unichar_type (g_utf8_get_char (p)) == G_UNICODE_PRIVATE_USE)
      return TRUE;

  return FALSE;
}

const HfTypeface *
hf_fonts_find_covering (HfFonts *fonts, const char *text, gsize length, const char *language, int weight,
                        gboolean italic)
{
  const HfTypeface *typeface;
  g_autofree char *letters = NULL;
  const char *family;

  if (has_private_letters (text, length))
    return NULL;

  typeface = find_in_chain (fonts, text, length, language, weight, italic);
  if (typeface != NULL)
    return typeface;

  letters = g_strndup (text, length);
  family = g_hash_table_lookup (fonts->covering, letters);
  if (family == NULL)
    {
      if (g_hash_table_size (fonts->covering) >= MAX_COVERING)
        g_hash_table_remove_all (fonts->covering);
      family = hf_find_covering_family (text, length);
      g_hash_table_insert (fonts->covering, g_steal_pointer (&letters), (char *) family);
    }

  return *family != '\0' ? hf_fonts_get_typeface (fonts, family, weight, italic) : NULL;
}
