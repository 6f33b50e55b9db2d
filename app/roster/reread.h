/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A list read again: what the file says now, with what was changed by hand since it was read kept. */
#pragma once

#include "roster/people.h"

/** HfRereadNews: what another reading brought, of the file alone. */
typedef struct
{
  GArray *added;   /**< guint: ids of who is new */
  GArray *changed; /**< guint: ids of those of whom the file says something else */
  GPtrArray *gone; /**< char *: what those were called whom the file has no more */
  gboolean other;  /**< whether it is another file, or says anything else than before, if only in another order */
} HfRereadNews;

/** hf_reread_news_new: no news. Returns: (transfer full) */
HfRereadNews *hf_reread_news_new (void);

void hf_reread_news_free (HfRereadNews *news);

/**
 * hf_people_read_again: @people as @fresh has them, the same file read once more.
 * @news: (nullable): what is new is added to it
 *
 * People are known again by their address, or else by their name, wherever they stand, and keep their ids and marks. A
 * cell changed by hand stays as it was changed; who was removed stays so, and who was added stays in the list, at its
 * end; columns stay matched as they are. Returns: (transfer full) (nullable): %NULL when nobody is left
 */
HfPeople *hf_people_read_again (HfPeople *people, HfRoster *fresh, HfRereadNews *news);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfRereadNews, hf_reread_news_free)
