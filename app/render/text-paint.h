/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Painting lines of text. */
#pragma once

#include "render/target.h"
#include "render/text-setting.h"

/** hf_text_setting_paint: paints @setting, which was made from @plan, with the box's top left at the origin. */
void hf_text_setting_paint (const HfTextPlan *plan, const HfTextSetting *setting, cairo_t *cr, HfTarget target);
