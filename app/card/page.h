/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page: a ground and the items on it, rearmost first. */
#pragma once

#include "card/format.h"
#include "card/guides.h"
#include "card/item.h"

typedef struct _HfPage HfPageDraft;
typedef const struct _HfPage HfPage;

struct _HfPage
{
  HfPageKind kind;
  HfPaint background;
  HfItem *const *items;
  guint n_items;
  HfGuides guides[HF_N_GUIDE_AXES];
  HfExtras *extras;
};

/** hf_page_draft: a copy of @source to change. Returns: (transfer full) */
HfPageDraft *hf_page_draft (HfPage *source);

/** hf_page_draft_new: an empty page on paper. Returns: (transfer full) */
HfPageDraft *hf_page_draft_new (HfPageKind kind);

/** hf_page_draft_take_items: replaces the items by @items (transfer full): a GPtrArray from hf_item_list_new(). */
void hf_page_draft_take_items (HfPageDraft *draft, GPtrArray *items);

/** hf_page_seal: makes @draft (transfer full) a value. Returns: (transfer full) */
HfPage *hf_page_seal (HfPageDraft *draft);

HfPage *hf_page_ref (HfPage *page);
void hf_page_unref (HfPage *page);

/** hf_page_equal: whether both show the same. */
gboolean hf_page_equal (HfPage *a, HfPage *b);

/** hf_page_find_item: the item of @id, in groups too. Returns: (transfer none) (nullable) */
HfItem *hf_page_find_item (HfPage *page, const char *id);

/** HfItemVisitor: called for each item, a group before its children; FALSE stops. */
typedef gboolean (*HfItemVisitor) (HfItem *item, gpointer data);

/** hf_page_visit: calls @visit for every item, rearmost first. Returns: whether no call stopped it. */
gboolean hf_page_visit (HfPage *page, HfItemVisitor visit, gpointer data);

/** HfItemMapper: gives what stands in @item's place: a reference on @item itself, another item, or NULL for nothing. */
typedef HfItem *(*HfItemMapper) (HfItem *item, gpointer data);

/**
 * hf_page_map: @page with every item replaced by what @map gives, children before their group.
 *
 * Where nothing changed the very same page comes back, and a group whose children did not change is
 * passed to @map as it is. Returns: (transfer full)
 */
HfPage *hf_page_map (HfPage *page, HfItemMapper map, gpointer data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfPage, hf_page_unref)
