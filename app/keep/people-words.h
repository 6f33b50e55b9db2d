/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The members of the text, for what writes and what reads it. */
#pragma once

#define HF_PEOPLE_TEXT_MAJOR 1
#define HF_PEOPLE_TEXT_MINOR 0

/** What the two lists of the text are called. */
#define HF_PEOPLE_LIST_READ "read" /* as the file had it */
#define HF_PEOPLE_LIST_NOW "now"   /* as it was changed by hand */

/**
 * A picture larger than this goes on in further lines, as no line may be longer than a card's JSON. Divides by three.
 */
#define HF_PEOPLE_PICTURE_PIECE_BYTES (6u << 20)
