/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "file/error.h"

G_DEFINE_QUARK (hf_file_error, hf_file_error)
