/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How much work a window makes in each frame while something is done to it.
 *
 * A frame's work is what the main thread does from the frame clock's before-paint to its after-paint: time of the
 * clock, and of the processor, which other programs do not add to. */
#pragma once

#include <gtk/gtk.h>

/** HfFrames: what each frame took, in ms, the shortest first. */
typedef struct
{
  GArray *clock_ms; /**< double */
  GArray *cpu_ms;   /**< double, of the main thread alone */
} HfFrames;

/** hf_frames_measure: calls @act with 0 … @n_frames - 1 before each frame of @widget. Free with hf_frames_clear(). */
HfFrames hf_frames_measure (GtkWidget *widget, guint n_frames, void (*act) (guint frame, gpointer data), gpointer data);

void hf_frames_clear (HfFrames *frames);

/** hf_frames_get_part: the time that @part (0 to 1) of the frames did not exceed; 0 if there are none. */
double hf_frames_get_part (const GArray *sorted_ms, double part);

/** hf_frames_settle: lets the main loop run for @ms. */
void hf_frames_settle (guint ms);
