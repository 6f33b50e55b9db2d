/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What people prefer: the same for every window, kept in `$XDG_CONFIG_HOME/heartfelt/settings.ini`. Without GTK; for
 * the main thread. */
#pragma once

#include <glib-object.h>

/** HfUnits: what lengths are shown and typed in. Cards hold millimetres all the same. */
typedef enum
{
  HF_UNITS_MM,
  HF_UNITS_INCHES,
} HfUnits;

#define HF_TYPE_UNITS (hf_units_get_type ())
GType hf_units_get_type (void); /**< hf_units_get_type: the enumeration's type. */

/** How long after an edit it is kept safe where nobody said otherwise: writing takes a moment too, and at most five
 * seconds of work may be lost. */
#define HF_SETTINGS_INTERVAL_S 3

/** The longest time that may be chosen. */
#define HF_SETTINGS_MOST_INTERVAL_S 600

/** HfThankedSpan: who counts as thanked. */
typedef enum
{
  HF_THANKED_EVER,
  HF_THANKED_LATELY,       /**< in the last twelve months */
  HF_THANKED_BY_THIS_CARD, /**< by the card one works on */
} HfThankedSpan;

#define HF_TYPE_THANKED_SPAN (hf_thanked_span_get_type ())
GType hf_thanked_span_get_type (void); /**< hf_thanked_span_get_type: the enumeration's type. */

#define HF_TYPE_SETTINGS (hf_settings_get_type ())
G_DECLARE_FINAL_TYPE (HfSettings, hf_settings, HF, SETTINGS, GObject)

/**
 * hf_settings_get_default: those of this user; each is a property, and setting one writes the file.
 *
 * `units` (#HfUnits) is what the locale measures in until it is chosen; `format` the id of the format new cards are
 * made in, and `language` their BCP 47 tag, both %NULL for those of the design; `formal` whether ideas for words say
 * “Sie”, “vous” or “usted”; `autosave` whether edits are kept safe while a card is open, and `autosave-interval` after
 * how many seconds; `keeps-ledger` whether it is written down who got which card, and `thanked-span` (#HfThankedSpan)
 * who counts as thanked then; `typography` whether quotes and dashes become those of the language while one types, and
 * `spelling` whether words are underlined that no dictionary knows. What a newer Heartfelt wrote stays in the file.
 * Returns: (transfer none)
 */
HfSettings *hf_settings_get_default (void);

/** hf_settings_new: those kept at @path. Returns: (transfer full) */
HfSettings *hf_settings_new (const char *path);

/** hf_settings_get_units: what lengths are shown and typed in. */
HfUnits hf_settings_get_units (HfSettings *self);

/** hf_settings_get_format: Returns: (transfer none) (nullable): an id that exists */
const char *hf_settings_get_format (HfSettings *self);

/** hf_settings_get_language: Returns: (transfer none) (nullable) */
const char *hf_settings_get_language (HfSettings *self);

/** hf_settings_get_formal: whether ideas for words are on formal terms, in a language that knows them. */
gboolean hf_settings_get_formal (HfSettings *self);

/** hf_settings_get_typography: whether quotes and dashes become those of the language while one types. */
gboolean hf_settings_get_typography (HfSettings *self);

/** hf_settings_get_spelling: whether words are looked up in dictionaries. */
gboolean hf_settings_get_spelling (HfSettings *self);

/**
 * hf_settings_get_autosave_s: after how many seconds edits are kept safe; 0 where they are not, until the card is left.
 */
guint hf_settings_get_autosave_s (HfSettings *self);

/** hf_settings_keeps_ledger: whether it is written down who got which card; %FALSE until somebody agrees. */
gboolean hf_settings_keeps_ledger (HfSettings *self);

/** hf_settings_was_asked_ledger: whether somebody said whether it is. */
gboolean hf_settings_was_asked_ledger (HfSettings *self);

/** hf_settings_get_thanked_span: who counts as thanked. */
HfThankedSpan hf_settings_get_thanked_span (HfSettings *self);
