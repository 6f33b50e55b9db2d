/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/design/text-report.h"

#include "base/length.h"
#include "card/wash.h"
#include "merge/merge.h"
#include "merge/sample.h"
#include "render/painter.h"

#include <math.h>
#include <string.h>

/* What lies below the words is judged on so many pixels across; the worst tenth of them may be a hairline. */
#define SAMPLE_PX 64
#define WORST_PART 0.1

static HfCard *
with_items_of (HfCard *card, HfPageKind kind, HfItem *only)
{
  HfCardDraft *draft = hf_card_draft (card);

  for (guint i = 0; i < card->format->n_pages; i++)
    {
      HfPageDraft *page = hf_page_draft (card->pages[i]);
      GPtrArray *items = hf_item_list_new ();

      if (page->kind == kind)
        g_ptr_array_add (items, (gpointer) hf_item_ref (only));
      hf_page_draft_take_items (page, items);
      hf_card_draft_take_page (draft, hf_page_seal (page));
    }

  return hf_card_seal (draft);
}

static gboolean
is_or_holds (HfItem *item, const char *id)
{
  if (g_str_equal (item->id, id))
    return TRUE;
  for (guint i = 0; item->kind == HF_ITEM_GROUP && i < item->group.n_items; i++)
    if (is_or_holds (item->group.items[i], id))
      return TRUE;

  return FALSE;
}

/* @card with nothing but what decides how the text of @id comes out: itself, or the group that stacks it. */
static HfCard *
reduce (HfCard *card, HfPage *page, const char *id)
{
  for (guint i = 0; i < page->n_items; i++)
    if (is_or_holds (page->items[i], id))
      return with_items_of (card, page->kind, page->items[i]);

  return hf_card_ref (card);
}

static HfCard *
make_samples (HfCard *card)
{
  GDate today;

  g_date_clear (&today, 1);
  g_date_set_time_t (&today, (time_t) (g_get_real_time () / G_USEC_PER_SEC));
  return hf_merge_samples (card, &today);
}

static HfCard *
make_card (HfCard *card, HfCrowd *crowd, guint person)
{
  g_autoptr (HfFields) fields = NULL;

  if (hf_crowd_get_size (crowd) == 0)
    return make_samples (card);

  fields = hf_crowd_get_fields (crowd, person);
  return hf_merge_card (card, fields, HF_MERGE_ALL, NULL);
}

static gboolean
has_doubt (HfLayout *layout, const char *id, const char *kind)
{
  const GPtrArray *doubts = hf_layout_get_doubts (layout);

  for (guint i = 0; i < doubts->len; i++)
    {
      const HfDoubt *doubt = g_ptr_array_index (doubts, i);

      if (g_strcmp0 (doubt->item, id) == 0 && g_str_equal (doubt->kind, kind))
        return TRUE;
    }

  return FALSE;
}

static guint
count_surplus (const HfBox *box)
{
  g_autofree char *words = hf_text_get_words (box->item->text);
  guint fitting = hf_text_layout_get_fitting_bytes (box->text);

  return fitting < strlen (words) ? (guint) g_utf8_strlen (words + fitting, -1) : 0;
}

/* Adds one card, which @n_alike people get, to @report. */
static void
add_card (HfTextReport *report, HfLayout *layout, const HfTextReportOrder *order, guint person, guint n_alike)
{
  const HfBox *box = hf_layout_find_box (layout, order->id);
  double size_pt;
  guint surplus;

  report->n_cards += n_alike;
  if (box == NULL || box->text == NULL || hf_text_layout_get_n_lines (box->text) == 0)
    return;

  size_pt = hf_text_layout_get_size (box->text);
  report->least_size_pt = report->least_size_pt > 0.0 ? MIN (report->least_size_pt, size_pt) : size_pt;
  if (order->shown < 0 || (order->shown >= (int) person && order->shown < (int) (person + n_alike)))
    report->shown_size_pt = size_pt;
  report->one_line = report->one_line && hf_text_layout_get_n_lines (box->text) == 1;
  if (has_doubt (layout, order->id, "shrunk"))
    report->n_small += n_alike;
  if (has_doubt (layout, order->id, "missing-glyph"))
    report->n_unknown += n_alike;

  surplus = count_surplus (box);
  if (surplus == 0)
    return;
  if (report->n_too_long == 0)
    report->first_too_long = person;
  report->n_too_long += n_alike;
  report->most_surplus_letters = MAX (report->most_surplus_letters, surplus);
  report->too_wide = report->too_wide || hf_text_layout_is_too_wide (box->text);
  report->most_height_mm = MAX (report->most_height_mm, hf_mm_from_pt (hf_text_layout_get_height (box->text)));
}

static int
compare_contrasts (gconstpointer a, gconstpointer b)
{
  double first = *(const double *) a;
  double second = *(const double *) b;

  return first < second ? -1 : first > second ? 1 : 0;
}

/* The contrast of @color with the pixels of @surface, where it is nearly worst. */
static double
judge_pixels (cairo_surface_t *surface, const HfColor *color)
{
  const guchar *data;
  int stride = cairo_image_surface_get_stride (surface);
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  g_autoptr (GArray) contrasts = g_array_new (FALSE, FALSE, sizeof (double));

  cairo_surface_flush (surface);
  data = cairo_image_surface_get_data (surface);
  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        guint32 pixel;
        HfColor below;
        double contrast;

        memcpy (&pixel, data + y * stride + x * 4, sizeof pixel);
        below = (HfColor){ (pixel >> 16 & 0xFF) / 255.0, (pixel >> 8 & 0xFF) / 255.0, (pixel & 0xFF) / 255.0, 1.0 };
        contrast = hf_color_contrast (color, &below);
        g_array_append_val (contrasts, contrast);
      }
  g_array_sort (contrasts, compare_contrasts);

  return g_array_index (contrasts, double, (guint) (WORST_PART * (contrasts->len - 1)));
}

/* Paints what lies below the words of @box alone, and holds their colour against it. */
static double
judge_contrast (HfLayout *layout, const HfBox *box)
{
  HfCard *card = hf_layout_get_card (layout);
  HfColor color = hf_wash_resolve_words (card->palette, &box->item->text->paint);
  cairo_surface_t *surface;
  const HfBox *boxes;
  double contrast;
  double scale;
  HfFrame ink;
  cairo_t *cr;
  guint count;

  if (!hf_box_get_ink (box, &ink) || ink.width_mm <= 0.0 || ink.height_mm <= 0.0)
    return 0.0;

  scale = SAMPLE_PX / hf_pt_from_mm (MAX (ink.width_mm, ink.height_mm));
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, MAX (1, (int) (hf_pt_from_mm (ink.width_mm) * scale)),
                                        MAX (1, (int) (hf_pt_from_mm (ink.height_mm) * scale)));
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  cairo_translate (cr, -hf_pt_from_mm (ink.x_mm), -hf_pt_from_mm (ink.y_mm));
  hf_layout_paint_ground (layout, cr);
  boxes = hf_layout_get_boxes (layout, &count);
  hf_layout_paint_boxes (layout, 0, (guint) (box - boxes), cr, HF_TARGET_RASTER);
  cairo_destroy (cr);
  contrast = judge_pixels (surface, &color);
  cairo_surface_destroy (surface);

  return contrast;
}

static void
add_contrast (HfTextReport *report, HfRenderer *renderer, const HfTextReportOrder *order, HfPageKind kind)
{
  g_autoptr (HfCard) card = make_card (order->card, order->crowd, (guint) MAX (0, order->shown));
  g_autoptr (HfLayout) layout = hf_layout_new (renderer, card, hf_card_get_page (card, kind));
  const HfBox *box = hf_layout_find_box (layout, order->id);

  if (box != NULL && box->text != NULL)
    report->contrast = judge_contrast (layout, box);
}

gboolean
hf_text_report_make (HfRenderer *renderer, const HfTextReportOrder *order, GCancellable *cancellable,
                     HfTextReport *out_report)
{
  HfTextReport report = { .one_line = TRUE };
  HfPage *page = NULL;
  HfItem *item = hf_card_find_item (order->card, order->id, &page);
  guint n_people = hf_crowd_get_size (order->crowd);
  g_autoptr (HfCard) card = NULL;

  if (item == NULL || item->kind != HF_ITEM_TEXT)
    return FALSE;

  add_contrast (&report, renderer, order, page->kind);
  card = reduce (order->card, page, order->id);
  for (guint person = 0; person < MAX (1, n_people); person++)
    {
      g_autoptr (HfCard) personal = make_card (card, order->crowd, person);
      g_autoptr (HfLayout) layout = hf_layout_new (renderer, personal, hf_card_get_page (personal, page->kind));
      gboolean everybodys = personal == card;

      if (g_cancellable_is_cancelled (cancellable))
        return FALSE;
      add_card (&report, layout, order, person, everybodys ? MAX (1, n_people) : 1);
      if (everybodys)
        break;
    }

  *out_report = report;
  return TRUE;
}

static void
order_free (gpointer data)
{
  HfTextReportOrder *order = data;

  hf_card_unref (order->card);
  hf_crowd_unref (order->crowd);
  g_free ((char *) order->id);
  g_free (order);
}

static void
work (gpointer data, gpointer unused)
{
  static HfRenderer *renderer; /* of the pool's only thread */
  g_autoptr (GTask) task = data;
  HfTextReport report;

  if (g_task_return_error_if_cancelled (task))
    return;

  if (renderer == NULL)
    renderer = hf_renderer_new ();
  if (hf_text_report_make (renderer, g_task_get_task_data (task), g_task_get_cancellable (task), &report))
    g_task_return_pointer (task, g_memdup2 (&report, sizeof report), g_free);
  else if (!g_task_return_error_if_cancelled (task))
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "no text of that id");
}

void
hf_text_report_async (const HfTextReportOrder *order, GCancellable *cancellable, GAsyncReadyCallback callback,
                      gpointer data)
{
  static GThreadPool *pool; /* of one thread that is its own, as the renderer stays with it */
  GTask *task = g_task_new (NULL, cancellable, callback, data);
  HfTextReportOrder *copy = g_new0 (HfTextReportOrder, 1);

  copy->card = hf_card_ref (order->card);
  copy->crowd = hf_crowd_ref (order->crowd);
  copy->id = g_strdup (order->id);
  copy->shown = order->shown;
  g_task_set_source_tag (task, hf_text_report_async);
  g_task_set_task_data (task, copy, order_free);
  if (pool == NULL)
    pool = g_thread_pool_new (work, NULL, 1, TRUE, NULL);
  g_thread_pool_push (pool, task, NULL);
}

gboolean
hf_text_report_finish (GAsyncResult *result, HfTextReport *out_report, GError **error)
{
  g_autofree HfTextReport *report = g_task_propagate_pointer (G_TASK (result), error);

  if (report == NULL)
    return FALSE;

  *out_report = *report;
  return TRUE;
}
