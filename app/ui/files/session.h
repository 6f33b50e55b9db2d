/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The windows Heartfelt had open, so that the next start finds them again. Without GTK; for the main thread. */
#pragma once

#include <glib.h>

/** HfSessionWindow: one window. */
typedef struct
{
  int width;
  int height;
  gboolean maximized;
  char *path;  /**< the file of its card; nullable */
  char *draft; /**< where it has no file, the id of its draft; nullable: it showed the gallery */
} HfSessionWindow;

void hf_session_window_free (HfSessionWindow *window);

/** hf_session_load: the windows there were. Returns: (transfer full): of #HfSessionWindow; empty for none */
GPtrArray *hf_session_load (void);

/** hf_session_save: remembers @windows, of #HfSessionWindow. */
void hf_session_save (const GPtrArray *windows);
