/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "batch/preflight.h"

#include "base/length.h"
#include "card/item-name.h"
#include "render/renderer.h"

#include <glib/gi18n.h>

/* What print shops ask of pictures. */
#define SHOP_DPI 300.0

static void add (GPtrArray *lines, const char *format, ...) G_GNUC_PRINTF (2, 3);

static void
add (GPtrArray *lines, const char *format, ...)
{
  va_list values;

  va_start (values, format);
  g_ptr_array_add (lines, g_strdup_vprintf (format, values));
  va_end (values);
}

typedef struct
{
  GPtrArray *lines;
  HfPictureStore *pictures;
  guint n_soft;
} Looking;

/* An #HfItemVisitor. */
static gboolean
look_at_picture (HfItem *item, gpointer data)
{
  Looking *looking = data;
  double dpi;

  if (item->kind != HF_ITEM_PICTURE || item->hidden)
    return TRUE;

  dpi = hf_picture_get_dpi (looking->pictures, &item->picture, hf_pt_from_mm (item->frame.width_mm),
                            hf_pt_from_mm (item->frame.height_mm));
  if (dpi > 0 && dpi < SHOP_DPI)
    {
      add (looking->lines, _ ("The picture “%s” has %.0f dots an inch; print shops ask for %.0f"),
           hf_item_name_or_id (item), dpi, SHOP_DPI);
      looking->n_soft++;
    }
  return TRUE;
}

static void
tell_pictures (GPtrArray *lines, HfCard *card)
{
  g_autoptr (HfRenderer) renderer = hf_renderer_new ();
  Looking looking = { lines, hf_renderer_get_pictures (renderer), 0 };

  for (guint i = 0; i < card->format->n_pages; i++)
    hf_page_visit (card->pages[i], look_at_picture, &looking);
  if (looking.n_soft == 0)
    add (lines, _ ("No picture has less than %.0f dots an inch"), SHOP_DPI);
}

static void
tell_ink (GPtrArray *lines, HfCard *card)
{
  HfColor ink = hf_palette_get_color (card->palette, HF_COLOR_ROLE_INK);

  if (ink.red == 0 && ink.green == 0 && ink.blue == 0)
    add (lines, _ ("Words are pure black, and printed with black ink alone"));
  else
    add (lines, _ ("Words are a dark colour, and printed with several inks; in a palette whose "
                   "ink is pure black, with black ink alone"));
}

GPtrArray *
hf_preflight_list (HfCard *card, const HfPdfShop *shop)
{
  const HfFormat *format = card->format;
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);

  add (lines, _ ("PDF/X-4 for “%s”; a page is trimmed to %.1f × %.1f mm and bleeds %.1f mm"),
       hf_pdf_shop_get_name (shop), format->width_mm, format->height_mm, format->bleed_mm);
  if (format->bleed_mm <= 0)
    add (lines, _ ("This format has no bleed, so that a white edge may show where it is cut"));
  tell_ink (lines, card);
  add (lines, _ ("Other colours are sRGB, and the press profile converts them; spot colours, and "
                 "colours said in inks, cannot be promised"));
  tell_pictures (lines, card);

  return lines;
}
