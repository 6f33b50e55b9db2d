/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mail/account.h"
#include "mail/error.h"

#include <glib/gstdio.h>
#include <string.h>

#define FROM "[account]\nfrom=Team <team@example.org>\n"

typedef struct
{
  const char *name;
  const char *text;
  const char *says; /* of the message; NULL: it is good */
} Case;

static const Case cases[] = {
  { "good", FROM "server=smtp.example.org\nuser=team@example.org\n", NULL },
  { "address-alone", "[account]\nfrom=team@example.org\nserver=smtp.example.org\n", NULL },
  { "loopback-in-the-open", FROM "server=127.0.0.1\nsecurity=none\nport=25\n", NULL },
  { "loopback-by-name", FROM "server=localhost\nsecurity=none\nport=25\n", NULL },
  { "loopback-of-six", FROM "server=::1\nsecurity=none\nport=25\n", NULL },
  { "elsewhere-in-the-open", FROM "server=smtp.example.org\nsecurity=none\n", "security=" },
  { "elsewhere-by-number", FROM "server=192.0.2.1\nsecurity=none\n", "security=" },
  { "unknown-security", FROM "server=smtp.example.org\nsecurity=ssl\n", "security=" },
  { "password-in-it", FROM "server=smtp.example.org\npassword=secret\n", "password=" },
  { "no-from", "[account]\nserver=smtp.example.org\n", "from=" },
  { "no-address", "[account]\nfrom=Team\nserver=smtp.example.org\n", "from=" },
  { "no-server", FROM, "server=" },
  { "server-of-more", FROM "server=smtp.example.org/x?y\n", "server=" },
  { "server-with-user", FROM "server=a@smtp.example.org\n", "server=" },
  { "port-too-large", FROM "server=smtp.example.org\nport=70000\n", "port=" },
  { "port-of-words", FROM "server=smtp.example.org\nport=smtp\n", "port=" },
  { "token-of-nobody", FROM "server=smtp.example.org\ntoken-command=print-token\n", "user=" },
  { "other-group", "[mail]\nfrom=team@example.org\n", "[account]" },
  { "no-key-file", "hello\n", "no account file" },
};

static void
test_load (gconstpointer data)
{
  const Case *one = data;
  g_autofree char *folder = g_dir_make_tmp ("heartfelt-account-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "team.account", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (HfMailAccount) account = NULL;

  g_file_set_contents (path, one->text, -1, NULL);
  account = hf_mail_account_load (path, &error);
  g_unlink (path);
  g_rmdir (folder);
  if (one->says == NULL)
    {
      g_assert_no_error (error);
      g_assert_cmpstr (account->from_address, ==, "team@example.org");
      return;
    }
  g_assert_error (error, HF_MAIL_ERROR, HF_MAIL_ERROR_ACCOUNT);
  g_assert_nonnull (strstr (error->message, one->says));
  g_assert_null (strstr (error->message, "=secret"));
}

static void
test_defaults (void)
{
  g_autoptr (HfMailAccount) account = hf_mail_account_new ();

  g_assert_cmpuint (account->port, ==, 587);
  g_assert_cmpint (account->security, ==, HF_MAIL_STARTTLS);
}

/* Its folder is what XDG_CONFIG_HOME says, which main() set. */
static void
test_set_up (void)
{
  g_autoptr (HfMailAccount) account = hf_mail_account_new ();
  g_autoptr (HfMailAccount) loaded = NULL;
  g_autoptr (GPtrArray) names = NULL;
  g_autoptr (GError) error = NULL;

  account->name = g_strdup ("Team/../B\303\274ro");
  account->from_name = g_strdup ("Team \"A\", all; of [us]");
  account->from_address = g_strdup ("team@example.org");
  account->server = g_strdup ("smtp.example.org");
  account->user = g_strdup (" team");
  account->security = HF_MAIL_TLS;
  account->port = 465;
  hf_mail_account_save (account, &error);
  g_assert_no_error (error);

  names = hf_mail_account_list ();
  g_assert_cmpuint (names->len, ==, 1);
  loaded = hf_mail_account_load (names->pdata[0], &error);
  g_assert_no_error (error);
  g_assert_cmpstr (loaded->from_name, ==, account->from_name);
  g_assert_cmpint (loaded->security, ==, HF_MAIL_TLS);
  g_assert_cmpuint (loaded->port, ==, 465);

  g_assert_null (hf_mail_account_load ("nobody", &error));
  g_assert_error (error, HF_MAIL_ERROR, HF_MAIL_ERROR_ACCOUNT);
}

int
main (int argc, char *argv[])
{
  g_autofree char *config = g_dir_make_tmp ("heartfelt-config-XXXXXX", NULL);
  g_autofree char *command = g_strdup_printf ("rm -rf '%s'", config);
  int status;

  g_setenv ("XDG_CONFIG_HOME", config, TRUE);
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/mail/account/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_load);
    }
  g_test_add_func ("/mail/account/defaults", test_defaults);
  g_test_add_func ("/mail/account/set-up-by-name", test_set_up);
  status = g_test_run ();
  g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL);
  return status;
}
