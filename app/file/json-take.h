/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Takes values of one kind each out of JSON objects. See file/json-reader.h on taking, and on mistakes. */
#pragma once

#include "card/extras.h"
#include "file/json-reader.h"

/** hf_json_has: whether @object has a member @name. */
gboolean hf_json_has (JsonObject *object, const char *name);

/** hf_json_require: fails where @object has no member @name. */
void hf_json_require (HfJsonReader *reader, JsonObject *object, const char *name);

/** hf_json_take_text: puts a copy of the text @name into @field, which is left alone where there is none. */
void hf_json_take_text (HfJsonReader *reader, JsonObject *object, const char *name, const char **field);

/** hf_json_peek_text: the text @name, not taken yet. Returns: (transfer none) (nullable) */
const char *hf_json_peek_text (HfJsonReader *reader, JsonObject *object, const char *name);

/** hf_json_take_number: the number @name, from @least to @most, or @fallback where there is none. */
double hf_json_take_number (HfJsonReader *reader, JsonObject *object, const char *name, double fallback, double least,
                            double most);

/** hf_json_take_integer: as hf_json_take_number(), a whole number. */
int hf_json_take_integer (HfJsonReader *reader, JsonObject *object, const char *name, int fallback, int least,
                          int most);

/**
 * hf_json_take_numbers: the list of numbers @name, each from @least to @most.
 *
 * Exactly @count where that is not 0. Returns: (transfer full) (nullable): an array of double, %NULL where
 * there is none.
 */
GArray *hf_json_take_numbers (HfJsonReader *reader, JsonObject *object, const char *name, guint count, double least,
                              double most);

/** hf_json_take_boolean: the `true` or `false` @name, or @fallback where there is none. */
gboolean hf_json_take_boolean (HfJsonReader *reader, JsonObject *object, const char *name, gboolean fallback);

/**
 * hf_json_take_word: the place in @words of the text @name, or @fallback where there is none.
 *
 * @words: ended by %NULL.
 */
int hf_json_take_word (HfJsonReader *reader, JsonObject *object, const char *name, const char *const *words,
                       int fallback);

/** hf_json_take_extras: everything that is left in @object. Returns: (transfer full) (nullable) */
HfExtras *hf_json_take_extras (HfJsonReader *reader, JsonObject *object);
