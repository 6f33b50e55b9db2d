/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The people of a document, and whose card is shown. */
#include "ui/document-private.h"

#include "merge/merge.h"
#include "merge/sample.h"
#include "roster/edit.h"
#include "roster/portrait.h"
#include "ui/application.h"

#include <glib/gi18n.h>

static void
get_today (GDate *out_today)
{
  g_date_clear (out_today, 1);
  g_date_set_time_t (out_today, time (NULL));
}

HfCrowd *
hf_document_make_crowd (HfCard *card, HfRoster *roster, const GDate *today)
{
  HfCrowd *crowd = hf_crowd_new (roster, NULL, card->language, today);

  if (roster != NULL && hf_roster_find_palette_column (roster) >= 0)
    {
      HfLibrary *library = hf_application_get_library (hf_application_get_default ());
      g_autoptr (GPtrArray) known = hf_library_list_palettes (library, NULL);
      g_autoptr (HfCrowd) plain = crowd;

      crowd = hf_crowd_with_palettes (plain, known);
    }
  if (roster != NULL && hf_roster_find_column (roster, hf_field_name (HF_FIELD_LANGUAGE)) >= 0)
    {
      g_autoptr (GPtrArray) known = hf_application_list_wordings (hf_application_get_default (), card);
      g_autoptr (HfCrowd) plain = crowd;

      crowd = hf_crowd_with_wordings (plain, known, card->language);
    }
  return crowd;
}

void
hf_document_remake_crowd (HfDocument *self)
{
  get_today (&self->day);
  g_clear_pointer (&self->included, hf_crowd_unref);
  g_clear_pointer (&self->crowd, hf_crowd_unref);
  self->crowd = hf_document_make_crowd (hf_document_get_card (self), hf_document_get_roster (self), &self->day);
}

const GDate *
hf_document_get_day (HfDocument *self)
{
  g_return_val_if_fail (HF_IS_DOCUMENT (self), NULL);

  return &self->day;
}

static HfRoster *
roster_of (HfPeople *people)
{
  return people != NULL ? hf_people_get_roster (people) : NULL;
}

/* Where the person shown of @before is in @roster: nobody in particular shows the first, who is gone the next one. */
static int
follow_shown (HfDocument *self, HfRoster *before, HfRoster *roster)
{
  int place;

  if (roster == NULL)
    return HF_SHOWN_SAMPLE;
  if (before == NULL || self->shown < 0)
    return 0;

  place = hf_roster_find_id (roster, hf_person_get_id (hf_roster_get_person (before, (guint) self->shown)));
  return place >= 0 ? place : MIN (self->shown, (int) hf_roster_get_n_people (roster) - 1);
}

/* Returns: whether the list is another one */
gboolean
hf_document_take_notice_of_people (HfDocument *self)
{
  HfPeople *people = hf_document_get_people (self);
  HfPeople *before = self->notified_people;
  gboolean other_roster = roster_of (people) != roster_of (before);

  if (people == before)
    return FALSE;

  self->notified_people = people != NULL ? hf_people_ref (people) : NULL;
  g_clear_pointer (&self->included, hf_crowd_unref);
  if (other_roster)
    {
      self->shown = follow_shown (self, roster_of (before), roster_of (people));
      self->is_personal = FALSE;
      hf_document_remake_crowd (self);
      hf_document_forget_shown_card (self);
    }
  g_clear_pointer (&before, hf_people_unref);
  return other_roster;
}

HfPeople *
hf_document_get_people (HfDocument *self)
{
  g_return_val_if_fail (HF_IS_DOCUMENT (self), NULL);

  return hf_history_get_beside (self->history);
}

void
hf_document_take_people (HfDocument *self, HfPeople *people, const char *label, const char *run)
{
  g_autoptr (HfCard) card = hf_document_follow_people (self, people);

  g_return_if_fail (HF_IS_DOCUMENT (self));

  hf_history_push_both (self->history, card, people, label, run);
  g_clear_pointer (&people, hf_people_unref);
}

void
hf_document_refresh_people (HfDocument *self, HfPeople *people)
{
  HfPeople *before;

  g_return_if_fail (HF_IS_DOCUMENT (self));

  before = hf_document_get_people (self);
  if (before == self->saved_people && g_strcmp0 (hf_people_get_stamp (before), hf_people_get_stamp (people)) == 0)
    {
      self->saved_people = hf_people_ref (people);
      hf_people_unref (before);
    }
  hf_history_replace_beside (self->history, people);
  hf_people_unref (people);
}

void
hf_document_take_both (HfDocument *self, HfCard *card, HfPeople *people, const char *label)
{
  g_return_if_fail (HF_IS_DOCUMENT (self));

  hf_history_push_both (self->history, card, people, label, NULL);
  hf_card_unref (card);
  g_clear_pointer (&people, hf_people_unref);
}

void
hf_document_take_edited (HfDocument *self, HfRoster *roster, const char *label, const char *run)
{
  HfPeople *people = hf_document_get_people (self);
  HfPeople *edited = NULL;

  if (roster != NULL)
    edited = people != NULL ? hf_people_with_roster (people, roster) : hf_people_new (roster);
  hf_document_take_people (self, edited, label, run);
  g_clear_pointer (&roster, hf_roster_unref);
}

void
hf_document_set_mark (HfDocument *self, const guint *ids, guint n_ids, const char *mark, const char *word,
                      const char *label)
{
  HfPeople *people = hf_document_get_people (self);
  HfPeopleDraft *draft;

  g_return_if_fail (people != NULL);

  draft = hf_people_draft (people);
  for (guint i = 0; i < n_ids; i++)
    hf_people_draft_set_mark (draft, ids[i], mark, word);
  hf_document_take_people (self, hf_people_seal (draft), label, NULL);
}

gboolean
hf_document_is_left_out (HfDocument *self, guint index)
{
  HfPeople *people = hf_document_get_people (self);
  HfRoster *roster = roster_of (people);

  return roster != NULL && index < hf_roster_get_n_people (roster) &&
         hf_people_is_left_out (people, hf_person_get_id (hf_roster_get_person (roster, index)));
}

HfRoster *
hf_document_get_roster (HfDocument *self)
{
  return roster_of (hf_document_get_people (self));
}

void
hf_document_set_roster (HfDocument *self, HfRoster *roster)
{
  hf_document_set_roster_read (self, roster, NULL);
}

static HfPeople *
make_people (HfRoster *roster, const char *stamp)
{
  g_autoptr (HfPeople) people = hf_people_new (roster);
  HfPeopleDraft *draft = hf_people_draft (people);

  hf_people_draft_set_stamp (draft, stamp);
  return hf_people_seal (draft);
}

/* @roster: nullable */
static const char *
name_step (HfDocument *self, HfRoster *roster)
{
  if (roster == NULL)
    return _ ("Remove Everybody");

  return hf_document_get_roster (self) != NULL ? _ ("Replace the List") : _ ("Add People");
}

void
hf_document_set_roster_read (HfDocument *self, HfRoster *roster, const char *stamp)
{
  g_return_if_fail (HF_IS_DOCUMENT (self));

  if (roster == hf_document_get_roster (self))
    return;

  self->shown = HF_SHOWN_SAMPLE;
  hf_document_take_people (self, roster != NULL ? make_people (roster, stamp) : NULL, name_step (self, roster), NULL);
}

HfCrowd *
hf_document_get_crowd (HfDocument *self)
{
  g_return_val_if_fail (HF_IS_DOCUMENT (self), NULL);

  return self->crowd;
}

HfCrowd *
hf_document_get_included (HfDocument *self)
{
  g_autoptr (GArray) places = NULL;

  g_return_val_if_fail (HF_IS_DOCUMENT (self), NULL);

  if (self->included != NULL)
    return self->included;

  places = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < hf_crowd_get_size (self->crowd); i++)
    if (!hf_document_is_left_out (self, i))
      g_array_append_val (places, i);
  self->included = places->len == hf_crowd_get_size (self->crowd)
                       ? hf_crowd_ref (self->crowd)
                       : hf_crowd_pick (self->crowd, (const guint *) (void *) places->data, places->len);
  return self->included;
}

int
hf_document_get_shown (HfDocument *self)
{
  g_return_val_if_fail (HF_IS_DOCUMENT (self), HF_SHOWN_FIELDS);

  return self->shown;
}

void
hf_document_set_shown (HfDocument *self, int shown)
{
  g_return_if_fail (HF_IS_DOCUMENT (self));
  g_return_if_fail (shown >= HF_SHOWN_SAMPLE && shown < (int) hf_crowd_get_size (self->crowd));

  if (shown == self->shown)
    return;

  self->shown = shown;
  self->is_personal = FALSE;
  hf_document_forget_shown_card (self);
  hf_document_emit (self, HF_DOCUMENT_SHOWN_CHANGED);
}

HfCard *
hf_document_get_shown_card (HfDocument *self)
{
  HfCard *card = self->preview != NULL ? self->preview : hf_document_get_card (self);

  if (self->shown == HF_SHOWN_FIELDS)
    return card;
  if (self->shown_card == NULL && self->shown == HF_SHOWN_SAMPLE)
    {
      GDate today;

      get_today (&today);
      self->shown_card = hf_merge_samples (card, &today);
    }
  else if (self->shown_card == NULL)
    {
      g_autoptr (HfFields) fields = hf_crowd_get_fields (self->crowd, (guint) self->shown);

      self->shown_card = hf_merge_card (card, fields, HF_MERGE_ALL, NULL);
    }

  return self->shown_card;
}
