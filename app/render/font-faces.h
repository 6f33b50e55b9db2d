/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Font files that stay open.
 *
 * Cairo keeps ten font files open for the whole program; a thread that opens an eleventh closes another, chosen at
 * random, without waiting for the thread that is just drawing with it (cairo-ft-font.c, MAX_OPEN_FACES, in 1.16 and
 * 1.18). A file that is locked is never chosen, so every file is locked once, when a font of it is made. */
#pragma once

#include <pango/pango.h>

/**
 * hf_font_faces_keep_open:
 * @map: a font map of Pango, Cairo and FreeType; any other is left as it is
 *
 * Keeps every file that @map will take a font from open until the program ends. Called before @map makes its
 * first font; once more does nothing. May be called from any thread, each with a map of its own.
 */
void hf_font_faces_keep_open (PangoFontMap *map);

/** hf_font_faces_keep_default_open: the same for the map that widgets and art of this thread take their fonts from. */
void hf_font_faces_keep_default_open (void);
