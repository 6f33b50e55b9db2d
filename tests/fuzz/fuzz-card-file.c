/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Card files, as zip or as bare JSON: bare, because a fuzzer hardly ever gets a sum of a zip right. */
#include <string.h>

#include "file/card-json.h"
#include "file/load.h"
#include "file/save.h"

#include "fuzz.h"

static HfAsset *
find_nothing (gpointer data, const char *path, const char *name, GError **error)
{
  return hf_asset_new_missing (name != NULL ? name : path, NULL);
}

static HfCard *
read_card (const uint8_t *data, size_t size, GError **error)
{
  const HfAssetSource source = { find_nothing, NULL };
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);

  if (size >= 2 && memcmp (data, "PK", 2) == 0)
    return hf_file_load_bytes (bytes, "card.heartfelt", HF_FILE_LOAD_DEFAULT, NULL, error);

  return hf_card_from_json (bytes, "card.json", &source, error);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HfCard) card = read_card (data, size, &error);
  g_autoptr (GBytes) saved = NULL;
  g_autoptr (HfCard) again = NULL;

  if (card == NULL)
    {
      g_assert_nonnull (error);
      return 0;
    }

  saved = hf_file_to_bytes (card, NULL, &error);
  g_assert_no_error (error);
  again = hf_file_load_bytes (saved, "card.heartfelt", HF_FILE_LOAD_DEFAULT, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (hf_card_equal (card, again));

  return 0;
}
