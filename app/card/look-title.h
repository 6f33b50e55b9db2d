/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What people read as the names of palettes and font pairings; files and cards keep the names they have. */
#pragma once

#include "card/pairing.h"
#include "card/palette.h"

/** hf_palette_title: the name of @palette in the user's language if it is ours, or else as somebody gave it. */
const char *hf_palette_title (HfPalette *palette);

/** hf_pairing_title: the name of @pairing in the user's language if it is ours, or else as somebody gave it. */
const char *hf_pairing_title (HfPairing *pairing);
