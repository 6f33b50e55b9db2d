/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/text-attributes.h"

#include "render/pango-units.h"

#define HYPHEN 0x2010

static void
insert (PangoAttrList *attributes, PangoAttribute *attribute, guint start, guint end)
{
  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_insert (attributes, attribute);
}

typedef gboolean (*SameFunc) (const HfTextSpan *a, const HfTextSpan *b);
typedef void (*InsertFunc) (PangoAttrList *attributes, const HfTextPlan *plan, const HfTextSpan *span, double scale,
                            guint start, guint end);

static gboolean
same_font (const HfTextSpan *a, const HfTextSpan *b)
{
  return a->typeface == b->typeface && a->size_pt == b->size_pt && a->tracking_em == b->tracking_em &&
         a->cursive == b->cursive;
}

static void
insert_font (PangoAttrList *attributes, const HfTextPlan *plan, const HfTextSpan *span, double scale, guint start,
             guint end)
{
  PangoFontDescription *description = pango_font_description_copy_static (span->typeface->description);
  double size_pt = span->size_pt * scale;

  pango_font_description_set_absolute_size (description, size_pt * PANGO_SCALE);
  insert (attributes, pango_attr_font_desc_new (description), start, end);
  pango_font_description_free (description);

  if (span->tracking_em != 0.0 && !span->cursive)
    insert (attributes, pango_attr_letter_spacing_new (hf_pango_from_pt (span->tracking_em * size_pt)), start, end);
}

static gboolean
same_color (const HfTextSpan *a, const HfTextSpan *b)
{
  return hf_color_equal (&a->color, &b->color);
}

/* Colours are set for the sake of their borders alone: letters of two colours may still join. */
static void
insert_color (PangoAttrList *attributes, const HfTextPlan *plan, const HfTextSpan *span, double scale, guint start,
              guint end)
{
  insert (attributes,
          pango_attr_foreground_new ((guint16) (span->color.red * 65535), (guint16) (span->color.green * 65535),
                                     (guint16) (span->color.blue * 65535)),
          start, end);
}

static gboolean
same_word (const HfTextSpan *a, const HfTextSpan *b)
{
  return FALSE;
}

/* Keeps a word of a name together, but for its hyphens where need be. */
static void
insert_whole (PangoAttrList *attributes, const HfTextPlan *plan, const HfTextSpan *span, double scale, guint start,
              guint end)
{
  const char *word = plan->words + span->start;
  const char *word_end = word + (end - start);
  const char *part = word;

  if (!span->whole)
    return;

  for (const char *p = word; plan->break_hyphens && p < word_end;)
    {
      gboolean hyphen = *p == '-' || g_utf8_get_char (p) == HYPHEN;

      p = g_utf8_next_char (p);
      if (hyphen)
        {
          insert (attributes, pango_attr_allow_breaks_new (FALSE), start + (guint) (part - word),
                  start + (guint) (p - word));
          part = p;
        }
    }
  if (part < word_end)
    insert (attributes, pango_attr_allow_breaks_new (FALSE), start + (guint) (part - word), end);
}

/* Inserts what is alike in neighbouring spans as one, so that no seam is left where there is none. */
static void
insert_alike (PangoAttrList *attributes, const HfTextPlan *plan, const HfTextParagraph *paragraph, guint end,
              double scale, SameFunc same, InsertFunc insert_one)
{
  guint i = 0;

  while (i < plan->spans->len)
    {
      const HfTextSpan *first = &g_array_index (plan->spans, HfTextSpan, i);
      const HfTextSpan *last = first;
      guint alike_start;
      guint alike_end;

      while (++i < plan->spans->len && same (first, &g_array_index (plan->spans, HfTextSpan, i)))
        last = &g_array_index (plan->spans, HfTextSpan, i);

      alike_start = MAX (first->start, paragraph->start);
      alike_end = MIN (last->end, end);
      if (alike_start < alike_end)
        insert_one (attributes, plan, first, scale, alike_start - paragraph->start, alike_end - paragraph->start);
    }
}

PangoAttrList *
hf_text_make_attributes (const HfTextPlan *plan, const HfTextParagraph *paragraph, guint end, double scale)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  insert (attributes, pango_attr_fallback_new (FALSE), 0, G_MAXUINT);
  if (plan->language != NULL)
    insert (attributes, pango_attr_language_new (pango_language_from_string (plan->language)), 0, G_MAXUINT);
  insert_alike (attributes, plan, paragraph, end, scale, same_font, insert_font);
  insert_alike (attributes, plan, paragraph, end, scale, same_color, insert_color);
  insert_alike (attributes, plan, paragraph, end, scale, same_word, insert_whole);

  return attributes;
}
