/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "batch/file-name.h"

#include <string.h>

typedef struct
{
  const char *description;
  const char *text;
  const char *name;
} Case;

/* U+202E turns the writing direction, U+200D joins emoji, U+FEFF is a byte-order mark. */
static const Case cases[] = {
  { "plain-names-stay", "Ada Lovelace", "Ada Lovelace" },
  { "letters-of-any-script-stay", "Ольга 李娜 محمد", "Ольга 李娜 محمد" },
  { "letters-are-composed", "Jose\xCC\x81", "José" },
  { "separators-become-hyphens", "../../etc/passwd", "etc-passwd" },
  { "backslashes-become-hyphens", "C:\\Windows\\x", "C--Windows-x" },
  { "reserved-characters-become-hyphens", "a<b>c|d?e*f\"g", "a-b-c-d-e-f-g" },
  { "markup-is-only-text", "<b>Ada</b> & Co", "b-Ada--b- & Co" },
  { "fields-are-only-text", "{name}%s$(reboot)`x`", "{name}%s$(reboot)`x`" },
  { "headers-lose-their-line-breaks", "Ada\r\nBcc: all@example.org", "Ada Bcc- all@example.org" },
  { "tabs-and-wide-spaces-are-one-space", "Ada\t\xC2\xA0\xE3\x80\x80Lovelace", "Ada Lovelace" },
  { "line-separators-are-a-space", "Ada\xE2\x80\xA8Lovelace", "Ada Lovelace" },
  { "control-characters-go",
    "A\x01"
    "d\x7F"
    "a\xC2\x85",
    "Ada" },
  { "direction-marks-go", "cod\xE2\x80\xAEgnp.exe", "codgnp.exe" },
  { "isolates-go",
    "\xE2\x81\xA6"
    "Ada\xE2\x81\xA9",
    "Ada" },
  { "byte-order-marks-go",
    "\xEF\xBB\xBF"
    "Ada",
    "Ada" },
  { "private-letters-go",
    "A\xEE\x80\x80"
    "da",
    "Ada" },
  { "joiners-stay-within", "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x9A\x80",
    "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x9A\x80" },
  { "joiners-at-an-end-go",
    "\xE2\x80\x8D"
    "Ada\xE2\x80\x8C",
    "Ada" },
  { "leading-dots-go", "...bashrc", "bashrc" },
  { "leading-hyphens-go", "--rf *", "rf -" },
  { "leading-tildes-go", "~root", "root" },
  { "what-hides-behind-leading-dots-goes-too", ". . -.Ada", "Ada" },
  { "trailing-dots-and-spaces-go", "Ada Jr. . ", "Ada Jr" },
  { "dots-within-stay", "J. R. R. Tolkien", "J. R. R. Tolkien" },
  { "nothing-is-a-card", "", "card" },
  { "only-dots-are-a-card", " .. ", "card" },
  { "devices-are-spared", "CON", "CON_" },
  { "devices-with-an-extension-are-spared", "lpt1.txt", "lpt1_.txt" },
  { "devices-with-a-space-are-spared", "nul .x", "nul _.x" },
  { "devices-with-a-raised-digit-are-spared", "COM\xC2\xB9", "COM\xC2\xB9_" },
  { "names-that-begin-like-devices-stay", "Conrad", "Conrad" },
  { "broken-bytes-are-replaced",
    "A\xFF"
    "da",
    "A\xEF\xBF\xBD"
    "da" },
};

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autofree char *name = hf_file_name_clean (c->text, HF_FILE_NAME_BYTES);
  g_autofree char *again = hf_file_name_clean (name, HF_FILE_NAME_BYTES);

  g_assert_cmpstr (name, ==, c->name);
  g_assert_cmpstr (again, ==, name);
}

static void
test_cut_between_letters (void)
{
  /* A family of seven characters that people see as one. */
  static const char family[] =
      "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA7\xE2\x80\x8D\xF0\x9F\x91\xA6";
  g_autofree char *text = g_strconcat ("Ada ", family, family, NULL);

  for (gsize max_bytes = 4; max_bytes < strlen (text); max_bytes++)
    {
      g_autofree char *name = hf_file_name_clean (text, max_bytes);

      g_assert_cmpuint (strlen (name), <=, max_bytes);
      g_assert_cmpstr (
          name, ==,
          max_bytes < 4 + strlen (family)
              ? "Ada"
              : "Ada \xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA7\xE2\x80\x8D\xF0\x9F\x91\xA6");
    }
}

static void
test_cut_keeps_marks (void)
{
  g_autofree char *name = hf_file_name_clean ("xq\xCC\x83q\xCC\x83", 6);

  g_assert_cmpstr (name, ==, "xq\xCC\x83");
}

static void
test_fold (void)
{
  static const char *const pairs[][2] = {
    { "ADA", "ada" },
    { "Jose\xCC\x81", "JOSÉ" },
    { "Straße", "STRASSE" },
    { "ΣΟΦΊΑΣ", "σοφίας" },
  };
  g_autofree char *ada = hf_file_name_fold ("Ada");
  g_autofree char *ida = hf_file_name_fold ("Ida");

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autofree char *a = hf_file_name_fold (pairs[i][0]);
      g_autofree char *b = hf_file_name_fold (pairs[i][1]);

      g_assert_cmpstr (a, ==, b);
    }
  g_assert_cmpstr (ada, !=, ida);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/batch/file-name/", cases[i].description, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/batch/file-name/is-cut-between-letters-as-people-see-them", test_cut_between_letters);
  g_test_add_func ("/batch/file-name/is-cut-with-its-marks", test_cut_keeps_marks);
  g_test_add_func ("/batch/file-name/folds-what-file-systems-fold", test_fold);

  return g_test_run ();
}
