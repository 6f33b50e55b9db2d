/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What only the desktop can do for a program, asked of it through its portals. */
#pragma once

#include <gio/gio.h>

/** HfPortalFound: is told whether there is somebody to ask. */
typedef void (*HfPortalFound) (gboolean found, gpointer data);

/** hf_portal_find: looks for the desktop's portals, and starts them; @found is always called, later and once. */
void hf_portal_find (GCancellable *cancellable, HfPortalFound found, gpointer data);

/** HfPortalAnswered: is told what was answered; no where there is nobody to answer. */
typedef void (*HfPortalAnswered) (gboolean granted, gpointer data);

/**
 * hf_portal_ask_to_start: as hf_portal_ask_for_background(), and has Heartfelt started by @command (nullable: no more)
 * when the user logs in; @answered is always called, later and once.
 */
void hf_portal_ask_to_start (const char *reason, const char *const *command, HfPortalAnswered answered, gpointer data);

/**
 * hf_portal_ask_for_background: tells the desktop that Heartfelt goes on without a window, and why (@reason,
 * translated); where programs are kept apart it ends those it does not know of. What was said last of starting it
 * stays.
 */
void hf_portal_ask_for_background (const char *reason);
