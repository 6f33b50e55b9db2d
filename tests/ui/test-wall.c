/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "proof/fixture.h"
#include "ui/people/wall-model.h"
#include "ui/people/wall-painter.h"
#include "ui/people/wall-pictures.h"

/* What the wall may keep, and pictures so large that more are asked for than that holds. */
#define MOST_BYTES (64u << 20)
#define LARGE_PX 320
#define SMALL_PX 16
#define N_MANY 200u

static GArray *
make_people (const char *places)
{
  GArray *people = g_array_new (FALSE, FALSE, sizeof (guint));

  for (; *places != '\0'; places++)
    {
      guint index = (guint) (*places - '0');

      g_array_append_val (people, index);
    }
  return people;
}

static GArray *
make_ranks (const char *ranks)
{
  GArray *made = g_array_new (FALSE, FALSE, sizeof (guint8));

  for (; *ranks != '\0'; ranks++)
    {
      guint8 rank = (guint8) (*ranks - '0');

      g_array_append_val (made, rank);
    }
  return made;
}

/* Returns: (transfer full): the places of the people in the order of @model */
static char *
describe (HfWallModel *model)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (model)); i++)
    {
      g_autoptr (HfWallItem) item = g_list_model_get_item (G_LIST_MODEL (model), i);

      g_assert_cmpuint (hf_wall_item_get_index (item), ==, hf_wall_model_get_index (model, i));
      g_assert_cmpint (hf_wall_model_find (model, hf_wall_item_get_index (item)), ==, i);
      g_string_append_printf (text, "%u", hf_wall_item_get_index (item));
    }
  return g_string_free (text, FALSE);
}

static void
count (GListModel *model, guint position, guint removed, guint added, guint *n_told)
{
  (*n_told)++;
}

typedef struct
{
  const char *description;
  const char *people;
  const char *ranks;
  const char *order;
} OrderCase;

static const OrderCase order_cases[] = {
  { "doubts-first", "012345", "120120", "250314" },
  { "those-of-a-filter", "135", "120120", "531" },
  { "unranked-last", "0123", "10", "1023" },
  { "nobody", "", "012", "" },
};

static void
test_order (gconstpointer data)
{
  const OrderCase *c = data;
  g_autoptr (HfWallModel) model = hf_wall_model_new ();
  g_autoptr (GArray) people = make_people (c->people);
  g_autoptr (GArray) ranks = make_ranks (c->ranks);
  g_autofree char *order = NULL;

  hf_wall_model_set_people (model, people);
  hf_wall_model_set_ranks (model, ranks);
  order = describe (model);
  g_assert_cmpstr (order, ==, c->order);
}

/* The same people again, as after a mend, are no change; who left leaves the rest where they were. */
static void
test_holds_still (void)
{
  g_autoptr (HfWallModel) model = hf_wall_model_new ();
  g_autoptr (GArray) everybody = make_people ("0123");
  g_autoptr (GArray) some = make_people ("023");
  g_autoptr (GArray) ranks = make_ranks ("1010");
  g_autofree char *order = NULL;
  guint n_told = 0;

  hf_wall_model_set_people (model, everybody);
  hf_wall_model_set_ranks (model, ranks);
  g_signal_connect (model, "items-changed", G_CALLBACK (count), &n_told);
  hf_wall_model_set_people (model, everybody);
  hf_wall_model_set_ranks (model, ranks);
  g_assert_cmpuint (n_told, ==, 0);

  hf_wall_model_set_people (model, some);
  g_assert_cmpuint (n_told, ==, 1);
  order = describe (model);
  g_assert_cmpstr (order, ==, "302");
  g_assert_cmpint (hf_wall_model_find (model, 1), ==, -1);
}

static void
note_painted (HfWallPainter *painter, guint index, GArray *painted)
{
  g_array_append_val (painted, index);
}

static void
wait_for (GArray *painted, guint count_wanted)
{
  while (painted->len < count_wanted)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_bounded (void)
{
  g_autoptr (HfCard) card = fixture_personal_card ();
  g_autoptr (HfCrowd) crowd = fixture_many (N_MANY);
  g_autoptr (HfWallPainter) painter = hf_wall_painter_new ();
  g_autoptr (GArray) painted = g_array_new (FALSE, FALSE, sizeof (guint));

  g_signal_connect (painter, "painted", G_CALLBACK (note_painted), painted);
  hf_wall_painter_set_cards (painter, card, crowd);
  hf_wall_painter_set_picture (painter, 2, LARGE_PX);
  for (guint i = 0; i < N_MANY; i++)
    g_assert_null (hf_wall_painter_get (painter, i));
  wait_for (painted, N_MANY);
  g_assert_cmpuint (hf_wall_painter_get_bytes (painter), <=, MOST_BYTES);
  g_assert_cmpuint (hf_wall_painter_get_bytes (painter), >, MOST_BYTES / 2);
  g_assert_nonnull (hf_wall_painter_get (painter, g_array_index (painted, guint, N_MANY - 1)));
}

static void
test_bounded_when_small (void)
{
  const guint n_people = HF_WALL_MOST_PICTURES + 100;
  g_autoptr (HfCard) card = fixture_personal_card ();
  g_autoptr (HfCrowd) crowd = fixture_many (n_people);
  g_autoptr (HfWallPainter) painter = hf_wall_painter_new ();
  g_autoptr (GArray) painted = g_array_new (FALSE, FALSE, sizeof (guint));
  GdkTexture *texture;
  gsize bytes;

  g_signal_connect (painter, "painted", G_CALLBACK (note_painted), painted);
  hf_wall_painter_set_cards (painter, card, crowd);
  hf_wall_painter_set_picture (painter, 2, SMALL_PX);
  for (guint i = 0; i < n_people; i++)
    {
      g_assert_null (hf_wall_painter_get (painter, i));
      wait_for (painted, i + 1);
    }
  texture = hf_wall_painter_get (painter, n_people - 1);
  bytes = (gsize) gdk_texture_get_width (texture) * (gsize) gdk_texture_get_height (texture) * 3;
  g_assert_cmpuint (hf_wall_painter_get_bytes (painter), ==, HF_WALL_MOST_PICTURES * bytes);
}

static void
test_drops (void)
{
  g_autoptr (HfCard) card = fixture_personal_card ();
  g_autoptr (HfCrowd) crowd = fixture_many (N_MANY);
  g_autoptr (HfWallPainter) painter = hf_wall_painter_new ();
  g_autoptr (GArray) painted = g_array_new (FALSE, FALSE, sizeof (guint));

  g_signal_connect (painter, "painted", G_CALLBACK (note_painted), painted);
  hf_wall_painter_set_cards (painter, card, crowd);
  hf_wall_painter_set_picture (painter, 2, LARGE_PX);
  for (guint i = 0; i < N_MANY; i++)
    hf_wall_painter_get (painter, i);
  for (guint i = 0; i < N_MANY; i++)
    hf_wall_painter_drop (painter, i);
  hf_wall_painter_get (painter, N_MANY - 1);
  do
    g_main_context_iteration (NULL, TRUE);
  while (painted->len == 0 || g_array_index (painted, guint, painted->len - 1) != N_MANY - 1);

  /* What threads had begun by then, and no more. */
  g_assert_cmpuint (painted->len, <, N_MANY / 2);
}

/* What somebody else's card shows never stands in. */
static void
test_stand_ins (void)
{
  g_autoptr (HfCard) card = fixture_personal_card ();
  g_autoptr (HfCrowd) before = fixture_crowd ("name,note\nAda,\nOlga,\n");
  g_autoptr (HfCrowd) now = fixture_crowd ("name,note\nAda,You wrote.\nIda,\n");
  g_autoptr (HfWallPainter) painter = hf_wall_painter_new ();
  g_autoptr (GArray) painted = g_array_new (FALSE, FALSE, sizeof (guint));

  g_signal_connect (painter, "painted", G_CALLBACK (note_painted), painted);
  hf_wall_painter_set_cards (painter, card, before);
  hf_wall_painter_set_picture (painter, 2, LARGE_PX);
  hf_wall_painter_get (painter, 0);
  hf_wall_painter_get (painter, 1);
  wait_for (painted, 2);

  hf_wall_painter_set_cards (painter, card, now);
  g_assert_nonnull (hf_wall_painter_get (painter, 0));
  g_assert_null (hf_wall_painter_get (painter, 1));
  wait_for (painted, 4);
  g_assert_nonnull (hf_wall_painter_get (painter, 1));

  hf_wall_painter_set_picture (painter, 0, LARGE_PX);
  g_assert_null (hf_wall_painter_get (painter, 0));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (order_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/wall/order/", order_cases[i].description, NULL);

      g_test_add_data_func (path, &order_cases[i], test_order);
    }
  g_test_add_func ("/wall/holds-still-while-cards-are-mended", test_holds_still);
  g_test_add_func ("/wall/keeps-no-more-pictures-than-fit", test_bounded);
  g_test_add_func ("/wall/keeps-no-more-small-pictures-than-are-in-sight", test_bounded_when_small);
  g_test_add_func ("/wall/paints-nobody-out-of-sight", test_drops);
  g_test_add_func ("/wall/never-shows-somebody-else", test_stand_ins);
  return g_test_run ();
}
