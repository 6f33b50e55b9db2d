/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/files/found-people.h"

#include "keep/card-people.h"
#include "ui/files/kept-people.h"

void
hf_found_clear (HfFoundPeople *found)
{
  g_clear_pointer (&found->people, hf_people_unref);
  g_clear_pointer (&found->earlier, hf_people_unref);
  g_clear_pointer (&found->base, g_free);
  g_clear_pointer (&found->kept_base, g_free);
  g_clear_pointer (&found->aside, g_free);
  g_clear_error (&found->error);
}

/* Those kept in @card, whose bytes outlive its next saving where they cannot be read. */
static HfPeople *
read_from_card (HfCard *card, HfFoundPeople *found)
{
  g_autoptr (GError) error = NULL;
  HfPeople *people = hf_card_read_people (card, card->title, &error);

  if (error == NULL || found->error != NULL)
    return people;

  g_free (found->aside);
  found->aside = hf_kept_people_put_aside (card->uuid, card->people);
  found->error = g_steal_pointer (&error);
  return people;
}

void
hf_find_people (HfCard *in_file, HfCard *work, HfFoundPeople *out_found)
{
  g_auto (HfKeptPeople) kept = { NULL };
  HfFoundPeople found = { .base = hf_kept_people_digest (in_file->people) };

  (void) hf_kept_people_load (work->uuid, &kept, &found.aside, &found.error);
  found.kept_base = g_strdup (kept.people != NULL ? kept.base : found.base);
  if (kept.people != NULL && (found.base == NULL || g_strcmp0 (found.base, kept.base) == 0))
    found.people = g_steal_pointer (&kept.people);
  else
    {
      found.people = read_from_card (found.base != NULL ? in_file : work, &found);
      if (found.people != NULL)
        found.earlier = g_steal_pointer (&kept.people);
      else
        found.people = g_steal_pointer (&kept.people);
    }

  *out_found = found;
}
