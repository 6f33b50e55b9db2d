/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The people a command is about: the options that say who they are, the same for every command. */
#pragma once

#include "card/card.h"
#include "cli/console.h"
#include "cli/option.h"
#include "merge/crowd.h"
#include "roster/slice.h"

#include <gio/gio.h>

/** HfPeopleWords: the options as the user wrote them; all nullable. */
typedef struct
{
  char *file;
  gboolean kept; /* those kept in the card */
  char *worksheet;
  char **map;
  char *rows;
  char *shard;
} HfPeopleWords;

/** HF_PEOPLE_OPTIONS: the rows of an option table that fill in @member, an #HfPeopleWords of @Type. */
#define HF_PEOPLE_OPTIONS(Type, member)                                                                                \
  { "people",       0,                                                                                                 \
    HF_OPTION_FILE, offsetof (Type, member.file),                                                                      \
    N_ ("FILE"),    N_ ("Make a card for each person of a CSV, TSV, XLSX, ODS or vCard list; - is standard input") },  \
      { "kept",         0,                                                                                             \
        HF_OPTION_FLAG, offsetof (Type, member.kept),                                                                  \
        NULL,           N_ ("Make a card for each person kept in the card") },                                         \
      { "worksheet",    0,                                                                                             \
        HF_OPTION_TEXT, offsetof (Type, member.worksheet),                                                             \
        N_ ("NAME"),    N_ ("The worksheet of a spreadsheet to read") },                                               \
      { "map",                                                                                                         \
        0,                                                                                                             \
        HF_OPTION_TEXTS,                                                                                               \
        offsetof (Type, member.map),                                                                                   \
        N_ ("FIELD=COLUMN"),                                                                                           \
        N_ ("Say which column a field is in; may be repeated") },                                                      \
      { "rows", 0, HF_OPTION_TEXT, offsetof (Type, member.rows), N_ ("A-B"), N_ ("Only these people of the list") },   \
  {                                                                                                                    \
    "shard", 0, HF_OPTION_TEXT, offsetof (Type, member.shard), N_ ("I/N"), N_ ("Only part I of N, for N machines")     \
  }

/** HfMeantPeople: the whole list, and which part of it is meant. */
typedef struct
{
  HfRoster *roster;
  HfCrowd *crowd;
  HfSlice slice;
} HfMeantPeople;

/** hf_people_are_given: whether @words say whom the command is about. */
gboolean hf_people_are_given (const HfPeopleWords *words);

/** hf_people_tell_kept: tells that @card keeps people of whom @words say nothing, so that nobody is surprised. */
void hf_people_tell_kept (HfConsole *console, const HfPeopleWords *words, HfCard *card);

/** hf_people_check_words: fails with #HF_USAGE_ERROR where something is said of people that are not given. */
gboolean hf_people_check_words (const HfPeopleWords *words, GError **error);

/**
 * hf_meant_people_load: the people of @words, who must be given, for @card. Of those kept in it, who is left out is
 * none of them.
 * @given: what `--set` says
 *
 * Returns: (transfer full) (nullable): %NULL with #HF_ROSTER_ERROR, #HF_FILE_ERROR or #HF_USAGE_ERROR
 */
HfMeantPeople *hf_meant_people_load (const HfPeopleWords *words, HfCard *card, HfFields *given,
                                     GCancellable *cancellable, GError **error);

void hf_meant_people_free (HfMeantPeople *people);

/** hf_people_parse_jobs: how many threads @word (nullable) asks for; as many as there are processors unless said. */
gboolean hf_people_parse_jobs (const char *word, guint *out_n_jobs, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfMeantPeople, hf_meant_people_free)
