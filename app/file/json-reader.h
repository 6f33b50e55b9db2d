/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads values out of parsed JSON, remembering where it is, for messages such as
 * “card.heartfelt”, pages[0].items[3].opacity: this must be a number from 0 to 1.
 *
 * Reading is taking: a member that was understood leaves its object, so what is left at the end is what a
 * newer Heartfelt wrote, and is kept. The first thing wrong is remembered and everything after it gives
 * fallbacks, so callers read on and ask once, at the end. */
#pragma once

#include <json-glib/json-glib.h>

#include "file/error.h"

typedef struct _HfJsonReader HfJsonReader;

/**
 * hf_json_reader_new: a reader whose messages name @file.
 *
 * Returns: (transfer full)
 */
HfJsonReader *hf_json_reader_new (const char *file);

void hf_json_reader_free (HfJsonReader *reader);

/**
 * hf_json_reader_set_newer: whether the text is of a newer minor version.
 *
 * Then a word that is not known is no mistake: its member stays where it is and the fallback is given.
 */
void hf_json_reader_set_newer (HfJsonReader *reader, gboolean newer);
gboolean hf_json_reader_is_newer (const HfJsonReader *reader);

/** hf_json_reader_fail: this place, or its @member (nullable), is wrong; only the first call counts. */
void hf_json_reader_fail (HfJsonReader *reader, const char *member, HfFileError code, const char *format, ...)
    G_GNUC_PRINTF (4, 5);

/** hf_json_reader_failed: whether something was wrong so far. */
gboolean hf_json_reader_failed (const HfJsonReader *reader);

/** hf_json_reader_take_error: Returns: (transfer full) (nullable): what was wrong. */
GError *hf_json_reader_take_error (HfJsonReader *reader);

/**
 * hf_json_enter: steps into the object @name of @parent.
 *
 * Returns: (transfer none) (nullable): %NULL where there is none or it is no object; then do not leave.
 */
JsonObject *hf_json_enter (HfJsonReader *reader, JsonObject *parent, const char *name);

/** hf_json_leave: steps out again, and takes @name from @parent unless something not understood is left in it. */
void hf_json_leave (HfJsonReader *reader, JsonObject *parent, const char *name);

/** hf_json_leave_taken: steps out again, and takes @name from @parent whatever is left in it. */
void hf_json_leave_taken (HfJsonReader *reader, JsonObject *parent, const char *name);

/** hf_json_enter_array: as hf_json_enter(), into an array. Leave it with hf_json_leave_taken(). */
JsonArray *hf_json_enter_array (HfJsonReader *reader, JsonObject *parent, const char *name);

/** hf_json_enter_element: steps into the object at @index. Leave it with hf_json_leave_element(). */
JsonObject *hf_json_enter_element (HfJsonReader *reader, JsonArray *array, guint index);
void hf_json_leave_element (HfJsonReader *reader);

/** hf_json_find: the member @name. Returns: (transfer none) (nullable): %NULL, too, once something was wrong. */
JsonNode *hf_json_find (const HfJsonReader *reader, JsonObject *object, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfJsonReader, hf_json_reader_free)
