/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merge/runs.h"
#include "merge/syntax.h"

#include "fuzz.h"

#include <string.h>

/* Pieces leave nothing of the words out. */
static void
check_pieces (const char *words)
{
  gsize position = 0;
  gsize end = 0;
  HfPiece piece;

  while (hf_syntax_next (words, &position, &piece))
    {
      g_assert_cmpuint (piece.start, ==, end);
      g_assert_cmpuint (piece.length, >, 0);
      end = position;
    }
  g_assert_cmpuint (end, ==, strlen (words));
}

/* What is escaped says itself once merged; so does what a field was given. */
static void
check_literal (HfFields *none, const char *text)
{
  g_autofree char *escaped = hf_syntax_escape (text);
  HfFieldsDraft *draft = hf_fields_draft (none);
  g_autoptr (HfFields) fields = NULL;
  g_autofree char *merged = NULL;
  g_autofree char *again = NULL;

  hf_fields_draft_set (draft, "x", text);
  fields = hf_fields_seal (draft);

  merged = hf_merge_words (escaped, &(HfMerging){ .fields = fields, .mode = HF_MERGE_ALL });
  g_assert_cmpstr (merged != NULL ? merged : escaped, ==, text);

  g_free (g_steal_pointer (&merged));
  merged = hf_merge_words ("{x|}", &(HfMerging){ .fields = fields, .mode = HF_MERGE_GIVEN });
  again = hf_merge_words (merged, &(HfMerging){ .fields = fields, .mode = HF_MERGE_ALL });
  g_free (g_steal_pointer (&escaped));
  escaped = hf_merge_words ("{x|}", &(HfMerging){ .fields = fields, .mode = HF_MERGE_ALL });
  g_assert_cmpstr (again != NULL ? again : merged, ==, escaped);
}

/* A text in three runs says what it says in one. */
static void
check_runs (HfFields *none, const char *words)
{
  gsize length = strlen (words);
  const char *cut = length > 0 ? g_utf8_find_next_char (words + length / 3, NULL) : words;
  g_autofree char *first = g_strndup (words, (gsize) (cut - words));
  g_autofree char *rest = g_strdup (words + strlen (first));
  HfRun runs[] = { { .text = first, .bold = HF_TOGGLE_ON }, { .text = "" }, { .text = rest } };
  HfFieldsDraft *draft = hf_fields_draft (none);
  g_autoptr (HfFields) fields = NULL;
  g_autofree char *whole = NULL;
  g_autoptr (GArray) parts = NULL;
  g_autoptr (GString) joined = g_string_new (NULL);

  hf_fields_draft_set (draft, "name", words);
  fields = hf_fields_seal (draft);

  whole = hf_merge_words (words, &(HfMerging){ .fields = fields, .mode = HF_MERGE_ALL });
  parts = hf_merge_runs (runs, G_N_ELEMENTS (runs), &(HfMerging){ .fields = fields, .mode = HF_MERGE_ALL });
  g_assert_cmpint (whole == NULL, ==, parts == NULL);
  if (parts == NULL)
    return;

  for (guint i = 0; i < parts->len; i++)
    g_string_append (joined, g_array_index (parts, HfRun, i).text);
  g_assert_cmpstr (joined->str, ==, whole);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  static HfFields *none;
  /* Cards hold valid UTF-8 only: the file layer sees to that. */
  g_autofree char *bytes = g_strndup ((const char *) data, size);
  g_autofree char *words = g_utf8_make_valid (bytes, -1);

  /* Making the first takes longer than all the rest. */
  if (none == NULL)
    none = hf_fields_seal (hf_fields_draft (NULL));

  check_pieces (words);
  check_literal (none, words);
  check_runs (none, words);

  return 0;
}
