/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The items of the page, frontmost first: the keyboard's and the screen reader's way to each of them. */
#pragma once

#include "ui/document-widget.h"

#define HF_TYPE_LAYER_LIST (hf_layer_list_get_type ())
G_DECLARE_FINAL_TYPE (HfLayerList, hf_layer_list, HF, LAYER_LIST, HfDocumentWidget)
