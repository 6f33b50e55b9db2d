/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The people of a card, kept on this computer so that the card finds them again, whether they are kept in it or not.
 * Without GTK.
 *
 * They are in `$XDG_STATE_HOME/heartfelt/people`, by the card's UUID, and nobody else may read them. Functions may be
 * called from any thread, for one card by one at a time. */
#pragma once

#include "roster/people.h"

#include <gio/gio.h>

/** HfKeptPeople: what is kept. */
typedef struct
{
  HfPeople *people; /**< nullable: nobody is */
  char *base;       /**< nullable: the digest of the people that stood in the card's file then */
} HfKeptPeople;

/** hf_kept_people_clear: lets go of what is in @kept, not of @kept itself. */
void hf_kept_people_clear (HfKeptPeople *kept);

/**
 * hf_kept_people_load: what is kept for the card of @uuid.
 * @out_aside: (transfer full): set where that cannot be read, as by hf_kept_people_put_aside(): it is there from now on
 *
 * Returns: %FALSE with @error of #HF_FILE_ERROR where something is kept and cannot be read
 */
gboolean hf_kept_people_load (const char *uuid, HfKeptPeople *out_kept, char **out_aside, GError **error);

/**
 * hf_kept_people_put_aside: keeps @text, which cannot be read, as a file of its own.
 *
 * Returns: (transfer full) (nullable): its path
 */
char *hf_kept_people_put_aside (const char *uuid, GBytes *text);

/**
 * hf_kept_people_save: keeps @kept, or nothing where it is of nobody.
 *
 * Returns: %FALSE with #HF_SAVE_ERROR or #HF_FILE_ERROR
 */
gboolean hf_kept_people_save (const char *uuid, const HfKeptPeople *kept, GError **error);

/**
 * hf_kept_people_discard: lets go of what is kept for @uuid, until hf_kept_people_restore() or hf_kept_people_tidy().
 */
void hf_kept_people_discard (const char *uuid);

/** hf_kept_people_restore: takes hf_kept_people_discard() back. */
void hf_kept_people_restore (const char *uuid);

/** hf_kept_people_tidy: removes what was let go of. */
void hf_kept_people_tidy (void);

/** hf_kept_people_get_folder: where all that is. Returns: (transfer full) */
char *hf_kept_people_get_folder (void);

/** hf_kept_people_count: how many lists are kept, those put aside included. */
guint hf_kept_people_count (void);

/**
 * hf_kept_people_forget: removes all that is kept but for the cards of @uuids_to_keep (ended by %NULL).
 *
 * Returns: %FALSE with #HF_SAVE_ERROR
 */
gboolean hf_kept_people_forget (const char *const *uuids_to_keep, GError **error);

/** hf_kept_people_digest: the digest of @text (nullable), as for a base. Returns: (transfer full) (nullable) */
char *hf_kept_people_digest (GBytes *text);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HfKeptPeople, hf_kept_people_clear)
