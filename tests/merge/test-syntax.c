/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merge/syntax.h"

/* Spells pieces out: t text, / break, b brace, s stray, f field, F field with fallback. */
static char *
spell (const char *words)
{
  static const char letters[] = { 't', '/', 'b', 's', 'f' };
  GString *spelling = g_string_new (NULL);
  gsize position = 0;
  gsize end = 0;
  HfPiece piece;

  while (hf_syntax_next (words, &position, &piece))
    {
      g_assert_cmpuint (piece.start, ==, end);
      g_assert_cmpuint (piece.length, >, 0);
      end = piece.start + piece.length;
      g_assert_cmpuint (position, ==, end);

      if (piece.kind == HF_PIECE_FIELD)
        {
          g_autofree char *fallback = hf_piece_dup_fallback (&piece, words);

          g_string_append_printf (spelling, "f<%.*s%s%s>", (int) piece.key_length, words + piece.key_start,
                                  fallback != NULL ? "|" : "", fallback != NULL ? fallback : "");
        }
      else
        g_string_append_c (spelling, letters[piece.kind]);
    }

  return g_string_free (spelling, FALSE);
}

static void
test_pieces (void)
{
  static const struct
  {
    const char *words;
    const char *pieces;
  } cases[] = {
    { "", "" },
    { "Thank you", "t" },
    { "{name}", "f<name>" },
    { "Dear {name},", "tf<name>t" },
    { "{name|friend}", "f<name|friend>" },
    { "{name|}", "f<name|>" },
    { "{name| dear friend }", "f<name| dear friend >" },
    { "{ first name }", "f<first name>" },
    { "{name |you}", "f<name|you>" },
    { "{a|b|c}", "f<a|b|c>" },
    { "{a|{{b}", "f<a|{b>" },
    { "{имя}{名前}", "f<имя>f<名前>" },
    { "a\n\nb", "t//t" },
    { "{{", "b" },
    { "}}", "b" },
    { "{{name}}", "btb" },
    { "{{{name}}}", "bf<name>b" },
    { "{{{{", "bb" },
    { "}", "t" },
    { "a } b", "tt" },
    { ":-}", "tt" },
    { "{", "s" },
    { "{}", "st" },
    { "{ }", "stt" },
    { "{|x}", "stt" },
    { "{name", "st" },
    { "{name\n}", "st/t" },
    { "{name|a\nb}", "st/tt" },
    { "{name, {team}", "stf<team>" },
    { "{name|a{b}", "stf<b>" },
    { "{na{{me}", "stbtt" },
    { "{{name}", "btt" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *pieces = spell (cases[i].words);

      g_test_message ("“%s”", cases[i].words);
      g_assert_cmpstr (pieces, ==, cases[i].pieces);
    }
}

static void
test_plain (void)
{
  g_assert_true (hf_syntax_is_plain (NULL));
  g_assert_true (hf_syntax_is_plain (""));
  g_assert_true (hf_syntax_is_plain ("Thank you :-}"));
  g_assert_false (hf_syntax_is_plain ("{name}"));
  g_assert_false (hf_syntax_is_plain ("{{"));
  g_assert_false (hf_syntax_is_plain ("}}"));
}

static void
test_escape (void)
{
  g_autofree char *escaped = hf_syntax_escape ("{name} }{ :-}");

  g_assert_cmpstr (escaped, ==, "{{name}} }}{{ :-}}");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/syntax/pieces", test_pieces);
  g_test_add_func ("/syntax/plain", test_plain);
  g_test_add_func ("/syntax/escape-doubles-braces", test_escape);
  return g_test_run ();
}
