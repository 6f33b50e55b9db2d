/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roster/encoding.h"

#include "roster/encoding-cost.h"
#include "roster/recognize.h"

#include <string.h>
#include <uchardet.h>

/* Enough lines beyond ASCII to be sure by; more would only take longer. */
#define SAMPLE_BYTES (64u << 10)

/* What the vote of uchardet is worth, and how far ahead a winner is sure: in the unit of roster/encoding-cost.h. */
#define VOTE 1.5
#define LEAD_SURE 8.0

typedef struct
{
  const char *name;
  const char *iconv_name;
  const char *uchardet_names; /* separated by | */
  double handicap;            /* what being seen less often costs */
  int double_byte;            /* HfDoubleByte, or -1 */
} Candidate;

/* Those Heartfelt promises first; a tie goes to the first. */
static const Candidate candidates[] = {
  { "windows-1252", "WINDOWS-1252", "WINDOWS-1252|ISO-8859-1|ISO-8859-15", 0.0, -1 },
  { "windows-1250", "WINDOWS-1250", "WINDOWS-1250|ISO-8859-2", 0.6, -1 },
  { "windows-1251", "WINDOWS-1251", "WINDOWS-1251", 0.0, -1 },
  { "Shift_JIS", "CP932", "SHIFT_JIS", 0.0, HF_DOUBLE_SHIFT_JIS },
  { "GB18030", "GB18030", "GB18030|GB2312|HZ-GB-2312", 0.0, HF_DOUBLE_GB18030 },
  { "Big5", "BIG5-HKSCS", "BIG5", 0.0, HF_DOUBLE_BIG5 },
  { "EUC-KR", "UHC", "EUC-KR|UHC|JOHAB", 0.0, HF_DOUBLE_EUC_KR },
  { "windows-1253", "WINDOWS-1253", "WINDOWS-1253|ISO-8859-7", 0.6, -1 },
  { "windows-1255", "WINDOWS-1255", "WINDOWS-1255|ISO-8859-8", 0.6, -1 },
  { "windows-1256", "WINDOWS-1256", "WINDOWS-1256", 0.6, -1 },
};

static gboolean
has_prefix (GBytes *start, const char *prefix, gsize length)
{
  gsize size;
  const guchar *bytes = g_bytes_get_data (start, &size);

  return size >= length && memcmp (bytes, prefix, length) == 0;
}

static gboolean
find_mark (GBytes *start, HfEncoding *out_encoding)
{
  /* The mark of UTF-32LE begins with that of UTF-16LE. */
  static const struct
  {
    const char *mark;
    HfEncoding encoding;
  } marks[] = {
    { "\xEF\xBB\xBF", { "UTF-8", NULL, 3, HF_SURETY_KNOWN } },
    { "\xFF\xFE\0\0", { "UTF-32LE", "UTF-32LE", 4, HF_SURETY_KNOWN } },
    { "\0\0\xFE\xFF", { "UTF-32BE", "UTF-32BE", 4, HF_SURETY_KNOWN } },
    { "\xFF\xFE", { "UTF-16LE", "UTF-16LE", 2, HF_SURETY_KNOWN } },
    { "\xFE\xFF", { "UTF-16BE", "UTF-16BE", 2, HF_SURETY_KNOWN } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    if (has_prefix (start, marks[i].mark, marks[i].encoding.mark_bytes))
      {
        *out_encoding = marks[i].encoding;
        return TRUE;
      }

  return FALSE;
}

/* Letters of UTF-8 beyond ASCII, and bytes that are none, in all of @source. */
static void
count_utf8 (const HfSource *source, gsize *out_letters, gsize *out_strays)
{
  guint wanted = 0;

  *out_letters = 0;
  *out_strays = 0;

  for (guint block = 0; block < hf_source_get_n_blocks (source); block++)
    {
      gsize length;
      const guchar *bytes = g_bytes_get_data (hf_source_get_block (source, block), &length);

      for (gsize i = 0; i < length; i++)
        {
          if ((bytes[i] & 0xC0) == 0x80 && wanted > 0)
            {
              *out_letters += --wanted == 0;
              continue;
            }
          *out_strays += wanted > 0;
          wanted = bytes[i] >= 0xF0 && bytes[i] <= 0xF4   ? 3
                   : bytes[i] >= 0xE0 && bytes[i] < 0xF0  ? 2
                   : bytes[i] >= 0xC2 && bytes[i] <= 0xDF ? 1
                                                          : 0;
          *out_strays += bytes[i] >= 0x80 && wanted == 0;
        }
    }
  *out_strays += wanted > 0;
}

static gboolean
is_beyond_ascii (const guchar *bytes, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (bytes[i] >= 0x80)
      return TRUE;

  return FALSE;
}

/* Whole lines that hold more than ASCII, from all of @source until there are enough. */
static GByteArray *
take_sample (const HfSource *source)
{
  GByteArray *sample = g_byte_array_new ();

  for (guint block = 0; block < hf_source_get_n_blocks (source) && sample->len < SAMPLE_BYTES; block++)
    {
      gsize length;
      const guchar *bytes = g_bytes_get_data (hf_source_get_block (source, block), &length);
      gsize start = 0;

      for (gsize i = 0; i < length && sample->len < SAMPLE_BYTES; i++)
        if (bytes[i] == '\n' || bytes[i] == '\r' || i + 1 == length)
          {
            gsize line_length = MIN (i + 1 - start, SAMPLE_BYTES);

            if (is_beyond_ascii (bytes + start, line_length))
              g_byte_array_append (sample, bytes + start, (guint) line_length);
            start = i + 1;
          }
    }

  return sample;
}

static void
decode_upper_half (const char *iconv_name, gunichar upper[128])
{
  GIConv converter = g_iconv_open ("UTF-8", iconv_name);

  for (guint i = 0; i < 128; i++)
    {
      char byte = (char) (0x80 + i);
      char letter[8] = "";
      char *in = &byte;
      char *out = letter;
      gsize in_left = 1;
      gsize out_left = sizeof letter - 1;

      /* A letter may be held back for an accent to come; asking for the rest lets it out. */
      if (g_iconv (converter, &in, &in_left, &out, &out_left) != (gsize) -1)
        g_iconv (converter, NULL, NULL, &out, &out_left);
      else
        g_iconv (converter, NULL, NULL, NULL, NULL);
      upper[i] = out > letter ? g_utf8_get_char (letter) : 0;
    }

  g_iconv_close (converter);
}

static char *
ask_uchardet (const GByteArray *sample)
{
  uchardet_t detector = uchardet_new ();
  char *verdict;

  uchardet_handle_data (detector, (const char *) sample->data, sample->len);
  uchardet_data_end (detector);
  verdict = g_strdup (uchardet_get_charset (detector));
  uchardet_delete (detector);

  return verdict;
}

static double
candidate_cost (const Candidate *candidate, const GByteArray *sample, const char *verdict)
{
  g_auto (GStrv) names = g_strsplit (candidate->uchardet_names, "|", -1);
  double base = candidate->handicap - (g_strv_contains ((const char *const *) names, verdict) ? VOTE : 0.0);
  gunichar upper[128];

  if (candidate->double_byte >= 0)
    return base + hf_encoding_cost_double ((HfDoubleByte) candidate->double_byte, sample->data, sample->len);

  decode_upper_half (candidate->iconv_name, upper);
  return base + hf_encoding_cost_single (upper, sample->data, sample->len);
}

static gboolean
reads_alike (const Candidate *a, const Candidate *b, const GByteArray *sample)
{
  const char *bytes = (const char *) sample->data;
  g_autofree char *text_a = g_convert (bytes, sample->len, "UTF-8", a->iconv_name, NULL, NULL, NULL);
  g_autofree char *text_b = g_convert (bytes, sample->len, "UTF-8", b->iconv_name, NULL, NULL, NULL);

  return text_a != NULL && g_strcmp0 (text_a, text_b) == 0;
}

static HfEncoding
guess (const HfSource *source)
{
  g_autoptr (GByteArray) sample = take_sample (source);
  g_autofree char *verdict = ask_uchardet (sample);
  double costs[G_N_ELEMENTS (candidates)];
  gsize best = 0;
  double lead = G_MAXDOUBLE;

  for (gsize i = 0; i < G_N_ELEMENTS (candidates); i++)
    {
      costs[i] = candidate_cost (&candidates[i], sample, verdict);
      if (costs[i] < costs[best])
        best = i;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (candidates); i++)
    if (i != best && !reads_alike (&candidates[i], &candidates[best], sample))
      lead = MIN (lead, costs[i] - costs[best]);

  return (HfEncoding){ candidates[best].name, candidates[best].iconv_name, 0,
                       lead >= LEAD_SURE ? HF_SURETY_GUESSED : HF_SURETY_DOUBTFUL };
}

HfEncoding
hf_encoding_detect (const HfSource *source)
{
  g_autoptr (GBytes) start = hf_source_peek (source, SAMPLE_BYTES);
  HfEncoding encoding = { "UTF-8", NULL, 0, HF_SURETY_KNOWN };
  gsize letters, strays, length;
  const guchar *bytes = g_bytes_get_data (start, &length);
  const char *utf16;

  if (find_mark (start, &encoding))
    return encoding;

  count_utf8 (source, &letters, &strays);
  utf16 = hf_recognize_utf16 (bytes, length);
  if (utf16 != NULL)
    return (HfEncoding){ utf16, utf16, 0, HF_SURETY_GUESSED };

  /* A few stray bytes among many good letters are damage; no other encoding yields so much UTF-8 by chance. */
  if (strays == 0 || letters > 4 * strays)
    return encoding;

  return guess (source);
}
