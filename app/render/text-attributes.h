/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a plan says, in the words of Pango. */
#pragma once

#include "render/text-plan.h"

/**
 * hf_text_make_attributes: the attributes of the words of @paragraph up to byte @end of all words.
 *
 * Sizes are multiplied by @scale. Nothing but colours changes within what is alike, so that Pango shapes that as one.
 * Returns: (transfer full)
 */
PangoAttrList *hf_text_make_attributes (const HfTextPlan *plan, const HfTextParagraph *paragraph, guint end,
                                        double scale);
