/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Immutable, atomically ref-counted values.
 *
 * A value type is named const in its own typedef, so the compiler keeps every holder from writing:
 *
 *     typedef struct _HfThing HfThingDraft;   // being made, owned by one function
 *     typedef const struct _HfThing HfThing;  // made; shared freely between threads
 *
 * A draft comes from hf_thing_draft() (a copy of a made value, or a blank) and becomes a value with
 * hf_thing_seal(), which consumes it. Nothing else ever writes to one. */
#pragma once

#include <glib.h>

/** hf_value_ref: takes a reference on a value from g_atomic_rc_box_new0(). Returns: (transfer full) */
#define hf_value_ref(value) ((typeof (value)) g_atomic_rc_box_acquire ((gpointer) (value)))

/** hf_value_set_text: replaces the string a draft owns by a copy of @text (nullable). */
void hf_value_set_text (const char **field, const char *text);

/** hf_value_next_revision: a number this process never gave out before; caches key on it. */
guint64 hf_value_next_revision (void);
