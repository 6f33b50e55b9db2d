/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/valign.h"

/* Where the middle of a block looks centred, in parts of the height. */
#define OPTICAL_CENTRE 0.45

double
hf_valign_place (HfVAlign valign, double available_pt, double height_pt)
{
  switch (valign)
    {
    case HF_VALIGN_MIDDLE:
      return MAX ((available_pt - height_pt) / 2, 0.0);
    case HF_VALIGN_OPTICAL:
      return MAX (OPTICAL_CENTRE * available_pt - height_pt / 2, 0.0);
    case HF_VALIGN_BOTTOM:
      return available_pt - height_pt;
    case HF_VALIGN_TOP:
    default:
      return 0.0;
    }
}
