/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cells as they come in and as a card can show them. */
#pragma once

#include <glib.h>

/* What cleaning a cell changed that somebody should know. */
typedef enum
{
  HF_CLEAN_NOTHING = 0,
  HF_CLEAN_CONTROLS = 1 << 0, /* characters no card can show were left out */
  HF_CLEAN_SPACES = 1 << 1,   /* spaces at an end were left out */
  HF_CLEAN_LOST = 1 << 2,     /* a replacement character stands in it */
} HfCleanFlags;

/**
 * hf_cell_clean: puts into @out (emptied first) what is to be kept of @length bytes of UTF-8.
 *
 * Line breaks of every kind become \n; other control characters, noncharacters and byte-order marks go; white space
 * at both ends goes; letters are composed (NFC), except that the compatibility ideographs of Chinese, Japanese and
 * Korean names stay the ones their bearers chose.
 */
HfCleanFlags hf_cell_clean (const char *raw, gsize length, GString *out);
