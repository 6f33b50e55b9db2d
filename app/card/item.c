/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/item.h"

#include "card/names.h"

static const char *const kind_names[] = { "text", "art", "picture", "shape", "ink", "code", "group" };

GPtrArray *
hf_item_list_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) hf_item_unref);
}

static void
copy_children (HfGroup *group)
{
  HfItem **children = g_new (HfItem *, group->n_items);

  for (guint i = 0; i < group->n_items; i++)
    children[i] = hf_item_ref (group->items[i]);
  group->items = children;
}

/* Turns the borrowed details of a flat copy into details of its own. */
static void
own_details (HfItemDraft *draft)
{
  switch (draft->kind)
    {
    case HF_ITEM_TEXT:
      hf_text_ref (draft->text);
      break;
    case HF_ITEM_ART:
      hf_asset_ref (draft->art.asset);
      draft->art.tints = g_memdup2 (draft->art.tints, draft->art.n_tints * sizeof (HfTint));
      break;
    case HF_ITEM_PICTURE:
      hf_asset_ref (draft->picture.asset);
      draft->picture.field = g_strdup (draft->picture.field);
      break;
    case HF_ITEM_INK:
      hf_ink_ref (draft->ink);
      break;
    case HF_ITEM_CODE:
      draft->code.content = g_strdup (draft->code.content);
      break;
    case HF_ITEM_GROUP:
      copy_children (&draft->group);
      break;
    case HF_ITEM_SHAPE:
    default:
      break;
    }
}

static void
free_children (HfGroup *group)
{
  for (guint i = 0; i < group->n_items; i++)
    hf_item_unref (group->items[i]);
  g_free ((HfItem **) group->items);
}

static void
copy_owns (HfItemDraft *draft)
{
  HfOwn **owns = draft->n_owns > 0 ? g_new (HfOwn *, draft->n_owns) : NULL;

  for (guint i = 0; i < draft->n_owns; i++)
    owns[i] = hf_own_ref (draft->owns[i]);
  draft->owns = owns;
}

static void
free_owns (HfItemDraft *draft)
{
  for (guint i = 0; i < draft->n_owns; i++)
    hf_own_unref (draft->owns[i]);
  g_free ((HfOwn **) draft->owns);
}

static void
clear (gpointer data)
{
  HfItemDraft *item = data;

  g_free ((char *) item->id);
  g_free ((char *) item->name);
  g_free ((char *) item->alt_text);
  free_owns (item);
  hf_extras_clear (&item->extras);

  switch (item->kind)
    {
    case HF_ITEM_TEXT:
      hf_text_unref (item->text);
      break;
    case HF_ITEM_ART:
      hf_asset_unref (item->art.asset);
      g_free ((HfTint *) item->art.tints);
      break;
    case HF_ITEM_PICTURE:
      hf_asset_unref (item->picture.asset);
      g_free ((char *) item->picture.field);
      break;
    case HF_ITEM_INK:
      hf_ink_unref (item->ink);
      break;
    case HF_ITEM_CODE:
      g_free ((char *) item->code.content);
      break;
    case HF_ITEM_GROUP:
      free_children (&item->group);
      break;
    case HF_ITEM_SHAPE:
    default:
      break;
    }
}

HfItemDraft *
hf_item_draft (HfItem *source)
{
  HfItemDraft *draft = g_atomic_rc_box_new0 (HfItemDraft);

  *draft = *source;
  draft->id = g_strdup (source->id);
  draft->name = g_strdup (source->name);
  draft->alt_text = g_strdup (source->alt_text);
  draft->extras = hf_extras_copy (source->extras);
  copy_owns (draft);
  own_details (draft);

  return draft;
}

HfItemDraft *
hf_item_draft_new (HfItemKind kind, const char *id)
{
  HfItemDraft *draft = g_atomic_rc_box_new0 (HfItemDraft);

  draft->kind = kind;
  draft->id = g_strdup (id);
  draft->opacity = 1.0;

  switch (kind)
    {
    case HF_ITEM_TEXT:
      draft->text = hf_text_seal (hf_text_draft (NULL));
      break;
    case HF_ITEM_ART:
      draft->art = (HfArt){ hf_asset_new_missing ("", NULL), HF_SCALING_CONTAIN, TRUE };
      break;
    case HF_ITEM_PICTURE:
      draft->picture = (HfPicture){ hf_asset_new_missing ("", NULL), NULL, HF_SCALING_COVER, 0.5, 0.5, 1.0, 0.0 };
      break;
    case HF_ITEM_SHAPE:
      draft->shape = (HfShape){
        .fill = HF_PAINT_OF (HF_COLOR_ROLE_SOFT),
        .stroke = { .kind = HF_PAINT_NONE, .opacity = 1.0 },
        .tail = 0.25,
      };
      break;
    case HF_ITEM_INK:
      draft->ink = hf_ink_seal (hf_ink_draft (NULL));
      break;
    case HF_ITEM_CODE:
      draft->code = (HfCode){
        .content = g_strdup (""),
        .level = HF_CODE_LEVEL_M,
        .paint = HF_PAINT_OF (HF_COLOR_ROLE_INK),
        .ground = HF_PAINT_OF (HF_COLOR_ROLE_PAPER),
      };
      break;
    case HF_ITEM_GROUP:
    default:
      break;
    }

  return draft;
}

void
hf_item_draft_take_text (HfItemDraft *draft, HfText *text)
{
  g_return_if_fail (draft->kind == HF_ITEM_TEXT);

  hf_text_unref (draft->text);
  draft->text = text;
}

void
hf_item_draft_take_ink (HfItemDraft *draft, HfInk *ink)
{
  g_return_if_fail (draft->kind == HF_ITEM_INK);

  hf_ink_unref (draft->ink);
  draft->ink = ink;
}

void
hf_item_draft_take_asset (HfItemDraft *draft, HfAsset *asset)
{
  HfAsset **place = draft->kind == HF_ITEM_ART ? &draft->art.asset : &draft->picture.asset;

  g_return_if_fail (draft->kind == HF_ITEM_ART || draft->kind == HF_ITEM_PICTURE);

  hf_asset_unref (*place);
  *place = asset;
}

int
hf_art_get_tint (const HfArt *art, const HfColor *color)
{
  for (guint i = 0; i < art->n_tints; i++)
    if (hf_color_equal (&art->tints[i].color, color))
      return (int) art->tints[i].role;

  return -1;
}

void
hf_item_draft_set_tint (HfItemDraft *draft, const HfColor *color, int role)
{
  HfTint *tints;
  guint n_tints = 0;

  g_return_if_fail (draft->kind == HF_ITEM_ART);

  tints = g_new (HfTint, draft->art.n_tints + 1);
  for (guint i = 0; i < draft->art.n_tints; i++)
    if (!hf_color_equal (&draft->art.tints[i].color, color))
      tints[n_tints++] = draft->art.tints[i];
  if (role >= 0)
    tints[n_tints++] = (HfTint){ *color, (HfColorRole) role };
  g_free ((HfTint *) draft->art.tints);
  draft->art.tints = tints;
  draft->art.n_tints = n_tints;
}

void
hf_item_draft_take_children (HfItemDraft *draft, GPtrArray *children)
{
  gsize count;

  g_return_if_fail (draft->kind == HF_ITEM_GROUP);

  free_children (&draft->group);
  draft->group.items = (HfItem *const *) g_ptr_array_steal (children, &count);
  draft->group.n_items = (guint) count;
  g_ptr_array_unref (children);
}

void
hf_item_draft_take_owns (HfItemDraft *draft, GPtrArray *owns)
{
  gsize count;

  free_owns (draft);
  draft->owns = (HfOwn *const *) g_ptr_array_steal (owns, &count);
  draft->n_owns = (guint) count;
  g_ptr_array_unref (owns);
}

HfItem *
hf_item_seal (HfItemDraft *draft)
{
  draft->revision = hf_value_next_revision ();
  return draft;
}

HfItem *
hf_item_ref (HfItem *item)
{
  return hf_value_ref (item);
}

void
hf_item_unref (HfItem *item)
{
  g_atomic_rc_box_release_full ((gpointer) item, clear);
}

static gboolean
shape_equal (const HfShape *a, const HfShape *b)
{
  return a->kind == b->kind && hf_paint_equal (&a->fill, &b->fill) && hf_paint_equal (&a->stroke, &b->stroke) &&
         a->stroke_mm == b->stroke_mm && a->corner_radius_mm == b->corner_radius_mm && a->tail == b->tail;
}

static gboolean
picture_equal (const HfPicture *a, const HfPicture *b)
{
  return hf_asset_equal (a->asset, b->asset) && g_strcmp0 (a->field, b->field) == 0 && a->scaling == b->scaling &&
         a->focus_x == b->focus_x && a->focus_y == b->focus_y && a->zoom == b->zoom &&
         a->corner_radius_mm == b->corner_radius_mm && a->turn_deg == b->turn_deg;
}

/* In whichever order they were chosen. */
gboolean
hf_art_tints_equal (const HfArt *a, const HfArt *b)
{
  if (a->n_tints != b->n_tints)
    return FALSE;
  for (guint i = 0; i < a->n_tints; i++)
    if (hf_art_get_tint (b, &a->tints[i].color) != (int) a->tints[i].role)
      return FALSE;

  return TRUE;
}

static gboolean
code_equal (const HfCode *a, const HfCode *b)
{
  return g_str_equal (a->content, b->content) && a->level == b->level && hf_paint_equal (&a->paint, &b->paint) &&
         hf_paint_equal (&a->ground, &b->ground);
}

static gboolean
group_equal (const HfGroup *a, const HfGroup *b)
{
  if (a->n_items != b->n_items || a->arrange != b->arrange || a->gap_mm != b->gap_mm || a->valign != b->valign)
    return FALSE;
  for (guint i = 0; i < a->n_items; i++)
    if (!hf_item_equal (a->items[i], b->items[i]))
      return FALSE;

  return TRUE;
}

static gboolean
details_equal (HfItem *a, HfItem *b)
{
  switch (a->kind)
    {
    case HF_ITEM_TEXT:
      return hf_text_equal (a->text, b->text);
    case HF_ITEM_ART:
      return hf_asset_equal (a->art.asset, b->art.asset) && a->art.scaling == b->art.scaling &&
             a->art.recolor == b->art.recolor && hf_art_tints_equal (&a->art, &b->art);
    case HF_ITEM_PICTURE:
      return picture_equal (&a->picture, &b->picture);
    case HF_ITEM_SHAPE:
      return shape_equal (&a->shape, &b->shape);
    case HF_ITEM_INK:
      return hf_ink_equal (a->ink, b->ink);
    case HF_ITEM_CODE:
      return code_equal (&a->code, &b->code);
    case HF_ITEM_GROUP:
    default:
      return group_equal (&a->group, &b->group);
    }
}

static gboolean
owns_equal (HfItem *a, HfItem *b)
{
  if (a->n_owns != b->n_owns || a->worn != b->worn)
    return FALSE;
  for (guint i = 0; i < a->n_owns; i++)
    if (!hf_own_equal (a->owns[i], b->owns[i]))
      return FALSE;

  return TRUE;
}

gboolean
hf_item_equal (HfItem *a, HfItem *b)
{
  if (a == b)
    return TRUE;

  return a->kind == b->kind && g_str_equal (a->id, b->id) && g_strcmp0 (a->name, b->name) == 0 &&
         g_strcmp0 (a->alt_text, b->alt_text) == 0 && hf_frame_equal (&a->frame, &b->frame) &&
         a->rotation_deg == b->rotation_deg && a->opacity == b->opacity && a->locked == b->locked &&
         a->hidden == b->hidden && hf_extras_equal (a->extras, b->extras) && owns_equal (a, b) && details_equal (a, b);
}

HfAsset *
hf_item_get_asset (HfItem *item)
{
  switch (item->kind)
    {
    case HF_ITEM_ART:
      return item->art.asset;
    case HF_ITEM_PICTURE:
      return item->picture.asset;
    default:
      return NULL;
    }
}

const char *
hf_item_kind_name (HfItemKind kind)
{
  return kind_names[kind];
}

gboolean
hf_item_kind_from_name (const char *name, HfItemKind *out_kind)
{
  int index = hf_name_index (kind_names, G_N_ELEMENTS (kind_names), name);

  if (index >= 0)
    *out_kind = (HfItemKind) index;
  return index >= 0;
}
