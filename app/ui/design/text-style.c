/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/design/text-style.h"

#include "card/change.h"
#include "card/text-edit.h"
#include "merge/syntax.h"
#include "ui/item-title.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

/* From this weight on a face counts as bold (OpenType: semibold). */
#define BOLD_FROM 600
#define BOLD_WEIGHT 700
#define PLAIN_WEIGHT 400

/* Sizes there are, in points, and from which on they go by larger steps. */
#define LEAST_SIZE_PT 4.0
#define LARGEST_SIZE_PT 200.0
#define LARGE_PT 20.0

/* Bytes of a text's words. */
typedef struct
{
  gsize start;
  gsize end;
} Range;

/* What is asked for, of letters of a text set in @pairing. */
typedef struct
{
  HfPairing *pairing;
  HfText *text;
  HfTextStylePart part;
  const HfTextStyle *style;
  double factor; /* by which sizes grow */
} Wish;

static gboolean
text_is_bold (HfPairing *pairing, HfText *text)
{
  return (text->weight > 0 ? text->weight : pairing->faces[text->font_role].weight) >= BOLD_FROM;
}

static gboolean
text_is_italic (HfPairing *pairing, HfText *text)
{
  return text->italic == HF_TOGGLE_ON || (text->italic == HF_TOGGLE_INHERIT && pairing->faces[text->font_role].italic);
}

static double
text_size (HfText *text)
{
  return text->fit.mode == HF_FIT_LADDER && text->fit.n_sizes > 0 ? text->fit.sizes_pt[0] : text->size_pt;
}

static gboolean
toggle_is_on (HfToggle toggle, gboolean inherited)
{
  return toggle == HF_TOGGLE_INHERIT ? inherited : toggle == HF_TOGGLE_ON;
}

/* The letters selected in @item. A field is of one style: it is taken as a whole. */
static gboolean
find_letters (HfDocument *document, HfItem *item, Range *out_range)
{
  g_autofree char *words = NULL;
  gsize position = 0;
  HfPiece piece;

  if (!hf_letters_find (hf_document_get_letters (document), item, &out_range->start, &out_range->end))
    return FALSE;

  words = hf_text_get_words (item->text);
  while (hf_syntax_next (words, &position, &piece))
    if (piece.kind == HF_PIECE_FIELD && piece.start < out_range->end && piece.start + piece.length > out_range->start)
      {
        out_range->start = MIN (out_range->start, piece.start);
        out_range->end = MAX (out_range->end, piece.start + piece.length);
      }
  return TRUE;
}

static void
get_style (HfPairing *pairing, HfText *text, const Range *range, HfTextStyle *out_style)
{
  gboolean text_bold = text_is_bold (pairing, text);
  gboolean text_italic = text_is_italic (pairing, text);
  gboolean first = TRUE;
  gsize at = 0;

  *out_style = (HfTextStyle){ text_bold, text_italic, text_size (text), text->tracking_em, text->paint, FALSE };
  for (guint i = 0; i < text->n_runs; at += strlen (text->runs[i].text), i++)
    {
      const HfRun *run = &text->runs[i];
      gboolean bold = toggle_is_on (run->bold, text_bold);
      gboolean italic = toggle_is_on (run->italic, text_italic);

      if (at >= range->end || at + strlen (run->text) <= range->start)
        continue;
      out_style->bold = bold && (first || out_style->bold);
      out_style->italic = italic && (first || out_style->italic);
      if (first && run->size_pt > 0.0)
        out_style->size_pt = run->size_pt;
      if (first && run->tracked)
        out_style->tracking_em = run->tracking_em;
      if (first && run->paint.kind != HF_PAINT_INHERIT)
        out_style->paint = run->paint;
      first = FALSE;
    }
}

gboolean
hf_text_style_get (HfDocument *document, HfTextStyle *out_style)
{
  HfCard *card = hf_document_get_edited_card (document);
  const char *const *ids = hf_document_get_selection (document);
  HfItem *first = ids[0] != NULL ? hf_card_find_item (card, ids[0], NULL) : NULL;
  Range range = { 0, G_MAXSIZE };
  gboolean letters;

  for (guint i = 0; ids[i] != NULL; i++)
    {
      HfItem *item = hf_card_find_item (card, ids[i], NULL);

      if (item == NULL || item->kind != HF_ITEM_TEXT)
        return FALSE;
    }
  if (first == NULL)
    return FALSE;

  letters = find_letters (document, first, &range);
  get_style (card->pairing, first->text, &range, out_style);
  out_style->is_of_letters = letters;
  return TRUE;
}

/* What letters have of their own: nothing where that is what the text has anyway. */
static void
change_letters (HfRun *run, gconstpointer data)
{
  const Wish *wish = data;
  const HfTextStyle *style = wish->style;

  switch (wish->part)
    {
    case HF_TEXT_STYLE_BOLD:
      run->bold = style->bold == text_is_bold (wish->pairing, wish->text) ? HF_TOGGLE_INHERIT
                  : style->bold                                           ? HF_TOGGLE_ON
                                                                          : HF_TOGGLE_OFF;
      break;
    case HF_TEXT_STYLE_ITALIC:
      run->italic = style->italic == text_is_italic (wish->pairing, wish->text) ? HF_TOGGLE_INHERIT
                    : style->italic                                             ? HF_TOGGLE_ON
                                                                                : HF_TOGGLE_OFF;
      break;
    case HF_TEXT_STYLE_SIZE:
      run->size_pt = style->size_pt == text_size (wish->text) ? 0.0 : style->size_pt;
      break;
    case HF_TEXT_STYLE_TRACKING:
      run->tracked = style->tracking_em != wish->text->tracking_em;
      run->tracking_em = run->tracked ? style->tracking_em : 0.0;
      break;
    default:
      run->paint = style->paint;
      if (hf_paint_equal (&style->paint, &wish->text->paint))
        run->paint = (HfPaint){ .kind = HF_PAINT_INHERIT };
    }
}

/* What letters have of their own when the whole text is given something: sizes alone stay, in proportion. */
static void
clear_letters (HfRun *run, gconstpointer data)
{
  const Wish *wish = data;

  switch (wish->part)
    {
    case HF_TEXT_STYLE_BOLD:
      run->bold = HF_TOGGLE_INHERIT;
      break;
    case HF_TEXT_STYLE_ITALIC:
      run->italic = HF_TOGGLE_INHERIT;
      break;
    case HF_TEXT_STYLE_SIZE:
      run->size_pt *= wish->factor;
      break;
    case HF_TEXT_STYLE_TRACKING:
      run->tracked = FALSE;
      run->tracking_em = 0.0;
      break;
    default:
      run->paint = (HfPaint){ .kind = HF_PAINT_INHERIT };
    }
}

static void
scale_ladder (HfTextDraft *draft, double factor)
{
  g_autofree double *sizes_pt = g_new (double, draft->fit.n_sizes + 1);

  for (guint i = 0; i < draft->fit.n_sizes; i++)
    sizes_pt[i] = draft->fit.sizes_pt[i] * factor;
  hf_text_draft_set_sizes (draft, sizes_pt, draft->fit.n_sizes);
}

static void
change_draft (HfTextDraft *draft, const Wish *wish)
{
  const HfTextStyle *style = wish->style;
  const HfFace *face = &wish->pairing->faces[draft->font_role];

  switch (wish->part)
    {
    case HF_TEXT_STYLE_BOLD:
      draft->weight = style->bold == (face->weight >= BOLD_FROM) ? 0 : style->bold ? BOLD_WEIGHT : PLAIN_WEIGHT;
      break;
    case HF_TEXT_STYLE_ITALIC:
      draft->italic = style->italic == face->italic ? HF_TOGGLE_INHERIT : style->italic ? HF_TOGGLE_ON : HF_TOGGLE_OFF;
      break;
    case HF_TEXT_STYLE_SIZE:
      if (draft->fit.mode == HF_FIT_LADDER)
        scale_ladder (draft, wish->factor);
      draft->size_pt = style->size_pt;
      if (draft->fit.mode == HF_FIT_SHRINK)
        draft->fit.min_size_pt = MIN (draft->fit.min_size_pt, draft->size_pt);
      break;
    case HF_TEXT_STYLE_TRACKING:
      draft->tracking_em = style->tracking_em;
      break;
    default:
      draft->paint = style->paint;
    }
}

static HfText *
restyle (Wish *wish, HfText *text, const Range *letters)
{
  g_autofree char *words = hf_text_get_words (text);
  g_autoptr (HfText) changed = NULL;
  HfTextDraft *draft;

  wish->text = text;
  wish->factor = wish->style->size_pt / text_size (text);
  if (letters != NULL)
    return hf_text_change_runs (text, letters->start, letters->end, change_letters, wish);

  draft = hf_text_draft (text);
  change_draft (draft, wish);
  changed = hf_text_seal (draft);
  return hf_text_change_runs (changed, 0, strlen (words), clear_letters, wish);
}

HfCard *
hf_text_style_apply (HfDocument *document, HfTextStylePart part, const HfTextStyle *style)
{
  HfCard *card = hf_card_ref (hf_document_get_edited_card (document));
  const char *const *ids = hf_document_get_selection (document);
  Wish wish = { card->pairing, NULL, part, style, 1.0 };

  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autoptr (HfCard) before = card;
      HfItem *item = hf_card_find_item (before, ids[i], NULL);
      g_autoptr (HfText) text = NULL;
      Range letters;

      if (item == NULL || item->kind != HF_ITEM_TEXT)
        {
          card = hf_card_ref (before);
          continue;
        }
      text = restyle (&wish, item->text, find_letters (document, item, &letters) ? &letters : NULL);
      card = hf_text_equal (text, item->text) ? hf_card_ref (before) : hf_card_with_text (before, ids[i], text);
    }

  return card;
}

static char *
name_step (HfTextStylePart part, const HfTextStyle *style, const char *title)
{
  if (style->is_of_letters)
    /* Translators: a step that can be undone: letters of the text %s look otherwise. */
    return g_strdup_printf (_ ("Style in %s"), title);

  switch (part)
    {
    case HF_TEXT_STYLE_BOLD:
      return g_strdup_printf (style->bold ? _ ("Make %s Bold") : _ ("Make %s Less Bold"), title);
    case HF_TEXT_STYLE_ITALIC:
      return g_strdup_printf (style->italic ? _ ("Make %s Italic") : _ ("Make %s Upright"), title);
    case HF_TEXT_STYLE_SIZE:
      return g_strdup_printf (_ ("Change Size of %s"), title);
    case HF_TEXT_STYLE_TRACKING:
      return g_strdup_printf (_ ("Change Spacing of %s"), title);
    default:
      return g_strdup_printf (_ ("Colour %s"), title);
    }
}

void
hf_text_style_push (HfDocument *document, HfTextStylePart part, const HfTextStyle *style)
{
  const char *const *ids = hf_document_get_selection (document);
  g_autofree char *title = hf_item_list_title (hf_document_get_card (document), ids);
  g_autofree char *label = name_step (part, style, title);
  g_autofree char *all = g_strjoinv (" ", (char **) ids);
  g_autofree char *run = part == HF_TEXT_STYLE_SIZE       ? g_strdup_printf ("size:%s", all)
                         : part == HF_TEXT_STYLE_TRACKING ? g_strdup_printf ("tracking:%s", all)
                                                          : NULL;

  hf_document_take (document, hf_text_style_apply (document, part, style), label, run);
}

void
hf_text_style_toggle (HfDocument *document, HfTextStylePart part)
{
  HfTextStyle style;

  if (!hf_text_style_get (document, &style))
    return;

  if (part == HF_TEXT_STYLE_BOLD)
    style.bold = !style.bold;
  else
    style.italic = !style.italic;
  hf_text_style_push (document, part, &style);
}

void
hf_text_style_step (HfDocument *document, int direction)
{
  HfTextStyle style;

  if (!hf_text_style_get (document, &style))
    return;

  style.size_pt = round (style.size_pt + direction * (style.size_pt >= LARGE_PT ? 2.0 : 1.0));
  style.size_pt = CLAMP (style.size_pt, LEAST_SIZE_PT, LARGEST_SIZE_PT);
  hf_text_style_push (document, HF_TEXT_STYLE_SIZE, &style);
}
