/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "file/info-json.h"
#include "file/item-json.h"
#include "file/style-json.h"

static void
write_version (HfJsonWriter *writer)
{
  g_autofree char *version = g_strdup_printf ("%d.%d", HF_FORMAT_MAJOR, HF_FORMAT_MINOR);

  hf_json_write_open (writer, "heartfelt", NULL);
  /* A newer version that was read stays what it was; what it needs is its own affair. */
  if (hf_json_write_has_extra (writer, "version"))
    {
      hf_json_write_extra (writer, "version");
      hf_json_write_extra (writer, "needs");
    }
  else
    {
      hf_json_write_text (writer, "version", version);
      hf_json_write_text (writer, "needs", HF_FORMAT_NEEDS);
    }
  hf_json_write_close (writer);
}

static void
write_guides (const HfGuides *guides, HfJsonWriter *writer, const char *name)
{
  if (guides->n > 0)
    hf_json_write_numbers (writer, name, guides->at_mm, guides->n);
}

static void
write_page (HfPage *page, HfJsonWriter *writer)
{
  hf_json_write_open (writer, NULL, page->extras);
  hf_json_write_text (writer, "page", hf_page_kind_name (page->kind));
  hf_json_write_paint (writer, "background", &page->background, HF_PAINT_OF (HF_COLOR_ROLE_PAPER));
  write_guides (&page->guides[HF_GUIDES_X], writer, "guides_x_mm");
  write_guides (&page->guides[HF_GUIDES_Y], writer, "guides_y_mm");
  hf_items_to_json (page->items, page->n_items, writer);
  hf_json_write_close (writer);
}

GBytes *
hf_card_to_json (HfCard *card)
{
  g_autoptr (HfJsonWriter) writer = hf_json_writer_new ();

  hf_json_write_open (writer, NULL, card->extras);
  write_version (writer);
  hf_card_info_to_json (card, writer);
  hf_palette_to_json (card->palette, writer, "palette");
  hf_pairing_to_json (card->pairing, writer, "fonts");
  hf_json_write_open_list (writer, "pages");
  for (guint i = 0; i < card->format->n_pages; i++)
    write_page (card->pages[i], writer);
  hf_json_write_close_list (writer);
  hf_json_write_close (writer);

  return hf_json_writer_finish (writer);
}
