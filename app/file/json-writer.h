/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes JSON in one canonical way: members in the order of the calls, two spaces a level, lists of plain
 * values on one line.
 *
 * json-glib's own generator writes 17 digits of every number (0.1 becomes 0.10000000000000001), which neither
 * people nor diffs like. */
#pragma once

#include <json-glib/json-glib.h>

#include "card/extras.h"

typedef struct _HfJsonWriter HfJsonWriter;

/** hf_json_writer_new: Returns: (transfer full) */
HfJsonWriter *hf_json_writer_new (void);

void hf_json_writer_free (HfJsonWriter *writer);

/** hf_json_writer_finish: the text, ended by a line break. Returns: (transfer full) */
GBytes *hf_json_writer_finish (HfJsonWriter *writer);

/**
 * hf_json_write_open: starts an object.
 *
 * @name: %NULL for the outermost one and in a list.
 * @extras: (nullable): written at its end, except for members written before, which are better known. An
 *   object inside another one inherits what the other's extras hold under its name.
 */
void hf_json_write_open (HfJsonWriter *writer, const char *name, HfExtras *extras);
void hf_json_write_close (HfJsonWriter *writer);

/** hf_json_write_open_list: starts a list. */
void hf_json_write_open_list (HfJsonWriter *writer, const char *name);
void hf_json_write_close_list (HfJsonWriter *writer);

/** hf_json_write_has_extra: whether the extras of the open object have a member @name yet to be written. */
gboolean hf_json_write_has_extra (const HfJsonWriter *writer, const char *name);

/** hf_json_write_extra: writes that member now, for it to stand where it belongs. */
void hf_json_write_extra (HfJsonWriter *writer, const char *name);

/** hf_json_write_text: writes @text; nothing for %NULL. */
void hf_json_write_text (HfJsonWriter *writer, const char *name, const char *text);

/** hf_json_write_null: writes `null`, for answers whose members are always there. */
void hf_json_write_null (HfJsonWriter *writer, const char *name);

/** hf_json_write_number: writes @value unless it is @usual; NAN is never usual. */
void hf_json_write_number (HfJsonWriter *writer, const char *name, double value, double usual);

/** hf_json_write_numbers: writes a list of @count numbers. */
void hf_json_write_numbers (HfJsonWriter *writer, const char *name, const double *values, guint count);

/** hf_json_write_boolean: writes @value unless it is @usual. */
void hf_json_write_boolean (HfJsonWriter *writer, const char *name, gboolean value, gboolean usual);

/** hf_json_write_word: writes the word of @value unless it is @usual (-1: never). */
void hf_json_write_word (HfJsonWriter *writer, const char *name, const char *const *words, int value, int usual);

/** hf_json_write_object: @object as text. Returns: (transfer full) */
char *hf_json_write_object (JsonObject *object);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfJsonWriter, hf_json_writer_free)
