/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "file/likeness.h"

#include "file/item-json.h"
#include "file/style-json.h"

/* Counted up whenever the same card comes to be written differently. */
#define WRITING "1"

struct _HfLikeness
{
  HfCard *shared;
  HfDigest pages[HF_N_PAGE_KINDS];
  gboolean has_page[HF_N_PAGE_KINDS];
};

HfLikeness *
hf_likeness_new (HfCard *shared)
{
  HfLikeness *likeness = g_new0 (HfLikeness, 1);

  likeness->shared = hf_card_ref (shared);
  return likeness;
}

void
hf_likeness_free (HfLikeness *likeness)
{
  if (likeness == NULL)
    return;

  hf_card_unref (likeness->shared);
  g_free (likeness);
}

/* @writer (transfer full) */
static void
update (GChecksum *checksum, HfJsonWriter *writer)
{
  g_autoptr (GBytes) json = hf_json_writer_finish (writer);

  g_checksum_update (checksum, g_bytes_get_data (json, NULL), (gssize) g_bytes_get_size (json));
  hf_json_writer_free (writer);
}

static HfDigest
digest_page (HfPage *page)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  HfJsonWriter *writer = hf_json_writer_new ();

  hf_json_write_open (writer, NULL, page->extras);
  hf_json_write_paint (writer, "background", &page->background, HF_PAINT_OF (HF_COLOR_ROLE_PAPER));
  hf_items_to_json (page->items, page->n_items, writer);
  hf_json_write_close (writer);
  update (checksum, writer);
  return hf_digest_take (checksum);
}

static HfDigest
get_page (HfLikeness *likeness, HfCard *card, guint index)
{
  if (card->pages[index] != likeness->shared->pages[index])
    return digest_page (card->pages[index]);

  if (!likeness->has_page[index])
    likeness->pages[index] = digest_page (card->pages[index]);
  likeness->has_page[index] = TRUE;
  return likeness->pages[index];
}

HfDigest
hf_likeness_take (HfLikeness *likeness, HfCard *card)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  HfJsonWriter *writer = hf_json_writer_new ();

  hf_json_write_open (writer, NULL, NULL);
  hf_json_write_text (writer, "likeness", WRITING);
  hf_json_write_text (writer, "format", card->format->id);
  hf_json_write_text (writer, "language", card->language);
  hf_palette_to_json (card->palette, writer, "palette");
  hf_pairing_to_json (card->pairing, writer, "fonts");
  hf_json_write_close (writer);
  update (checksum, writer);

  for (guint i = 0; i < card->format->n_pages; i++)
    {
      HfDigest page = get_page (likeness, card, i);

      g_checksum_update (checksum, page.bytes, sizeof page.bytes);
    }

  return hf_digest_take (checksum);
}
