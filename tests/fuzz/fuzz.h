/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What every fuzz target defines. */
#pragma once

#include <stddef.h>
#include <stdint.h>

/**
 * LLVMFuzzerTestOneInput: lets the code under test read @size bytes of @data, which may be anything.
 * It must return without a crash, a leak or a warning; what it promises of good input is asserted.
 *
 * Returns: 0
 */
int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);
