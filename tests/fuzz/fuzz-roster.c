/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz-package.h"

#include "fuzz.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);

  read_list (bytes);
  return 0;
}
