/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a newer Heartfelt of the same major version wrote and this one does not know.
 *
 * Kept as the text of a JSON object, so that it survives a round trip untouched; most values have none. */
#pragma once

#include <glib.h>

/** HfExtras: the text of a JSON object with the members that were not understood; NULL for none. */
typedef GRefString HfExtras;

/** hf_extras_copy: shares @extras (nullable). Returns: (transfer full) (nullable) */
HfExtras *hf_extras_copy (HfExtras *extras);

/** hf_extras_clear: lets go of a draft's extras. */
void hf_extras_clear (HfExtras **extras);

/** hf_extras_equal: whether both (nullable) say the same. */
gboolean hf_extras_equal (HfExtras *a, HfExtras *b);
