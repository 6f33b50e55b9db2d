/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/save.h"
#include "card/fixture.h"
#include "file/load.h"
#include "ui/files/drafts.h"
#include "ui/files/recent.h"
#include "ui/files/session.h"
#include "ui/files/state.h"

#include <glib/gstdio.h>

static char *
keep (const char *words, const char *card_path, gboolean open)
{
  g_autoptr (HfCard) card = fixture_card (words);
  g_autoptr (GError) error = NULL;
  char *id = hf_draft_get_id (card->uuid, card_path);
  HfDraft draft = { .id = id, .card_path = (char *) card_path, .print = { 1, 2, 3 }, .open = open };

  g_assert_true (hf_draft_keep (card, &draft, &error));
  g_assert_no_error (error);
  return id;
}

static void
assert_says (const HfDraft *draft, const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HfCard) card = hf_file_load (draft->path, HF_FILE_LOAD_DEFAULT, NULL, &error);
  HfItem *item;

  g_assert_no_error (error);
  item = hf_card_find_item (card, "headline", NULL);
  g_assert_cmpstr (item->text->runs[0].text, ==, words);
}

static void
test_comes_back_as_kept (void)
{
  g_autofree char *id = keep ("Hello", "/cards/team.heartfelt", TRUE);
  g_autoptr (HfDraft) draft = hf_draft_find (id);
  const HfFilePrint print = { 1, 2, 3 };

  g_assert_nonnull (draft);
  g_assert_cmpstr (draft->card_path, ==, "/cards/team.heartfelt");
  g_assert_true (hf_file_print_equal (&draft->print, &print));
  g_assert_cmpint (draft->kept_s, >, 0);
  g_assert_true (draft->open);
  assert_says (draft, "Hello");
  hf_draft_discard (id);
}

static void
test_a_card_and_its_copy_have_a_draft_each (void)
{
  g_autofree char *unsaved = hf_draft_get_id ("uuid", NULL);
  g_autofree char *here = hf_draft_get_id ("uuid", "/a/card.heartfelt");
  g_autofree char *there = hf_draft_get_id ("uuid", "/b/card.heartfelt");

  g_assert_cmpstr (unsaved, ==, "uuid");
  g_assert_cmpstr (here, !=, there);
  g_assert_cmpstr (here, !=, unsaved);
}

static void
test_closing_is_no_crash (void)
{
  g_autofree char *id = keep ("Hello", NULL, TRUE);
  g_autoptr (HfDraft) draft = NULL;

  hf_draft_close (id);
  draft = hf_draft_find (id);
  g_assert_false (draft->open);
  assert_says (draft, "Hello");
  hf_draft_discard (id);
  hf_draft_close (id); /* which does not bring it back */
  g_assert_null (hf_draft_find (id));
}

static void
test_discarding_can_be_taken_back (void)
{
  g_autofree char *id = keep ("Hello", NULL, FALSE);
  g_autoptr (HfDraft) draft = NULL;

  hf_draft_discard (id);
  g_assert_null (hf_draft_find (id));
  g_assert_true (hf_draft_restore (id));
  draft = hf_draft_find (id);
  assert_says (draft, "Hello");
  hf_draft_discard (id);
  hf_drafts_tidy ();
  g_assert_false (hf_draft_restore (id));
}

/* A draft half written, or whose notes are lost, is still a draft. */
static void
test_lists_what_there_is (void)
{
  g_autofree char *one = keep ("One", "/cards/one.heartfelt", FALSE);
  g_autofree char *two = keep ("Two", NULL, TRUE);
  g_autofree char *notes = g_strconcat ("drafts/", one, ".ini", NULL);
  g_autofree char *notes_path = hf_state_get_path (notes);
  g_autofree char *part = hf_state_get_path ("drafts/.heartfelt-1234.part");
  g_autoptr (GPtrArray) drafts = NULL;

  g_assert_true (g_file_set_contents (part, "half", -1, NULL));
  g_assert_cmpint (g_unlink (notes_path), ==, 0);
  drafts = hf_drafts_list ();
  g_assert_cmpuint (drafts->len, ==, 2);
  for (guint i = 0; i < drafts->len; i++)
    {
      const HfDraft *draft = g_ptr_array_index (drafts, i);
      gboolean is_one = g_str_equal (draft->id, one);

      assert_says (draft, is_one ? "One" : "Two");
      g_assert_null (draft->card_path);
    }
}

/* The folder what is remembered lies in; each test has its own. */
static char *
make_path (const char *name)
{
  char *path = hf_state_get_path (name);
  g_autofree char *folder = g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  return path;
}

static void
test_keeping_fails_where_nothing_can_be_written (void)
{
  g_autoptr (HfCard) card = fixture_card ("Hello");
  g_autoptr (GError) error = NULL;
  g_autofree char *in_the_way = make_path ("drafts");
  HfDraft draft = { .id = (char *) "some" };

  g_assert_true (g_file_set_contents (in_the_way, "a file", -1, NULL));
  g_assert_false (hf_draft_keep (card, &draft, &error));
  g_assert_error (error, HF_SAVE_ERROR, HF_SAVE_ERROR_NO_FOLDER);
}

static void
test_file_print (void)
{
  g_autofree char *path = make_path ("some-file");
  HfFilePrint before, after, back;
  g_autofree char *text = NULL;

  g_assert_false (hf_file_print_take (path, &before));
  g_assert_true (g_file_set_contents (path, "one", -1, NULL));
  g_assert_true (hf_file_print_take (path, &before));
  text = hf_file_print_to_text (&before);
  back = hf_file_print_from_text (text);
  g_assert_true (hf_file_print_equal (&before, &back));
  g_assert_true (g_file_set_contents (path, "two!", -1, NULL));
  g_assert_true (hf_file_print_take (path, &after));
  g_assert_false (hf_file_print_equal (&before, &after));
  back = hf_file_print_from_text ("nonsense");
  g_assert_cmpint (back.modified_ns, ==, 0);
}

static void
test_recent_has_the_last_first_and_each_once (void)
{
  g_autoptr (GPtrArray) list = NULL;

  hf_recent_add ("/a");
  hf_recent_add ("/b = [x]\n");
  hf_recent_add ("/a");
  for (guint i = 0; i < 40; i++)
    {
      g_autofree char *path = g_strdup_printf ("/many/%u", i);

      if (i == 3)
        hf_recent_remove ("/many/1");
      hf_recent_add (path);
    }
  hf_recent_add ("/b = [x]\n");
  list = hf_recent_list ();
  g_assert_cmpuint (list->len, ==, 30);
  g_assert_cmpstr (((HfRecent *) list->pdata[0])->path, ==, "/b = [x]\n");
  g_assert_cmpstr (((HfRecent *) list->pdata[1])->path, ==, "/many/39");
  g_assert_cmpint (((HfRecent *) list->pdata[1])->time_s, >, 0);
}

static void
test_session_comes_back (void)
{
  g_autoptr (GPtrArray) windows = g_ptr_array_new ();
  g_autoptr (GPtrArray) back = NULL;
  HfSessionWindow one = { 800, 600, FALSE, (char *) "/cards/a b.heartfelt", NULL };
  HfSessionWindow two = { 1280, 840, TRUE, NULL, (char *) "some-draft" };
  const HfSessionWindow *first;
  const HfSessionWindow *second;

  g_ptr_array_add (windows, &one);
  g_ptr_array_add (windows, &two);
  hf_session_save (windows);
  back = hf_session_load ();
  g_assert_cmpuint (back->len, ==, 2);
  first = back->pdata[0];
  second = back->pdata[1];
  g_assert_cmpint (first->width, ==, 800);
  g_assert_cmpstr (first->path, ==, "/cards/a b.heartfelt");
  g_assert_true (second->maximized);
  g_assert_cmpstr (second->draft, ==, "some-draft");
  g_assert_null (second->path);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/ui/drafts/comes-back-as-kept", test_comes_back_as_kept);
  g_test_add_func ("/ui/drafts/a-card-and-its-copy-have-a-draft-each", test_a_card_and_its_copy_have_a_draft_each);
  g_test_add_func ("/ui/drafts/closing-is-no-crash", test_closing_is_no_crash);
  g_test_add_func ("/ui/drafts/discarding-can-be-taken-back", test_discarding_can_be_taken_back);
  g_test_add_func ("/ui/drafts/lists-what-there-is", test_lists_what_there_is);
  g_test_add_func ("/ui/drafts/keeping-fails-where-nothing-can-be-written",
                   test_keeping_fails_where_nothing_can_be_written);
  g_test_add_func ("/ui/file-print/tells-a-file-written-to", test_file_print);
  g_test_add_func ("/ui/recent/has-the-last-first-and-each-once", test_recent_has_the_last_first_and_each_once);
  g_test_add_func ("/ui/session/comes-back", test_session_comes_back);

  return g_test_run ();
}
