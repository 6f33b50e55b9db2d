/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/coverage.h"

#define TEXT_SELECTOR 0xFE0E
#define EMOJI_SELECTOR 0xFE0F
#define HYPHEN 0x2010
#define NON_BREAKING_HYPHEN 0x2011

/* From here on symbols are pictures by default (Unicode Technical Standard 51, Emoji_Presentation). */
#define FIRST_PICTURE 0x1F000

/* Default_Ignorable_Code_Point (Unicode 15, DerivedCoreProperties.txt) besides general category Cf. */
static gboolean
is_ignorable (gunichar character)
{
  return character == 0x034F || (character >= 0x115F && character <= 0x1160) ||
         (character >= 0x17B4 && character <= 0x17B5) || (character >= 0x180B && character <= 0x180F) ||
         character == 0x3164 || (character >= 0xFE00 && character <= 0xFE0F) || character == 0xFFA0 ||
         (character >= 0xE0000 && character <= 0xE0FFF);
}

gboolean
hf_character_needs_glyph (gunichar character)
{
  switch (g_unichar_type (character))
    {
    case G_UNICODE_CONTROL:
    case G_UNICODE_FORMAT:
    case G_UNICODE_LINE_SEPARATOR:
    case G_UNICODE_PARAGRAPH_SEPARATOR:
    case G_UNICODE_SPACE_SEPARATOR:
      return FALSE;
    default:
      return !is_ignorable (character);
    }
}

static gboolean
has_character (const HfTypeface *typeface, gunichar character)
{
  if (!hf_character_needs_glyph (character) || pango_font_has_char (typeface->font, character))
    return TRUE;

  /* The shaper takes the plain hyphen for one that does not break. */
  return character == NON_BREAKING_HYPHEN && pango_font_has_char (typeface->font, HYPHEN);
}

static gboolean
has_all (const HfTypeface *typeface, const char *text, const char *end)
{
  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    if (!has_character (typeface, g_utf8_get_char (p)))
      return FALSE;

  return TRUE;
}

/* A letter with its marks can come from its composed or its decomposed form, whichever the face knows. */
static gboolean
has_letter (const HfTypeface *typeface, const char *letter, const char *end)
{
  static const GNormalizeMode forms[] = { G_NORMALIZE_NFC, G_NORMALIZE_NFD };

  if (has_all (typeface, letter, end))
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autofree char *form = g_utf8_normalize (letter, end - letter, forms[i]);

      if (form != NULL && has_all (typeface, form, form + strlen (form)))
        return TRUE;
    }

  return FALSE;
}

gboolean
hf_typeface_covers (const HfTypeface *typeface, const char *text, gsize length)
{
  const char *end = text + length;
  const char *next;

  for (const char *letter = text; letter < end; letter = next)
    {
      next = g_utf8_next_char (letter);
      while (next < end && g_unichar_ismark (g_utf8_get_char (next)))
        next = g_utf8_next_char (next);

      if (!has_letter (typeface, letter, next))
        return FALSE;
    }

  return TRUE;
}

gboolean
hf_cluster_is_emoji (const HfTypeface *emoji, const HfTypeface *typeface, const char *cluster, gsize length)
{
  gunichar first = g_utf8_get_char (cluster);
  gboolean selected = FALSE;

  if (emoji == NULL || first < 0x80)
    {
      /* Keycaps are a digit, the selector and a square around both. */
      if (emoji == NULL || length < 2 || g_utf8_get_char (cluster + 1) != EMOJI_SELECTOR)
        return FALSE;
    }

  for (const char *p = cluster; p < cluster + length; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (character == TEXT_SELECTOR)
        return FALSE;
      selected |= character == EMOJI_SELECTOR;
    }

  if (!selected && g_unichar_type (first) != G_UNICODE_OTHER_SYMBOL)
    return FALSE;
  if (!selected && first < FIRST_PICTURE && hf_typeface_covers (typeface, cluster, length))
    return FALSE;

  return pango_font_has_char (emoji->font, first);
}
