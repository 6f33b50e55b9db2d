/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keeps the people of a document on this computer (ui/files/kept-people.h): a few seconds after each change, and when
 * it is let go of. Without GTK. */
#pragma once

#include "ui/document.h"

#include <gio/gio.h>

#define HF_TYPE_PEOPLE_KEEPER (hf_people_keeper_get_type ())
G_DECLARE_FINAL_TYPE (HfPeopleKeeper, hf_people_keeper, HF, PEOPLE_KEEPER, GObject)

/**
 * hf_people_keeper_new: keeps the people of @document from now on; those it has now are kept already.
 *
 * Signal: `keep-failed` (GError) when they could not be written. Returns: (transfer full)
 */
HfPeopleKeeper *hf_people_keeper_new (HfDocument *document);

/** hf_people_keeper_set_interval: keeps them @seconds after a change; 0: only when the document is let go of. */
void hf_people_keeper_set_interval (HfPeopleKeeper *self, guint seconds);

/**
 * hf_people_keeper_found: the digest of the people in the card's file is @base (nullable), as what is kept says
 * already.
 */
void hf_people_keeper_found (HfPeopleKeeper *self, const char *base);

/** hf_people_keeper_set_base: the digest of the people in the card's file is @base (nullable) from now on. */
void hf_people_keeper_set_base (HfPeopleKeeper *self, const char *base);

/** hf_people_keeper_close_async: the document is let go of: whatever was changed is kept once this is done. */
void hf_people_keeper_close_async (HfPeopleKeeper *self, GAsyncReadyCallback callback, gpointer data);

/** hf_people_keeper_close_finish: Returns: %FALSE where they could not be written; the document is open still */
gboolean hf_people_keeper_close_finish (HfPeopleKeeper *self, GAsyncResult *result, GError **error);
