/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/text-caret.h"

#include "render/pango-units.h"

#include <math.h>

/* Spaces at the end of a paragraph are not set; a caret among them moves on by about as much. */
#define SPACE_EM 0.25

static const HfTextLine *
get_line (const HfTextSetting *setting, guint place)
{
  return &g_array_index (setting->lines, HfTextLine, place);
}

static guint
line_start (const HfTextLine *line)
{
  return line->paragraph_start + (guint) line->line->start_index;
}

static guint
line_end (const HfTextLine *line)
{
  return line_start (line) + (guint) line->line->length;
}

static gboolean
is_last_of_paragraph (const HfTextSetting *setting, guint place)
{
  return place + 1 == setting->lines->len ||
         get_line (setting, place + 1)->paragraph_start != get_line (setting, place)->paragraph_start;
}

/* The line that byte @index is on, or after the end of which it is. */
static guint
find_line (const HfTextSetting *setting, guint index)
{
  guint found = 0;

  for (guint i = 1; i < setting->lines->len && line_start (get_line (setting, i)) <= index; i++)
    found = i;

  return found;
}

static double
get_size (const HfTextPlan *plan, const HfTextSetting *setting, guint index)
{
  const HfTextSpan *span = hf_text_plan_find_span (plan, index);

  if (span == NULL && index > 0)
    span = hf_text_plan_find_span (plan, index - 1);

  return span != NULL ? span->size_pt * setting->size_pt / plan->size_pt : setting->size_pt;
}

static double
get_x (const HfTextPlan *plan, const HfTextSetting *setting, const HfTextLine *line, guint index)
{
  guint inside = MIN (index, line_end (line));
  glong n_beyond = g_utf8_strlen (plan->words + inside, (gssize) (index - inside));
  double beyond_pt = (double) n_beyond * SPACE_EM * get_size (plan, setting, inside);
  int x;

  pango_layout_line_index_to_x (line->line, (int) (inside - line->paragraph_start), FALSE, &x);
  return line->x_pt + hf_pt_from_pango (x) + (line->line->resolved_dir == PANGO_DIRECTION_RTL ? -beyond_pt : beyond_pt);
}

/* Without a line there still is a caret, where the first letter will be. */
static double
get_empty_x (const HfTextPlan *plan, const HfTextSetting *setting)
{
  return plan->align == HF_ALIGN_CENTER ? setting->width_pt / 2 : plan->align == HF_ALIGN_END ? setting->width_pt : 0.0;
}

void
hf_text_setting_get_caret (const HfTextPlan *plan, const HfTextSetting *setting, guint index, HfTextCaret *out_caret)
{
  double size_pt = get_size (plan, setting, index);
  double baseline_pt = HF_LINE_ASCENT_EM * size_pt;

  index = MIN (index, plan->length);
  if (setting->lines->len == 0)
    out_caret->x_pt = get_empty_x (plan, setting);
  else
    {
      const HfTextLine *line = get_line (setting, find_line (setting, index));

      out_caret->x_pt = get_x (plan, setting, line, index);
      baseline_pt = line->baseline_pt;
    }
  out_caret->top_pt = baseline_pt - HF_LINE_ASCENT_EM * size_pt;
  out_caret->bottom_pt = baseline_pt + HF_LINE_DESCENT_EM * size_pt;
}

static guint
find_index_on_line (const HfTextPlan *plan, const HfTextSetting *setting, guint place, double x_pt)
{
  const HfTextLine *line = get_line (setting, place);
  const char *at;
  int index;
  int trailing;

  pango_layout_line_x_to_index (line->line, hf_pango_from_pt (x_pt - line->x_pt), &index, &trailing);
  at = plan->words + line->paragraph_start + index;
  for (; trailing > 0; trailing--)
    at = g_utf8_next_char (at);

  /* The place after a line that was broken is on the next one; the caret stays on this. */
  if ((guint) (at - plan->words) >= line_end (line) && !is_last_of_paragraph (setting, place) &&
      line_end (line) > line_start (line))
    at = g_utf8_prev_char (plan->words + line_end (line));

  return (guint) (at - plan->words);
}

guint
hf_text_setting_find_index (const HfTextPlan *plan, const HfTextSetting *setting, double x_pt, double y_pt)
{
  guint place = 0;

  if (setting->lines->len == 0)
    return 0;

  while (place + 1 < setting->lines->len)
    {
      const HfTextLine *line = get_line (setting, place);
      const HfTextLine *next = get_line (setting, place + 1);
      double pitch_pt = next->baseline_pt - line->baseline_pt;

      if (y_pt < next->baseline_pt - HF_LINE_ASCENT_EM * MIN (pitch_pt, setting->size_pt))
        break;
      place++;
    }

  return find_index_on_line (plan, setting, place, x_pt);
}

static guint
get_next (const HfTextPlan *plan, guint index)
{
  return index < plan->length ? (guint) (g_utf8_next_char (plan->words + index) - plan->words) : index;
}

static guint
get_previous (const HfTextPlan *plan, guint index)
{
  return index > 0 ? (guint) (g_utf8_prev_char (plan->words + index) - plan->words) : 0;
}

/* One letter to the right or left. Between paragraphs, and among what is not set, it is the next byte's turn. */
static guint
move_letter (const HfTextPlan *plan, const HfTextSetting *setting, guint index, int direction)
{
  const HfTextLine *line;
  guint last;
  gboolean is_forward = direction > 0;
  int moved;
  int trailing;
  const char *at;

  if (setting->lines->len == 0)
    return index;

  last = find_line (setting, index);
  line = get_line (setting, last);
  if (line->line->resolved_dir == PANGO_DIRECTION_RTL)
    is_forward = !is_forward;
  if (index > line_end (line) || (is_forward && index == line_end (line) && is_last_of_paragraph (setting, last)))
    return is_forward ? get_next (plan, index) : get_previous (plan, index);

  pango_layout_move_cursor_visually (line->line->layout, TRUE, (int) (index - line->paragraph_start), 0, direction,
                                     &moved, &trailing);
  if (moved < 0)
    return get_previous (plan, index);
  if (moved == G_MAXINT)
    return get_next (plan, index);

  at = plan->words + line->paragraph_start + moved;
  for (; trailing > 0; trailing--)
    at = g_utf8_next_char (at);
  return (guint) (at - plan->words);
}

/* To the beginning of a word, or, going on, to its end. */
static guint
move_word (const HfTextPlan *plan, guint index, gboolean is_forward)
{
  glong n_letters = g_utf8_strlen (plan->words, plan->length);
  g_autofree PangoLogAttr *attributes = g_new0 (PangoLogAttr, n_letters + 1);
  glong place = g_utf8_pointer_to_offset (plan->words, plan->words + index);

  pango_get_log_attrs (plan->words, (int) plan->length, -1, pango_language_from_string (plan->language), attributes,
                       (int) n_letters + 1);
  if (is_forward)
    {
      do
        place++;
      while (place < n_letters && !attributes[place].is_word_end);
    }
  else
    {
      do
        place--;
      while (place > 0 && !attributes[place].is_word_start);
    }

  return (guint) (g_utf8_offset_to_pointer (plan->words, CLAMP (place, 0, n_letters)) - plan->words);
}

/* Words are left out by their own direction: left is back where they are read from left to right. */
static gboolean
is_rtl_at (const HfTextSetting *setting, guint index)
{
  return setting->lines->len > 0 &&
         get_line (setting, find_line (setting, index))->line->resolved_dir == PANGO_DIRECTION_RTL;
}

static guint
move_to_line_end (const HfTextPlan *plan, const HfTextSetting *setting, guint index)
{
  guint place = find_line (setting, index);
  guint end = line_end (get_line (setting, place));

  if (!is_last_of_paragraph (setting, place))
    return end > line_start (get_line (setting, place)) ? get_previous (plan, end) : end;

  /* Spaces that were not set are on the line all the same. */
  while (end < plan->length && plan->words[end] != '\n' && g_unichar_isspace (g_utf8_get_char (plan->words + end)))
    end = get_next (plan, end);
  return end;
}

static guint
move_across_lines (const HfTextPlan *plan, const HfTextSetting *setting, guint index, int lines, double goal_x_pt)
{
  int place = (int) find_line (setting, index) + lines;

  if (place < 0)
    return 0;
  if (place >= (int) setting->lines->len)
    return plan->length;
  return find_index_on_line (plan, setting, (guint) place, goal_x_pt);
}

guint
hf_text_setting_move (const HfTextPlan *plan, const HfTextSetting *setting, guint index, HfTextMove move,
                      double goal_x_pt)
{
  if (setting->lines->len == 0)
    return index;

  switch (move)
    {
    case HF_TEXT_MOVE_LEFT:
      return move_letter (plan, setting, index, -1);
    case HF_TEXT_MOVE_RIGHT:
      return move_letter (plan, setting, index, 1);
    case HF_TEXT_MOVE_WORD_LEFT:
      return move_word (plan, index, is_rtl_at (setting, index));
    case HF_TEXT_MOVE_WORD_RIGHT:
      return move_word (plan, index, !is_rtl_at (setting, index));
    case HF_TEXT_MOVE_LINE_START:
      return line_start (get_line (setting, find_line (setting, index)));
    case HF_TEXT_MOVE_LINE_END:
      return move_to_line_end (plan, setting, index);
    case HF_TEXT_MOVE_UP:
      return move_across_lines (plan, setting, index, -1, goal_x_pt);
    case HF_TEXT_MOVE_DOWN:
      return move_across_lines (plan, setting, index, 1, goal_x_pt);
    default:
      return index;
    }
}

static void
get_ranges (const HfTextLine *line, guint start, guint end, int **out_ranges, int *out_count)
{
  pango_layout_line_get_x_ranges (line->line, (int) (start - line->paragraph_start),
                                  (int) (end - line->paragraph_start), out_ranges, out_count);
}

void
hf_text_setting_visit_range (const HfTextPlan *plan, const HfTextSetting *setting, guint start, guint end,
                             HfTextRangeVisitor visit, gpointer data)
{
  for (guint i = 0; i < setting->lines->len; i++)
    {
      const HfTextLine *line = get_line (setting, i);
      guint from = MAX (start, line_start (line));
      guint to = MIN (end, line_end (line));
      g_autofree int *whole = NULL;
      g_autofree int *ranges = NULL;
      double size_pt = get_size (plan, setting, from);
      int n_ranges;

      if (from >= to)
        continue;

      /* Ranges are told from where the layout, which is not asked, would have put the line. */
      get_ranges (line, line_start (line), line_end (line), &whole, &n_ranges);
      get_ranges (line, from, to, &ranges, &n_ranges);
      for (int k = 0; k < n_ranges; k++)
        {
          cairo_rectangle_t rectangle = {
            .x = line->x_pt + hf_pt_from_pango (ranges[2 * k] - whole[0]),
            .y = line->baseline_pt - HF_LINE_ASCENT_EM * size_pt,
            .width = hf_pt_from_pango (ranges[2 * k + 1] - ranges[2 * k]),
            .height = size_pt,
          };

          visit (&rectangle, data);
        }
    }
}
