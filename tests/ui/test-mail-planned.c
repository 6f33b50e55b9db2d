/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "proof/fixture.h"
#include "ui/login-start.h"
#include "ui/share/mail-planned.h"

#include <glib/gstdio.h>
#include <string.h>

static HfPeople *
make_people (const char *csv)
{
  g_autoptr (HfRoster) roster = fixture_roster (csv);

  return hf_people_new (roster);
}

static HfPlannedMails *
make_planned (HfCard *card, gint64 begins_s)
{
  static const guint places[] = { 0, 2 };
  HfPlannedMails *planned = g_new0 (HfPlannedMails, 1);
  g_autoptr (GArray) chosen = g_array_new (FALSE, FALSE, sizeof (guint));
  const HfMailOrder order = { .send = TRUE,
                              .account = "Team; or “both”",
                              .subject = " Thanks,\n{name}=\\",
                              .as_png = TRUE,
                              .flags = HF_DISPATCH_REFUSED | HF_DISPATCH_CHANGED | HF_DISPATCH_UNSURE,
                              .whom = HF_MAIL_TO_NEW,
                              .most = 3,
                              .places = chosen,
                              .earlier = TRUE,
                              .picture_dpi = 150.5,
                              .begins_s = begins_s,
                              .at_login = TRUE };

  g_array_append_vals (chosen, places, 2);
  planned->uuid = g_strdup (card->uuid);
  planned->title = g_strdup ("Grüße");
  hf_mail_order_copy (&planned->order, &order);
  g_date_set_dmy (&planned->day, 4, G_DATE_OCTOBER, 2027);
  planned->n_mails = 2;
  planned->begun_s = 1822000007;
  return planned;
}

static HfPlannedMails *
get_only (GPtrArray *list)
{
  g_assert_cmpuint (list->len, ==, 1);
  return list->pdata[0];
}

static void
test_comes_back_as_kept (void)
{
  g_autoptr (HfCard) card = fixture_personal_card ();
  g_autoptr (HfPeople) people =
      make_people ("name,email\nAda,ada@example.org\nBen,ben@example.org\nZoë,zoe@example.org\n");
  g_autoptr (HfPlannedMails) planned = make_planned (card, 1822000000);
  g_autoptr (GError) error = NULL;
  gboolean kept = hf_planned_mails_keep (planned, card, people, &error);
  g_autoptr (GPtrArray) list = hf_planned_mails_list ();
  g_autoptr (HfPeople) people_back = NULL;
  g_autoptr (HfCard) card_back = NULL;
  const HfPlannedMails *back = get_only (list);

  g_assert_no_error (error);
  g_assert_true (kept);
  g_assert_cmpstr (back->uuid, ==, card->uuid);
  g_assert_cmpstr (back->title, ==, "Grüße");
  g_assert_true (back->order.send);
  g_assert_cmpstr (back->order.account, ==, planned->order.account);
  g_assert_cmpstr (back->order.subject, ==, planned->order.subject);
  g_assert_true (back->order.as_png && back->order.earlier);
  /* What was said of messages that perhaps arrived was about those of that day. */
  g_assert_cmpint (back->order.flags, ==, HF_DISPATCH_REFUSED | HF_DISPATCH_CHANGED);
  g_assert_cmpint (back->order.whom, ==, HF_MAIL_TO_NEW);
  g_assert_cmpuint (back->order.most, ==, 3);
  g_assert_cmpfloat (back->order.picture_dpi, ==, 150.5);
  g_assert_cmpint (back->order.begins_s, ==, 1822000000);
  g_assert_true (back->order.at_login);
  g_assert_cmpint (back->begun_s, ==, 1822000007);
  g_assert_true (hf_planned_mails_any_at_login ());
  g_assert_cmpuint (back->order.places->len, ==, 2);
  g_assert_cmpuint (g_array_index (back->order.places, guint, 1), ==, 2);
  g_assert_cmpint (g_date_compare (&back->day, &planned->day), ==, 0);
  g_assert_cmpuint (back->n_mails, ==, 2);
  g_assert_false (back->decided);
  g_assert_null (back->failure);

  card_back = hf_planned_mails_open (back, &people_back, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (card_back->uuid, ==, card->uuid);
  g_assert_null (card_back->people);
  g_assert_cmpuint (hf_roster_get_n_people (hf_people_get_roster (people_back)), ==, 3);
  hf_planned_mails_forget (card->uuid);
}

static void
test_failure_is_kept_until_it_is_forgotten (void)
{
  g_autoptr (HfCard) card = fixture_personal_card ();
  g_autoptr (HfPeople) people = make_people ("name\nAda\n");
  g_autoptr (HfPlannedMails) planned = make_planned (card, 5);
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GPtrArray) none = NULL;

  g_assert_true (hf_planned_mails_keep (planned, card, people, NULL));
  hf_planned_mails_fail (card->uuid, "The server is away");
  hf_planned_mails_fail ("somebody-else", "nothing is made of it");
  list = hf_planned_mails_list ();
  g_assert_cmpstr (get_only (list)->failure, ==, "The server is away");
  g_assert_cmpint (get_only (list)->order.begins_s, ==, 5);
  /* It is asked about, and not tried again and again. */
  g_assert_false (hf_planned_mails_any_at_login ());

  hf_planned_mails_forget (card->uuid);
  none = hf_planned_mails_list ();
  g_assert_cmpuint (none->len, ==, 0);
}

/* Nobody else reads whose addresses these are, and no secret is there to be read. */
static void
test_private (void)
{
  g_autoptr (HfCard) card = fixture_personal_card ();
  g_autoptr (HfPeople) people = make_people ("name\nAda\n");
  g_autoptr (HfPlannedMails) planned = make_planned (card, 5);
  g_autofree char *folder = g_build_filename (g_get_user_state_dir (), "heartfelt", "planned", NULL);
  g_autofree char *file = g_strconcat (folder, "/", card->uuid, ".ini", NULL);
  g_autofree char *text = NULL;
  GStatBuf info;

  planned->order.password = g_strdup ("s3cret");
  g_assert_true (hf_planned_mails_keep (planned, card, people, NULL));
  g_assert_cmpint (g_stat (folder, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 077, ==, 0);
  g_assert_true (g_file_get_contents (file, &text, NULL, NULL));
  g_assert_null (strstr (text, "s3cret"));
  hf_planned_mails_forget (card->uuid);
}

/* What is no plan, or half of one, keeps nothing from starting. */
static void
test_broken_files (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_state_dir (), "heartfelt", "planned", NULL);
  g_autofree char *nonsense = g_build_filename (folder, "nonsense.ini", NULL);
  g_autofree char *alone = g_build_filename (folder, "alone.ini", NULL);
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (HfPeople) people = NULL;
  g_autoptr (GError) error = NULL;

  g_mkdir_with_parents (folder, 0700);
  g_assert_true (g_file_set_contents (nonsense, "\1\2\3", 3, NULL));
  g_assert_true (g_file_set_contents (alone, "[planned]\nbegins=7\nplaces=x;y;\ntoday=never\n", -1, NULL));
  list = hf_planned_mails_list ();
  g_assert_true (g_date_valid (&get_only (list)->day));
  g_assert_null (hf_planned_mails_open (get_only (list), &people, &error));
  g_assert_nonnull (error);
  g_unlink (nonsense);
  hf_planned_mails_forget ("alone");
}

/* What starts with the user's session is this program, wherever it lies, as those who start programs read the file. */
static void
test_entry_of_any_path (void)
{
  static const char *const paths[] = { "/usr/bin/heartfelt", "/opt/a b/heartfelt",
                                       "/home/zoë/\"50%\" $HOME `ls` \\n/heartfelt" };

  for (gsize i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autofree char *text = hf_login_start_dup_entry (paths[i]);
      g_autoptr (GKeyFile) keys = g_key_file_new ();
      g_autofree char *exec = NULL;
      g_autofree char *try_exec = NULL;
      g_auto (GStrv) words = NULL;
      g_auto (GStrv) pieces = NULL;
      g_autofree char *path = NULL;

      g_assert_true (g_key_file_load_from_data (keys, text, -1, G_KEY_FILE_NONE, NULL));
      exec = g_key_file_get_string (keys, G_KEY_FILE_DESKTOP_GROUP, G_KEY_FILE_DESKTOP_KEY_EXEC, NULL);
      try_exec = g_key_file_get_string (keys, G_KEY_FILE_DESKTOP_GROUP, G_KEY_FILE_DESKTOP_KEY_TRY_EXEC, NULL);
      g_assert_true (g_shell_parse_argv (exec, NULL, &words, NULL));
      pieces = g_strsplit (words[0], "%%", -1);
      path = g_strjoinv ("%", pieces);
      g_assert_cmpstr (path, ==, paths[i]);
      g_assert_cmpstr (try_exec, ==, paths[i]);
      g_assert_cmpstr (words[1], ==, "--gapplication-service");
      g_assert_null (words[2]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/mail-planned/comes-back-as-kept", test_comes_back_as_kept);
  g_test_add_func ("/mail-planned/failure-is-kept-until-it-is-forgotten", test_failure_is_kept_until_it_is_forgotten);
  g_test_add_func ("/mail-planned/nobody-else-reads-it", test_private);
  g_test_add_func ("/mail-planned/broken-files-are-passed-over", test_broken_files);
  g_test_add_func ("/login-start/entry-names-any-path", test_entry_of_any_path);
  return g_test_run ();
}
