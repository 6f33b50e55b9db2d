/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "library/wordings-json.h"

#include "fuzz.h"

/* What every caller relies on. */
static void
check_wording (HfWording *wording)
{
  const char *title = hf_wording_get_title (wording);
  const char *headline = hf_wording_get_text (wording, "headline");

  g_assert_cmpstr (hf_wording_get_language (wording), !=, NULL);
  g_assert_true (title == NULL || g_utf8_validate (title, -1, NULL));
  g_assert_true (headline == NULL || g_utf8_validate (headline, -1, NULL));
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (HfWording) common = NULL;
  g_autoptr (GHashTable) wordings = hf_wordings_from_json (bytes, "words.json", &common, &error);
  GHashTableIter iter;
  gpointer id, wording;

  if (wordings == NULL)
    {
      g_assert_nonnull (error);
      return 0;
    }

  check_wording (common);
  g_hash_table_iter_init (&iter, wordings);
  while (g_hash_table_iter_next (&iter, &id, &wording))
    check_wording (wording);

  return 0;
}
