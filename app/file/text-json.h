/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The members of an item that make its words, or its ink. */
#pragma once

#include "card/ink.h"
#include "card/text.h"
#include "file/json-reader.h"
#include "file/json-writer.h"

/** hf_text_from_json: takes a text from the item @object. Returns: (transfer full) */
HfText *hf_text_from_json (HfJsonReader *reader, JsonObject *object);

/** hf_words_from_json: takes the words alone, `text` or `runs`. Returns: (transfer full): an array of #HfRun */
GArray *hf_words_from_json (HfJsonReader *reader, JsonObject *object);

/** hf_words_to_json: writes the words of @text, in the shorter of the two ways. */
void hf_words_to_json (HfText *text, HfJsonWriter *writer);

/** hf_text_to_json: writes @text as members of the open item. */
void hf_text_to_json (HfText *text, HfJsonWriter *writer);

/** hf_ink_from_json: takes strokes from the item @object. Returns: (transfer full) */
HfInk *hf_ink_from_json (HfJsonReader *reader, JsonObject *object);

/** hf_ink_to_json: writes @ink as members of the open item. */
void hf_ink_to_json (HfInk *ink, HfJsonWriter *writer);
