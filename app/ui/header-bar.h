/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What header bars do where there is little room. */
#pragma once

#include <adwaita.h>

/**
 * hf_header_bar_set_narrow: what stands in the middle of @bar need not be in the middle of the window, and of the
 * window's own buttons no more than Close is left, on the side the desktop has it.
 */
void hf_header_bar_set_narrow (AdwHeaderBar *bar, gboolean narrow);
