/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the parts of imposing share. Private to sheet/. */
#pragma once

#include "sheet/impose.h"
#include "sheet/layout.h"

struct _HfImposition
{
  HfSheet *sheet;
  HfImposeOptions options;
  HfSheetLayout layout;
  gboolean two_sided;
  gboolean omits_back;
  guint n_slots; /* cards in all */
  guint n_sheets;
};

/** hf_imposition_turn_over: where what lies at @frame on the front is seen from the back. */
HfFrame hf_imposition_turn_over (const HfImposition *imposition, const HfFrame *frame);
