/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The password a sending signs in with, where nothing on this computer keeps it. */
#pragma once

#include "ui/window.h"

/** hf_mail_passwords_ask: asks, above @window, for what sendings lack by now. */
void hf_mail_passwords_ask (HfWindow *window);
