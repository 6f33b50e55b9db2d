/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roster/mail-address.h"
#include "roster/stray-letters.h"

#include <string.h>

static void
test_valid (void)
{
  static const struct
  {
    const char *text;
    gboolean is_valid;
  } cases[] = {
    { "ana@example.org", TRUE },
    { "ana+x@sub.example.org", TRUE },
    { "eva.o'hara@example.org", TRUE },
    { "_x-1@example.co", TRUE },
    { "töm@exämple.org", TRUE },
    { "用户@例子.广告", TRUE },
    { "उपयोगकर्ता@उदाहरण.कॉम", TRUE },
    { "ana@xn--exmple-cua.org", TRUE },
    { "ana@example", FALSE },
    { "@example.org", FALSE },
    { "ana@", FALSE },
    { "ana", FALSE },
    { "", FALSE },
    { "i@a@example.org", FALSE },
    { "ana@example..org", FALSE },
    { "ana..lima@example.org", FALSE },
    { ".ana@example.org", FALSE },
    { "ana.@example.org", FALSE },
    { "ana@-example.org", FALSE },
    { "ana@exam_ple.org", FALSE },
    { "ana@example.org.", FALSE },
    { "ana@127.0.0.1", FALSE },
    { "ana lima@example.org", FALSE },
    { "Ana <ana@example.org>", FALSE },
    { "ana@example.org, tom@example.org", FALSE },
    { "ana\u200B@example.org", FALSE },
  };
  g_autofree char *long_local = g_strnfill (65, 'a');
  g_autofree char *long_address = g_strconcat (long_local, "@example.org", NULL);
  g_autofree char *long_label = g_strnfill (64, 'b');
  g_autofree char *long_domain = g_strconcat ("ana@", long_label, ".org", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("“%s”", cases[i].text);
      g_assert_cmpint (hf_mail_address_is_valid (cases[i].text), ==, cases[i].is_valid);
    }
  g_assert_true (hf_mail_address_is_valid (long_address + 1));
  g_assert_false (hf_mail_address_is_valid (long_address));
  g_assert_false (hf_mail_address_is_valid (long_domain));
}

static void
test_mend (void)
{
  static const struct
  {
    const char *text;
    const char *mended;
  } cases[] = {
    { "ana@example.org", NULL },
    { "töm@exämple.org", NULL },
    { "ana@gmail.co", NULL },
    { "ana", NULL },
    { "", NULL },
    { "tom@example", NULL },
    { "see the list", NULL },
    { "ana at example.org", "ana@example.org" },
    { "ana (at) example (dot) org", "ana@example.org" },
    { "ana[at]example[dot]org", "ana@example.org" },
    { "ana @example.org", "ana@example.org" },
    { "ana@ example.org", "ana@example.org" },
    { "ana@example,org", "ana@example.org" },
    { "ana@example.org.", "ana@example.org" },
    { "ana@example.org;", "ana@example.org" },
    { "ana@example..org", "ana@example.org" },
    { "ana.@example.org", "ana@example.org" },
    { "ana@@example.org", "ana@example.org" },
    { "mailto:ana@example.org", "ana@example.org" },
    { "MAILTO:ana@example.org", "ana@example.org" },
    { "Ana Lima <ana@example.org>", "ana@example.org" },
    { "<ana@example.org>", "ana@example.org" },
    { "ana＠example．org", "ana@example.org" },
    { "ana@example.org, tom@example.org", "ana@example.org" },
    { "ana@example.org / tom@example.org", "ana@example.org" },
    { "\u202Aana@example.org\u202C", "ana@example.org" },
    { "ana\u200B@example.org", "ana@example.org" },
    { "ana@gmial.com", "ana@gmail.com" },
    { "ana@gmail", "ana@gmail.com" },
    { "ana@gmail.con", "ana@gmail.com" },
    { "ana@hotmial.con", "ana@hotmail.com" },
    { "ana@example.ogr", "ana@example.org" },
    { "töm@exämple,org", "töm@exämple.org" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *mended = hf_mail_address_mend (cases[i].text);

      g_test_message ("“%s”", cases[i].text);
      g_assert_cmpstr (mended, ==, cases[i].mended);
    }
}

static void
test_stray_letters (void)
{
  static const struct
  {
    const char *text;
    const char *seen; /* NULL: all of it */
  } cases[] = {
    { "Ana Lima", NULL },
    { "Ana\u200B Lima", "Ana Lima" },
    { "Ana\u00ADLima", "AnaLima" },
    { "\u200EAna", "Ana" },
    { "Ana\u200D Lima", "Ana Lima" },
    { "Ana\u200C", "Ana" },
    { "\u3164", "" },
    { "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645", NULL }, /* Persian needs its non-joiner */
    { "\u0915\u094D\u200D\u0937", NULL },                         /* and Hindi its joiner */
    { "Ana \U0001F469\u200D\U0001F4BB", NULL },                   /* an emoji of two */
    { "عمر\u200F (Omar)", NULL },
    { "", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *seen = hf_stray_letters_mend (cases[i].text);

      g_test_message ("%" G_GSIZE_FORMAT ": “%s”", i, cases[i].text);
      g_assert_cmpstr (seen, ==, cases[i].seen);
    }
}

static void
test_wide_spaces (void)
{
  static const struct
  {
    const char *text;
    const char *mended;
  } cases[] = {
    { "Ana Lima", NULL },
    { "Ana  Lima", "Ana Lima" },
    { "Ana \u00A0 Lima", "Ana Lima" },
    { "Ana\u00A0Lima", NULL },
    { "Ana\tLima", "Ana Lima" },
    { "Ana\nLima", "Ana Lima" },
    { "山田\u3000太郎", NULL },
    { "山田\u3000\u3000太郎", "山田 太郎" },
    { "", NULL },
    { "a  b   c", "a b c" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *mended = hf_wide_spaces_mend (cases[i].text);

      g_assert_cmpstr (mended, ==, cases[i].mended);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/mail-address/valid", test_valid);
  g_test_add_func ("/mail-address/mend", test_mend);
  g_test_add_func ("/stray-letters/mend", test_stray_letters);
  g_test_add_func ("/stray-letters/wide-spaces", test_wide_spaces);
  return g_test_run ();
}
