/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/doubt.h"
#include "cards.h"
#include "merge/crowd.h"
#include "merge/merge.h"
#include "roster/read.h"

#include <glib/gstdio.h>
#include <unistd.h>

/* A folder with a list, pictures and a link out of it. */
static char *
make_folder (const char *csv)
{
  g_autofree char *folder = g_dir_make_tmp ("heartfelt-portrait-XXXXXX", NULL);
  g_autofree char *list = g_build_filename (folder, "team.csv", NULL);
  g_autofree char *faces = g_build_filename (folder, "faces", NULL);
  g_autofree char *ada = g_build_filename (faces, "ada.png", NULL);
  g_autofree char *link = g_build_filename (faces, "link.png", NULL);

  g_assert_cmpint (g_mkdir (faces, 0700), ==, 0);
  g_assert_true (g_file_set_contents (list, csv, -1, NULL));
  g_assert_true (g_file_set_contents (ada, "the face of Ada", -1, NULL));
  g_assert_cmpint (symlink ("/etc/hostname", link), ==, 0);
  return g_steal_pointer (&folder);
}

static void
remove_folder (const char *folder)
{
  static const char *const names[] = { "faces/ada.png", "faces/link.png", "faces", "team.csv", "" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
}

static HfCrowd *
read_crowd (const char *folder)
{
  g_autofree char *list = g_build_filename (folder, "team.csv", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (HfRoster) roster = hf_roster_read (list, NULL, NULL, &error);
  GDate today;

  g_assert_no_error (error);
  g_date_set_dmy (&today, 4, G_DATE_OCTOBER, 2027);
  return hf_crowd_new (roster, NULL, "en", &today);
}

static HfCard *
make_photo_card (const char *field, HfAsset *everyones)
{
  HfItemDraft *draft = hf_item_draft_new (HF_ITEM_PICTURE, "photo");
  HfItem *item;

  hf_value_set_text (&draft->picture.field, field);
  if (everyones != NULL)
    hf_item_draft_take_asset (draft, hf_asset_ref (everyones));
  item = hf_item_seal (draft);
  return make_card (&item, 1);
}

static HfAsset *
picture_of (HfCard *card, HfCrowd *crowd, guint index, char **out_doubts)
{
  g_autoptr (HfFields) fields = hf_crowd_get_fields (crowd, index);
  g_autoptr (GPtrArray) doubts = hf_doubt_list_new ();
  g_autoptr (HfCard) merged = hf_merge_card (card, fields, HF_MERGE_ALL, doubts);
  g_autoptr (GString) kinds = g_string_new (NULL);

  for (guint i = 0; i < doubts->len; i++)
    g_string_append_printf (kinds, "%s%s", i > 0 ? " " : "", ((const HfDoubt *) doubts->pdata[i])->kind);
  *out_doubts = g_strdup (kinds->str);
  g_assert_true (front_item (merged, 0) != front_item (card, 0));
  return hf_asset_ref (front_item (merged, 0)->picture.asset);
}

static void
test_file_the_list_names (void)
{
  static const struct
  {
    const char *bytes; /* NULL: missing */
    const char *doubts;
  } expected[] = {
    { "the face of Ada", "" },   { "the face of Ada", "" },   { NULL, "missing-picture" }, { NULL, "missing-picture" },
    { NULL, "missing-picture" }, { NULL, "missing-picture" }, { NULL, "missing-picture" },
  };
  g_autofree char *folder =
      make_folder ("Name,Foto\nAda,faces/ada.png\nBen,faces\\ada.png\nCleo,faces/none.png\n"
                   "Dora,../../../../etc/hostname\nEve,/etc/hostname\nFay,faces/link.png\nGil,\n");
  g_autoptr (HfCrowd) crowd = read_crowd (folder);
  g_autoptr (HfCard) card = make_photo_card ("picture", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *doubts = NULL;
      g_autoptr (HfAsset) asset = picture_of (card, crowd, i, &doubts);

      g_assert_cmpstr (doubts, ==, expected[i].doubts);
      g_assert_cmpint (asset->bytes != NULL, ==, expected[i].bytes != NULL);
      if (asset->bytes != NULL)
        g_assert_cmpmem (g_bytes_get_data (asset->bytes, NULL), g_bytes_get_size (asset->bytes), expected[i].bytes,
                         strlen (expected[i].bytes));
    }
  remove_folder (folder);
}

static void
test_everyones_stands_in (void)
{
  g_autofree char *folder = make_folder ("Name,Badge\nAda,faces/ada.png\nBen,\n");
  g_autoptr (HfCrowd) crowd = read_crowd (folder);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("all of us", 9);
  g_autoptr (HfAsset) everyones = hf_asset_new ("team.jpg", bytes);
  g_autoptr (HfCard) card = make_photo_card ("badge", everyones);
  g_autofree char *doubts = NULL;
  g_autofree char *other_doubts = NULL;
  g_autoptr (HfAsset) own = picture_of (card, crowd, 0, &doubts);
  g_autoptr (HfAsset) shared = picture_of (card, crowd, 1, &other_doubts);

  g_assert_cmpstr (own->name, ==, "faces/ada.png");
  g_assert_cmpstr (doubts, ==, "");
  g_assert_true (hf_asset_equal (shared, everyones));
  g_assert_cmpstr (other_doubts, ==, "empty-field");
  remove_folder (folder);
}

static void
test_colours_the_list_names (void)
{
  static const char *const expected[] = { "sea-glass", "sea-glass", "", "" };
  static const char *const doubtful[] = { "", "", "unknown-palette", "" };
  g_autofree char *folder = make_folder ("Name,Colours\nAda,Sea Glass\nBen,SEA_GLASS\nCleo,crimson\nDora,\n");
  g_autoptr (HfCrowd) plain = read_crowd (folder);
  g_autoptr (GPtrArray) known = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_palette_unref);
  HfPaletteDraft *palette = hf_palette_draft (NULL);
  g_autoptr (HfCrowd) crowd = NULL;
  g_autoptr (HfCard) card = make_card_saying ("Thank you");

  hf_value_set_text (&palette->id, "sea-glass");
  hf_value_set_text (&palette->title, "Glass of the Sea");
  palette->colors[0] = (HfColor){ 0, 1, 0, 1 };
  g_ptr_array_add (known, (gpointer) hf_palette_seal (palette));
  crowd = hf_crowd_with_palettes (plain, known);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (HfFields) fields = hf_crowd_get_fields (crowd, i);
      g_autoptr (GPtrArray) doubts = hf_doubt_list_new ();
      g_autoptr (HfCard) merged = hf_merge_card (card, fields, HF_MERGE_ALL, doubts);

      g_assert_cmpstr (merged->palette->id != NULL ? merged->palette->id : "", ==, expected[i]);
      g_assert_cmpstr (doubts->len > 0 ? ((const HfDoubt *) doubts->pdata[0])->kind : "", ==, doubtful[i]);
      g_assert_cmpint (merged == card, ==, expected[i][0] == '\0');
    }
  remove_folder (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/merge/portrait/file-the-list-names", test_file_the_list_names);
  g_test_add_func ("/merge/portrait/everyones-stands-in", test_everyones_stands_in);
  g_test_add_func ("/merge/portrait/colours-the-list-names", test_colours_the_list_names);

  return g_test_run ();
}
