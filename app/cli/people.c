/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/people.h"

#include "cli/exit.h"
#include "cli/number.h"
#include "cli/values.h"
#include "keep/card-people.h"
#include "library/wordings.h"
#include "merge/uses.h"
#include "roster/edit.h"
#include "roster/portrait.h"
#include "roster/read.h"

#include <glib/gi18n.h>

/* More than any machine has processors; each job takes memory. */
#define MAX_JOBS 256

gboolean
hf_people_are_given (const HfPeopleWords *words)
{
  return words->file != NULL || words->kept;
}

void
hf_people_tell_kept (HfConsole *console, const HfPeopleWords *words, HfCard *card)
{
  if (!hf_people_are_given (words) && hf_card_keeps_people (card))
    hf_console_tell (console, "%s", _ ("This card keeps its people: --kept makes a card for each of them."));
}

gboolean
hf_people_check_words (const HfPeopleWords *words, GError **error)
{
  const char *orphan = words->worksheet != NULL ? "worksheet"
                       : words->map != NULL     ? "map"
                       : words->rows != NULL    ? "rows"
                       : words->shard != NULL   ? "shard"
                                                : NULL;

  if (words->file != NULL && words->kept)
    {
      hf_usage_error (error, _ ("--kept and --people say both who the cards are for: leave one out"));
      return FALSE;
    }
  if (words->kept && (words->worksheet != NULL || words->map != NULL))
    {
      hf_usage_error (error, _ ("--%s is for a list in a file: those kept in a card were understood already"), orphan);
      return FALSE;
    }
  if (hf_people_are_given (words) || orphan == NULL)
    return TRUE;

  hf_usage_error (error, _ ("--%s says something of a list of people: say which with --people FILE"), orphan);
  return FALSE;
}

static gboolean
slice (const HfPeopleWords *words, guint n_people, HfSlice *out_slice, GError **error)
{
  *out_slice = hf_slice_all (n_people);

  return (words->rows == NULL || hf_slice_rows (words->rows, n_people, out_slice, error)) &&
         (words->shard == NULL || hf_slice_shard (words->shard, *out_slice, out_slice, error));
}

/* Returns: (transfer full): the crowd, with what the card says in the languages of people who have one */
static HfCrowd *
make_crowd (HfRoster *roster, HfCard *card, HfFields *given, const GDate *today)
{
  g_autoptr (HfCrowd) crowd = hf_crowd_new (roster, given, card->language, today);
  g_autoptr (HfLibrary) library = NULL;
  g_autoptr (HfWordings) wordings = NULL;
  g_autoptr (GPtrArray) known = NULL;
  gboolean colors = hf_roster_find_palette_column (roster) >= 0;
  gboolean languages = hf_roster_find_column (roster, hf_field_name (HF_FIELD_LANGUAGE)) >= 0;

  library = colors || languages ? hf_library_new () : NULL;
  if (colors)
    {
      g_autoptr (GPtrArray) palettes = hf_library_list_palettes (library, NULL);
      g_autoptr (HfCrowd) plain = g_steal_pointer (&crowd);

      crowd = hf_crowd_with_palettes (plain, palettes);
    }
  if (!languages)
    return g_steal_pointer (&crowd);

  wordings = hf_wordings_load (library, NULL);
  known = hf_wordings_list_for_card (wordings, library, card);
  return hf_crowd_with_wordings (crowd, known, card->language);
}

/* Returns: (transfer full) (nullable): those kept in @card, without who is left out */
static HfRoster *
take_kept (HfCard *card, GError **error)
{
  g_autoptr (GError) read_error = NULL;
  g_autoptr (HfPeople) people = hf_card_read_people (card, card->title, &read_error);
  g_autoptr (GArray) left_out = g_array_new (FALSE, FALSE, sizeof (guint));
  HfRoster *roster;

  if (people == NULL && read_error == NULL)
    hf_usage_error (error, _ ("--kept: no people are kept in this card: say which with --people FILE"));
  else if (people == NULL)
    g_propagate_error (error, g_steal_pointer (&read_error));
  if (people == NULL)
    return NULL;

  roster = hf_people_get_roster (people);
  for (guint i = 0; i < hf_roster_get_n_people (roster); i++)
    if (hf_people_is_left_out (people, hf_person_get_id (hf_roster_get_person (roster, i))))
      g_array_append_val (left_out, i);
  if (left_out->len == 0)
    return hf_roster_ref (roster);

  roster = hf_roster_without (roster, (const guint *) (void *) left_out->data, left_out->len);
  if (roster == NULL)
    g_set_error (error, HF_ROSTER_ERROR, HF_ROSTER_ERROR_EMPTY, _ ("Everybody kept in this card is left out"));
  return roster;
}

HfMeantPeople *
hf_meant_people_load (const HfPeopleWords *words, HfCard *card, HfFields *given, GCancellable *cancellable,
                      GError **error)
{
  g_auto (GStrv) fields = hf_card_list_keys (card);
  const HfRosterOptions options = { .map = (const char *const *) words->map,
                                    .worksheet = words->worksheet,
                                    .fields = (const char *const *) fields };
  g_autoptr (HfMeantPeople) people = g_new0 (HfMeantPeople, 1);
  GDate today;

  if (!hf_values_today (&today, error))
    return NULL;

  people->roster = words->kept ? take_kept (card, error) : hf_roster_read (words->file, &options, cancellable, error);
  if (people->roster == NULL || !slice (words, hf_roster_get_n_people (people->roster), &people->slice, error))
    return NULL;

  people->crowd = make_crowd (people->roster, card, given, &today);

  return g_steal_pointer (&people);
}

void
hf_meant_people_free (HfMeantPeople *people)
{
  g_clear_pointer (&people->crowd, hf_crowd_unref);
  g_clear_pointer (&people->roster, hf_roster_unref);
  g_free (people);
}

gboolean
hf_people_parse_jobs (const char *word, guint *out_n_jobs, GError **error)
{
  int n_jobs = (int) MIN (g_get_num_processors (), MAX_JOBS);

  if (word != NULL && !hf_number_parse_int ("jobs", word, 1, MAX_JOBS, &n_jobs, error))
    return FALSE;
  *out_n_jobs = (guint) n_jobs;

  return TRUE;
}
