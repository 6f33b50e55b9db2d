/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a parser accepts at most. Generous for real cards, small enough that a hostile file costs
 * neither the memory (500 MB in all) nor the patience (10 s) of its reader. */
#pragma once

/** Card files: bytes of the whole file, of all entries unpacked, of `card.json`, and number of entries. */
#define HF_LIMIT_CARD_FILE_BYTES (256u << 20)
#define HF_LIMIT_CARD_UNPACKED_BYTES (256u << 20)
#define HF_LIMIT_CARD_JSON_BYTES (16u << 20)
#define HF_LIMIT_CARD_ENTRIES 2048u

/** JSON: how deep objects and arrays nest, and how many values they hold; cards: how deep groups nest. */
#define HF_LIMIT_JSON_DEPTH 64u
#define HF_LIMIT_JSON_VALUES 250000u
#define HF_LIMIT_GROUP_DEPTH 8u

/** Cards: items on a card, guides of a page each way, bytes of one text, points of one ink item, and the largest
 *  coordinate. */
#define HF_LIMIT_ITEMS 2000u
#define HF_LIMIT_GUIDES 100u
#define HF_LIMIT_TEXT_BYTES (256u << 10)
#define HF_LIMIT_INK_POINTS 200000u
#define HF_LIMIT_LENGTH_MM 5000.0
#define HF_LIMIT_FONT_SIZE_PT 2000.0

/** Texts pasted or dropped in a window, which they would keep busy: Pango breaks a long word in quadratic time. */
#define HF_LIMIT_WRITTEN_BYTES (32u << 10)
#define HF_LIMIT_WRITTEN_WORD_LETTERS 2000u

/** Messages: bytes of one file, messages in it, and bytes of one text. */
#define HF_LIMIT_MESSAGES_FILE_BYTES (4u << 20)
#define HF_LIMIT_MESSAGES 20000u
#define HF_LIMIT_MESSAGE_BYTES (16u << 10)

/** Words of templates: bytes of one file. */
#define HF_LIMIT_WORDS_FILE_BYTES (4u << 20)

/** Art: colours of one item that roles of the palette stand for. */
#define HF_LIMIT_TINTS 256u

/** Art: bytes of one SVG, elements once every `<use>` is followed, what is dear to draw counting for several
 *  (render/svg-price.h), and how deep elements nest. */
#define HF_LIMIT_SVG_BYTES (16u << 20)
#define HF_LIMIT_SVG_ELEMENTS 150000u
#define HF_LIMIT_SVG_DEPTH 256u

/** Pictures: bytes of the file and pixels once decoded. */
#define HF_LIMIT_PICTURE_BYTES (200u << 20)
#define HF_LIMIT_PICTURE_PIXELS (50u * 1000u * 1000u)

/** Rosters: bytes of the file, of one line of it (until a line break, quoted or not) and of one cell; columns kept
 *  whatever they are, columns beyond them that are needed, and columns the file may have; people, and cells in all;
 *  text kept once decoded, pictures included; and doubts listed of each kind, the rest being counted in one more. */
#define HF_LIMIT_ROSTER_FILE_BYTES (128u << 20)
#define HF_LIMIT_ROSTER_LINE_BYTES (4u << 20)
#define HF_LIMIT_ROSTER_CELL_BYTES (64u << 10)
#define HF_LIMIT_ROSTER_COLUMNS 500u
#define HF_LIMIT_ROSTER_FAR_COLUMNS 100u
#define HF_LIMIT_ROSTER_WIDTH 16384u
#define HF_LIMIT_ROSTER_PEOPLE 500000u
#define HF_LIMIT_ROSTER_CELLS (16u * 1000u * 1000u)
#define HF_LIMIT_ROSTER_TEXT_BYTES (256u << 20)
#define HF_LIMIT_ROSTER_DOUBTS 1000u

/** Spreadsheets: parts in the file; bytes of a table, and of anything else but a picture, unpacked; texts that cells
 *  share and their bytes; formats of cells; and worksheets. A picture counts as text of the roster does. */
#define HF_LIMIT_ROSTER_PARTS 20000u
#define HF_LIMIT_ROSTER_TABLE_BYTES (512u << 20)
#define HF_LIMIT_ROSTER_PART_BYTES (64u << 20)
#define HF_LIMIT_ROSTER_SHARED_TEXTS (4u * 1000u * 1000u)
#define HF_LIMIT_ROSTER_SHARED_BYTES (96u << 20)
#define HF_LIMIT_ROSTER_FORMATS 100000u
#define HF_LIMIT_ROSTER_WORKSHEETS 1000u
#define HF_LIMIT_ROSTER_PICTURE_BYTES (32u << 20)

/** People kept in a card or beside it: bytes of their text, pictures included. */
#define HF_LIMIT_PEOPLE_TEXT_BYTES (192u << 20)

/** vCards: bytes of a line with those it goes on in, which may be a picture; the rest of a longer one is let go of. */
#define HF_LIMIT_ROSTER_CARD_LINE_BYTES (48u << 20)

/** Output: pixels of one PNG. */
#define HF_LIMIT_OUTPUT_PIXELS (80u * 1000u * 1000u)
