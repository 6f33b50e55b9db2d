/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The grammar of vCards, 2.1 to 4.0: lines that go on in the next, and properties with parameters. Small enough to be
 * read here; the libraries there are want whole files in memory, or a desktop's address book service. */
#pragma once

#include <glib.h>

/** HfCardLines: puts lines together from pieces of text. */
typedef struct _HfCardLines HfCardLines;

/** hf_card_lines_new: Returns: (transfer full) */
HfCardLines *hf_card_lines_new (void);

void hf_card_lines_free (HfCardLines *lines);

/**
 * HfCardLineFunc: takes one whole line of @text, which it may write in, and where it began in the file.
 *
 * Returns: whether to go on
 */
typedef gboolean (*HfCardLineFunc) (gpointer data, char *text, gsize length, guint line);

/**
 * hf_card_lines_push: takes @length bytes of @text, and gives @func what lines are whole now.
 *
 * Returns: what @func did
 */
gboolean hf_card_lines_push (HfCardLines *lines, const char *text, gsize length, HfCardLineFunc func, gpointer data);

/** hf_card_lines_end: gives @func what is left. Returns: what @func did */
gboolean hf_card_lines_end (HfCardLines *lines, HfCardLineFunc func, gpointer data);

/** HfCardProperty: one line, taken apart; it points into the line. */
typedef struct
{
  const char *name; /**< without its group */
  char *parameters; /**< `;TYPE=home;PREF=1`, or empty */
  char *value;      /**< as written */
} HfCardProperty;

/** hf_card_property_parse: takes @line apart in place. Returns: whether it is a property */
gboolean hf_card_property_parse (char *line, HfCardProperty *out_property);

/** hf_card_property_has: whether a parameter @name has @value among its values, or stands alone as vCard 2.1 has it. */
gboolean hf_card_property_has (const HfCardProperty *property, const char *name, const char *value);

/** hf_card_property_get: a parameter. Returns: (transfer full) (nullable) */
char *hf_card_property_get (const HfCardProperty *property, const char *name);

/**
 * hf_card_property_get_text: the value as text: quoted-printable and its character set undone.
 *
 * Returns: (transfer full)
 */
char *hf_card_property_get_text (const HfCardProperty *property);

/** hf_card_unescape: undoes what stands for a line break, a comma or a semicolon, in place. */
void hf_card_unescape (char *text);

/** hf_card_split: the parts of @value between semicolons, unescaped. Returns: (transfer full) */
char **hf_card_split (const char *value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfCardLines, hf_card_lines_free)
