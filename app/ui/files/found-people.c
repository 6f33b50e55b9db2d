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
  g_clear_error (&found->error);
}

void
hf_find_people (HfCard *in_file, HfCard *work, HfFoundPeople *out_found)
{
  g_auto (HfKeptPeople) kept = { NULL };
  HfFoundPeople found = { .base = hf_kept_people_digest (in_file->people) };

  (void) hf_kept_people_load (work->uuid, &kept, &found.error);
  found.kept_base = g_strdup (kept.people != NULL ? kept.base : found.base);
  if (kept.people != NULL && (found.base == NULL || g_strcmp0 (found.base, kept.base) == 0))
    found.people = g_steal_pointer (&kept.people);
  else
    {
      found.people = hf_card_read_people (found.base != NULL ? in_file : work, work->title,
                                          found.error == NULL ? &found.error : NULL);
      if (found.people != NULL)
        found.earlier = g_steal_pointer (&kept.people);
      else
        found.people = g_steal_pointer (&kept.people);
    }

  *out_found = found;
}
