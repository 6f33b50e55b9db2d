/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the caret is in words that were set, and where it goes: for those who write on a card.
 *
 * Places are bytes of the plan's words, lengths points from the top left of the box the setting is of. */
#pragma once

#include "render/text-setting.h"

/** HfTextCaret: a line before the letter of a byte, @top_pt to @bottom_pt high. */
typedef struct
{
  double x_pt;
  double top_pt;
  double bottom_pt;
} HfTextCaret;

/** HfTextMove: where a caret goes. Left and right are as seen, whatever the direction of the words. */
typedef enum
{
  HF_TEXT_MOVE_LEFT,
  HF_TEXT_MOVE_RIGHT,
  HF_TEXT_MOVE_WORD_LEFT,
  HF_TEXT_MOVE_WORD_RIGHT,
  HF_TEXT_MOVE_LINE_START,
  HF_TEXT_MOVE_LINE_END,
  HF_TEXT_MOVE_UP,
  HF_TEXT_MOVE_DOWN,
} HfTextMove;

/** HfTextRangeVisitor: told of a rectangle that letters of a range fill. */
typedef void (*HfTextRangeVisitor) (const cairo_rectangle_t *rectangle, gpointer data);

/** hf_text_setting_get_caret: the caret before byte @index; at the end after the last. */
void hf_text_setting_get_caret (const HfTextPlan *plan, const HfTextSetting *setting, guint index,
                                HfTextCaret *out_caret);

/** hf_text_setting_find_index: the byte whose caret is nearest to @x_pt, @y_pt. */
guint hf_text_setting_find_index (const HfTextPlan *plan, const HfTextSetting *setting, double x_pt, double y_pt);

/**
 * hf_text_setting_move: where the caret at @index goes by @move; @index itself where it cannot.
 * @goal_x_pt: for up and down: where across the lines it would like to be
 */
guint hf_text_setting_move (const HfTextPlan *plan, const HfTextSetting *setting, guint index, HfTextMove move,
                            double goal_x_pt);

/** hf_text_setting_visit_range: calls @visit for what the bytes from @start to before @end fill, line by line. */
void hf_text_setting_visit_range (const HfTextPlan *plan, const HfTextSetting *setting, guint start, guint end,
                                  HfTextRangeVisitor visit, gpointer data);
