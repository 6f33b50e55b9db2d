/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is selected on a document's card, and which of its pages is looked at. */
#include "ui/document-private.h"

#include "ui/view.h"

GPtrArray *
hf_document_selection_new (void)
{
  GPtrArray *selection = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (selection, NULL);
  return selection;
}

static void
selection_add (GPtrArray *selection, const char *id)
{
  g_ptr_array_insert (selection, (int) selection->len - 1, g_strdup (id));
}

static void
take_selection (HfDocument *self, GPtrArray *selection)
{
  if (g_strv_equal ((const char *const *) selection->pdata, (const char *const *) self->selection->pdata))
    {
      g_ptr_array_unref (selection);
      return;
    }

  g_ptr_array_unref (self->selection);
  self->selection = selection;
  hf_document_emit (self, HF_DOCUMENT_SELECTION_CHANGED);
}

/* An undone or removed item cannot stay selected, nor a page stay in view that another format lacks. */
void
hf_document_drop_what_is_gone (HfDocument *self)
{
  HfCard *card = hf_document_get_card (self);
  GPtrArray *left = hf_document_selection_new ();

  for (guint i = 0; i + 1 < self->selection->len; i++)
    if (hf_card_find_item (card, g_ptr_array_index (self->selection, i), NULL) != NULL)
      selection_add (left, g_ptr_array_index (self->selection, i));
  take_selection (self, left);

  if (!hf_document_has_view (self, self->view) || hf_card_get_page (card, self->page) == NULL)
    {
      self->view = HF_VIEW_FRONT;
      self->page = HF_PAGE_FRONT;
      hf_document_emit (self, HF_DOCUMENT_SHOWN_CHANGED);
    }
}

const char *const *
hf_document_get_selection (HfDocument *self)
{
  g_return_val_if_fail (HF_IS_DOCUMENT (self), NULL);

  return (const char *const *) self->selection->pdata;
}

guint
hf_document_get_n_selected (HfDocument *self)
{
  g_return_val_if_fail (HF_IS_DOCUMENT (self), 0);

  return self->selection->len - 1;
}

gboolean
hf_document_is_selected (HfDocument *self, const char *id)
{
  g_return_val_if_fail (HF_IS_DOCUMENT (self), FALSE);

  return g_strv_contains (hf_document_get_selection (self), id);
}

HfItem *
hf_document_get_selected_item (HfDocument *self)
{
  if (hf_document_get_n_selected (self) != 1)
    return NULL;

  return hf_document_find_item (self, g_ptr_array_index (self->selection, 0));
}

void
hf_document_select (HfDocument *self, const char *const *ids)
{
  GPtrArray *selection = hf_document_selection_new ();
  HfPage *page = NULL;

  g_return_if_fail (HF_IS_DOCUMENT (self));

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      HfPage *its_page = NULL;

      if (hf_card_find_item (hf_document_get_card (self), ids[i], &its_page) == NULL ||
          (page != NULL && its_page != page) || g_strv_contains ((const char *const *) selection->pdata, ids[i]))
        continue;
      page = its_page;
      selection_add (selection, ids[i]);
    }

  if (page != NULL && page->kind != self->page)
    {
      self->page = page->kind;
      if (!hf_view_has_page (hf_document_get_card (self), self->view, page->kind))
        self->view = hf_view_of_page (page->kind);
      hf_document_emit (self, HF_DOCUMENT_SHOWN_CHANGED);
    }
  take_selection (self, selection);
}

void
hf_document_select_one (HfDocument *self, const char *id)
{
  hf_document_select (self, (const char *const[]){ id, NULL });
}

void
hf_document_toggle (HfDocument *self, const char *id)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  gboolean was_selected = hf_document_is_selected (self, id);

  /* What is added comes first, as the first decides the page. */
  if (!was_selected)
    g_ptr_array_add (ids, (char *) id);
  for (guint i = 0; i + 1 < self->selection->len; i++)
    if (!g_str_equal (g_ptr_array_index (self->selection, i), id))
      g_ptr_array_add (ids, g_ptr_array_index (self->selection, i));
  g_ptr_array_add (ids, NULL);
  hf_document_select (self, (const char *const *) ids->pdata);
}

HfLetters *
hf_document_get_letters (HfDocument *self)
{
  g_return_val_if_fail (HF_IS_DOCUMENT (self), NULL);

  return self->letters;
}

HfView
hf_document_get_view (HfDocument *self)
{
  g_return_val_if_fail (HF_IS_DOCUMENT (self), HF_VIEW_FRONT);

  return self->view;
}

gboolean
hf_document_has_view (HfDocument *self, HfView view)
{
  HfSide side;

  return hf_view_get_side (hf_document_get_card (self), view, &side);
}

void
hf_document_set_view (HfDocument *self, HfView view)
{
  HfCard *card = hf_document_get_card (self);
  HfSide side;

  if (view == self->view || !hf_view_get_side (card, view, &side))
    return;

  self->view = view;
  if (!hf_view_has_page (card, view, self->page))
    {
      /* Words are on the last page one sees: inside that is the right one, or the left of a card folded on the
       * right. */
      guint last = view == HF_VIEW_INSIDE && hf_card_is_rtl (card) ? 0 : side.n_pages - 1;

      self->page = hf_format_page_kind (card->format, side.pages[last]);
      hf_document_select (self, NULL);
    }
  hf_document_emit (self, HF_DOCUMENT_SHOWN_CHANGED);
}

HfPageKind
hf_document_get_page (HfDocument *self)
{
  g_return_val_if_fail (HF_IS_DOCUMENT (self), HF_PAGE_FRONT);

  return self->page;
}

void
hf_document_set_page (HfDocument *self, HfPageKind kind)
{
  HfCard *card = hf_document_get_card (self);

  if (kind == self->page || hf_card_get_page (card, kind) == NULL)
    return;

  self->page = kind;
  if (!hf_view_has_page (card, self->view, kind))
    self->view = hf_view_of_page (kind);
  hf_document_select (self, NULL);
  hf_document_emit (self, HF_DOCUMENT_SHOWN_CHANGED);
}

void
hf_document_show_change (HfDocument *self, HfCard *before)
{
  HfCard *card = hf_document_get_card (self);
  HfPageKind found = self->page;
  gboolean is_found = FALSE;

  for (guint i = 0; i < card->format->n_pages; i++)
    {
      HfPage *page = card->pages[i];

      if (page == hf_card_get_page (before, page->kind))
        continue;
      if (hf_view_has_page (card, self->view, page->kind))
        return;
      if (!is_found)
        found = page->kind;
      is_found = TRUE;
    }
  hf_document_set_page (self, found);
}
