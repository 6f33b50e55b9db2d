/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/text-faces.h"

#include "render/coverage.h"

#include <string.h>

/* What a field brings is a name up to this many letters, and prose beyond; Chinese and Japanese, which do not part
 * words, say as much in fewer. */
#define MAX_NAME_LETTERS 60
#define MAX_WIDE_NAME_LETTERS 16

/* What tells prose from a name, and one name of a list from the next. */
#define PROSE_MARKS "!?\n\xE3\x80\x82\xEF\xBC\x81\xEF\xBC\x9F"    /* ! ? newline 。 ！ ？ */
#define LIST_MARKS ",;\n\xD8\x8C\xE3\x80\x81\xEF\xBC\x8C\xD8\x9B" /* , ; newline ، 、 ， ؛ */

/* A stretch of the words: from and to which byte. */
typedef struct
{
  guint start;
  guint end;
} Stretch;

static const char *
own_family (HfCard *card, HfText *text)
{
  if (text->family != NULL && *text->family != '\0')
    return text->family;

  return card->pairing->faces[text->font_role].family;
}

static const HfTypeface *
get_wanted (HfTextPlan *plan, const char *family, int weight, gboolean italic)
{
  const HfTypeface *typeface = family != NULL ? hf_fonts_get_typeface (plan->fonts, family, weight, italic) : NULL;

  if (typeface == NULL && plan->missing_family == NULL)
    plan->missing_family = g_strdup (family != NULL ? family : "");

  return typeface;
}

static const HfTypeface *
body_typeface (HfTextPlan *plan, HfCard *card, HfText *text, int weight)
{
  const HfFace *body = &card->pairing->faces[HF_FONT_ROLE_BODY];
  gboolean italic = text->italic == HF_TOGGLE_INHERIT ? body->italic : text->italic == HF_TOGGLE_ON;
  const HfTypeface *typeface = get_wanted (plan, body->family, weight, italic);

  return typeface != NULL ? typeface : hf_fonts_get_default_typeface (plan->fonts, weight, italic);
}

/* The stretch's graphemes one by one: returns the next one from @from on, within @stretch. */
static Stretch
next_grapheme (HfTextPlan *plan, guint from, guint end)
{
  const GArray *graphemes = hf_text_plan_get_graphemes (plan);
  guint low = 0;
  guint high = graphemes->len - 1;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (graphemes, guint, middle) <= from)
        low = middle + 1;
      else
        high = middle;
    }

  return (Stretch){ from, MIN (g_array_index (graphemes, guint, low), end) };
}

static gboolean
is_emoji (HfTextPlan *plan, const HfTypeface *typeface, Stretch grapheme)
{
  return hf_cluster_is_emoji (hf_fonts_get_emoji_typeface (plan->fonts), typeface, plan->words + grapheme.start,
                              grapheme.end - grapheme.start);
}

/* A comma, a digit: what any face may set, so that it does not decide which one sets the letters beside it. */
static gboolean
is_neutral (HfTextPlan *plan, const HfTypeface *typeface, Stretch grapheme)
{
  const char *start = plan->words + grapheme.start;

  return g_unichar_get_script (g_utf8_get_char (start)) == G_UNICODE_SCRIPT_COMMON &&
         hf_typeface_covers (typeface, start, grapheme.end - grapheme.start);
}

/* Returns: (transfer full): what @stretch needs a face for that is not @typeface: all but emoji and what is neutral. */
static GString *
letters_of (HfTextPlan *plan, const HfTypeface *typeface, Stretch stretch)
{
  GString *letters = g_string_new (NULL);

  for (guint from = stretch.start; from < stretch.end;)
    {
      Stretch grapheme = next_grapheme (plan, from, stretch.end);

      if (!is_emoji (plan, typeface, grapheme) && !is_neutral (plan, typeface, grapheme))
        g_string_append_len (letters, plan->words + grapheme.start, grapheme.end - grapheme.start);
      from = grapheme.end;
    }

  return letters;
}

static gboolean
covers (HfTextPlan *plan, const HfTypeface *typeface, Stretch stretch)
{
  g_autoptr (GString) letters = NULL;

  if (hf_typeface_covers (typeface, plan->words + stretch.start, stretch.end - stretch.start))
    return TRUE;

  letters = letters_of (plan, typeface, stretch);
  return hf_typeface_covers (typeface, letters->str, letters->len);
}

const HfTypeface *
hf_text_faces_choose (HfTextPlan *plan, HfCard *card, HfText *text, HfTextPlanFlags flags)
{
  const HfFace *body = &card->pairing->faces[HF_FONT_ROLE_BODY];
  const HfFace *role = &card->pairing->faces[text->font_role];
  gboolean italic = text->italic == HF_TOGGLE_INHERIT ? role->italic : text->italic == HF_TOGGLE_ON;
  int weight = text->weight > 0 ? text->weight : role->weight;
  const HfTypeface *own;

  if (flags & HF_TEXT_PLAN_BODY_FACE)
    return body_typeface (plan, card, text, body->weight);

  own = get_wanted (plan, own_family (card, text), weight, italic);
  if (own == NULL)
    return body_typeface (plan, card, text, weight);
  if (body->family != NULL && g_ascii_strcasecmp (own->family, body->family) == 0)
    return own;

  return covers (plan, own, (Stretch){ 0, plan->length }) ? own : body_typeface (plan, card, text, weight);
}

/* Scripts whose letters join, or hang from one line, fall apart when tracked (CSS Text 3, “cursive scripts”). */
static gboolean
is_cursive (const char *start, const char *end)
{
  for (const char *p = start; p < end; p = g_utf8_next_char (p))
    switch (g_unichar_get_script (g_utf8_get_char (p)))
      {
      case G_UNICODE_SCRIPT_ARABIC:
      case G_UNICODE_SCRIPT_SYRIAC:
      case G_UNICODE_SCRIPT_NKO:
      case G_UNICODE_SCRIPT_MONGOLIAN:
      case G_UNICODE_SCRIPT_MANDAIC:
      case G_UNICODE_SCRIPT_ADLAM:
      case G_UNICODE_SCRIPT_HANIFI_ROHINGYA:
      case G_UNICODE_SCRIPT_DEVANAGARI:
      case G_UNICODE_SCRIPT_BENGALI:
      case G_UNICODE_SCRIPT_GURMUKHI:
        return TRUE;
      default:
        break;
      }

  return FALSE;
}

static void
add_span (HfTextPlan *plan, const HfTextSpan *style, Stretch stretch, const HfTypeface *typeface)
{
  HfTextSpan span = *style;
  HfTextSpan *last = plan->spans->len > 0 ? &g_array_index (plan->spans, HfTextSpan, plan->spans->len - 1) : NULL;

  if (stretch.start == stretch.end)
    return;

  span.start = stretch.start;
  span.end = stretch.end;
  span.typeface = typeface;
  span.cursive = is_cursive (plan->words + stretch.start, plan->words + stretch.end);
  if (last != NULL && last->typeface == span.typeface && last->size_pt == span.size_pt &&
      last->tracking_em == span.tracking_em && !last->whole && !span.whole && last->cursive == span.cursive &&
      hf_color_equal (&last->color, &span.color))
    last->end = span.end;
  else
    g_array_append_val (plan->spans, span);
}

/* Sets @stretch in @typeface, but its emoji in theirs, and in the style's own what is neutral and @typeface lacks. */
static void
add_in_face (HfTextPlan *plan, const HfTextSpan *style, Stretch stretch, const HfTypeface *typeface)
{
  guint from = stretch.start;

  if (hf_typeface_covers (typeface, plan->words + stretch.start, stretch.end - stretch.start) &&
      strstr (plan->words, "\xEF\xB8\x8F") == NULL)
    {
      add_span (plan, style, stretch, typeface);
      return;
    }

  while (from < stretch.end)
    {
      Stretch grapheme = next_grapheme (plan, from, stretch.end);
      const HfTypeface *face = typeface;

      if (is_emoji (plan, style->typeface, grapheme))
        face = hf_fonts_get_emoji_typeface (plan->fonts);
      else if (!hf_typeface_covers (typeface, plan->words + grapheme.start, grapheme.end - grapheme.start) &&
               is_neutral (plan, style->typeface, grapheme))
        face = style->typeface;
      add_span (plan, style, grapheme, face);
      from = grapheme.end;
    }
}

/* Returns: (nullable): the one face for all of @stretch, the style's own where it will do. */
static const HfTypeface *
find_face (HfTextPlan *plan, const HfTextSpan *style, Stretch stretch)
{
  const HfTypeface *own = style->typeface;
  g_autoptr (GString) letters = NULL;

  if (covers (plan, own, stretch))
    return own;

  letters = letters_of (plan, own, stretch);
  return hf_fonts_find_covering (plan->fonts, letters->str, letters->len, plan->language, own->weight, own->italic);
}

static void
note_missing (HfTextPlan *plan, Stretch grapheme)
{
  g_autofree char *letter = g_strndup (plan->words + grapheme.start, grapheme.end - grapheme.start);

  if (!g_ptr_array_find_with_equal_func (plan->missing_letters, letter, g_str_equal, NULL))
    g_ptr_array_add (plan->missing_letters, g_steal_pointer (&letter));
}

static void
add_word (HfTextPlan *plan, const HfTextSpan *style, Stretch word)
{
  const HfTypeface *typeface = find_face (plan, style, word);
  guint from = word.start;

  if (typeface != NULL)
    {
      add_in_face (plan, style, word, typeface);
      return;
    }

  while (from < word.end)
    {
      Stretch grapheme = next_grapheme (plan, from, word.end);

      typeface = find_face (plan, style, grapheme);
      if (typeface == NULL)
        note_missing (plan, grapheme);
      add_in_face (plan, style, grapheme, typeface != NULL ? typeface : style->typeface);
      from = grapheme.end;
    }
}

/* Returns: where the run of spaces, or of anything but spaces, that starts at @from ends. */
static guint
find_word_end (const char *words, guint from, guint end, gboolean *out_space)
{
  const char *p = words + from;

  *out_space = g_unichar_isspace (g_utf8_get_char (p));
  while (p < words + end && g_unichar_isspace (g_utf8_get_char (p)) == *out_space)
    p = g_utf8_next_char (p);

  return (guint) (p - words);
}

static void
add_words (HfTextPlan *plan, const HfTextSpan *style, Stretch stretch)
{
  gboolean space;

  for (guint from = stretch.start; from < stretch.end;)
    {
      guint end = find_word_end (plan->words, from, stretch.end, &space);

      if (space)
        add_span (plan, style, (Stretch){ from, end }, style->typeface);
      else
        add_word (plan, style, (Stretch){ from, end });
      from = end;
    }
}

static gboolean
contains_any (HfTextPlan *plan, Stretch stretch, const char *marks)
{
  for (const char *p = plan->words + stretch.start; p < plan->words + stretch.end; p = g_utf8_next_char (p))
    if (g_utf8_strchr (marks, -1, g_utf8_get_char (p)) != NULL)
      return TRUE;

  return FALSE;
}

/* One name: its words in one face between them, none of them broken at a line's end. */
static void
add_name (HfTextPlan *plan, const HfTextSpan *style, Stretch name)
{
  HfTextSpan word_style = *style;
  const HfTypeface *typeface = find_face (plan, style, name);
  gboolean space;

  for (guint from = name.start; from < name.end;)
    {
      Stretch word = { from, find_word_end (plan->words, from, name.end, &space) };

      word_style.whole = !space;
      if (typeface != NULL)
        add_in_face (plan, &word_style, word, typeface);
      else
        add_word (plan, &word_style, word);
      from = word.end;
    }
}

static gboolean
is_prose (HfTextPlan *plan, Stretch value)
{
  glong n_letters = g_utf8_strlen (plan->words + value.start, value.end - value.start);
  guint n_wide = 0;

  for (const char *p = plan->words + value.start; p < plan->words + value.end; p = g_utf8_next_char (p))
    if (g_unichar_iswide (g_utf8_get_char (p)))
      n_wide++;

  return n_letters > MAX_NAME_LETTERS || n_wide > MAX_WIDE_NAME_LETTERS || contains_any (plan, value, PROSE_MARKS);
}

static void
add_value (HfTextPlan *plan, const HfTextSpan *style, Stretch value)
{
  if (is_prose (plan, value))
    add_words (plan, style, value);
  else
    add_name (plan, style, value);
}

/* Fields of several people are called something_names; each of their names stands for itself. */
static void
add_names (HfTextPlan *plan, const HfTextSpan *style)
{
  const char *p = plan->words + style->start;
  const char *end = plan->words + style->end;
  const char *start = p;

  while (p < end)
    {
      const char *next = g_utf8_next_char (p);

      if (g_utf8_strchr (LIST_MARKS, -1, g_utf8_get_char (p)) != NULL)
        {
          add_value (plan, style, (Stretch){ (guint) (start - plan->words), (guint) (p - plan->words) });
          add_word (plan, style, (Stretch){ (guint) (p - plan->words), (guint) (next - plan->words) });
          start = next;
        }
      p = next;
    }
  add_value (plan, style, (Stretch){ (guint) (start - plan->words), style->end });
}

void
hf_text_faces_add_run (HfTextPlan *plan, const HfRun *run, const HfTextSpan *style)
{
  Stretch stretch = { style->start, style->end };

  if (run->field == NULL)
    add_words (plan, style, stretch);
  else if (g_str_has_suffix (run->field, "names"))
    add_names (plan, style);
  else
    add_value (plan, style, stretch);
}

static gboolean
is_space (HfTextPlan *plan, const HfTextSpan *span)
{
  gboolean space;

  return find_word_end (plan->words, span->start, span->end, &space) == span->end && space;
}

void
hf_text_faces_join_words (HfTextPlan *plan)
{
  const HfTypeface *emoji = hf_fonts_get_emoji_typeface (plan->fonts);

  for (guint i = 1; i + 1 < plan->spans->len; i++)
    {
      HfTextSpan *span = &g_array_index (plan->spans, HfTextSpan, i);
      const HfTextSpan *before = span - 1;
      const HfTextSpan *after = span + 1;

      if (before->typeface == after->typeface && before->typeface != emoji && before->size_pt == span->size_pt &&
          is_space (plan, span))
        {
          span->typeface = before->typeface;
          span->cursive = before->cursive && after->cursive;
        }
    }
}
