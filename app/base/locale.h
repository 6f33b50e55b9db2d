/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The language a program speaks. */
#pragma once

/**
 * hf_locale_set_up: speaks the user's language, with the translations below @installed, or those the program was built
 * with where it runs in place. First thing in main().
 */
void hf_locale_set_up (const char *installed);
