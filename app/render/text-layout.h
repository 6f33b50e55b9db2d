/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of one item, broken into lines at the size that fits.
 *
 * A layout never changes once made, and belongs to the thread of its fonts, which it must not outlive. */
#pragma once

#include "base/doubt.h"
#include "card/card.h"
#include "render/fonts.h"
#include "render/target.h"
#include "render/text-caret.h"

#include <cairo.h>

typedef struct _HfTextLayout HfTextLayout;

/**
 * HfTextBox: the place for a text.
 *
 * @label is what people call the item, for doubts; nullable. Where the words take less height than there is,
 * they stand in it by @valign.
 */
typedef struct
{
  const char *label;
  double width_pt;
  double height_pt;
  HfVAlign valign;
} HfTextBox;

/**
 * hf_text_layout_new: sets @text of @card into @box.
 *
 * Doubts (`overflow` with the number of letters too many, `missing-glyph`, `missing-font`, `shrunk` below
 * comfort) are appended to @doubts, without their place. Returns: (transfer full)
 */
HfTextLayout *hf_text_layout_new (HfFonts *fonts, HfCard *card, HfText *text, const HfTextBox *box, GPtrArray *doubts);

/** hf_text_layout_ref: Returns: (transfer full) */
HfTextLayout *hf_text_layout_ref (HfTextLayout *layout);

void hf_text_layout_unref (HfTextLayout *layout);

/** hf_text_layout_get_size: the size it was set at, in points. */
double hf_text_layout_get_size (const HfTextLayout *layout);

/** hf_text_layout_get_width: the width it was set in: the one given, or more when it widened, in points. */
double hf_text_layout_get_width (const HfTextLayout *layout);

/**
 * hf_text_layout_get_height: what the lines take, first ascent to last descent at the stated pitch, in points.
 *
 * A line's own box is 0.8 of the size above its base line and 0.2 below, whatever the face.
 */
double hf_text_layout_get_height (const HfTextLayout *layout);

/** hf_text_layout_is_too_wide: whether a line is longer than the box is wide, which no more height would mend. */
gboolean hf_text_layout_is_too_wide (const HfTextLayout *layout);

/** hf_text_layout_get_n_lines: how many lines there are. */
guint hf_text_layout_get_n_lines (const HfTextLayout *layout);

/** hf_text_layout_get_ink: what is inked, in points from the top left of the box. Returns: whether anything is. */
gboolean hf_text_layout_get_ink (const HfTextLayout *layout, cairo_rectangle_t *out_ink);

/**
 * hf_text_layout_get_fitting_bytes: how much of the words (hf_text_get_words()) fits; all of it, or less on overflow.
 */
guint hf_text_layout_get_fitting_bytes (const HfTextLayout *layout);

/**
 * hf_text_layout_get_families: the faces the words are set in, as “Vollkorn 400 italic”, each once, in order.
 *
 * Returns: (transfer full): a NULL-terminated array
 */
char **hf_text_layout_get_families (const HfTextLayout *layout);

/* The caret, as render/text-caret.h has it; places are bytes of the words, lengths points from the top left of the
 * box. */

/** hf_text_layout_get_caret: the caret before byte @index; at the end after the last. */
void hf_text_layout_get_caret (const HfTextLayout *layout, guint index, HfTextCaret *out_caret);

/** hf_text_layout_find_index: the byte whose caret is nearest to @x_pt, @y_pt. */
guint hf_text_layout_find_index (const HfTextLayout *layout, double x_pt, double y_pt);

/** hf_text_layout_move: where the caret at @index goes by @move; for up and down as near to @goal_x_pt as there is. */
guint hf_text_layout_move (const HfTextLayout *layout, guint index, HfTextMove move, double goal_x_pt);

/** hf_text_layout_visit_range: calls @visit for what the bytes from @start to before @end fill, line by line. */
void hf_text_layout_visit_range (const HfTextLayout *layout, guint start, guint end, HfTextRangeVisitor visit,
                                 gpointer data);

/** hf_text_layout_paint: paints with the origin of @cr at the top left of the box it was set in. */
void hf_text_layout_paint (const HfTextLayout *layout, cairo_t *cr, HfTarget target);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfTextLayout, hf_text_layout_unref)
