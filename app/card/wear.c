/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/wear.h"

#include "card/edit.h"
#include "card/text-edit.h"

gboolean
hf_item_can_be_own (HfItem *item)
{
  return item->kind == HF_ITEM_TEXT || item->kind == HF_ITEM_PICTURE;
}

/* Returns: (nullable) */
static HfOwn *
find_own (HfItem *item, const HfClaim *claim, guint *out_index)
{
  for (guint i = 0; i < item->n_owns; i++)
    if (hf_owner_is (&item->owns[i]->owner, claim))
      {
        *out_index = i;
        return item->owns[i];
      }

  return NULL;
}

HfOwn *
hf_item_find_own (HfItem *item, const HfClaim *claim)
{
  guint index;

  return find_own (item, claim, &index);
}

/* @text with the words of @words. Returns: (transfer full) */
static HfText *
with_words_of (HfText *text, HfText *words)
{
  HfTextDraft *draft = hf_text_draft (text);
  GArray *runs = hf_runs_new ();

  for (guint i = 0; i < words->n_runs; i++)
    hf_runs_add (runs, &words->runs[i], words->runs[i].text, -1);
  hf_text_draft_take_runs (draft, runs);
  return hf_text_seal (draft);
}

/* What @item shows, as @owner's. Returns: (transfer full) */
static HfOwn *
own_of (HfItem *item, const HfOwner *owner)
{
  HfOwnDraft *draft = hf_own_draft (NULL);

  draft->owner = *owner;
  if (item->kind == HF_ITEM_TEXT)
    {
      g_autoptr (HfText) blank = hf_text_seal (hf_text_draft (NULL));

      hf_own_draft_take_text (draft, with_words_of (blank, item->text));
      return hf_own_seal (draft);
    }

  hf_own_draft_take_asset (draft, hf_asset_ref (item->picture.asset));
  draft->focus_x = item->picture.focus_x;
  draft->focus_y = item->picture.focus_y;
  draft->zoom = item->picture.zoom;
  draft->alt_text = g_strdup (item->alt_text);
  draft->picture_field = g_strdup (item->picture.field);
  return hf_own_seal (draft);
}

static void
show (HfItemDraft *draft, HfOwn *own)
{
  if (draft->kind == HF_ITEM_TEXT && own->text != NULL)
    hf_item_draft_take_text (draft, with_words_of (draft->text, own->text));
  if (draft->kind != HF_ITEM_PICTURE || own->asset == NULL)
    return;

  hf_item_draft_take_asset (draft, hf_asset_ref (own->asset));
  draft->picture.focus_x = own->focus_x;
  draft->picture.focus_y = own->focus_y;
  draft->picture.zoom = own->zoom;
  hf_value_set_text (&draft->alt_text, own->alt_text);
  hf_value_set_text (&draft->picture.field, own->picture_field);
}

static GPtrArray *
copy_owns (HfItem *item)
{
  GPtrArray *owns = hf_own_list_new ();

  for (guint i = 0; i < item->n_owns; i++)
    g_ptr_array_add (owns, (gpointer) hf_own_ref (item->owns[i]));
  return owns;
}

/* @own (transfer full) */
static void
put_own (GPtrArray *owns, guint index, HfOwn *own)
{
  hf_own_unref (g_ptr_array_index (owns, index));
  g_ptr_array_index (owns, index) = (gpointer) own;
}

/* What @item shows and what lies at @index change places. */
static HfItem *
swap (HfItem *item, guint index, guint worn)
{
  HfOwn *other = item->owns[index];
  GPtrArray *owns = copy_owns (item);
  HfOwnDraft *aside = hf_own_draft (other);
  g_autoptr (HfOwn) shown = own_of (item, &other->owner);
  HfItemDraft *draft = hf_item_draft (item);

  hf_own_draft_take_text (aside, shown->text != NULL ? hf_text_ref (shown->text) : NULL);
  hf_own_draft_take_asset (aside, shown->asset != NULL ? hf_asset_ref (shown->asset) : NULL);
  aside->focus_x = shown->focus_x;
  aside->focus_y = shown->focus_y;
  aside->zoom = shown->zoom;
  hf_value_set_text (&aside->alt_text, shown->alt_text);
  hf_value_set_text (&aside->picture_field, shown->picture_field);
  put_own (owns, index, hf_own_seal (aside));

  show (draft, other);
  hf_item_draft_take_owns (draft, owns);
  draft->worn = worn;
  return hf_item_seal (draft);
}

/* @item without those of its owns that @is_gone says so of. */
static HfItem *
without (HfItem *item, gboolean (*is_gone) (HfOwn *own, gconstpointer data), gconstpointer data)
{
  GPtrArray *owns = copy_owns (item);
  HfItemDraft *draft;

  for (guint i = owns->len; i > 0; i--)
    if (is_gone (g_ptr_array_index (owns, i - 1), data))
      g_ptr_array_remove_index (owns, i - 1);
  if (owns->len == item->n_owns)
    {
      g_ptr_array_unref (owns);
      return hf_item_ref (item);
    }

  draft = hf_item_draft (item);
  hf_item_draft_take_owns (draft, owns);
  return hf_item_seal (draft);
}

static gboolean
is_any (HfOwn *own, gconstpointer data)
{
  return TRUE;
}

static gboolean
is_of (HfOwn *own, gconstpointer claim)
{
  return hf_owner_is (&own->owner, claim);
}

static gboolean
is_same (HfOwn *own, gconstpointer other)
{
  return own == other;
}

HfItem *
hf_item_as_of (HfItem *item, const HfClaim *claim)
{
  g_autoptr (HfItem) doffed = hf_item_doff (item);
  HfOwn *own = claim != NULL ? hf_item_find_own (doffed, claim) : NULL;
  HfItemDraft *draft;

  if (doffed->n_owns == 0)
    return g_steal_pointer (&doffed);

  draft = hf_item_draft (doffed);
  if (own != NULL)
    show (draft, own);
  hf_item_draft_take_owns (draft, hf_own_list_new ());
  return hf_item_seal (draft);
}

/* However the one came to be. */
static gboolean
shows_the_same (HfOwn *own, HfOwn *everyones)
{
  HfOwnDraft *draft = hf_own_draft (own);
  g_autoptr (HfOwn) plain = NULL;

  draft->was_given = FALSE;
  plain = hf_own_seal (draft);
  return hf_own_equal (plain, everyones);
}

HfItem *
hf_item_doff (HfItem *item)
{
  g_autoptr (HfItem) doffed = NULL;
  g_autoptr (HfOwn) everyones = NULL;
  HfOwn *own;

  if (item->worn == 0)
    return hf_item_ref (item);

  doffed = swap (item, item->worn - 1, 0);
  own = doffed->owns[item->worn - 1];
  everyones = own_of (doffed, &own->owner);
  return shows_the_same (own, everyones) ? without (doffed, is_same, own) : g_steal_pointer (&doffed);
}

typedef struct
{
  const HfClaim *claim;
  gboolean anew;
  const char *id;       /* nullable */
  const HfOwner *owner; /* nullable */
} Wearing;

/* @item with what it shows as the own of @owner besides. */
static HfItem *
with_copy (HfItem *item, const HfOwner *owner)
{
  GPtrArray *owns = copy_owns (item);
  HfItemDraft *draft = hf_item_draft (item);

  g_ptr_array_add (owns, (gpointer) own_of (item, owner));
  hf_item_draft_take_owns (draft, owns);
  return hf_item_seal (draft);
}

static HfItem *
wear (HfItem *item, gpointer data)
{
  const Wearing *wearing = data;
  g_autoptr (HfItem) doffed = hf_item_doff (item);
  g_autoptr (HfItem) copied = NULL;
  guint index;

  if (find_own (doffed, wearing->claim, &index) != NULL)
    return swap (doffed, index, index + 1);
  if (!wearing->anew || !hf_item_can_be_own (doffed))
    return g_steal_pointer (&doffed);

  copied = with_copy (doffed, &wearing->claim->owner);
  return swap (copied, copied->n_owns - 1, copied->n_owns);
}

HfCard *
hf_card_wear (HfCard *card, const HfClaim *claim, gboolean anew)
{
  Wearing wearing = { .claim = claim, .anew = anew };

  return hf_card_map (card, wear, &wearing);
}

static HfItem *
doff (HfItem *item, gpointer data)
{
  return hf_item_doff (item);
}

HfCard *
hf_card_doff (HfCard *card)
{
  return hf_card_map (card, doff, NULL);
}

static HfItem *
take_off (HfItem *item, gpointer data)
{
  const Wearing *wearing = data;
  g_autoptr (HfItem) doffed = hf_item_doff (item);

  if (wearing->id != NULL && !g_str_equal (doffed->id, wearing->id))
    return g_steal_pointer (&doffed);
  return without (doffed, is_of, wearing->claim);
}

HfCard *
hf_card_without_own (HfCard *card, const HfClaim *claim, const char *id)
{
  Wearing wearing = { .claim = claim, .id = id };

  return hf_card_map (card, take_off, &wearing);
}

static HfItem *
strip (HfItem *item, gpointer data)
{
  g_autoptr (HfItem) doffed = hf_item_doff (item);

  return without (doffed, is_any, NULL);
}

HfCard *
hf_card_without_owns (HfCard *card)
{
  return hf_card_map (card, strip, NULL);
}

static HfItem *
hand_over (HfItem *item, gpointer data)
{
  const Wearing *wearing = data;
  GPtrArray *owns;
  HfOwnDraft *own;
  HfItemDraft *draft;
  guint index;

  if (find_own (item, wearing->claim, &index) == NULL || hf_owner_equal (&item->owns[index]->owner, wearing->owner))
    return hf_item_ref (item);

  own = hf_own_draft (item->owns[index]);
  own->owner = *wearing->owner;
  owns = copy_owns (item);
  put_own (owns, index, hf_own_seal (own));
  draft = hf_item_draft (item);
  hf_item_draft_take_owns (draft, owns);
  return hf_item_seal (draft);
}

HfCard *
hf_card_with_owner (HfCard *card, const HfClaim *claim, const HfOwner *owner)
{
  Wearing wearing = { .claim = claim, .owner = owner };

  return hf_card_map (card, hand_over, &wearing);
}

HfItem *
hf_item_with_own_text (HfItem *item, guint index, HfText *text)
{
  GPtrArray *owns = copy_owns (item);
  HfOwnDraft *own = hf_own_draft (item->owns[index]);
  HfItemDraft *draft = hf_item_draft (item);

  hf_own_draft_take_text (own, hf_text_ref (text));
  put_own (owns, index, hf_own_seal (own));
  hf_item_draft_take_owns (draft, owns);
  return hf_item_seal (draft);
}

/* Returns: (transfer full): what of @item is nobody's of @claims */
static GPtrArray *
copy_owns_of_others (HfItem *item, const HfClaim *claims, guint n_claims)
{
  GPtrArray *owns = hf_own_list_new ();

  for (guint i = 0; i < item->n_owns; i++)
    {
      gboolean is_theirs = FALSE;

      for (guint k = 0; k < n_claims && !is_theirs; k++)
        is_theirs = hf_owner_is (&item->owns[i]->owner, &claims[k]);
      if (!is_theirs)
        g_ptr_array_add (owns, (gpointer) hf_own_ref (item->owns[i]));
    }

  return owns;
}

HfCard *
hf_card_with_own_words (HfCard *card, const char *id, const HfClaim *claims, const char *const *words, guint n_claims)
{
  HfItem *item = hf_card_find_item (card, id, NULL);
  g_autoptr (HfItem) doffed = item != NULL ? hf_item_doff (item) : NULL;
  g_autoptr (HfItem) changed = NULL;
  HfItemDraft *draft;
  GPtrArray *owns;

  if (doffed == NULL || doffed->kind != HF_ITEM_TEXT || n_claims == 0)
    return hf_card_ref (card);

  owns = copy_owns_of_others (doffed, claims, n_claims);
  for (guint i = 0; i < n_claims; i++)
    {
      HfOwnDraft *own = hf_own_draft (NULL);
      g_autoptr (HfText) blank = hf_text_seal (hf_text_draft (NULL));
      g_autoptr (HfText) reworded = hf_text_reword (doffed->text, words[i]);

      own->owner = claims[i].owner;
      hf_own_draft_take_text (own, with_words_of (blank, reworded));
      hf_own_draft_set_given (own);
      g_ptr_array_add (owns, (gpointer) hf_own_seal (own));
    }
  draft = hf_item_draft (doffed);
  hf_item_draft_take_owns (draft, owns);
  changed = hf_item_seal (draft);
  return hf_card_replace_item (card, id, changed);
}

typedef struct
{
  const HfClaim *claim; /* nullable */
  gboolean by_hand;     /* nothing ready-made counts */
  gboolean found;
} Search;

static gboolean
look_for_own (HfItem *item, gpointer data)
{
  Search *search = data;

  for (guint i = 0; i < item->n_owns && !search->found; i++)
    search->found = (search->claim == NULL || hf_owner_is (&item->owns[i]->owner, search->claim)) &&
                    (!search->by_hand || hf_own_is_by_hand (item->owns[i]));
  return !search->found;
}

static gboolean
search_card (HfCard *card, Search search)
{
  for (guint i = 0; i < card->format->n_pages && !search.found; i++)
    hf_page_visit (card->pages[i], look_for_own, &search);
  return search.found;
}

gboolean
hf_card_has_own (HfCard *card, const HfClaim *claim)
{
  return search_card (card, (Search){ claim, FALSE, FALSE });
}

gboolean
hf_card_has_own_by_hand (HfCard *card, const HfClaim *claim)
{
  return search_card (card, (Search){ claim, TRUE, FALSE });
}

static HfItem *
as_of (HfItem *item, gpointer claim)
{
  return hf_item_as_of (item, claim);
}

HfCard *
hf_card_as_of (HfCard *card, const HfClaim *claim)
{
  return hf_card_map (card, as_of, (gpointer) claim);
}

static gboolean
list_owners (HfItem *item, gpointer data)
{
  GArray *owners = data;

  for (guint i = 0; i < item->n_owns; i++)
    {
      gboolean is_known = FALSE;

      for (guint k = 0; k < owners->len && !is_known; k++)
        is_known = hf_owner_equal (&g_array_index (owners, HfOwner, k), &item->owns[i]->owner);
      if (!is_known)
        g_array_append_val (owners, item->owns[i]->owner);
    }

  return TRUE;
}

GArray *
hf_card_list_owners (HfCard *card)
{
  GArray *owners = g_array_new (FALSE, FALSE, sizeof (HfOwner));

  for (guint i = 0; i < card->format->n_pages; i++)
    hf_page_visit (card->pages[i], list_owners, owners);
  return owners;
}
