/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/text-store.h"

#include "render/cache.h"

#include <string.h>

/* Bytes of layouts a store keeps: some hundred sentences, or a thousand names. */
#define STORE_BYTES (4u << 20)

/* What a layout takes in memory, roughly: its own, and for each byte of its words. */
#define LAYOUT_BYTES 3072u
#define LAYOUT_BYTES_PER_BYTE 100u

struct _HfTextStore
{
  HfFonts *fonts; /* borrowed */
  HfCache *layouts;
};

/* All that a layout depends on but the fonts. */
typedef struct
{
  HfText *text;
  HfPalette *palette;
  HfPairing *pairing;
  const char *language;
  HfTextBox box;
} TextKey;

typedef struct
{
  HfTextLayout *layout;
  GPtrArray *doubts;
} SetText;

/* Words tell texts apart; whatever else does is left to comparing. */
static guint
hash_key (gconstpointer data)
{
  const TextKey *key = data;
  guint hash = key->text->n_runs;

  for (guint i = 0; i < key->text->n_runs; i++)
    hash = hash * 33 + g_str_hash (key->text->runs[i].text);

  return hash;
}

static gboolean
boxes_equal (const HfTextBox *a, const HfTextBox *b)
{
  return a->width_pt == b->width_pt && a->height_pt == b->height_pt && a->valign == b->valign &&
         g_strcmp0 (a->label, b->label) == 0;
}

static gboolean
keys_equal (gconstpointer data_a, gconstpointer data_b)
{
  const TextKey *a = data_a;
  const TextKey *b = data_b;

  return hf_text_equal (a->text, b->text) && boxes_equal (&a->box, &b->box) &&
         hf_palette_equal (a->palette, b->palette) && hf_pairing_equal (a->pairing, b->pairing) &&
         g_strcmp0 (a->language, b->language) == 0;
}

/* Returns: (transfer full): @key with all of it held. */
static TextKey *
hold_key (const TextKey *key)
{
  TextKey *held = g_new (TextKey, 1);

  *held = *key;
  held->text = hf_text_ref (key->text);
  held->palette = hf_palette_ref (key->palette);
  held->pairing = hf_pairing_ref (key->pairing);
  held->language = g_strdup (key->language);
  held->box.label = g_strdup (key->box.label);

  return held;
}

static void
free_key (gpointer data)
{
  TextKey *key = data;

  hf_text_unref (key->text);
  hf_palette_unref (key->palette);
  hf_pairing_unref (key->pairing);
  g_free ((char *) key->language);
  g_free ((char *) key->box.label);
  g_free (key);
}

static void
free_set (gpointer data)
{
  SetText *set = data;

  hf_text_layout_unref (set->layout);
  g_ptr_array_unref (set->doubts);
  g_free (set);
}

HfTextStore *
hf_text_store_new (HfFonts *fonts)
{
  static const HfCacheKind kind = { hash_key, keys_equal, free_key, free_set };
  HfTextStore *store = g_new0 (HfTextStore, 1);

  store->fonts = fonts;
  store->layouts = hf_cache_new (STORE_BYTES, &kind);

  return store;
}

void
hf_text_store_free (HfTextStore *store)
{
  hf_cache_free (store->layouts);
  g_free (store);
}

static gsize
estimate_cost (HfText *text)
{
  gsize length = 0;

  for (guint i = 0; i < text->n_runs; i++)
    length += strlen (text->runs[i].text);

  return LAYOUT_BYTES + LAYOUT_BYTES_PER_BYTE * length;
}

static SetText *
set_anew (HfTextStore *store, HfCard *card, HfText *text, const HfTextBox *box)
{
  SetText *set = g_new0 (SetText, 1);

  set->doubts = hf_doubt_list_new ();
  set->layout = hf_text_layout_new (store->fonts, card, text, box, set->doubts);

  return set;
}

HfTextLayout *
hf_text_store_set (HfTextStore *store, HfCard *card, HfText *text, const HfTextBox *box, GPtrArray *doubts)
{
  const TextKey key = { text, card->palette, card->pairing, card->language, *box };
  SetText *set = hf_cache_find (store->layouts, &key);

  if (set == NULL)
    {
      set = set_anew (store, card, text, box);
      hf_cache_take (store->layouts, hold_key (&key), set, estimate_cost (text));
    }

  for (guint i = 0; i < set->doubts->len; i++)
    g_ptr_array_add (doubts, hf_doubt_copy (set->doubts->pdata[i]));

  return hf_text_layout_ref (set->layout);
}
