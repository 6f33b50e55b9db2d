/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A bin that tells how much room there is, so that a window can arrange itself for it. */
#pragma once

#include <gtk/gtk.h>

/** HfSizeClass: by the width in pixels at 100 % text, so that large text counts as a narrow window. */
typedef enum
{
  HF_SIZE_NARROW, /**< below 600 */
  HF_SIZE_MEDIUM, /**< below 1000 */
  HF_SIZE_WIDE,
} HfSizeClass;

#define HF_TYPE_SIZE_CLASS (hf_size_class_get_type ())
GType hf_size_class_get_type (void); /**< hf_size_class_get_type: the enumeration's type. */

#define HF_TYPE_SIZE_BIN (hf_size_bin_get_type ())
G_DECLARE_FINAL_TYPE (HfSizeBin, hf_size_bin, HF, SIZE_BIN, GtkWidget)

/**
 * hf_size_bin_get_size_class: the class its width falls into; notified as `size-class`.
 *
 * It changes between frames, never during an allocation, so whoever listens may rearrange widgets.
 */
HfSizeClass hf_size_bin_get_size_class (HfSizeBin *self);

/** hf_size_bin_is_low: whether it is lower than 500 pixels at 100 % text; notified as `low`. */
gboolean hf_size_bin_is_low (HfSizeBin *self);
