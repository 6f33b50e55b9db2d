/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text of a cell of an OpenDocument spreadsheet, put together from its paragraphs. */
#pragma once

#include "roster/xml.h"

/** HfOdsText: a text under way. */
typedef struct
{
  GString *text;
  guint n_paragraphs;
  guint in_paragraph; /* elements */
  gsize begun_at;     /* where in @text the paragraph begins */
  guint in_aside;     /* a note, a comment, a drawing: within the cell, but not its text */
} HfOdsText;

/** hf_ods_text_begin: begins an empty text. @text: zeroed, or used before */
void hf_ods_text_begin (HfOdsText *text);

/** hf_ods_text_open: takes an element within the cell. */
void hf_ods_text_open (HfOdsText *text, HfXml *xml, const char *element);

/** hf_ods_text_close: takes its end. */
void hf_ods_text_close (HfOdsText *text, HfXml *xml, const char *element);

/** hf_ods_text_add: takes what stands in it, up to a byte more than a cell may hold. */
void hf_ods_text_add (HfOdsText *text, const char *piece, gsize length);

/** hf_ods_text_end: closes the text. */
void hf_ods_text_end (HfOdsText *text);

/** hf_ods_text_clear: frees what @text holds. */
void hf_ods_text_clear (HfOdsText *text);
