/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/words.h"

typedef struct
{
  const char *name;
  HfFontRole role;
  const char *language;
  const char *before; /* nullable */
  const char *field;  /* nullable */
  const char *words;
  const char *faces;
} Case;

/* Body: Vollkorn 400; headline: League Spartan 800; signature: Kaushan Script 400. */
static const Case cases[] = {
  { "latin-stays-in-headline", HF_FONT_ROLE_HEADLINE, "en", "Thank you, ", "name", "Zoë", "League Spartan 800" },
  { "latin-extended-stays-in-signature", HF_FONT_ROLE_SIGNATURE, "pl", NULL, "name", "Łukasz Żółć",
    "Kaushan Script 400" },
  { "latin-extended-moves-whole-item-to-body", HF_FONT_ROLE_SIGNATURE, "vi", "Dear ", "name", "Nguyễn Thị Ánh",
    "Vollkorn 400" },
  { "decomposed-letters-are-the-same-letters", HF_FONT_ROLE_SIGNATURE, "en", NULL, "name", "Jose\xCC\x81 Łukasz",
    "Kaushan Script 400" },
  { "cyrillic-moves-whole-item-to-body-at-headline-weight", HF_FONT_ROLE_HEADLINE, "en", "Thank you, ", "name", "Мария",
    "Vollkorn 800" },
  { "greek-moves-whole-item-to-body", HF_FONT_ROLE_SIGNATURE, "el", "Dear ", "name", "Ελένη", "Vollkorn 400" },
  { "polytonic-greek-name-stays-whole", HF_FONT_ROLE_SIGNATURE, "el", NULL, "name", "Ἀθηνᾶ Ὀδυσσέως",
    "Noto Serif 400" },
  { "arabic-name-goes-to-naskh", HF_FONT_ROLE_HEADLINE, "en", "Thanks ", "name", "محمد",
    "Vollkorn 800; Noto Naskh Arabic 800" },
  { "hebrew-name-goes-to-its-face", HF_FONT_ROLE_BODY, "en", "Dear ", "name", "דוד בן־גוריון",
    "Vollkorn 400; Noto Serif Hebrew 400" },
  { "comma-leaves-the-face-to-the-letters", HF_FONT_ROLE_BODY, "en", NULL, NULL, "Thank you, נועה לוי, for",
    "Vollkorn 400; Noto Serif Hebrew 400" },
  { "apostrophe-leaves-the-face-to-the-letters", HF_FONT_ROLE_BODY, "en", "Dear ", "name", "ג'ורג' (1)",
    "Vollkorn 400; Noto Serif Hebrew 400" },
  { "devanagari-name-goes-to-its-face", HF_FONT_ROLE_BODY, "hi", "Dear ", "name", "क्षितिज शर्मा",
    "Vollkorn 400; Noto Serif Devanagari 400" },
  { "thai-name-goes-to-its-face", HF_FONT_ROLE_BODY, "th", "Dear ", "name", "สมชาย วงศ์สุวรรณ",
    "Vollkorn 400; Noto Serif Thai 400" },
  { "japanese-name", HF_FONT_ROLE_BODY, "ja", "Dear ", "name", "山田 太郎", "Vollkorn 400; Noto Serif CJK JP 400" },
  { "chinese-name-simplified", HF_FONT_ROLE_BODY, "zh-Hans", "Dear ", "name", "王小明",
    "Vollkorn 400; Noto Serif CJK SC 400" },
  { "chinese-name-traditional", HF_FONT_ROLE_BODY, "zh-Hant", "Dear ", "name", "陳大文",
    "Vollkorn 400; Noto Serif CJK TC 400" },
  { "korean-name", HF_FONT_ROLE_BODY, "ko-KR", "Dear ", "name", "김철수", "Vollkorn 400; Noto Serif CJK KR 400" },
  { "armenian-name-goes-to-an-installed-serif", HF_FONT_ROLE_BODY, "en", "Dear ", "name", "Արամ",
    "Vollkorn 400; Noto Serif Armenian 400" },
  { "name-of-two-scripts-goes-whole-to-one-face", HF_FONT_ROLE_BODY, "en", "Dear ", "name", "José 山田",
    "Vollkorn 400; Noto Serif CJK JP 400" },
  { "words-go-one-by-one", HF_FONT_ROLE_BODY, "en", NULL, NULL, "José 山田 thanks",
    "Vollkorn 400; Noto Serif CJK JP 400" },
  { "names-of-a-list-go-one-by-one", HF_FONT_ROLE_BODY, "en", NULL, "team_names", "Ana Kovač, 山田 太郎, Эмма",
    "Vollkorn 400; Noto Serif CJK JP 400" },
  { "emoji-move-nothing", HF_FONT_ROLE_SIGNATURE, "en", NULL, "name", "Ana 🎉❤️",
    "Kaushan Script 400; Noto Color Emoji 400" },
  { "family-emoji-is-one-letter", HF_FONT_ROLE_BODY, "en", NULL, NULL, "Ana 👩🏽‍🚀",
    "Vollkorn 400; Noto Color Emoji 400" },
  { "keycap-is-an-emoji", HF_FONT_ROLE_BODY, "en", NULL, NULL, "No 1️⃣", "Vollkorn 400; Noto Color Emoji 400" },
  { "digits-are-none", HF_FONT_ROLE_BODY, "en", NULL, NULL, "No 1", "Vollkorn 400" },
  { "joiners-and-marks-of-direction-count-for-nothing", HF_FONT_ROLE_HEADLINE, "en", NULL, NULL,
    "A\xE2\x80\x8E\xE2\x80\x8D"
    "B\xE2\x81\xA0",
    "League Spartan 800" },
};

static void
test_faces (gconstpointer data)
{
  const Case *test = data;
  g_auto (Words) words;

  words_init (&words);
  words.draft->font_role = test->role;
  hf_value_set_text (&words.draft->language, test->language);
  if (test->before != NULL)
    words_add (&words, test->before, NULL);
  words_add (&words, test->words, test->field);
  words_set (&words, 800, 200, HF_VALIGN_TOP);

  words_assert_faces (&words, test->faces);
  g_assert_cmpuint (words.doubts->len, ==, 0);
}

static void
test_styles (void)
{
  static const struct
  {
    const char *family;
    HfToggle bold;
    HfToggle italic;
    const char *faces;
  } styles[] = {
    { "Vollkorn", HF_TOGGLE_ON, HF_TOGGLE_INHERIT, "Vollkorn 700" },
    { "Vollkorn", HF_TOGGLE_ON, HF_TOGGLE_ON, "Vollkorn 700 italic" },
    { "Kaushan Script", HF_TOGGLE_ON, HF_TOGGLE_ON, "Kaushan Script 500" }, /* has but one face */
    { "Lato", HF_TOGGLE_INHERIT, HF_TOGGLE_ON, "Lato 400 italic" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      HfRun style = { .bold = styles[i].bold, .italic = styles[i].italic };
      g_auto (Words) words;

      words_init (&words);
      hf_value_set_text (&words.draft->family, styles[i].family);
      hf_runs_add (words.runs, &style, "Thanks", -1);
      words_set (&words, 400, 100, HF_VALIGN_TOP);
      words_assert_faces (&words, styles[i].faces);
    }
}

static void
test_missing_family (void)
{
  g_auto (Words) words;
  const HfDoubt *doubt;

  words_init (&words);
  hf_value_set_text (&words.draft->family, "No Such Family");
  words_add (&words, "Thanks", NULL);
  words_set (&words, 400, 100, HF_VALIGN_TOP);

  words_assert_faces (&words, "Vollkorn 400");
  doubt = words_find_doubt (&words, "missing-font");
  g_assert (doubt != NULL);
  g_assert_cmpint (doubt->severity, ==, HF_SEVERITY_WARNING);
  g_assert_nonnull (strstr (doubt->message, "No Such Family"));
  g_assert_nonnull (strstr (doubt->message, "Vollkorn"));
  g_assert_nonnull (strstr (doubt->message, "Greeting"));
}

static void
test_missing_letter (void)
{
  g_auto (Words) words;
  const HfDoubt *doubt;

  /* A letter of no script: a private use character. */
  words_init (&words);
  words_add (&words, "Dear \xEE\xBF\xBFna", "name");
  words_set (&words, 400, 100, HF_VALIGN_TOP);

  words_assert_faces (&words, "Vollkorn 400");
  doubt = words_find_doubt (&words, "missing-glyph");
  g_assert (doubt != NULL);
  g_assert_cmpint (doubt->severity, ==, HF_SEVERITY_ERROR);
  g_assert_nonnull (strstr (doubt->message, "U+EFFF"));
  g_assert_null (strstr (doubt->message, "U+006E"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/text/faces/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_faces);
    }
  g_test_add_func ("/text/faces/styles-are-real-faces", test_styles);
  g_test_add_func ("/text/faces/missing-family-falls-to-body", test_missing_family);
  g_test_add_func ("/text/faces/missing-letter-is-named", test_missing_letter);

  return g_test_run ();
}
