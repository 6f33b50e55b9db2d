/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/document.h"

#include "card/change.h"
#include "card/edit.h"

static HfDocument *
make_document (void)
{
  g_autoptr (HfPalette) palette = hf_palette_seal (hf_palette_draft (NULL));
  g_autoptr (HfPairing) pairing = hf_pairing_seal (hf_pairing_draft (NULL));
  g_autoptr (HfCard) card = hf_card_seal (hf_card_draft_new (hf_format_from_id ("5x7-folded"), palette, pairing));

  return hf_document_new (card, NULL);
}

static void
paint (HfDocument *document, HfPageKind kind)
{
  HfPaint blue = HF_PAINT_OF (HF_COLOR_ROLE_PRIMARY);

  hf_document_take (document, hf_card_with_background (hf_document_get_card (document), kind, &blue), "Paint", NULL);
}

static void
step (HfDocument *document, gboolean (*go) (HfHistory *history))
{
  g_autoptr (HfCard) before = hf_card_ref (hf_document_get_card (document));

  g_assert_true (go (hf_document_get_history (document)));
  hf_document_show_change (document, before);
}

static void
test_what_is_undone_is_turned_to (void)
{
  g_autoptr (HfDocument) document = make_document ();

  paint (document, HF_PAGE_FRONT);
  hf_document_take (document, hf_card_with_title (hf_document_get_card (document), "Thanks"), "Change Title", NULL);
  hf_document_set_page (document, HF_PAGE_INSIDE_RIGHT);
  paint (document, HF_PAGE_INSIDE_LEFT);

  /* Both inside pages are in sight; a title is on none. */
  step (document, hf_history_undo);
  g_assert_cmpint (hf_document_get_page (document), ==, HF_PAGE_INSIDE_RIGHT);
  step (document, hf_history_undo);
  g_assert_cmpint (hf_document_get_view (document), ==, HF_VIEW_INSIDE);

  step (document, hf_history_undo);
  g_assert_cmpint (hf_document_get_view (document), ==, HF_VIEW_FRONT);
  g_assert_cmpint (hf_document_get_page (document), ==, HF_PAGE_FRONT);
  hf_document_set_page (document, HF_PAGE_BACK);
  step (document, hf_history_redo);
  g_assert_cmpint (hf_document_get_view (document), ==, HF_VIEW_FRONT);

  /* The open sheet shows the front as well. */
  hf_document_set_view (document, HF_VIEW_SHEET);
  step (document, hf_history_undo);
  g_assert_cmpint (hf_document_get_view (document), ==, HF_VIEW_SHEET);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/what-is-undone-is-turned-to", test_what_is_undone_is_turned_to);
  return g_test_run ();
}
