/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sheets reports are made for. */
#pragma once

#include <glib.h>

/** HfPaper: an office paper. */
typedef enum
{
  HF_PAPER_A4,
  HF_PAPER_LETTER,
} HfPaper;

/** hf_paper_for_locale: what printers hold where the user lives, by `LC_PAPER`. */
HfPaper hf_paper_for_locale (void);

/** hf_paper_get_size: upright, in points. */
void hf_paper_get_size (HfPaper paper, double *out_width_pt, double *out_height_pt);
