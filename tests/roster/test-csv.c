/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roster-util.h"

typedef struct
{
  const char *what;
  const char *text;
  const char *dump;
  const char *delimiter;
  const char *doubts;
} Case;

#define ZOE "Zoë Berg"

static const Case cases[] = {
  { "comma", "Name,Email\n" ZOE ",z@example.org\n", "Name=name|Email=email/" ZOE "|z@example.org", ",", "" },
  { "semicolon", "Name;Email\n" ZOE ";z@example.org\n", "Name=name|Email=email/" ZOE "|z@example.org", ";", "" },
  { "tab", "Name\tEmail\n" ZOE "\tz@example.org\n", "Name=name|Email=email/" ZOE "|z@example.org", "\t", "" },
  { "pipe", "Name|Shirt\n" ZOE "|M\n", "Name=name|Shirt=shirt/" ZOE "|M", "|", "" },
  { "one-column", "Name\n" ZOE "\nTom\n", "Name=name/" ZOE "/Tom", "", "" },
  { "one-column-of-turned-names", "Name\nBerg, Zoë\nLind, Tom\n", "Name=name/Berg, Zoë/Lind, Tom", "",
    "comma-name:1 comma-name:2" },
  { "commas-within-semicolons", "Name;Note\nBerg, Zoë;kind, patient\nTom;one, two, three\n",
    "Name=name|Note=note/Berg, Zoë|kind, patient/Tom|one, two, three", ";", "comma-name:1" },
  { "semicolons-within-quoted-commas", "Name,Note\nZoë,\"a; b; c\"\nTom,\"d; e; f\"\n",
    "Name=name|Note=note/Zoë|a; b; c/Tom|d; e; f", ",", "" },
  { "sep-line-of-Excel", "sep=;\r\nName;Note\r\nZoë;a,b\r\n", "Name=name|Note=note/Zoë|a,b", ";", "" },
  { "sep-line-with-a-caret", "sep=^\nName^Note\nZoë^a\n", "Name=name|Note=note/Zoë|a", "^", "" },
  { "sep-line-quoted", "\"sep=|\"\nName|Note\nZoë|a\n", "Name=name|Note=note/Zoë|a", "|", "" },

  { "line-feed", "Name,Team\nZoë,A\nTom,B", "Name=name|Team=team/Zoë|A/Tom|B", ",", "" },
  { "carriage-return", "Name,Team\rZoë,A\rTom,B\r", "Name=name|Team=team/Zoë|A/Tom|B", ",", "" },
  { "both", "Name,Team\r\nZoë,A\r\nTom,B\r\n", "Name=name|Team=team/Zoë|A/Tom|B", ",", "" },
  { "mixed-line-ends", "Name,Team\r\nZoë,A\nTom,B\rEva,C", "Name=name|Team=team/Zoë|A/Tom|B/Eva|C", ",", "" },
  { "blank-rows-are-not-people", "\n\nName,Team\n\n  \n,,\nZoë,A\n\" \",\n\nTom,B\n\n",
    "Name=name|Team=team/Zoë|A/Tom|B", ",", "" },

  { "an-end-of-file-mark-is-no-row", "Name,Team\nZoë,A\n\x1A", "Name=name|Team=team/Zoë|A", ",", "" },
  { "quoted-line-break", "Name,Note\nZoë,\"one\r\ntwo\rthree\nfour\"\n",
    "Name=name|Note=note/Zoë|one\ntwo\nthree\nfour", ",", "" },
  { "quoted-quote", "Name,Note\nZoë,\"she said \"\"hello\"\"\"\n", "Name=name|Note=note/Zoë|she said \"hello\"", ",",
    "" },
  { "quote-within-text", "Name,Note\nZoë,6\" ruler\n", "Name=name|Note=note/Zoë|6\" ruler", ",", "" },
  { "careless-quotes", "Name,Note\nZoë,\"a \"big\" help\"\n", "Name=name|Note=note/Zoë|a \"big\" help", ",", "" },
  { "unclosed-quote", "Name,Note\nZoë,a\nTom,\"b\nEva,c\n", "Name=name|Note=note/Zoë|a/Tom|b\nEva,c", ",",
    "unclosed-quote trimmed:2" },
  { "spaces-around-a-delimiter", "Name , Team\n  Zoë ,  A  \n", "Name=name|Team=team/Zoë|A", ",", "" },
  { "spaces-within-quotes", "Name,Team\n\" Zoë \",A\n", "Name=name|Team=team/Zoë|A", ",", "trimmed:1" },
  { "no-break-spaces", "Name,Team\n\u00A0Zoë\u3000,A\n", "Name=name|Team=team/Zoë|A", ",", "trimmed:1" },

  { "short-row", "Name,Team,Note\nZoë,A\nTom,B,c\n", "Name=name|Team=team|Note=note/Zoë|A|/Tom|B|c", ",",
    "ragged-row:1" },
  { "long-row", "Name,Note\nZoë,kind\nTom,kind, patient\nEva,brave\n",
    "Name=name|Note=note/Zoë|kind/Tom|kind/Eva|brave", ",", "ragged-row:2" },
  { "delimiters-at-line-ends", "Name,Team,,\nZoë,A,,\nTom,B,,,,\n", "Name=name|Team=team/Zoë|A/Tom|B", ",", "" },
  { "an-empty-heading", "Name,,Team\nZoë,x,A\n", "Name=name|Column 2=column2|Team=team/Zoë|x|A", ",", "empty-heading" },
  { "an-empty-column", "Name,,Team\nZoë,,A\n", "Name=name|Team=team/Zoë|A", ",", "" },
  { "a-column-beyond-the-headings", "Name,Team\nZoë,A,x\nTom,B,y\n",
    "Name=name|Team=team|Column 3=column3/Zoë|A|x/Tom|B|y", ",", "empty-heading" },
  { "the-same-heading-twice", "Name,Shirt,Shirt\nZoë,M,L\n", "Name=name|Shirt=shirt|Shirt 2=shirt2/Zoë|M|L", ",",
    "duplicate-heading" },
  { "the-same-usual-heading-twice", "Name,Name\nZoë,Tom\n", "Name=name|Name 2=name2/Zoë|Tom", ",",
    "duplicate-heading" },
  { "two-headings-of-one-field", "Email,Name,E-Mail-Adresse\na@example.org,Zoë,b@example.org\n",
    "Email=email|Name=name|E-Mail-Adresse=emailadresse/a@example.org|Zoë|b@example.org", ",", "duplicate-heading" },

  { "no-headings", "Zoë Berg,zoe@example.org,Chat\nTom Lind,tom@example.org,Chat\n",
    "Column 1=name|Column 2=email|Column 3=column3/Zoë Berg|zoe@example.org|Chat/Tom Lind|tom@example.org|Chat", ",",
    "no-heading-row" },
  { "only-names", "Zoë Berg\nTom Lind\n林小满\n", "Column 1=name/Zoë Berg/Tom Lind/林小满", "", "no-heading-row" },
  { "unknown-headings-above-addresses", "Wer,Wohin\nZoë,zoe@example.org\nTom,tom@example.org\n",
    "Wer=wer|Wohin=wohin/Zoë|zoe@example.org/Tom|tom@example.org", ",", "no-name-column" },
  { "a-role-that-sounds-like-a-heading", "Zoë Berg,Agent\nTom Lind,Agent\n",
    "Column 1=name|Column 2=column2/Zoë Berg|Agent/Tom Lind|Agent", ",", "no-heading-row" },

  { "control-characters",
    "Name,Note\nZo\x01ë,a\x07\x1B"
    "b\n",
    "Name=name|Note=note/Zoë|ab", ",", "control-character:1 control-character:1" },
  { "a-vertical-tab-breaks-the-line", "Name,Note\nZoë,a\vb\n", "Name=name|Note=note/Zoë|a\nb", ",", "" },
  { "letters-are-composed", "Name,Team\nZoe\u0308,A\n", "Name=name|Team=team/Zoë|A", ",", "" },
  { "chosen-ideographs-stay", "Name,Team\n\uFA19\u4EE3E\u0301,A\n", "Name=name|Team=team/\uFA19\u4EE3\u00C9|A", ",",
    "" },
  { "markup-is-text", "Name,Note\n<b>Zoë</b>,{name} & ../../etc\n", "Name=name|Note=note/<b>Zoë</b>|{name} & ../../etc",
    ",", "" },
};

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  HfRoster *roster = read_good (test->text);

  assert_roster (roster, test->dump, test->doubts);
  g_assert_cmpstr (hf_roster_get_delimiter (roster), ==, test->delimiter);
  g_assert_cmpstr (hf_roster_kind_name (hf_roster_get_kind (roster)), ==, test->delimiter[0] == '\t' ? "tsv" : "csv");
  hf_roster_unref (roster);
}

static void
test_nul_bytes (void)
{
  const char text[] = "Name,Note\nZo\0\xC3\xAB,a\0b\nTom,\0\n";
  g_autoptr (GError) error = NULL;
  HfRoster *roster = read_bytes (text, sizeof text - 1, NULL, &error);
  g_autofree char *content = NULL;
  g_autofree char *doubts = NULL;

  g_assert_no_error (error);
  content = dump (roster);
  doubts = dump_doubts (roster);
  g_assert_cmpstr (content, ==, "Name=name|Note=note/Zoë|ab/Tom|");
  g_assert_cmpstr (doubts, ==, "control-character:1 control-character:1 control-character:2");
  hf_roster_unref (roster);
}

static void
test_rows_and_lines (void)
{
  HfRoster *roster = read_good ("sep=,\r\n\r\nName,Note\r\n\r\nZoë,\"a\r\nb\"\r\n\r\n,\r\nTom,c\rEva,d\n");
  static const guint lines[] = { 5, 9, 10 };

  g_assert_cmpuint (hf_roster_get_n_people (roster), ==, G_N_ELEMENTS (lines));
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      HfPerson *person = hf_roster_get_person (roster, i);

      g_assert_cmpuint (hf_person_get_row (person), ==, i + 1);
      g_assert_cmpuint (hf_person_get_line (person), ==, lines[i]);
      g_assert_true (hf_person_get_roster (person) == roster);
    }
  hf_roster_unref (roster);
}

/* Sources come in blocks of 1 MiB: their seam may cut a letter of two bytes, one of four, or a line break. */
static void
test_a_row_may_lie_across_blocks (void)
{
  static const char unit[8] = "ÿ😀\r\n";
  g_autoptr (GString) note = g_string_new (NULL);

  for (guint i = 0; i < 500; i++)
    g_string_append (note, "\nÿ😀");

  for (guint shift = 0; shift < sizeof unit; shift++)
    {
      g_autoptr (GString) text = g_string_new ("Name,Note\n");
      HfRoster *roster;

      while (text->len < (1u << 20) + 4096)
        {
          g_string_append_printf (text, "Zoë,\"%.*s", (int) shift, "xxxxxxxx");
          for (guint i = 0; i < 500; i++)
            g_string_append_len (text, unit, sizeof unit);
          g_string_append (text, "\"\r\n");
        }

      roster = read_good (text->str);
      for (guint i = 0; i < hf_roster_get_n_people (roster); i++)
        {
          HfPerson *person = hf_roster_get_person (roster, i);
          const char *value = hf_person_get_value (person, 1) + shift;

          g_assert_cmpstr (hf_person_get_value (person, 0), ==, "Zoë");
          g_assert_cmpuint (strlen (value), ==, note->len - 1);
          g_assert_true (g_str_has_prefix (value, note->str + 1));
          g_assert_cmpuint (hf_person_get_line (person), ==, 2 + 501 * i);
        }
      hf_roster_unref (roster);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/csv/", cases[i].what, NULL);
      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/csv/nul-bytes", test_nul_bytes);
  g_test_add_func ("/csv/rows-and-lines", test_rows_and_lines);
  g_test_add_func ("/csv/a-row-may-lie-across-blocks", test_a_row_may_lie_across_blocks);
  return g_test_run ();
}
