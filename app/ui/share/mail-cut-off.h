/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was going out when the program was cut off. */
#pragma once

#include "ui/share/mail-planned.h"
#include "ui/window.h"

/**
 * hf_mail_cut_off_review: looks up who has a card of @planned (transfer full), then asks, above @window, about the
 * rest, and about those of whom nobody knows.
 */
void hf_mail_cut_off_review (HfWindow *window, HfPlannedMails *planned);
