/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lettering of the card, each choice shown in its own words. */
#pragma once

#include "ui/design/inspector-section.h"

#define HF_TYPE_INSPECTOR_PAIRING (hf_inspector_pairing_get_type ())
G_DECLARE_FINAL_TYPE (HfInspectorPairing, hf_inspector_pairing, HF, INSPECTOR_PAIRING, HfInspectorSection)
