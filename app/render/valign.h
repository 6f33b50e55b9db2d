/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "card/text.h"

/**
 * hf_valign_place: how far down a block of @height_pt starts in a place of @available_pt.
 *
 * What is higher than its place starts at the top and sticks out below, or, when it stands at the bottom, the
 * other way round.
 */
double hf_valign_place (HfVAlign valign, double available_pt, double height_pt);
