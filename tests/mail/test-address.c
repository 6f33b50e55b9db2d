/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mail/address.h"
#include "mail/error.h"

typedef struct
{
  const char *name;
  const char *typed;
  const char *normal; /* NULL: refused */
} Case;

static const Case cases[] = {
  { "plain", "ada@example.org", "ada@example.org" },
  { "host-in-lower-case", "Ada.L@EXAMPLE.Org", "Ada.L@example.org" },
  { "spaces-around", "  ada@example.org\t", "ada@example.org" },
  { "in-angles", "< ada@example.org >", "ada@example.org" },
  { "plus", "ada+cards@example.org", "ada+cards@example.org" },
  { "host-of-any-script", "ada@m\303\274nchen.example", "ada@xn--mnchen-3ya.example" },
  { "host-spelt-in-two-marks", "ada@mu\314\210nchen.example", "ada@xn--mnchen-3ya.example" },
  { "name-of-any-script", "zo\303\253@example.org", "zo\303\253@example.org" },
  { "empty", "", NULL },
  { "no-at", "ada.example.org", NULL },
  { "no-name", "@example.org", NULL },
  { "no-host", "ada@", NULL },
  { "two-ats", "ada@home@example.org", NULL },
  { "space-within", "ada l@example.org", NULL },
  { "line-break", "ada@example.org\nBcc: all@example.org", NULL },
  { "line-break-in-name", "ada\r\n@example.org", NULL },
  { "two-addresses", "ada@example.org,ben@example.org", NULL },
  { "with-name", "Ada <ada@example.org>", NULL },
  { "quoted", "\"ada l\"@example.org", NULL },
  { "two-dots", "ada..l@example.org", NULL },
  { "dot-first", ".ada@example.org", NULL },
  { "dot-last", "ada.@example.org", NULL },
  { "one-label", "ada@example", NULL },
  { "numbers", "ada@127.0.0.1", NULL },
  { "hyphen-first", "ada@-example.org", NULL },
  { "empty-label", "ada@example..org", NULL },
  { "underscore-in-host", "ada@ex_ample.org", NULL },
  { "turned", "ada\342\200\256@example.org", NULL },
  { "nothing-one-sees", "ada\342\200\213@example.org", NULL },
  { "not-utf8", "ad\377a@example.org", NULL },
  { "long-name", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa@example.org", NULL },
};

static void
test_normal (gconstpointer data)
{
  const Case *one = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *normal = hf_mail_address_normalize (one->typed, &error);

  g_assert_cmpstr (normal, ==, one->normal);
  if (one->normal == NULL)
    g_assert_error (error, HF_MAIL_ERROR, HF_MAIL_ERROR_ADDRESS);
  else
    g_assert_no_error (error);
}

static void
test_fold (void)
{
  g_autofree char *a = hf_mail_address_fold ("Ada.L@example.org");
  g_autofree char *b = hf_mail_address_fold ("ada.l@example.org");
  g_autofree char *c = hf_mail_address_fold ("ada@example.org");

  g_assert_cmpstr (a, ==, b);
  g_assert_cmpstr (a, !=, c);
  g_assert_cmpstr (hf_mail_address_get_host ("ada@example.org"), ==, "example.org");
}

typedef struct
{
  const char *name;
  const char *text;
  const char *address;
  const char *beside; /* NULL: no name */
} Split;

static const Split splits[] = {
  { "alone", " ada@example.org", "ada@example.org", NULL },
  { "in-angles", "<ada@example.org>", "<ada@example.org>", NULL },
  { "with-name", "Ada Lovelace <ada@example.org>", "ada@example.org", "Ada Lovelace" },
  { "with-name-in-quotes", "\"Lovelace, Ada\" <ada@example.org>", "ada@example.org", "Lovelace, Ada" },
  { "two", "Ada <ada@example.org>, Ben <ben@example.org>", "ben@example.org", "Ada <ada@example.org>, Ben" },
  { "open", "Ada <ada@example.org", "Ada <ada@example.org", NULL },
  { "empty", "", "", NULL },
};

static void
test_split (gconstpointer data)
{
  const Split *one = data;
  g_autofree char *beside = NULL;
  g_autofree char *address = hf_mail_address_split (one->text, &beside);

  g_assert_cmpstr (address, ==, one->address);
  g_assert_cmpstr (beside, ==, one->beside);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/mail/address/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_normal);
    }
  g_test_add_func ("/mail/address/one-mailbox", test_fold);
  for (gsize i = 0; i < G_N_ELEMENTS (splits); i++)
    {
      g_autofree char *path = g_strdup_printf ("/mail/address/split/%s", splits[i].name);

      g_test_add_data_func (path, &splits[i], test_split);
    }
  return g_test_run ();
}
