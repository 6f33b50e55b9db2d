/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The cards opened and saved of late, by the paths of their files. Without GTK; for the main thread. */
#pragma once

#include <glib.h>

/** HfRecent: one of them. */
typedef struct
{
  char *path;
  gint64 time_s; /**< when it was opened or saved, in Unix time */
} HfRecent;

void hf_recent_free (HfRecent *recent);

/** hf_recent_add: the card at @path was opened or saved just now. */
void hf_recent_add (const char *path);

/** hf_recent_remove: forgets @path. */
void hf_recent_remove (const char *path);

/** hf_recent_list: those of late, the last one first. Returns: (transfer full): of #HfRecent */
GPtrArray *hf_recent_list (void);
