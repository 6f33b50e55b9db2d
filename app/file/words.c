/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "file/words.h"

#include <glib.h>

const char *const hf_scaling_words[] = { "contain", "cover", "stretch", NULL };
const char *const hf_shape_words[] = { "rectangle", "ellipse", "line", "bubble", NULL };
const char *const hf_code_level_words[] = { "L", "M", "Q", "H", NULL };
const char *const hf_arrange_words[] = { "free", "stack", NULL };
const char *const hf_align_words[] = { "start", "center", "end", "justify", NULL };
const char *const hf_valign_words[] = { "top", "middle", "optical", "bottom", NULL };
const char *const hf_direction_words[] = { "auto", "ltr", "rtl", NULL };
const char *const hf_fit_words[] = { "fixed", "shrink", "ladder", NULL };
