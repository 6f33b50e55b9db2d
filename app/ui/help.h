/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The user guide. */
#pragma once

#include "ui/window.h"

/**
 * hf_help_show: opens the user guide with whatever shows web pages, and says in @window what is wrong where that fails.
 */
void hf_help_show (HfWindow *window);
