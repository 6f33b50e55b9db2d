/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roster/name-words.h"

#include <string.h>

/* Each word between bars, in lower case, without a full stop at its end. Words that are first or family names as well
 * ("Don", "Pan", "Abu" as a title) are left out on purpose; a dot within a word stands as it is written. */
static const char *const lists[HF_N_NAME_WORDS] = {
  [HF_NAME_WORD_TITLE] = "|mr|mrs|ms|miss|mx|sir|dame|lady|dr|prof|professor|engr|atty|"
                         "herr|frau|hr|dipl.-ing|dipl-ing|mgr|judr|mudr|phdr|rndr|"
                         "mme|mlle|monsieur|madame|mademoiselle|"
                         "sr|sra|srta|señor|señora|señorita|dña|profa|"
                         "sig|sig.ra|sig.na|signor|signora|signorina|dott|dott.ssa|"
                         "dhr|mw|mevr|mevrouw|meneer|drs|"
                         "г-н|г-жа|господин|госпожа|д-р|"
                         "السيد|السيدة|الآنسة|الأستاذ|الأستاذة|الدكتور|الدكتورة|الشيخ|المهندس|المهندسة|"
                         "श्री|श्रीमती|सुश्री|कुमारी|डॉ|प्रो|shri|smt|shrimati|ginoo|ginang|binibini|gng|"
                         "מר|גב'|גברת|ד\"ר|פרופ'|κος|δρ|นาย|นาง|นางสาว|คุณ|ดร|",
  [HF_NAME_WORD_DOTTED_TITLE] = "|rev|hon|capt|eng|fr|ing|mag|bc|m|mm|me|lic|dra|avv|ir|inż|hab|проф|د|أ|م|κ|κα|g|bb|",
  [HF_NAME_WORD_DEGREE] =
      "|jr|sr|jnr|snr|ii|iii|iv|phd|ph.d|md|m.d|mba|msc|m.sc|bsc|b.sc|ma|m.a|ba|b.a|esq|cpa|rn|dds|jd|llm|ll.m|obe|mbe|cbe|"
      "csc|dipl.-ing|filho|neto|",
  [HF_NAME_WORD_PARTICLE] =
      "|van|von|vom|der|den|de|del|dela|della|delle|dello|dei|degli|di|da|das|do|dos|du|des|la|las|le|les|los|el|al|bin|ibn|"
      "bint|binti|ben|bar|af|av|zu|zum|zur|ter|ten|te|'t|st|santa|san|o'|ní|ó|mac|y|بن|ابن|بنت|آل|בן|בת|",
  [HF_NAME_WORD_PREFIX] = "|abd|abdul|abdel|abdal|abu|umm|عبد|أبو|ابو|أم|",
  [HF_NAME_WORD_AND] = "|&|+|and|und|et|и|و|और|",
  [HF_NAME_WORD_VIETNAMESE_FAMILY] =
      "|nguyen|nguyễn|tran|trần|pham|phạm|huynh|huỳnh|hoang|hoàng|phan|bui|bùi|duong|dương|dang|đặng|truong|trương|",
  [HF_NAME_WORD_FAMILY_FIRST_LANGUAGE] =
      "|zh|cmn|yue|wuu|nan|hak|zho|chi|ja|jpn|ko|kor|hu|hun|vi|vie|chinese|mandarin|cantonese|japanese|korean|hungarian|"
      "vietnamese|中文|汉语|漢語|华语|華語|普通话|國語|国语|简体中文|繁體中文|粵語|粤语|日本語|한국어|조선말|magyar|tiếng việt|"
      "chinesisch|japanisch|koreanisch|ungarisch|chinois|japonais|coréen|hongrois|chino|japonés|coreano|húngaro|",
};

/* The longest word listed fits with its bars. A roster asks a few million times, so nothing is allocated. */
#define KEY_BYTES 64

/* "|word|" in lower case without a final full stop. Returns: whether @word can be in a list at all */
static gboolean
write_key (const char *word, char key[KEY_BYTES])
{
  gsize length = strlen (word);
  gsize written = 0;

  if (length > 1 && word[length - 1] == '.')
    length--;
  if (length == 0 || memchr (word, '|', length) != NULL)
    return FALSE;

  key[written++] = '|';
  for (const char *p = word; p < word + length; p = g_utf8_next_char (p))
    {
      /* Six bytes are the most a letter may take, then come the bar and the NUL. */
      if (written + 6 + 2 > KEY_BYTES)
        return FALSE;
      written += (gsize) g_unichar_to_utf8 (g_unichar_tolower (g_utf8_get_char (p)), key + written);
    }
  key[written++] = '|';
  key[written] = '\0';

  return TRUE;
}

gboolean
hf_name_word_is (HfNameWord kind, const char *word)
{
  char key[KEY_BYTES];

  return write_key (word, key) && strstr (lists[kind], key) != NULL;
}
