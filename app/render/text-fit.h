/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Making words fit their box, the way their item asks for. */
#pragma once

#include "render/text-setting.h"

/** HfTextFit: the setting chosen. Where nothing fits, @fits_bytes is how much of the words would have. */
typedef struct
{
  HfTextSetting *setting;
  gboolean fits;
  guint fits_bytes;
  guint surplus_letters; /**< graphemes beyond @fits_bytes */
} HfTextFit;

/**
 * hf_text_fit: sets @plan into @width_pt × @height_pt by @fit.
 *
 * What does not fit is set whole all the same. A ladder that does not fit even when widened is as wide as it
 * may become; the box grows by half of that on each side. @balance as in #HfText; names that had to be wrapped
 * although one line was preferred are balanced anyway.
 * @out_fit owns its setting (transfer full).
 */
void hf_text_fit (HfTextPlan *plan, const HfFit *fit, gboolean balance, double width_pt, double height_pt,
                  HfTextFit *out_fit);

/** hf_text_get_comfort: the least size, in points, at which words meant for @design_pt still look meant. */
double hf_text_get_comfort (double design_pt);
