/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/item-title.h"

#include "card/item-name.h"

#include <glib/gi18n.h>

const char *
hf_card_title (HfCard *card)
{
  return card->title != NULL && card->title[0] != '\0' ? card->title : _ ("Untitled");
}

const char *
hf_item_kind_title (HfItemKind kind)
{
  switch (kind)
    {
    case HF_ITEM_ART:
      return _ ("Art");
    case HF_ITEM_PICTURE:
      return _ ("Picture");
    case HF_ITEM_SHAPE:
      return _ ("Shape");
    case HF_ITEM_INK:
      return _ ("Signature");
    case HF_ITEM_CODE:
      return _ ("QR Code");
    case HF_ITEM_GROUP:
      return _ ("Group");
    default:
      return _ ("Text");
    }
}

const char *
hf_item_title (HfItem *item)
{
  const char *name = hf_item_name (item);

  return name != NULL ? name : hf_item_kind_title (item->kind);
}

char *
hf_item_list_title (HfCard *card, const char *const *ids)
{
  guint count = g_strv_length ((char **) ids);
  HfItem *item = count == 1 ? hf_card_find_item (card, ids[0], NULL) : NULL;

  if (item != NULL)
    return g_strdup (hf_item_title (item));

  return g_strdup_printf (ngettext ("%u Item", "%u Items", count), count);
}
