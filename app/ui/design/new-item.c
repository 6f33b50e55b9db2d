/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/design/new-item.h"

#include "card/edit.h"
#include "render/renderer.h"
#include "ui/item-title.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <math.h>

/* How much of the page's safe area a new item takes at most. */
#define LARGEST_PART 0.6

#define TEXT_SIZE_PT 16.0
#define TEXT_HEIGHT_MM 20.0
#define SHAPE_SIDE_MM 30.0
#define CODE_SIDE_MM 25.0
#define STROKE_MM 0.7
#define INK_GAP_MM 6.0

/* Error correction against a thumb print: ISO/IEC 18004 level M. */
#define CODE_LEVEL HF_CODE_LEVEL_M

/* A draft in the middle of the page, as large as asked for or as there is room. */
static HfItemDraft *
begin (HfDocument *document, HfItemKind kind, double width_mm, double height_mm)
{
  HfCard *card = hf_document_get_card (document);
  g_autofree char *id = hf_card_new_id (card, hf_item_kind_name (kind));
  HfItemDraft *draft = hf_item_draft_new (kind, id);
  HfFrame safe = hf_format_safe_area (card->format);
  double scale = MIN (1.0, MIN (safe.width_mm / width_mm, safe.height_mm / height_mm));

  draft->frame.width_mm = width_mm * scale;
  draft->frame.height_mm = height_mm * scale;
  draft->frame.x_mm = (card->format->width_mm - draft->frame.width_mm) / 2.0;
  draft->frame.y_mm = (card->format->height_mm - draft->frame.height_mm) / 2.0;
  return draft;
}

/* Moves @draft to lie about @at, but not off the page. */
static void
put_at (HfDocument *document, HfItemDraft *draft, const HfPoint *at)
{
  const HfFormat *format = hf_document_get_card (document)->format;
  HfFrame *frame = &draft->frame;

  if (at == NULL)
    return;

  frame->x_mm = CLAMP (at->x_mm - frame->width_mm / 2, 0.0, MAX (0.0, format->width_mm - frame->width_mm));
  frame->y_mm = CLAMP (at->y_mm - frame->height_mm / 2, 0.0, MAX (0.0, format->height_mm - frame->height_mm));
}

static void
end (HfDocument *document, HfItemDraft *draft)
{
  HfCard *card = hf_document_get_card (document);
  g_autoptr (HfItem) item = hf_item_seal (draft);
  g_autofree char *label = g_strdup_printf (_ ("Add %s"), hf_item_title (item));

  hf_document_take (document, hf_card_insert_item (card, hf_document_get_page (document), G_MAXUINT, item), label,
                    NULL);
  hf_document_select_one (document, item->id);
}

void
hf_new_text (HfDocument *document, const char *words, const HfPoint *at)
{
  HfFrame safe = hf_format_safe_area (hf_document_get_card (document)->format);
  HfItemDraft *draft = begin (document, HF_ITEM_TEXT, safe.width_mm, TEXT_HEIGHT_MM);
  HfTextDraft *style = hf_text_draft (NULL);
  g_autoptr (HfText) text = NULL;

  style->size_pt = TEXT_SIZE_PT;
  style->align = HF_ALIGN_CENTER;
  style->valign = HF_VALIGN_MIDDLE;
  style->paint = HF_PAINT_OF (HF_COLOR_ROLE_INK);
  text = hf_text_seal (style);
  hf_item_draft_take_text (draft, hf_text_with_words (text, words));
  put_at (document, draft, at);
  end (document, draft);
}

void
hf_new_shape (HfDocument *document, HfShapeKind kind)
{
  gboolean line = kind == HF_SHAPE_LINE;
  HfItemDraft *draft = begin (document, HF_ITEM_SHAPE, SHAPE_SIDE_MM * 4.0 / 3.0, line ? 0.0 : SHAPE_SIDE_MM);

  const HfPaint none = { .kind = HF_PAINT_NONE };
  const HfPaint ink = HF_PAINT_OF (HF_COLOR_ROLE_INK);
  const HfPaint accent = HF_PAINT_OF (HF_COLOR_ROLE_ACCENT);

  draft->shape.kind = kind;
  draft->shape.fill = line ? none : accent;
  draft->shape.stroke = line ? ink : none;
  draft->shape.stroke_mm = line ? STROKE_MM : 0.0;
  draft->shape.corner_radius_mm = kind == HF_SHAPE_BUBBLE ? SHAPE_SIDE_MM / 6.0 : 0.0;
  draft->shape.tail = 0.3;
  end (document, draft);
}

void
hf_new_code (HfDocument *document, const char *content)
{
  HfItemDraft *draft = begin (document, HF_ITEM_CODE, CODE_SIDE_MM, CODE_SIDE_MM);

  hf_value_set_text (&draft->code.content, content);
  draft->code.level = CODE_LEVEL;
  draft->code.paint = HF_PAINT_OF (HF_COLOR_ROLE_INK);
  draft->code.ground = HF_PAINT_OF (HF_COLOR_ROLE_PAPER);
  end (document, draft);
}

/* Signatures stand side by side, and below each other where a line is full. */
static void
put_beside_others (HfDocument *document, HfItemDraft *draft)
{
  HfCard *card = hf_document_get_card (document);
  HfPage *page = hf_card_get_page (card, hf_document_get_page (document));
  HfFrame safe = hf_format_safe_area (card->format);
  HfItem *last = NULL;

  for (guint i = 0; i < page->n_items; i++)
    if (page->items[i]->kind == HF_ITEM_INK && !page->items[i]->hidden)
      last = page->items[i];
  if (last == NULL)
    return;

  draft->frame.x_mm = last->frame.x_mm + last->frame.width_mm + INK_GAP_MM;
  draft->frame.y_mm = last->frame.y_mm + last->frame.height_mm - draft->frame.height_mm;
  if (draft->frame.x_mm + draft->frame.width_mm <= safe.x_mm + safe.width_mm)
    return;

  draft->frame.x_mm = safe.x_mm;
  draft->frame.y_mm =
      MIN (last->frame.y_mm + last->frame.height_mm + INK_GAP_MM, safe.y_mm + safe.height_mm - draft->frame.height_mm);
}

/* To a hundredth of a mm, as people can write. */
static void
round_frame (HfFrame *frame)
{
  frame->x_mm = round (frame->x_mm * 100.0) / 100.0;
  frame->y_mm = round (frame->y_mm * 100.0) / 100.0;
  frame->width_mm = round (frame->width_mm * 100.0) / 100.0;
  frame->height_mm = round (frame->height_mm * 100.0) / 100.0;
}

void
hf_new_ink (HfDocument *document, HfInk *ink, const char *name)
{
  HfFrame safe = hf_format_safe_area (hf_document_get_card (document)->format);
  double scale = MIN (1.0, LARGEST_PART * safe.width_mm / MAX (ink->width_mm, 1.0));
  HfItemDraft *draft =
      begin (document, HF_ITEM_INK, MAX (ink->width_mm, 1.0) * scale, MAX (ink->height_mm, 1.0) * scale);

  hf_item_draft_take_ink (draft, hf_ink_ref (ink));
  if (name != NULL && name[0] != '\0')
    hf_value_set_text (&draft->name, name);
  put_beside_others (document, draft);
  round_frame (&draft->frame);
  end (document, draft);
}

gboolean
hf_replace_ink (HfDocument *document, const char *id, HfInk *ink, const char *name)
{
  HfCard *card = hf_document_get_card (document);
  HfItem *item = hf_card_find_item (card, id, NULL);
  g_autofree char *label = NULL;
  g_autoptr (HfItem) changed = NULL;
  HfItemDraft *draft;
  HfInkDraft *painted;

  if (item == NULL || item->kind != HF_ITEM_INK)
    return FALSE;

  painted = hf_ink_draft (ink);
  painted->paint = item->ink->paint;
  draft = hf_item_draft (item);
  hf_item_draft_take_ink (draft, hf_ink_seal (painted));
  if (name != NULL && name[0] != '\0')
    hf_value_set_text (&draft->name, name);
  if (ink->width_mm > 0.0)
    draft->frame.height_mm = MAX (draft->frame.width_mm * ink->height_mm / ink->width_mm, 1.0);
  changed = hf_item_seal (draft);
  label = g_strdup_printf (_ ("Replace %s"), hf_item_title (item));
  hf_document_take (document, hf_card_replace_item (card, id, changed), label, NULL);
  return TRUE;
}

gboolean
hf_new_asset_size (HfAsset *asset, double *out_width, double *out_height, GError **error)
{
  g_autoptr (HfRenderer) renderer = hf_renderer_new ();
  HfArt art = { asset, HF_SCALING_CONTAIN, TRUE };
  int width_px;
  int height_px;

  if (g_str_equal (asset->media_type, "image/svg+xml"))
    return hf_art_get_size (hf_renderer_get_arts (renderer), &art, out_width, out_height, error);
  if (g_str_equal (asset->media_type, "application/octet-stream"))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                   _ ("“%s” is neither an SVG nor a PNG, JPEG, WebP or HEIC picture."), asset->name);
      return FALSE;
    }
  if (!hf_picture_get_size (hf_renderer_get_pictures (renderer), asset, &width_px, &height_px, error))
    return FALSE;

  *out_width = width_px;
  *out_height = height_px;
  return TRUE;
}

static void
make_art (HfItemDraft *draft)
{
  draft->art.scaling = HF_SCALING_CONTAIN;
  draft->art.recolor = TRUE;
}

static void
make_picture (HfItemDraft *draft)
{
  draft->picture.scaling = HF_SCALING_COVER;
  draft->picture.focus_x = 0.5;
  draft->picture.focus_y = 0.5;
  draft->picture.zoom = 1.0;
  if (draft->worn > 0)
    hf_value_set_text (&draft->picture.field, NULL);
}

/* @title: (nullable): what the item is called */
static gboolean
add_asset (HfDocument *document, const char *title, HfAsset *asset, const HfPoint *at, GError **error)
{
  HfFrame safe = hf_format_safe_area (hf_document_get_card (document)->format);
  HfItemDraft *draft;
  gboolean is_art;
  double width;
  double height;
  double scale;

  if (!hf_new_asset_size (asset, &width, &height, error))
    return FALSE;

  scale = LARGEST_PART * MIN (safe.width_mm / width, safe.height_mm / height);
  is_art = g_str_equal (asset->media_type, "image/svg+xml");
  draft = begin (document, is_art ? HF_ITEM_ART : HF_ITEM_PICTURE, width * scale, height * scale);
  hf_value_set_text (&draft->name, title);
  hf_item_draft_take_asset (draft, hf_asset_ref (asset));
  if (is_art)
    make_art (draft);
  else
    make_picture (draft);
  put_at (document, draft, at);
  end (document, draft);
  return TRUE;
}

gboolean
hf_new_art_or_picture (HfDocument *document, const char *name, GBytes *bytes, const HfPoint *at, GError **error)
{
  g_autoptr (HfAsset) asset = hf_asset_new (name, bytes);

  return add_asset (document, NULL, asset, at, error);
}

gboolean
hf_new_art (HfDocument *document, const char *title, HfAsset *asset, const HfPoint *at, GError **error)
{
  return add_asset (document, title, asset, at, error);
}

static gboolean
check_kind (HfItem *item, HfAsset *asset, GError **error)
{
  gboolean is_art = g_str_equal (asset->media_type, "image/svg+xml");

  if (is_art == (item->kind == HF_ITEM_ART))
    return TRUE;

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
               is_art ? _ ("“%s” is art. Add it as such, and remove the picture.")
                      : _ ("“%s” is a picture. Add it as such, and remove the art."),
               asset->name);
  return FALSE;
}

/* What was seen of another picture means nothing for this one. */
static void
put_asset (HfItemDraft *draft, HfAsset *asset)
{
  hf_item_draft_take_asset (draft, hf_asset_ref (asset));
  if (draft->kind != HF_ITEM_PICTURE)
    return;

  draft->picture.focus_x = 0.5;
  draft->picture.focus_y = 0.5;
  draft->picture.zoom = 1.0;
}

gboolean
hf_replace_asset (HfDocument *document, const char *id, const char *name, GBytes *bytes, GError **error)
{
  HfCard *card = hf_document_get_edited_card (document);
  HfItem *item = hf_card_find_item (card, id, NULL);
  g_autoptr (HfAsset) asset = hf_asset_new (name, bytes);
  g_autofree char *label = NULL;
  g_autoptr (HfItem) changed = NULL;
  HfItemDraft *draft;
  double width;
  double height;

  if (!hf_new_asset_size (asset, &width, &height, error))
    return FALSE;
  if (item == NULL || hf_item_get_asset (item) == NULL)
    return TRUE; /* it went away meanwhile */
  if (!check_kind (item, asset, error))
    return FALSE;

  draft = hf_item_draft (item);
  put_asset (draft, asset);
  changed = hf_item_seal (draft);
  label = g_strdup_printf (_ ("Replace %s"), hf_item_title (item));
  hf_document_take (document, hf_card_replace_item (card, id, changed), label, NULL);
  return TRUE;
}
