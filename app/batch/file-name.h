/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text as the name of a file that every file system takes and no shell or file manager mistakes. */
#pragma once

#include <glib.h>

/** The bytes a file name may have on ext4, Btrfs, XFS, tmpfs and (in UTF-16 units) NTFS, APFS and exFAT. */
#define HF_FILE_NAME_BYTES 255u

/**
 * hf_file_name_clean: @text as the stem of a file name, in composed UTF-8 (NFC) of 1 to @max_bytes bytes.
 *
 * Path separators and what Windows reserves (`< > : " | ? *`) become hyphens; white space of any kind becomes single
 * spaces; control characters, marks that turn the writing direction, and other characters nobody sees go, but not
 * the joiners inside a word; so do dots, hyphens, tildes and spaces in front, and dots and spaces at the end. A DOS
 * device (`CON`, `lpt1.txt`) gets an underscore. What is too long is cut between letters as people see them.
 * Nothing left is `card`.
 *
 * Returns: (transfer full)
 */
char *hf_file_name_clean (const char *text, gsize max_bytes);

/**
 * hf_file_name_fold: equal for two names that some file system takes for one: case, composition.
 *
 * Returns: (transfer full)
 */
char *hf_file_name_fold (const char *name);
