/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/layers.h"

#include "base/length.h"
#include "card/fixture.h"
#include "render/painter.h"

#include <string.h>

/* A page is written as its items, rearmost first: s a shape, t words, p personal words, e personal words that come out
 * empty, h a hidden shape; (…) a group, {…} a see-through one and […] a stack. Runs are written as their items, S
 * shared and P personal. */
typedef struct
{
  const char *description;
  const char *page;
  const char *runs;
} Case;

static const Case cases[] = {
  { "an-empty-page-is-its-ground", "", "S0" },
  { "art-alone-is-shared", "sss", "S3" },
  { "words-alone-leave-the-ground", "p", "S0 P1" },
  { "order-is-kept", "sspst", "S2 P1 S2" },
  { "neighbours-are-one-run", "sppps", "S1 P3 S1" },
  { "hidden-items-count", "shps", "S2 P1 S1" },
  { "empty-words-count", "ses", "S1 P1 S1" },
  { "a-group-is-dissolved", "s(sps)s", "S2 P1 S2" },
  { "groups-in-groups-too", "((s)(p))", "S1 P1" },
  { "a-shared-stack-is-shared", "[st]", "S2" },
  { "a-stack-is-personal-as-a-whole", "s[tps]s", "S1 P3 S1" },
  { "a-shared-see-through-group-is-shared", "{st}p", "S2 P1" },
  { "a-see-through-group-is-personal-as-a-whole", "s{sps}s", "S1 P3 S1" },
  { "so-is-one-in-a-group", "(s{ps}s)", "S1 P2 S1" },
  { "one-in-another-too", "s{s{ph}t}", "S1 P4" },
  { "a-group-in-a-personal-stack-too", "[(st)p]t", "S0 P3 S1" },
};

static HfItem *
make_shape (const char *id, guint place, gboolean hidden)
{
  HfItemDraft *draft = hf_item_draft_new (HF_ITEM_SHAPE, id);

  draft->frame = (HfFrame){ 5.0 + 7 * place, 10.0 + 11 * place, 60, 40 };
  draft->rotation_deg = 10 * place;
  draft->opacity = 0.8;
  draft->hidden = hidden;
  draft->shape.fill = HF_PAINT_OF ((HfColorRole) (HF_COLOR_ROLE_PRIMARY + place % 3));

  return hf_item_seal (draft);
}

static GPtrArray *parse_items (const char **page, guint *place);

static HfItem *
parse_item (const char **page, guint *place)
{
  char kind = *(*page)++;
  g_autofree char *id = g_strdup_printf ("%c%u", kind, (*place)++);
  HfItemDraft *group;

  if (kind == 's' || kind == 'h')
    return make_shape (id, *place, kind == 'h');
  if (strchr ("([{", kind) == NULL)
    return fixture_text (id, "Everybody");

  group = hf_item_draft_new (HF_ITEM_GROUP, id);
  group->frame = (HfFrame){ 10, 10, 90, 150 };
  group->rotation_deg = 5;
  group->opacity = kind == '{' ? 0.6 : 1.0;
  group->group.arrange = kind == '[' ? HF_ARRANGE_STACK : HF_ARRANGE_FREE;
  hf_item_draft_take_children (group, parse_items (page, place));
  (*page)++;

  return hf_item_seal (group);
}

static GPtrArray *
parse_items (const char **page, guint *place)
{
  GPtrArray *items = hf_item_list_new ();

  while (**page != '\0' && strchr (")]}", **page) == NULL)
    g_ptr_array_add (items, (gpointer) parse_item (page, place));

  return items;
}

static HfCard *
make_card (const char *page)
{
  g_autoptr (HfCard) blank = fixture_card ("");
  HfCardDraft *draft = hf_card_draft (blank);
  HfPageDraft *front = hf_page_draft_new (HF_PAGE_FRONT);
  guint place = 0;

  hf_page_draft_take_items (front, parse_items (&page, &place));
  hf_card_draft_take_page (draft, hf_page_seal (front));

  return hf_card_seal (draft);
}

/* As merging does: other words, in items of their own. */
static HfItem *
personalize (HfItem *item, gpointer data)
{
  const char *words = item->id[0] == 'p' ? data : "";
  HfItemDraft *draft;

  if (item->id[0] != 'p' && item->id[0] != 'e')
    return hf_item_ref (item);

  draft = hf_item_draft (item);
  hf_item_draft_take_text (draft, hf_text_with_words (item->text, words));

  return hf_item_seal (draft);
}

static char *
describe (const GArray *runs)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < runs->len; i++)
    {
      const HfPageRun *run = &g_array_index (runs, HfPageRun, i);

      g_string_append_printf (text, "%s%c%u", i > 0 ? " " : "", run->personal ? 'P' : 'S', run->n_items);
    }

  return g_string_free (text, FALSE);
}

static void
test_split (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (HfCard) card = make_card (c->page);
  g_autoptr (HfCard) personal = hf_card_map (card, personalize, (gpointer) "Ada");
  g_autoptr (GArray) runs = hf_page_split (card, personal, 0);
  g_autofree char *text = describe (runs);

  g_assert_cmpstr (text, ==, c->runs);
}

static cairo_surface_t *
begin_picture (const HfFormat *format, cairo_t **out_cr)
{
  double px_per_pt = 1.4;
  cairo_surface_t *picture =
      cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) (hf_pt_from_mm (format->width_mm) * px_per_pt),
                                  (int) (hf_pt_from_mm (format->height_mm) * px_per_pt));

  *out_cr = cairo_create (picture);
  cairo_scale (*out_cr, px_per_pt, px_per_pt);

  return picture;
}

static void
end_picture (cairo_surface_t *picture, cairo_t *cr)
{
  cairo_destroy (cr);
  cairo_surface_flush (picture);
}

/* Painted run by run, a page is the same to the last bit. */
static void
test_painting (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (HfRenderer) renderer = hf_renderer_new ();
  g_autoptr (HfCard) card = make_card (c->page);
  g_autoptr (HfCard) personal = hf_card_map (card, personalize, (gpointer) "Ada\nByron");
  g_autoptr (HfLayout) layout = hf_layout_new (renderer, personal, personal->pages[0]);
  g_autoptr (GArray) runs = hf_page_split (card, personal, 0);
  cairo_t *cr;
  cairo_surface_t *whole = begin_picture (card->format, &cr);
  cairo_surface_t *by_runs;

  hf_layout_paint (layout, cr, HF_TARGET_RASTER);
  end_picture (whole, cr);
  by_runs = begin_picture (card->format, &cr);
  for (guint i = 0; i < runs->len; i++)
    hf_layout_paint_run (layout, runs, i, cr, HF_TARGET_RASTER);
  end_picture (by_runs, cr);

  g_assert_cmpmem (cairo_image_surface_get_data (whole),
                   (gsize) cairo_image_surface_get_stride (whole) * (gsize) cairo_image_surface_get_height (whole),
                   cairo_image_surface_get_data (by_runs),
                   (gsize) cairo_image_surface_get_stride (by_runs) * (gsize) cairo_image_surface_get_height (by_runs));
  cairo_surface_destroy (whole);
  cairo_surface_destroy (by_runs);
}

/* What is shared looks the same whoever the card is for. */
static void
test_shared_runs (void)
{
  g_autoptr (HfCard) card = make_card ("st(spt)[tp]se");
  g_autoptr (HfCard) ada = hf_card_map (card, personalize, (gpointer) "Ada");
  g_autoptr (HfCard) grace = hf_card_map (card, personalize, (gpointer) "Grace Brewster Murray Hopper\nand friends");
  g_autoptr (HfRenderer) renderer = hf_renderer_new ();
  g_autoptr (HfLayout) of_ada = hf_layout_new (renderer, ada, ada->pages[0]);
  g_autoptr (HfLayout) of_grace = hf_layout_new (renderer, grace, grace->pages[0]);
  g_autoptr (GArray) runs = hf_page_split (card, ada, 0);
  g_autoptr (GArray) runs_of_grace = hf_page_split (card, grace, 0);
  guint n_shared = 0;

  g_assert_true (hf_page_runs_equal (runs, runs_of_grace));
  for (guint i = 0; i < runs->len; i++)
    {
      cairo_t *cr;
      cairo_surface_t *left = begin_picture (card->format, &cr);
      cairo_surface_t *right;

      hf_layout_paint_run (of_ada, runs, i, cr, HF_TARGET_RASTER);
      end_picture (left, cr);
      right = begin_picture (card->format, &cr);
      hf_layout_paint_run (of_grace, runs, i, cr, HF_TARGET_RASTER);
      end_picture (right, cr);

      if (!g_array_index (runs, HfPageRun, i).personal)
        {
          gsize length = (gsize) cairo_image_surface_get_stride (left) * (gsize) cairo_image_surface_get_height (left);

          n_shared++;
          g_assert_cmpmem (cairo_image_surface_get_data (left), length, cairo_image_surface_get_data (right), length);
        }
      cairo_surface_destroy (left);
      cairo_surface_destroy (right);
    }
  g_assert_cmpuint (n_shared, ==, 3);
}

static void
test_other_palette (void)
{
  g_autoptr (HfCard) card = make_card ("sts");
  HfPaletteDraft *palette_draft = hf_palette_draft (card->palette);
  HfCardDraft *draft = hf_card_draft (card);
  g_autoptr (HfPalette) palette = NULL;
  g_autoptr (HfCard) other = NULL;
  g_autoptr (GArray) runs = NULL;
  g_autofree char *text = NULL;

  palette_draft->colors[HF_COLOR_ROLE_INK].red = 1;
  palette = hf_palette_seal (palette_draft);
  hf_card_draft_set_palette (draft, palette);
  other = hf_card_seal (draft);
  runs = hf_page_split (card, other, 0);
  text = describe (runs);

  g_assert_cmpstr (text, ==, "P3");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *split = g_strconcat ("/render/layers/split/", cases[i].description, NULL);
      g_autofree char *painting = g_strconcat ("/render/layers/painting-is-the-same/", cases[i].description, NULL);

      g_test_add_data_func (split, &cases[i], test_split);
      g_test_add_data_func (painting, &cases[i], test_painting);
    }
  g_test_add_func ("/render/layers/shared-runs-are-everybody-s", test_shared_runs);
  g_test_add_func ("/render/layers/another-palette-shares-nothing", test_other_palette);

  return g_test_run ();
}
