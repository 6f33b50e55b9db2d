/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Stacks: children one below the other, and the block they make placed in the frame. */
#include "render/layout-private.h"

#include "base/length.h"
#include "card/item-name.h"
#include "render/valign.h"

#include <glib/gi18n.h>

/* Heights this close count as fitting, so that rounding decides nothing. */
#define SLACK_PT 0.05

typedef struct
{
  HfItem *item;
  gboolean ladder;
  double width_pt; /* set only where wider than the stack was */
  double height_pt;
  double overhang_pt; /* how much higher than the room it was given, which words may be by a little */
  HfTextLayout *text; /* NULL for other kinds */
  GPtrArray *doubts;
} Child;

typedef struct
{
  HfLayout *layout;
  double width_pt;
  double available_pt;
  double gap_pt;
  GArray *children; /* Child */
} Stack;

static double measure_stack (HfLayout *layout, HfItem *item, double width_pt);

static void
clear_child (gpointer data)
{
  Child *child = data;

  g_clear_pointer (&child->text, hf_text_layout_unref);
  g_ptr_array_unref (child->doubts);
}

static gboolean
is_blank (HfText *text)
{
  for (guint i = 0; i < text->n_runs; i++)
    for (const char *p = text->runs[i].text; *p != '\0'; p = g_utf8_next_char (p))
      if (!g_unichar_isspace (g_utf8_get_char (p)))
        return FALSE;

  return TRUE;
}

static gboolean
takes_place (HfItem *item)
{
  return !item->hidden && (item->kind != HF_ITEM_TEXT || !is_blank (item->text));
}

static void
set_text (const Stack *stack, Child *child, double height_pt)
{
  HfTextBox box = {
    .label = hf_item_name (child->item),
    .width_pt = stack->width_pt,
    .height_pt = height_pt,
    .valign = HF_VALIGN_TOP,
  };

  g_clear_pointer (&child->text, hf_text_layout_unref);
  g_ptr_array_set_size (child->doubts, 0);
  child->text = hf_text_store_set (hf_renderer_get_texts (stack->layout->renderer), stack->layout->card,
                                   child->item->text, &box, child->doubts);
  child->width_pt = hf_text_layout_get_width (child->text);
  child->height_pt = hf_text_layout_get_height (child->text);
  child->overhang_pt = MAX (child->height_pt - height_pt, 0.0);
}

/* Words measured before, in a narrower stack, get no more room: what they left is given away. */
static void
measure_child (const Stack *stack, Child *child)
{
  HfItem *item = child->item;

  if (item->kind == HF_ITEM_TEXT)
    set_text (stack, child, child->text != NULL ? child->height_pt : stack->available_pt);
  else if (item->kind == HF_ITEM_GROUP && item->group.arrange == HF_ARRANGE_STACK)
    child->height_pt = measure_stack (stack->layout, item, stack->width_pt);
  else
    child->height_pt = hf_pt_from_mm (item->frame.height_mm);
}

static double
sum_heights (const Stack *stack)
{
  double sum_pt = stack->children->len > 0 ? stack->gap_pt * (stack->children->len - 1) : 0.0;

  for (guint i = 0; i < stack->children->len; i++)
    sum_pt += g_array_index (stack->children, Child, i).height_pt;

  return sum_pt;
}

static double
sum_overhangs (const Stack *stack)
{
  double sum_pt = 0.0;

  for (guint i = 0; i < stack->children->len; i++)
    sum_pt += g_array_index (stack->children, Child, i).overhang_pt;

  return sum_pt;
}

static double
widest_child (const Stack *stack)
{
  double widest_pt = stack->width_pt;

  for (guint i = 0; i < stack->children->len; i++)
    widest_pt = MAX (widest_pt, g_array_index (stack->children, Child, i).width_pt);

  return widest_pt;
}

static void
measure_rigid (Stack *stack)
{
  for (guint i = 0; i < stack->children->len; i++)
    {
      Child *child = &g_array_index (stack->children, Child, i);

      if (!child->ladder)
        measure_child (stack, child);
    }
}

/* What the others leave is shared out evenly; what one ladder does not need goes to the next. */
static void
measure_ladders (Stack *stack)
{
  guint n_ladders = 0;

  for (guint i = 0; i < stack->children->len; i++)
    n_ladders += g_array_index (stack->children, Child, i).ladder ? 1 : 0;

  for (guint i = 0; i < stack->children->len; i++)
    {
      Child *child = &g_array_index (stack->children, Child, i);
      double left_pt = stack->available_pt - sum_heights (stack);

      if (child->ladder)
        set_text (stack, child, MAX (left_pt, 0.0) / n_ladders--);
    }
}

static void
fill_stack (Stack *stack, HfLayout *layout, HfItem *item, const HfFrame *frame)
{
  stack->layout = layout;
  stack->width_pt = hf_pt_from_mm (frame->width_mm);
  stack->available_pt = hf_pt_from_mm (frame->height_mm);
  stack->gap_pt = hf_pt_from_mm (item->group.gap_mm);
  stack->children = g_array_new (FALSE, TRUE, sizeof (Child));
  g_array_set_clear_func (stack->children, clear_child);

  for (guint i = 0; i < item->group.n_items; i++)
    {
      HfItem *inner = item->group.items[i];
      Child child = { .item = inner };

      if (!takes_place (inner))
        continue;
      child.ladder = inner->kind == HF_ITEM_TEXT && inner->text->fit.mode == HF_FIT_LADDER;
      child.doubts = hf_doubt_list_new ();
      g_array_append_val (stack->children, child);
    }

  measure_rigid (stack);
  measure_ladders (stack);

  /* A ladder that widened takes the others along; itself it stays as it was set. */
  if (widest_child (stack) > stack->width_pt + SLACK_PT)
    {
      stack->width_pt = widest_child (stack);
      measure_rigid (stack);
    }
}

static double
measure_stack (HfLayout *layout, HfItem *item, double width_pt)
{
  HfFrame frame = item->frame;
  Stack stack;
  double height_pt;

  frame.width_mm = hf_mm_from_pt (width_pt);
  fill_stack (&stack, layout, item, &frame);
  height_pt = sum_heights (&stack);
  g_array_unref (stack.children);

  return height_pt;
}

static gboolean
has_overflow (const Stack *stack)
{
  for (guint i = 0; i < stack->children->len; i++)
    if (hf_doubt_list_worst (g_array_index (stack->children, Child, i).doubts) == HF_SEVERITY_ERROR)
      return TRUE;

  return FALSE;
}

static void
check_height (const Stack *stack, HfItem *item, double height_pt)
{
  g_autoptr (GPtrArray) doubts = NULL;

  if (height_pt <= stack->available_pt + sum_overhangs (stack) + SLACK_PT || has_overflow (stack))
    return;

  doubts = hf_doubt_list_new ();
  g_ptr_array_add (doubts,
                   hf_doubt_new (HF_SEVERITY_ERROR, "overflow",
                                 _ ("What stands in “%s” is %.1f mm too high for its place. Shorten it, or make "
                                    "its place larger."),
                                 hf_item_name_or_id (item), hf_mm_from_pt (height_pt - stack->available_pt)));
  hf_layout_take_doubts (stack->layout, item, doubts);
}

static void
place_child (const Stack *stack, Child *child, HfPlace *place)
{
  place->frame.height_mm = hf_mm_from_pt (child->height_pt);
  if (child->text != NULL)
    hf_layout_add_text (stack->layout, child->item, place, g_steal_pointer (&child->text), child->doubts);
  else
    hf_layout_add_item (stack->layout, child->item, place);
}

void
hf_layout_add_stack (HfLayout *layout, HfItem *item, const HfPlace *place)
{
  HfPlace inner = *place;
  double height_pt;
  double top_pt;
  Stack stack;

  fill_stack (&stack, layout, item, &place->frame);
  height_pt = sum_heights (&stack);
  check_height (&stack, item, height_pt);

  inner.frame.width_mm = hf_mm_from_pt (stack.width_pt);
  inner.frame.x_mm -= (inner.frame.width_mm - place->frame.width_mm) / 2;
  top_pt = hf_valign_place (item->group.valign, stack.available_pt, height_pt);
  for (guint i = 0; i < stack.children->len; i++)
    {
      Child *child = &g_array_index (stack.children, Child, i);

      inner.frame.y_mm = place->frame.y_mm + hf_mm_from_pt (top_pt);
      place_child (&stack, child, &inner);
      top_pt += child->height_pt + stack.gap_pt;
    }

  g_array_unref (stack.children);
}
