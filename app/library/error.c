/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "library/error.h"

G_DEFINE_QUARK (hf_library_error, hf_library_error)
