/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who got which card when, so that nobody is forgotten: a small database in the state directory of the one who keeps
 * it.
 *
 * It holds names and addresses, so nothing is written before somebody agreed to it, and all of it can be forgotten.
 * A ledger belongs to the thread that opened it; several of one file, in other threads or programs, wait for each
 * other. */
#pragma once

#include <glib.h>

#define HF_LEDGER_ERROR (hf_ledger_error_quark ())
GQuark hf_ledger_error_quark (void);

/** HfLedgerError: why the ledger could not be used. The message names the file. */
typedef enum
{
  HF_LEDGER_ERROR_UNREADABLE, /**< it is no ledger, or broken, or not allowed */
  HF_LEDGER_ERROR_NEWER,      /**< a newer Heartfelt wrote it; it is left alone */
  HF_LEDGER_ERROR_FULL,       /**< it cannot be written */
} HfLedgerError;

/** HfLedgerWay: how a card went out. */
typedef enum
{
  HF_LEDGER_EXPORTED,
  HF_LEDGER_PRINTED,
  HF_LEDGER_MAILED,
} HfLedgerWay;

/** hf_ledger_way_name: `exported`, `printed` or `mailed`. */
const char *hf_ledger_way_name (HfLedgerWay way);

/** HfLedgerEntry: one card that went to one person. Texts may be empty but never %NULL. */
typedef struct
{
  const char *card;    /**< UUID of the card */
  const char *title;   /**< of the card, for people */
  const char *name;    /**< of the person */
  const char *email;   /**< of the person */
  const char *team;    /**< of the person */
  const char *content; /**< a digest of what was on the card, so that one can tell whether it was the same */
  HfLedgerWay way;
  gint64 time_s; /**< Unix time */
} HfLedgerEntry;

typedef struct _HfLedger HfLedger;

/** hf_ledger_open: the ledger at @path, made with its folder if there is none. Returns: (transfer full) (nullable) */
HfLedger *hf_ledger_open (const char *path, GError **error);

/**
 * hf_ledger_open_existing: the same, but %NULL without an error where there is none.
 *
 * Returns: (transfer full) (nullable)
 */
HfLedger *hf_ledger_open_existing (const char *path, GError **error);

void hf_ledger_free (HfLedger *ledger);

/**
 * hf_ledger_add: writes down @entries, all or none.
 *
 * A card that goes to the same person, in the same way and with the same on it again is the same entry, at its last
 * time.
 */
gboolean hf_ledger_add (HfLedger *ledger, const HfLedgerEntry *entries, guint n_entries, GError **error);

/**
 * hf_ledger_list_thanked: who got a card.
 * @card: (nullable): UUID; %NULL: any card
 * @since_s: Unix time; 0: ever
 *
 * Returns: (transfer full) (nullable): a set of hf_thanked_key()s, owned by it; %NULL with @error
 */
GHashTable *hf_ledger_list_thanked (HfLedger *ledger, const char *card, gint64 since_s, GError **error);

/** hf_ledger_count: how many entries there are; 0 with @error as well. */
guint hf_ledger_count (HfLedger *ledger, GError **error);

/** hf_ledger_foreach: calls @visit with each entry, the oldest first. */
gboolean hf_ledger_foreach (HfLedger *ledger, void (*visit) (const HfLedgerEntry *entry, gpointer data), gpointer data,
                            GError **error);

/**
 * hf_ledger_forget: takes out the entries of @card (nullable: of all cards) and of the person of @key (nullable:
 * everybody), so that nothing of them is left in the file.
 */
gboolean hf_ledger_forget (HfLedger *ledger, const char *card, const char *key, GError **error);

/** hf_ledger_write_csv: writes all entries to @path as CSV in UTF-8, replacing a file of that name. */
gboolean hf_ledger_write_csv (HfLedger *ledger, const char *path, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfLedger, hf_ledger_free)
