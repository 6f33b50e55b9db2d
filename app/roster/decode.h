/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bytes of an encoding to UTF-8, piece by piece. */
#pragma once

#include "roster/encoding.h"

/** HfDecoder: a text half decoded. */
typedef struct _HfDecoder HfDecoder;

/** hf_decoder_new: Returns: (transfer full) */
HfDecoder *hf_decoder_new (const HfEncoding *encoding);

void hf_decoder_free (HfDecoder *decoder);

/**
 * hf_decoder_push: decodes @length bytes and appends them to @out, which stays valid UTF-8. A letter that is cut
 * off at the end waits for the next piece. What is no letter becomes U+FFFD.
 */
void hf_decoder_push (HfDecoder *decoder, const guchar *bytes, gsize length, GString *out);

/** hf_decoder_end: no more bytes come; a letter still cut off becomes U+FFFD. */
void hf_decoder_end (HfDecoder *decoder, GString *out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfDecoder, hf_decoder_free)
