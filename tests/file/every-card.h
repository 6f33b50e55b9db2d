/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A card with every kind of item, and every member of each set to something unusual. */
#pragma once

#include "card/card.h"
#include "card/fixture.h"

/** every_art: a little SVG. Returns: (transfer full) */
static inline HfAsset *
every_art (void)
{
  static const char svg[] =
      "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'><path class='deep' d='M0 0h1v1z'/></svg>\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (svg, sizeof svg - 1);

  return hf_asset_new ("front.svg", bytes);
}

/** every_picture: what starts like a JPEG. Returns: (transfer full) */
static inline HfAsset *
every_picture (void)
{
  static const char jpeg[] = "\xff\xd8\xff\xe0 not much of a picture";
  g_autoptr (GBytes) bytes = g_bytes_new_static (jpeg, sizeof jpeg - 1);

  return hf_asset_new ("Our team, Łódź.jpg", bytes);
}

static inline HfItemDraft *
every_item (HfItemKind kind, const char *id)
{
  HfItemDraft *draft = hf_item_draft_new (kind, id);

  draft->frame = (HfFrame){ 12.7, -3.175, 101.6, 0.1 + 0.2 };
  return draft;
}

/** every_owner: somebody of the card. */
static inline HfOwner
every_owner (const char *address, const char *name)
{
  HfOwner owner;

  hf_owner_init (&owner, "0d3f2a52-6c1e-4b3a-9f4d-2b7e5a1c9e10", address, name, name);
  return owner;
}

/* Words of which two people have their own. */
static inline GPtrArray *
every_own_words (void)
{
  GPtrArray *owns = hf_own_list_new ();
  g_autoptr (HfText) blank = hf_text_seal (hf_text_draft (NULL));
  HfTextDraft *styled = hf_text_draft (NULL);
  GArray *runs = hf_runs_new ();
  HfOwnDraft *plain = hf_own_draft (NULL);
  HfOwnDraft *own = hf_own_draft (NULL);

  plain->owner = every_owner ("maya@example.org", "Maya Okafor");
  hf_own_draft_take_text (plain, hf_text_with_words (blank, "Dear {first_name}, that night!"));
  hf_own_draft_set_given (plain);
  hf_runs_add (runs, NULL, "Dear ", -1);
  hf_runs_add (runs, &(HfRun){ .bold = HF_TOGGLE_ON }, "Zoë", -1);
  hf_text_draft_take_runs (styled, runs);
  own->owner = every_owner (NULL, "Zoë Łukasz");
  hf_own_draft_take_text (own, hf_text_seal (styled));

  g_ptr_array_add (owns, (gpointer) hf_own_seal (plain));
  g_ptr_array_add (owns, (gpointer) hf_own_seal (own));
  return owns;
}

/* A picture of which one person has their own. */
static inline GPtrArray *
every_own_picture (void)
{
  GPtrArray *owns = hf_own_list_new ();
  HfOwnDraft *own = hf_own_draft (NULL);

  own->owner = every_owner ("maya@example.org", "Maya Okafor");
  hf_own_draft_take_asset (own, hf_asset_new_missing ("maya.jpg", NULL));
  own->alt_text = g_strdup ("Maya on the phone");
  own->picture_field = g_strdup ("portrait");
  own->focus_y = 0.125;
  own->zoom = 2;
  g_ptr_array_add (owns, (gpointer) hf_own_seal (own));
  return owns;
}

static inline HfItem *
every_text (void)
{
  static const double sizes_pt[] = { 16, 14.5, 13, 12, 11 };
  HfItemDraft *item = every_item (HF_ITEM_TEXT, "words");
  HfTextDraft *text = hf_text_draft (NULL);
  GArray *runs = hf_runs_new ();

  hf_runs_add (runs, NULL, "Dear {first_name|friend},\n“quoted”\t\\ \x01 ", -1);
  hf_runs_add (runs, &(HfRun){ .bold = HF_TOGGLE_ON, .italic = HF_TOGGLE_OFF, .size_pt = 20.5, .tracked = TRUE },
               "bold", -1);
  hf_runs_add (runs, &(HfRun){ .paint = HF_PAINT_OF (HF_COLOR_ROLE_ON_DEEP), .field = "name" }, "Zoë", -1);
  hf_text_draft_take_runs (text, runs);
  text->font_role = HF_FONT_ROLE_SIGNATURE;
  text->family = g_strdup ("Vollkorn");
  text->weight = 700;
  text->italic = HF_TOGGLE_OFF;
  text->size_pt = 14.5;
  text->line_spacing = 1.42;
  text->tracking_em = 0.08;
  text->paragraph_gap_em = 0.5;
  text->paint = (HfPaint){ .kind = HF_PAINT_ROLE, .role = HF_COLOR_ROLE_HEADLINE, .opacity = 0.75 };
  text->align = HF_ALIGN_JUSTIFY;
  text->valign = HF_VALIGN_OPTICAL;
  text->direction = HF_DIRECTION_RTL;
  text->language = g_strdup ("pt-BR");
  text->balance = TRUE;
  text->fit = (HfFit){ .mode = HF_FIT_LADDER, .min_size_pt = 9, .widen_mm = 12.7, .prefer_one_line = TRUE };
  hf_text_draft_set_sizes (text, sizes_pt, G_N_ELEMENTS (sizes_pt));
  hf_item_draft_take_text (item, hf_text_seal (text));

  hf_item_draft_take_owns (item, every_own_words ());
  item->name = g_strdup ("Words");
  item->rotation_deg = -7.5;
  item->opacity = 0.9;
  item->locked = TRUE;
  item->hidden = TRUE;
  return hf_item_seal (item);
}

static inline HfItem *
every_ink (void)
{
  static const HfInkPoint points[] = { { 0.1f, 2, 0.5f }, { 1.0f / 3, -4, 1 }, { 5, 1e-6f, 0 } };
  HfItemDraft *item = every_item (HF_ITEM_INK, "signature");
  HfInkDraft *ink = hf_ink_draft (NULL);

  ink->width_mm = 60;
  ink->height_mm = 20;
  ink->pen_mm = 0.8;
  ink->paint = HF_PAINT_OF (HF_COLOR_ROLE_DEEP);
  hf_ink_draft_add_stroke (ink, points, 2);
  hf_ink_draft_add_stroke (ink, points, 3);
  hf_item_draft_take_ink (item, hf_ink_seal (ink));

  return hf_item_seal (item);
}

static inline HfItem *
every_scan (void)
{
  static const HfInkPoint outline[] = { { 0, 0, 1 }, { 4.5f, 0.25f, 1 }, { 3, 2, 1 } };
  HfItemDraft *item = every_item (HF_ITEM_INK, "scanned");
  HfInkDraft *ink = hf_ink_draft (NULL);

  ink->width_mm = 4.5;
  ink->height_mm = 2;
  ink->filled = TRUE;
  hf_ink_draft_add_stroke (ink, outline, G_N_ELEMENTS (outline));
  hf_item_draft_take_ink (item, hf_ink_seal (ink));

  return hf_item_seal (item);
}

static inline HfItem *
every_shape (void)
{
  HfItemDraft *item = every_item (HF_ITEM_SHAPE, "bubble");

  item->shape = (HfShape){
    .kind = HF_SHAPE_BUBBLE,
    .fill = { .kind = HF_PAINT_COLOR, .color = { 1, 0, 0, 1 }, .opacity = 1 },
    .stroke = { .kind = HF_PAINT_COLOR, .color = { 0, 0, 1, 1 }, .opacity = 0.25 },
    .stroke_mm = 0.35,
    .corner_radius_mm = 4,
    .tail = 0.7,
  };
  return hf_item_seal (item);
}

static inline HfItem *
every_code (void)
{
  HfItemDraft *item = every_item (HF_ITEM_CODE, "code");

  hf_value_set_text (&item->code.content, "https://example.org/thanks?{row}");
  item->code.level = HF_CODE_LEVEL_Q;
  item->code.paint = HF_PAINT_OF (HF_COLOR_ROLE_DEEP);
  item->code.ground = (HfPaint){ .kind = HF_PAINT_NONE };
  return hf_item_seal (item);
}

static inline HfItem *
every_photo (void)
{
  HfItemDraft *item = every_item (HF_ITEM_PICTURE, "photo");

  hf_item_draft_take_asset (item, every_picture ());
  item->alt_text = g_strdup ("Four people waving");
  hf_value_set_text (&item->picture.field, "picture");
  hf_item_draft_take_owns (item, every_own_picture ());
  item->picture.scaling = HF_SCALING_CONTAIN;
  item->picture.focus_x = 0.25;
  item->picture.zoom = 1.5;
  item->picture.corner_radius_mm = 3;
  item->picture.turn_deg = -90;
  return hf_item_seal (item);
}

static inline HfItem *
every_drawing (const char *id, HfAsset *asset)
{
  HfItemDraft *item = every_item (HF_ITEM_ART, id);

  hf_item_draft_take_asset (item, asset);
  item->art.scaling = HF_SCALING_STRETCH;
  item->art.recolor = FALSE;
  if (g_str_equal (id, "art"))
    {
      hf_item_draft_set_tint (item, &(HfColor){ 0.2, 0.4, 1.0, 1.0 }, HF_COLOR_ROLE_ACCENT);
      hf_item_draft_set_tint (item, &(HfColor){ 0.0, 0.0, 0.0, 1.0 }, HF_COLOR_ROLE_ON_DEEP);
    }
  return hf_item_seal (item);
}

static inline HfItem *
every_group (void)
{
  HfItemDraft *item = every_item (HF_ITEM_GROUP, "stack");
  GPtrArray *children = hf_item_list_new ();

  g_ptr_array_add (children, (gpointer) hf_item_seal (every_item (HF_ITEM_GROUP, "empty")));
  g_ptr_array_add (children, (gpointer) fixture_text ("plain", "Thank you, {name}"));
  hf_item_draft_take_children (item, children);
  item->group.arrange = HF_ARRANGE_STACK;
  item->group.gap_mm = 4.5;
  item->group.valign = HF_VALIGN_MIDDLE;
  return hf_item_seal (item);
}

static inline HfPage *
every_front (void)
{
  HfPageDraft *page = hf_page_draft_new (HF_PAGE_FRONT);
  GPtrArray *items = hf_item_list_new ();

  page->background = HF_PAINT_OF (HF_COLOR_ROLE_SOFT);
  hf_guides_init (&page->guides[HF_GUIDES_X], (const double[]){ 12.5, 63.5 }, 2);
  hf_guides_init (&page->guides[HF_GUIDES_Y], (const double[]){ -3, 88.9 }, 2);
  g_ptr_array_add (items, (gpointer) every_drawing ("art", every_art ()));
  g_ptr_array_add (items, (gpointer) every_drawing ("art-again", every_art ()));
  g_ptr_array_add (items, (gpointer) every_drawing ("lost", hf_asset_new_missing ("lost.svg", NULL)));
  g_ptr_array_add (items, (gpointer) every_photo ());
  g_ptr_array_add (items, (gpointer) every_shape ());
  g_ptr_array_add (items, (gpointer) every_text ());
  g_ptr_array_add (items, (gpointer) every_ink ());
  g_ptr_array_add (items, (gpointer) every_scan ());
  g_ptr_array_add (items, (gpointer) every_code ());
  g_ptr_array_add (items, (gpointer) every_group ());
  hf_page_draft_take_items (page, items);

  return hf_page_seal (page);
}

/** every_card: Returns: (transfer full) */
static inline HfCard *
every_card (void)
{
  g_autoptr (HfPalette) palette = fixture_palette ();
  g_autoptr (HfPairing) pairing = fixture_pairing ();
  HfCardDraft *draft = hf_card_draft_new (hf_format_from_id ("5x7-folded"), palette, pairing);

  hf_value_set_text (&draft->uuid, "0d3f2a52-6c1e-4b3a-9f4d-2b7e5a1c9e10");
  hf_value_set_text (&draft->title, "Everything at once");
  hf_value_set_text (&draft->language, "en-GB");
  draft->modified_s = 1795341600;
  hf_value_set_text (&draft->info.template_id, "lighthouse");
  hf_value_set_text (&draft->info.theme, "solving-problems");
  hf_value_set_text (&draft->info.mood, "light");
  hf_value_set_text (&draft->info.style, "paper-cut");
  hf_value_set_text (&draft->info.tone, "warm");
  hf_value_set_text (&draft->info.occasion, "Customer Service Week");
  hf_value_set_text (&draft->info.author, "Ana");
  hf_value_set_text (&draft->info.description, "Every kind of item, for tests.");
  hf_card_draft_set_samples (draft, g_variant_new_parsed ("{'name': 'Maya Okafor', 'first_name': 'Maya'}"));
  hf_card_draft_take_page (draft, every_front ());

  return hf_card_seal (draft);
}
