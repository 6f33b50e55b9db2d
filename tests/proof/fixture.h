/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A personal card with art, and people, for tests of what is made for many. */
#pragma once

#include "card/fixture.h"
#include "merge/crowd.h"
#include "roster/read.h"

/** fixture_art: an art item that fills a 5 × 7 in page with shapes of the palette's roles. Returns: (transfer full) */
static inline HfItem *
fixture_art (const char *id, HfFrame frame)
{
  static const char svg[] = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 140'>"
                            "<rect class='soft' fill='#eee' width='100' height='140'/>"
                            "<circle class='primary' fill='#c33' cx='30' cy='40' r='24'/>"
                            "<path class='accent' fill='#fa3' d='M10 130 Q50 60 90 130 Z'/></svg>";
  g_autoptr (GBytes) bytes = g_bytes_new_static (svg, sizeof svg - 1);
  HfItemDraft *draft = hf_item_draft_new (HF_ITEM_ART, id);

  draft->frame = frame;
  draft->art.scaling = HF_SCALING_COVER;
  draft->art.recolor = TRUE;
  hf_item_draft_take_asset (draft, hf_asset_new ("shapes.svg", bytes));

  return hf_item_seal (draft);
}

/** fixture_words: a text item in @frame. Returns: (transfer full) */
static inline HfItem *
fixture_words (const char *id, const char *words, HfFrame frame)
{
  g_autoptr (HfItem) item = fixture_text (id, words);
  HfItemDraft *draft = hf_item_draft (item);

  draft->frame = frame;

  return hf_item_seal (draft);
}

/** fixture_page: puts @items (transfer full) on the page of @kind. */
static inline void
fixture_page (HfCardDraft *card, HfPageKind kind, GPtrArray *items)
{
  HfPageDraft *page = hf_page_draft_new (kind);

  hf_page_draft_take_items (page, items);
  hf_card_draft_take_page (card, hf_page_seal (page));
}

/**
 * fixture_personal_card: a folded card: front with art below and above {name}, inside a greeting and a message,
 * on the other pages nothing personal. Returns: (transfer full)
 */
static inline HfCard *
fixture_personal_card (void)
{
  g_autoptr (HfCard) blank = fixture_card ("");
  HfCardDraft *draft = hf_card_draft (blank);
  GPtrArray *front = hf_item_list_new ();
  GPtrArray *left = hf_item_list_new ();
  GPtrArray *right = hf_item_list_new ();

  g_ptr_array_add (front, (gpointer) fixture_art ("art", (HfFrame){ -3.175, -3.175, 133.35, 184.15 }));
  g_ptr_array_add (front, (gpointer) fixture_words ("name", "{name}", (HfFrame){ 20, 90, 87, 30 }));
  g_ptr_array_add (front, (gpointer) fixture_art ("badge", (HfFrame){ 90, 150, 15, 15 }));
  g_ptr_array_add (left, (gpointer) fixture_words ("proverb", "Many hands", (HfFrame){ 20, 60, 87, 30 }));
  g_ptr_array_add (right,
                   (gpointer) fixture_words ("greeting", "Dear {first_name|friend},", (HfFrame){ 15, 40, 97, 15 }));
  g_ptr_array_add (right, (gpointer) fixture_words ("message", "thank you!\n{note|}", (HfFrame){ 15, 60, 97, 60 }));
  fixture_page (draft, HF_PAGE_FRONT, front);
  fixture_page (draft, HF_PAGE_INSIDE_LEFT, left);
  fixture_page (draft, HF_PAGE_INSIDE_RIGHT, right);

  return hf_card_seal (draft);
}

/** fixture_roster: the people of @csv. Returns: (transfer full) */
static inline HfRoster *
fixture_roster (const char *csv)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (csv, -1, NULL);
  g_autoptr (GError) error = NULL;
  HfRoster *roster = hf_roster_read_stream (stream, "people.csv", NULL, NULL, &error);

  g_assert_no_error (error);

  return roster;
}

/** fixture_crowd: the people of @csv, with a fixed date. Returns: (transfer full) */
static inline HfCrowd *
fixture_crowd (const char *csv)
{
  g_autoptr (HfRoster) roster = fixture_roster (csv);
  g_autoptr (GDate) date = g_date_new_dmy (4, G_DATE_OCTOBER, 2027);

  return hf_crowd_new (roster, NULL, "en", date);
}

/** fixture_many: @count people called “Person 1”, …. Returns: (transfer full) */
static inline HfCrowd *
fixture_many (guint count)
{
  g_autoptr (GString) csv = g_string_new ("name,team,note\n");

  for (guint i = 1; i <= count; i++)
    g_string_append_printf (csv, "Person %u,Team %u,%s\n", i, i % 3, i % 2 == 0 ? "You made it." : "");

  return fixture_crowd (csv->str);
}
