/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/console.h"

/** hf_doubts_print_json: prints `{"cards": N, "doubts": […]}`, the shape docs/cli.md promises. */
void hf_doubts_print_json (HfConsole *console, const GPtrArray *doubts, guint n_cards);
