/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The keys of Heartfelt, in the one table that binds them, shows them and is tested. Without GTK. */
#pragma once

#include <glib.h>

/**
 * HfKey:
 *
 * What is done by each of @keys, which are accelerators with spaces between them. An @action of the program or of a
 * window is bound to them; of the others, which belong to a widget that has the focus, @action says only which one it
 * is.
 */
typedef struct
{
  const char *title; /**< to be translated; NULL: as the one before, and not shown */
  const char *keys;
  const char *action; /**< nullable: the widget does it by itself */
} HfKey;

/** HfKeyGroup: keys that are about one thing. */
typedef struct
{
  const char *section; /**< to be translated; NULL: that of the group before */
  const char *icon;    /**< the name of the section's icon */
  const char *title;   /**< to be translated */
  const HfKey *keys;   /**< ended by one without @keys */
} HfKeyGroup;

/** hf_keys_list: all of them. Returns: (transfer none): ended by a group without a @title */
const HfKeyGroup *hf_keys_list (void);

/** hf_key_is_global: whether the action of @key is the program's or a window's, whatever has the focus. */
gboolean hf_key_is_global (const HfKey *key);
