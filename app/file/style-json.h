/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Paints, palettes and pairings as JSON, in cards and in the collections of the library. */
#pragma once

#include "card/pairing.h"
#include "card/palette.h"
#include "file/json-reader.h"
#include "file/json-writer.h"

/** hf_json_take_paint: the paint @name, or @fallback where there is none. */
HfPaint hf_json_take_paint (HfJsonReader *reader, JsonObject *object, const char *name, HfPaint fallback);

/** hf_json_write_paint: writes @paint unless it is @usual. */
void hf_json_write_paint (HfJsonWriter *writer, const char *name, const HfPaint *paint, HfPaint usual);

/** hf_palette_from_json: reads a palette from @object, which is emptied. Returns: (transfer full) */
HfPalette *hf_palette_from_json (HfJsonReader *reader, JsonObject *object);

/** hf_palette_to_json: writes @palette as the object @name. */
void hf_palette_to_json (HfPalette *palette, HfJsonWriter *writer, const char *name);

/** hf_pairing_from_json: reads a pairing from @object, which is emptied. Returns: (transfer full) */
HfPairing *hf_pairing_from_json (HfJsonReader *reader, JsonObject *object);

/** hf_pairing_to_json: writes @pairing as the object @name. */
void hf_pairing_to_json (HfPairing *pairing, HfJsonWriter *writer, const char *name);

/** HF_PAINT_NOTHING, HF_PAINT_INHERITED: paints without a colour, as initialisers. */
#define HF_PAINT_NOTHING ((HfPaint){ .kind = HF_PAINT_NONE, .opacity = 1.0 })
#define HF_PAINT_INHERITED ((HfPaint){ .kind = HF_PAINT_INHERIT, .opacity = 1.0 })
