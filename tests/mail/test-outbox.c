/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mail/error.h"
#include "mail/outbox.h"

#include <glib/gstdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("heartfelt-outbox-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "some", "outbox.sqlite", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autofree char *command = g_strdup_printf ("rm -rf '%s'", fixture->folder);

  g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));
  g_free (fixture->path);
  g_free (fixture->folder);
}

static HfOutbox *
open_outbox (const Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  HfOutbox *outbox = hf_outbox_open (fixture->path, "card-1", &error);

  g_assert_no_error (error);
  return outbox;
}

static void
put (HfOutbox *outbox, const char *key, guint row, HfMailState state)
{
  const HfOutboxEntry entry = { .key = (char *) key,
                                .row = row,
                                .name = (char *) "Zo\303\253",
                                .email = (char *) "zoe@example.org",
                                .digest = (char *) "d",
                                .message_id = (char *) "1@example.org",
                                .date_s = 5,
                                .state = state,
                                .code = 250,
                                .server = (char *) "250 ok",
                                .when_s = 6 };
  g_autoptr (GError) error = NULL;

  hf_outbox_put (outbox, &entry, &error);
  g_assert_no_error (error);
}

static void
test_keeps (Fixture *fixture, gconstpointer data)
{
  HfOutbox *outbox = open_outbox (fixture);
  g_autoptr (HfOutboxEntry) entry = NULL;
  g_autoptr (GPtrArray) all = NULL;

  put (outbox, "b", 2, HF_MAIL_SENT);
  put (outbox, "a", 3, HF_MAIL_HELD);
  put (outbox, "a", 1, HF_MAIL_REFUSED);
  hf_outbox_free (outbox);

  outbox = open_outbox (fixture);
  entry = hf_outbox_find (outbox, "b");
  g_assert_cmpstr (entry->name, ==, "Zo\303\253");
  g_assert_cmpstr (entry->message_id, ==, "1@example.org");
  g_assert_cmpstr (entry->server, ==, "250 ok");
  g_assert_cmpint (entry->state, ==, HF_MAIL_SENT);
  g_assert_cmpint (entry->date_s, ==, 5);
  g_assert_null (hf_outbox_find (outbox, "c"));
  all = hf_outbox_list (outbox);
  g_assert_cmpuint (all->len, ==, 2);
  g_assert_cmpint (((HfOutboxEntry *) all->pdata[0])->state, ==, HF_MAIL_REFUSED);
  hf_outbox_free (outbox);
}

/* Who was being sent to when a program was killed perhaps has it; whoever waited has not. */
static void
test_killed (Fixture *fixture, gconstpointer data)
{
  pid_t child = fork ();
  int status;
  HfOutbox *outbox;
  g_autoptr (HfOutboxEntry) sending = NULL;
  g_autoptr (HfOutboxEntry) queued = NULL;

  if (child == 0)
    {
      outbox = open_outbox (fixture);
      put (outbox, "a", 1, HF_MAIL_SENDING);
      put (outbox, "b", 2, HF_MAIL_QUEUED);
      kill (getpid (), SIGKILL);
    }
  waitpid (child, &status, 0);
  g_assert_true (WIFSIGNALED (status));

  outbox = open_outbox (fixture);
  sending = hf_outbox_find (outbox, "a");
  queued = hf_outbox_find (outbox, "b");
  g_assert_cmpint (sending->state, ==, HF_MAIL_UNSURE);
  g_assert_cmpint (queued->state, ==, HF_MAIL_QUEUED);
  hf_outbox_free (outbox);
}

static void
test_one_at_a_time (Fixture *fixture, gconstpointer data)
{
  HfOutbox *outbox = open_outbox (fixture);
  pid_t child = fork ();
  int status;

  if (child == 0)
    {
      g_autoptr (GError) error = NULL;
      HfOutbox *second = hf_outbox_open (fixture->path, "card-1", &error);

      _exit (second == NULL && g_error_matches (error, HF_MAIL_ERROR, HF_MAIL_ERROR_BUSY) ? 0 : 1);
    }
  waitpid (child, &status, 0);
  g_assert_cmpint (status, ==, 0);
  put (outbox, "a", 1, HF_MAIL_SENT);
  hf_outbox_free (outbox);
}

static void
test_other_card (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  hf_outbox_free (open_outbox (fixture));
  g_assert_null (hf_outbox_open (fixture->path, "card-2", &error));
  g_assert_error (error, HF_MAIL_ERROR, HF_MAIL_ERROR_OUTBOX);
}

static void
test_other_file (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "list.csv", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_file_set_contents (path, "name,email\nAda,ada@example.org\n", -1, NULL);
  g_assert_null (hf_outbox_open (path, "card-1", &error));
  g_assert_error (error, HF_MAIL_ERROR, HF_MAIL_ERROR_OUTBOX);
  g_file_get_contents (path, &text, NULL, NULL);
  g_assert_cmpstr (text, ==, "name,email\nAda,ada@example.org\n");
}

static void
test_private (Fixture *fixture, gconstpointer data)
{
  HfOutbox *outbox = open_outbox (fixture);
  GStatBuf info;

  put (outbox, "a", 1, HF_MAIL_SENT);
  g_assert_cmpint (g_stat (fixture->path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 077, ==, 0);
  hf_outbox_free (outbox);
}

/* In a process of its own, whose files must not grow any more. */
static void
test_full_disk (Fixture *fixture, gconstpointer data)
{
  pid_t child;
  int status;

  hf_outbox_free (open_outbox (fixture));
  child = fork ();
  if (child == 0)
    {
      const struct rlimit limit = { 16u << 10, 16u << 10 };
      HfOutbox *outbox = open_outbox (fixture);
      g_autoptr (GError) error = NULL;
      HfOutboxEntry entry = { .key = (char *) "", .name = (char *) "", .email = (char *) "", .digest = (char *) "" };

      signal (SIGXFSZ, SIG_IGN);
      setrlimit (RLIMIT_FSIZE, &limit);
      for (guint i = 0; i < 100 && error == NULL; i++)
        {
          g_autofree char *key = g_strdup_printf ("%u", i);

          entry.key = key;
          hf_outbox_put (outbox, &entry, &error);
        }
      _exit (g_error_matches (error, HF_MAIL_ERROR, HF_MAIL_ERROR_OUTBOX) ? 0 : 1);
    }
  waitpid (child, &status, 0);
  g_assert_cmpint (status, ==, 0);
  hf_outbox_free (open_outbox (fixture));
}

static void
test_facts (Fixture *fixture, gconstpointer data)
{
  HfOutbox *outbox = open_outbox (fixture);
  g_autoptr (GBytes) value = g_bytes_new_static ("a\0b\377", 4);
  g_autoptr (GBytes) none = hf_outbox_get_fact (outbox, "thing");
  g_autoptr (GBytes) kept = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (none);
  hf_outbox_set_fact (outbox, "thing", value, &error);
  g_assert_no_error (error);
  hf_outbox_free (outbox);

  /* Of this card still. */
  outbox = open_outbox (fixture);
  kept = hf_outbox_get_fact (outbox, "thing");
  g_assert_nonnull (kept);
  g_assert_true (g_bytes_equal (kept, value));
  hf_outbox_free (outbox);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/mail/outbox/keeps-what-it-is-told", Fixture, NULL, set_up, test_keeps, tear_down);
  g_test_add ("/mail/outbox/killed-leaves-unsure", Fixture, NULL, set_up, test_killed, tear_down);
  g_test_add ("/mail/outbox/one-program-at-a-time", Fixture, NULL, set_up, test_one_at_a_time, tear_down);
  g_test_add ("/mail/outbox/of-another-card-is-left-alone", Fixture, NULL, set_up, test_other_card, tear_down);
  g_test_add ("/mail/outbox/other-file-is-left-alone", Fixture, NULL, set_up, test_other_file, tear_down);
  g_test_add ("/mail/outbox/nobody-else-reads-it", Fixture, NULL, set_up, test_private, tear_down);
  g_test_add ("/mail/outbox/facts-of-any-bytes", Fixture, NULL, set_up, test_facts, tear_down);
  g_test_add ("/mail/outbox/full-disk-is-told", Fixture, NULL, set_up, test_full_disk, tear_down);
  return g_test_run ();
}
