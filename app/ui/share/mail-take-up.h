/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was planned, or going out, when the program ended, taken up again at its next start. */
#pragma once

#include "ui/window.h"

/**
 * hf_mail_take_up: goes on waiting with what is still to come, and asks, above @window, about what was cut off, what
 * should be out by now and what could not go out. Whatever is not answered is asked again at the next start.
 * @window: (nullable): %NULL where nobody looks: the desktop tells that something is to be asked, and the program waits
 * for a window
 */
void hf_mail_take_up (HfWindow *window);
