/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/design/fit-mends.h"

#include "card/edit.h"
#include "card/smaller.h"
#include "ui/files/settings.h"
#include "ui/item-title.h"
#include "ui/measure.h"

#include <glib/gi18n.h>
#include <math.h>

static HfItem *
get_text (HfDocument *document)
{
  HfItem *item = hf_document_get_selected_item (document);

  return item != NULL && item->kind == HF_ITEM_TEXT && !item->locked ? item : NULL;
}

/* A child of a group that stacks it has no height of its own. */
static gboolean
stands_free (HfCard *card, HfItem *item, double *out_page_height_mm)
{
  HfPage *page = NULL;

  if (hf_card_find_item (card, item->id, &page) == NULL || page == NULL || item->rotation_deg != 0.0)
    return FALSE;
  *out_page_height_mm = card->format->height_mm;
  for (guint i = 0; i < page->n_items; i++)
    if (g_str_equal (page->items[i]->id, item->id))
      return TRUE;

  return FALSE;
}

/* The frame of @item as tall as the longest words need, moved up where the page ends below. */
static gboolean
make_taller (HfDocument *document, const HfTextReport *report, HfItem *item, HfFrame *out_frame)
{
  HfCard *card = hf_document_get_edited_card (document);
  double edge_mm = card->format->safe_mm;
  double page_mm;
  double bottom_mm;

  if (!stands_free (card, item, &page_mm) || report->too_wide || report->most_height_mm <= item->frame.height_mm)
    return FALSE;

  *out_frame = item->frame;
  out_frame->height_mm = ceil (report->most_height_mm * 2.0) / 2.0;
  bottom_mm = page_mm - edge_mm;
  if (out_frame->y_mm + out_frame->height_mm > bottom_mm)
    out_frame->y_mm = bottom_mm - out_frame->height_mm;
  return out_frame->y_mm >= edge_mm;
}

char *
hf_fit_mend_describe (HfDocument *document, const HfTextReport *report, HfFitMend mend)
{
  HfItem *item = get_text (document);
  g_autofree char *more = NULL;
  g_autofree char *with_unit = NULL;
  HfUnits units;
  HfFrame frame;

  if (item == NULL || report->n_too_long == 0)
    return NULL;
  if (mend == HF_FIT_MEND_SMALLER)
    return hf_text_can_be_smaller (item->text) ? g_strdup_printf (_ ("Shrink Down to %.4g pt"), HF_LEAST_SIZE_PT)
                                               : NULL;
  if (!make_taller (document, report, item, &frame))
    return NULL;

  units = hf_settings_get_units (hf_settings_get_default ());
  more = hf_measure_text (frame.height_mm - item->frame.height_mm, units);
  with_unit = g_strdup_printf ("%s %s", more, hf_measure_unit (units));
  /* Translators: a button that makes a frame taller; %s is a length with its unit, such as “6 mm”. */
  return g_strdup_printf (_ ("Make It %s Taller"), with_unit);
}

void
hf_fit_mend_do (HfDocument *document, const HfTextReport *report, HfFitMend mend)
{
  HfCard *card = hf_document_get_edited_card (document);
  HfItem *item = get_text (document);
  g_autoptr (HfItem) changed = NULL;
  g_autofree char *label = NULL;
  HfFrame frame;

  if (item == NULL)
    return;

  label = g_strdup_printf (_ ("Make Room in %s"), hf_item_title (item));
  if (mend == HF_FIT_MEND_SMALLER && hf_text_can_be_smaller (item->text))
    hf_document_take (document, hf_card_allow_smaller (card, item->id), label, NULL);
  else if (mend == HF_FIT_MEND_TALLER && make_taller (document, report, item, &frame))
    {
      changed = hf_item_with_frame (item, &frame);
      hf_document_take (document, hf_card_replace_item (card, item->id, changed), label, NULL);
    }
}
