/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was planned before the program ended, taken up again at its next start. */
#pragma once

#include "ui/window.h"

/**
 * hf_mail_take_up: goes on waiting with what is still to come, and asks, above @window, about what should be out by now or
 * could not go out. Whatever is not answered is asked again at the next start.
 */
void hf_mail_take_up (HfWindow *window);
