/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Answers in JSON: one document on standard output and nothing else. */
#pragma once

#include "card/card.h"
#include "cli/console.h"
#include "cli/option.h"
#include "file/json-writer.h"

#include <math.h>

/** HfJsonOptions: the options of a subcommand that can only be asked to answer in JSON. */
typedef struct
{
  gboolean json;
} HfJsonOptions;

/** hf_json_options: their table. */
extern const HfOption hf_json_options[];

/** hf_json_print: ends the document of @writer and prints it. */
void hf_json_print (HfConsole *console, HfJsonWriter *writer);

/** HfJsonWriteValue: writes @value as an element of a list. */
typedef void (*HfJsonWriteValue) (HfJsonWriter *writer, gconstpointer value, gpointer data);

/** hf_json_print_list: prints a document whose only member, @name, is the list of all @values. */
void hf_json_print_list (HfConsole *console, const char *name, const GPtrArray *values, HfJsonWriteValue write_value,
                         gpointer data);

/** hf_json_write_text_or_null: as hf_json_write_text(), but a member that is always there. */
void hf_json_write_text_or_null (HfJsonWriter *writer, const char *name, const char *text);

/** hf_json_write_format: the member `format`: id, size, and fold. */
void hf_json_write_format (HfJsonWriter *writer, const HfFormat *format);

/** hf_json_write_pages: the member `pages`: the names of the format's pages in reading order. */
void hf_json_write_pages (HfJsonWriter *writer, const HfFormat *format);

/** hf_json_write_fields: the member `fields`: the keys of the card's fields in reading order. */
void hf_json_write_fields (HfJsonWriter *writer, HfCard *card);
