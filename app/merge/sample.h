/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cards that are nobody's yet, as they show themselves off. */
#pragma once

#include "card/card.h"

/** hf_merge_samples: @card with its own sample values filled in, @today being the day. Returns: (transfer full) */
HfCard *hf_merge_samples (HfCard *card, const GDate *today);
