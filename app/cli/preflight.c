/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/preflight.h"

#include "base/length.h"
#include "render/renderer.h"

#include <glib/gi18n.h>

/* What print shops ask of pictures. */
#define SHOP_DPI 300.0

typedef struct
{
  HfConsole *console;
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
      hf_console_tell (looking->console,
                       _ ("preflight: the picture “%s” has %.0f dots an inch; print shops ask for %.0f"),
                       item->name != NULL ? item->name : item->id, dpi, SHOP_DPI);
      looking->n_soft++;
    }
  return TRUE;
}

static void
tell_pictures (HfConsole *console, HfCard *card)
{
  g_autoptr (HfRenderer) renderer = hf_renderer_new ();
  Looking looking = { console, hf_renderer_get_pictures (renderer), 0 };

  for (guint i = 0; i < card->format->n_pages; i++)
    hf_page_visit (card->pages[i], look_at_picture, &looking);
  if (looking.n_soft == 0)
    hf_console_tell (console, _ ("preflight: no picture has less than %.0f dots an inch"), SHOP_DPI);
}

static void
tell_ink (HfConsole *console, HfCard *card)
{
  HfColor ink = hf_palette_get_color (card->palette, HF_COLOR_ROLE_INK);

  if (ink.red == 0 && ink.green == 0 && ink.blue == 0)
    hf_console_tell (console, _ ("preflight: words are pure black, and printed with black ink alone"));
  else
    hf_console_tell (console,
                     _ ("preflight: words are a dark colour, and printed with several inks; in a palette whose "
                        "ink is pure black, with black ink alone"));
}

void
hf_preflight_tell (HfConsole *console, HfCard *card, const HfPdfShop *shop)
{
  const HfFormat *format = card->format;

  hf_console_tell (console, _ ("preflight: PDF/X-4 for “%s”; a page is trimmed to %.1f × %.1f mm and bleeds %.1f mm"),
                   hf_pdf_shop_get_name (shop), format->width_mm, format->height_mm, format->bleed_mm);
  if (format->bleed_mm <= 0)
    hf_console_tell (console, _ ("preflight: this format has no bleed, so that a white edge may show where it is cut"));
  tell_ink (console, card);
  hf_console_tell (console,
                   _ ("preflight: other colours are sRGB, and the press profile converts them; spot colours, and "
                      "colours said in inks, cannot be promised"));
  tell_pictures (console, card);
}
