/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/share/mail-later.h"

#include "ui/drop-down.h"
#include "ui/number-spin.h"
#include "ui/share/mail-words.h"

#include <glib/gi18n.h>

/* What is proposed: a working morning. */
#define USUAL_HOUR 9

struct _HfMailLater
{
  GtkWidget parent_instance;

  /* Template */
  GtkWidget *box;
  GtkDropDown *when;
  GtkWidget *time_row;
  GtkMenuButton *day_button;
  GtkLabel *day_label;
  GtkCalendar *calendar;
  GtkWidget *clock;
  GtkSpinButton *hour;
  GtkSpinButton *minute;
  GtkLabel *words;
  GtkCheckButton *at_login;
  GtkLabel *password_words;

  gboolean password_missing;
};

G_DEFINE_FINAL_TYPE (HfMailLater, hf_mail_later, GTK_TYPE_WIDGET)

static guint changed_signal;

static gboolean
is_later (HfMailLater *self)
{
  return gtk_drop_down_get_selected (self->when) == 1;
}

static gint64
read_time (HfMailLater *self)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (self->calendar);
  g_autoptr (GDateTime) when = g_date_time_new_local (
      g_date_time_get_year (day), g_date_time_get_month (day), g_date_time_get_day_of_month (day),
      gtk_spin_button_get_value_as_int (self->hour), gtk_spin_button_get_value_as_int (self->minute), 0);

  return when != NULL ? g_date_time_to_unix (when) : 0;
}

gint64
hf_mail_later_get_time (HfMailLater *self)
{
  g_return_val_if_fail (HF_IS_MAIL_LATER (self), 0);

  return is_later (self) ? read_time (self) : 0;
}

gboolean
hf_mail_later_is_past (HfMailLater *self)
{
  g_return_val_if_fail (HF_IS_MAIL_LATER (self), FALSE);

  return is_later (self) && read_time (self) <= g_get_real_time () / G_USEC_PER_SEC;
}

gboolean
hf_mail_later_get_at_login (HfMailLater *self)
{
  g_return_val_if_fail (HF_IS_MAIL_LATER (self), FALSE);

  return gtk_check_button_get_active (self->at_login);
}

void
hf_mail_later_set_password_kept (HfMailLater *self, gboolean kept)
{
  g_return_if_fail (HF_IS_MAIL_LATER (self));

  self->password_missing = !kept;
  gtk_widget_set_visible (GTK_WIDGET (self->password_words), is_later (self) && self->password_missing);
}

static void
update (HfMailLater *self)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (self->calendar);
  g_autofree char *day_words = g_date_time_format (day, "%x");
  g_autofree char *time_words = hf_mail_words_of_time (read_time (self));
  g_autofree char *words =
      hf_mail_later_is_past (self)
          ? g_strdup_printf (_ ("%s is over: choose a time to come."), time_words)
          : g_strdup_printf (
                _ ("%s, while this computer is on and Heartfelt runs, with or without a window. Quitting asks first."),
                time_words);

  gtk_widget_set_visible (self->time_row, is_later (self));
  gtk_widget_set_visible (GTK_WIDGET (self->words), is_later (self));
  gtk_widget_set_visible (GTK_WIDGET (self->at_login), is_later (self));
  gtk_widget_set_visible (GTK_WIDGET (self->password_words), is_later (self) && self->password_missing);
  gtk_label_set_text (self->day_label, day_words);
  gtk_label_set_text (self->words, words);
  g_signal_emit (self, changed_signal, 0);
}

static void
day_chosen (HfMailLater *self)
{
  gtk_menu_button_popdown (self->day_button);
  update (self);
}

static void
hf_mail_later_dispose (GObject *object)
{
  g_clear_pointer (&HF_MAIL_LATER (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (hf_mail_later_parent_class)->dispose (object);
}

static void
hf_mail_later_class_init (HfMailLaterClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_mail_later_dispose;
  changed_signal = g_signal_new ("changed", HF_TYPE_MAIL_LATER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/heartfelt/Heartfelt/ui/mail-later.ui");
  gtk_widget_class_bind_template_child (widget_class, HfMailLater, box);
  gtk_widget_class_bind_template_child (widget_class, HfMailLater, when);
  gtk_widget_class_bind_template_child (widget_class, HfMailLater, time_row);
  gtk_widget_class_bind_template_child (widget_class, HfMailLater, day_button);
  gtk_widget_class_bind_template_child (widget_class, HfMailLater, day_label);
  gtk_widget_class_bind_template_child (widget_class, HfMailLater, calendar);
  gtk_widget_class_bind_template_child (widget_class, HfMailLater, clock);
  gtk_widget_class_bind_template_child (widget_class, HfMailLater, hour);
  gtk_widget_class_bind_template_child (widget_class, HfMailLater, minute);
  gtk_widget_class_bind_template_child (widget_class, HfMailLater, words);
  gtk_widget_class_bind_template_child (widget_class, HfMailLater, at_login);
  gtk_widget_class_bind_template_child (widget_class, HfMailLater, password_words);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, day_chosen);
}

static void
hf_mail_later_init (HfMailLater *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) tomorrow = g_date_time_add_days (now, 1);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_direction (self->clock, GTK_TEXT_DIR_LTR);
  hf_number_spin_set_up_clock (self->hour);
  hf_number_spin_set_up_clock (self->minute);
  hf_drop_down_keep_name (self->when);
  gtk_calendar_select_day (self->calendar, tomorrow);
  gtk_spin_button_set_value (self->hour, USUAL_HOUR);
  update (self);
}
