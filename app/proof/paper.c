/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "proof/paper.h"

#include "base/length.h"

#include <langinfo.h>

typedef struct
{
  int width_mm;
  int height_mm;
} PaperSize;

/* A4 is ISO 216; Letter is 8.5 × 11 inches, which LC_PAPER rounds to 216 × 279 mm. */
static const PaperSize a4 = { 210, 297 };

HfPaper
hf_paper_for_locale (void)
{
#ifdef __GLIBC__
  int width_mm = (int) GPOINTER_TO_INT (nl_langinfo (_NL_PAPER_WIDTH));
  int height_mm = (int) GPOINTER_TO_INT (nl_langinfo (_NL_PAPER_HEIGHT));

  return width_mm > a4.width_mm && height_mm < a4.height_mm ? HF_PAPER_LETTER : HF_PAPER_A4;
#else
  return HF_PAPER_A4;
#endif
}

void
hf_paper_get_size (HfPaper paper, double *out_width_pt, double *out_height_pt)
{
  if (paper == HF_PAPER_LETTER)
    {
      *out_width_pt = 8.5 * HF_PT_PER_INCH;
      *out_height_pt = 11 * HF_PT_PER_INCH;
    }
  else
    {
      *out_width_pt = hf_pt_from_mm (a4.width_mm);
      *out_height_pt = hf_pt_from_mm (a4.height_mm);
    }
}
