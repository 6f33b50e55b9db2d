/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/length.h"
#include "render/layout-toys.h"

#define STACK_FRAME ((HfFrame){ 20, 30, 80, 100 })

/* A stack with a gap of 5 mm in STACK_FRAME. */
static HfItem *
seal_stack (HfItemDraft *draft, HfVAlign valign)
{
  draft->frame = STACK_FRAME;
  draft->group.arrange = HF_ARRANGE_STACK;
  draft->group.gap_mm = 5;
  draft->group.valign = valign;

  return hf_item_seal (draft);
}

static void
test_stack_places (void)
{
  static const struct
  {
    HfVAlign valign;
    double top_mm; /* of a block of 10 mm + 5 mm + 20 mm in 100 mm */
  } cases[] = {
    { HF_VALIGN_TOP, 0 }, { HF_VALIGN_MIDDLE, 32.5 }, { HF_VALIGN_OPTICAL, 27.5 }, { HF_VALIGN_BOTTOM, 65 }
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HfRenderer) renderer = hf_renderer_new ();
      HfItem *line = make_text ("line", "Thank you", hf_pt_from_mm (10), HF_FIT_FIXED);
      HfItem *rule = make_shape ("rule", &(HfFrame){ 0, 0, 7, 20 });
      g_autoptr (HfLayout) layout =
          lay_out (renderer, seal_stack (make_group ("stack", line, rule, NULL), cases[i].valign));
      const HfBox *above = find_box (layout, "line");
      const HfBox *below = find_box (layout, "rule");

      g_assert_cmpfloat_with_epsilon (above->frame.y_mm, 30 + cases[i].top_mm, 1e-6);
      g_assert_cmpfloat_with_epsilon (below->frame.y_mm, above->frame.y_mm + 15, 1e-6);
      g_assert_cmpfloat_with_epsilon (below->frame.x_mm, 20, 1e-6);
      g_assert_cmpfloat_with_epsilon (below->frame.width_mm, 80, 1e-6);
      g_assert_cmpfloat_with_epsilon (below->frame.height_mm, 20, 1e-6);
    }
}

static void
test_stack_skips_empty_text (void)
{
  g_autoptr (HfRenderer) renderer = hf_renderer_new ();
  HfItem *first = make_shape ("first", &(HfFrame){ 0, 0, 7, 10 });
  HfItem *empty = make_text ("empty", " \n ", 14, HF_FIT_LADDER);
  HfItem *second = make_shape ("second", &(HfFrame){ 0, 0, 7, 10 });
  g_autoptr (HfLayout) layout =
      lay_out (renderer, seal_stack (make_group ("stack", first, empty, second, NULL), HF_VALIGN_TOP));

  g_assert_null (hf_layout_find_box (layout, "empty"));
  g_assert_cmpfloat_with_epsilon (find_box (layout, "second")->frame.y_mm, 30 + 10 + 5, 1e-6);
}

static void
test_stack_gives_ladder_what_is_left (void)
{
  g_autofree char *body = repeat ("You stayed on the line until the last driver was home. ", 8);
  double sizes_pt[2];

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (HfRenderer) renderer = hf_renderer_new ();
      const HfFrame frame = { 0, 0, 7, i == 0 ? 10 : 45 };
      HfItem *block = make_shape ("block", &frame);
      HfItem *text = make_text ("body", body, 16, HF_FIT_LADDER);
      g_autoptr (HfLayout) layout =
          lay_out (renderer, seal_stack (make_group ("stack", block, text, NULL), HF_VALIGN_TOP));
      const HfBox *box = find_box (layout, "body");

      sizes_pt[i] = hf_text_layout_get_size (box->text);
      g_assert_cmpfloat (box->frame.y_mm + box->frame.height_mm, <=, 130.5);
      g_assert_null (find_doubt (layout, "overflow"));
    }

  g_assert_cmpfloat (sizes_pt[0], >, sizes_pt[1]);
}

static void
test_stack_widens_with_its_ladder (void)
{
  g_autofree char *body = repeat ("You stayed on the line until the last driver was home. ", 17);
  g_autoptr (HfRenderer) renderer = hf_renderer_new ();
  HfItem *greeting = make_text ("greeting", "Dear Ana,", 20, HF_FIT_FIXED);
  HfItem *text = make_text ("body", body, 16, HF_FIT_LADDER);
  HfItem *rule = make_shape ("rule", &(HfFrame){ 0, 0, 7, 1 });
  g_autoptr (HfLayout) layout =
      lay_out (renderer, seal_stack (make_group ("stack", greeting, text, rule, NULL), HF_VALIGN_TOP));
  static const char *const ids[] = { "greeting", "body", "rule" };

  g_assert_cmpfloat (hf_text_layout_get_size (find_box (layout, "body")->text), ==, 11);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_assert_cmpfloat_with_epsilon (find_box (layout, ids[i])->frame.width_mm, 90, 1e-3);
      g_assert_cmpfloat_with_epsilon (find_box (layout, ids[i])->frame.x_mm, 15, 1e-3);
    }
}

/* A name that keeps to one line may be set larger in a wider stack; it must not grow into the ladder's room. */
static void
test_stack_grows_no_higher_by_widening (void)
{
  g_autofree char *body = repeat ("You stayed on the line until the last driver was home. ", 17);
  guint n_widened = 0;

  for (double height_mm = 1; height_mm < 12; height_mm += 0.5)
    {
      g_autoptr (HfRenderer) renderer = hf_renderer_new ();
      HfItem *rule = make_shape ("rule", &(HfFrame){ 0, 0, 7, height_mm });
      HfItem *text = make_text ("body", body, 16, HF_FIT_LADDER);
      g_autoptr (HfItem) plain = make_text ("from", "Tom, Ana & everyone at Lindqvist", 21, HF_FIT_SHRINK);
      HfTextDraft *one_line = hf_text_draft (plain->text);
      HfItemDraft *from = hf_item_draft (plain);
      g_autoptr (HfLayout) layout = NULL;
      const HfDoubt *doubt;

      one_line->fit.prefer_one_line = TRUE;
      hf_item_draft_take_text (from, hf_text_seal (one_line));
      layout =
          lay_out (renderer, seal_stack (make_group ("stack", rule, text, hf_item_seal (from), NULL), HF_VALIGN_TOP));

      g_test_message ("a rule of %.1f mm", height_mm);
      doubt = find_doubt (layout, "overflow");
      g_assert_true (doubt == NULL || g_strcmp0 (doubt->item, "stack") != 0);
      n_widened += doubt == NULL && find_box (layout, "rule")->frame.width_mm > 89 ? 1 : 0;
    }

  g_assert_cmpuint (n_widened, >, 3);
}

static void
test_stack_overflow (void)
{
  g_autoptr (HfRenderer) renderer = hf_renderer_new ();
  HfItem *first = make_shape ("first", &(HfFrame){ 0, 0, 7, 60 });
  HfItem *second = make_shape ("second", &(HfFrame){ 0, 0, 7, 60 });
  g_autoptr (HfLayout) layout =
      lay_out (renderer, seal_stack (make_group ("stack", first, second, NULL), HF_VALIGN_MIDDLE));
  const HfDoubt *doubt = find_doubt (layout, "overflow");

  g_assert (doubt != NULL);
  g_assert_cmpstr (doubt->item, ==, "stack");
  g_assert_cmpstr (doubt->page, ==, "front");
  g_assert_nonnull (strstr (doubt->message, "25.0 mm"));
}

static void
test_stack_in_stack (void)
{
  g_autoptr (HfRenderer) renderer = hf_renderer_new ();
  HfItem *inner_first = make_shape ("inner-first", &(HfFrame){ 0, 0, 7, 10 });
  HfItem *inner_second = make_shape ("inner-second", &(HfFrame){ 0, 0, 7, 10 });
  HfItem *inner = seal_stack (make_group ("inner", inner_first, inner_second, NULL), HF_VALIGN_TOP);
  HfItem *last = make_shape ("last", &(HfFrame){ 0, 0, 7, 10 });
  g_autoptr (HfLayout) layout = lay_out (renderer, seal_stack (make_group ("outer", inner, last, NULL), HF_VALIGN_TOP));

  g_assert_cmpfloat_with_epsilon (find_box (layout, "inner-second")->frame.y_mm, 45, 1e-6);
  g_assert_cmpfloat_with_epsilon (find_box (layout, "last")->frame.y_mm, 60, 1e-6);
}

static void
test_free_group_moves_along_in_a_stack (void)
{
  g_autoptr (HfRenderer) renderer = hf_renderer_new ();
  HfItem *dot = make_shape ("dot", &(HfFrame){ 4, 6, 2, 2 });
  HfItemDraft *group = make_group ("group", dot, NULL);
  g_autoptr (HfLayout) layout = NULL;
  HfFrame ink;

  group->frame = (HfFrame){ 0, 0, 10, 10 };
  layout = lay_out (renderer, seal_stack (make_group ("stack", hf_item_seal (group), NULL), HF_VALIGN_TOP));

  g_assert_true (hf_box_get_ink (find_box (layout, "dot"), &ink));
  g_assert_cmpfloat_with_epsilon (ink.x_mm, 24, 1e-6);
  g_assert_cmpfloat_with_epsilon (ink.y_mm, 36, 1e-6);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout-stack/places-children-below-each-other", test_stack_places);
  g_test_add_func ("/layout-stack/empty-text-takes-no-place", test_stack_skips_empty_text);
  g_test_add_func ("/layout-stack/ladder-gets-what-is-left", test_stack_gives_ladder_what_is_left);
  g_test_add_func ("/layout-stack/widens-with-its-ladder", test_stack_widens_with_its_ladder);
  g_test_add_func ("/layout-stack/grows-no-higher-by-widening", test_stack_grows_no_higher_by_widening);
  g_test_add_func ("/layout-stack/overflow-is-doubted", test_stack_overflow);
  g_test_add_func ("/layout-stack/nests", test_stack_in_stack);
  g_test_add_func ("/layout-stack/free-group-moves-along", test_free_group_moves_along_in_a_stack);

  return g_test_run ();
}
