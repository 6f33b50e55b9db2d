/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What only the person shown has on the card of a document. */
#include "ui/document-private.h"

#include "card/wear.h"
#include "merge/follow.h"
#include "ui/item-title.h"

#include <glib/gi18n.h>
#include <string.h>

/* Returns: whether there is a person at @index */
static gboolean
get_claim (HfDocument *self, int index, HfClaim *out_claim)
{
  g_autoptr (HfFields) fields = NULL;

  if (index < 0 || index >= (int) hf_crowd_get_size (self->crowd))
    return FALSE;

  fields = hf_crowd_get_fields (self->crowd, (guint) index);
  return hf_fields_get_claim (fields, hf_document_get_card (self)->uuid, out_claim);
}

HfCard *
hf_document_get_edited_card (HfDocument *self)
{
  HfCard *card = hf_document_get_card (self);
  HfClaim claim;

  if (self->edited_card != NULL)
    return self->edited_card;

  if ((self->is_personal || hf_card_has_own (card, NULL)) && get_claim (self, self->shown, &claim))
    self->edited_card = hf_card_wear (card, &claim, self->is_personal);
  else
    self->edited_card = hf_card_ref (card);
  return self->edited_card;
}

HfItem *
hf_document_find_item (HfDocument *self, const char *id)
{
  return hf_card_find_item (hf_document_get_edited_card (self), id, NULL);
}

gboolean
hf_document_is_personal (HfDocument *self)
{
  g_return_val_if_fail (HF_IS_DOCUMENT (self), FALSE);

  return self->is_personal;
}

void
hf_document_set_personal (HfDocument *self, gboolean personal)
{
  g_return_if_fail (HF_IS_DOCUMENT (self));
  g_return_if_fail (!personal || self->shown >= 0);

  if (personal == self->is_personal)
    return;

  hf_history_end_run (self->history);
  self->is_personal = personal;
  g_clear_pointer (&self->edited_card, hf_card_unref);
  hf_document_emit (self, HF_DOCUMENT_SHOWN_CHANGED);
}

gboolean
hf_document_has_own (HfDocument *self, guint index, const char *id)
{
  HfCard *card = hf_document_get_card (self);
  HfItem *item = id != NULL ? hf_card_find_item (card, id, NULL) : NULL;
  HfClaim claim;

  if ((id != NULL && (item == NULL || item->n_owns == 0)) || !hf_card_has_own (card, NULL) ||
      !get_claim (self, (int) index, &claim))
    return FALSE;

  return item != NULL ? hf_item_find_own (item, &claim) != NULL : hf_card_has_own_by_hand (card, &claim);
}

typedef struct
{
  const HfClaim *claim;
  gboolean by_hand;
  GString *titles;
} Listing;

static gboolean
list_own (HfItem *item, gpointer data)
{
  const Listing *listing = data;
  HfOwn *own = item->n_owns > 0 ? hf_item_find_own (item, listing->claim) : NULL;

  if (own != NULL && hf_own_is_by_hand (own) == listing->by_hand)
    g_string_append_printf (listing->titles, "%s%s", listing->titles->len > 0 ? ", " : "", hf_item_title (item));
  return TRUE;
}

char *
hf_document_list_own (HfDocument *self, guint index, gboolean by_hand)
{
  HfCard *card = hf_document_get_card (self);
  g_autoptr (GString) titles = g_string_new (NULL);
  HfClaim claim;
  Listing listing = { &claim, by_hand, titles };

  if (!hf_card_has_own (card, NULL) || !get_claim (self, (int) index, &claim))
    return NULL;

  for (guint i = 0; i < card->format->n_pages; i++)
    hf_page_visit (card->pages[i], list_own, &listing);
  return titles->len > 0 ? g_strdup (titles->str) : NULL;
}

typedef struct
{
  HfItem *item; /* NULL: none yet */
  gsize length;
} Longest;

static gboolean
look_for_longest (HfItem *item, gpointer data)
{
  Longest *longest = data;
  g_autofree char *words = item->kind == HF_ITEM_TEXT && !item->hidden ? hf_text_get_words (item->text) : NULL;

  if (words != NULL && strlen (words) > longest->length)
    *longest = (Longest){ item, strlen (words) };
  return TRUE;
}

void
hf_document_begin_change (HfDocument *self, guint index, const char *id)
{
  Longest longest = { NULL, 0 };
  HfCard *card;

  g_return_if_fail (HF_IS_DOCUMENT (self));

  hf_document_set_shown (self, (int) index);
  hf_document_set_personal (self, TRUE);
  card = hf_document_get_shown_card (self);
  for (guint i = 0; id == NULL && i < card->format->n_pages; i++)
    hf_page_visit (card->pages[i], look_for_longest, &longest);
  if (longest.item != NULL)
    id = longest.item->id;
  hf_document_select_one (self, id);
}

void
hf_document_use_everyones (HfDocument *self, guint index, const char *id)
{
  HfCard *card = hf_document_get_card (self);
  g_autofree char *name = hf_document_dup_name (self, index, FALSE);
  g_autofree char *label = NULL;
  HfClaim claim;

  if (!get_claim (self, (int) index, &claim))
    return;

  /* Translators: a step that can be undone; %s is a person, whose card is as everyone’s again. */
  label = g_strdup_printf (_ ("Use Everyone’s for %s"), name);
  hf_history_end_run (self->history);
  hf_document_take (self, hf_card_without_own (card, &claim, id), label, NULL);
}

char *
hf_document_dup_name (HfDocument *self, guint index, gboolean in_short)
{
  HfPerson *person = hf_roster_get_person (hf_document_get_roster (self), index);
  const char *first = in_short ? hf_person_get (person, HF_FIELD_FIRST_NAME) : "";
  const char *name = first[0] != '\0' ? first : hf_person_get (person, HF_FIELD_NAME);

  if (name[0] != '\0')
    return g_strdup (name);

  /* Translators: somebody without a name; %u is the row of the list. */
  return g_strdup_printf (_ ("Row %u"), hf_person_get_row (person));
}

HfCard *
hf_document_follow_people (HfDocument *self, HfPeople *people)
{
  HfPeople *before = hf_document_get_people (self);
  HfCard *card = hf_document_get_card (self);

  if (before == NULL || people == NULL)
    return hf_card_ref (card);

  return hf_card_follow_people (card, hf_people_get_roster (before), hf_people_get_roster (people),
                                hf_people_get_read (before) == hf_people_get_read (people));
}
