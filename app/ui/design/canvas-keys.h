/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The keys of the canvas, as they are bound. Without GTK. */
#pragma once

#include <glib.h>

/** HfCanvasKey: what one key does. */
typedef struct
{
  const char *keys; /**< accelerators with | between them */
  const char *action;
  const char *arguments; /**< in the notation of GVariant; nullable */
} HfCanvasKey;

/** hf_canvas_list_keys: those that activate an action. Returns: (transfer none): @out_count of them */
const HfCanvasKey *hf_canvas_list_keys (guint *out_count);
