/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What files ask of a stamp. Private to output/. */
#pragma once

#include "output/pdf-objects.h"
#include "output/stamp.h"

/** hf_stamp_get_objects: a list whose last object is the form XObject to show. Returns: (transfer none) */
const HfPdfObjects *hf_stamp_get_objects (HfStamp *stamp);
