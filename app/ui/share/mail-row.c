/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/share/mail-row.h"

#include "batch/dispatch.h"
#include "ui/tip.h"

#include <glib/gi18n.h>

/* Between the columns, in pixels. */
#define SPACING 12

struct _HfMail
{
  GObject parent_instance;
  HfOutboxEntry *entry;
};

struct _HfMailRow
{
  GtkWidget parent_instance;

  /* Template */
  GtkWidget *box;
  GtkImage *icon;
  GtkGrid *columns;
  GtkWidget *who;
  GtkLabel *name;
  GtkLabel *email;
  GtkLabel *state;
  GtkWidget *more;
  GtkLabel *why;
  GtkWidget *decide;
  GtkMenuButton *mend;
  GtkEditable *address;
  GtkWidget *again;

  HfMail *mail;
};

G_DEFINE_FINAL_TYPE (HfMail, hf_mail, G_TYPE_OBJECT)
G_DEFINE_FINAL_TYPE (HfMailRow, hf_mail_row, GTK_TYPE_WIDGET)

static guint changed_signal;
static guint settle_signal;
static guint mend_signal;

HfMail *
hf_mail_new (void)
{
  return g_object_new (HF_TYPE_MAIL, NULL);
}

void
hf_mail_set_entry (HfMail *self, const HfOutboxEntry *entry)
{
  g_return_if_fail (HF_IS_MAIL (self));

  hf_outbox_entry_free (self->entry);
  self->entry = hf_outbox_entry_copy (entry);
  g_signal_emit (self, changed_signal, 0);
}

const HfOutboxEntry *
hf_mail_get_entry (HfMail *self)
{
  g_return_val_if_fail (HF_IS_MAIL (self), NULL);

  return self->entry;
}

static void
hf_mail_finalize (GObject *object)
{
  hf_outbox_entry_free (HF_MAIL (object)->entry);

  G_OBJECT_CLASS (hf_mail_parent_class)->finalize (object);
}

static void
hf_mail_class_init (HfMailClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hf_mail_finalize;

  changed_signal = g_signal_new ("changed", HF_TYPE_MAIL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
hf_mail_init (HfMail *self)
{
}

/* How each state looks: never by colour alone. */
static const struct
{
  const char *icon_name;
  const char *css_class;
} looks[HF_N_MAIL_STATES] = {
  [HF_MAIL_QUEUED] = { "content-loading-symbolic", "quiet" },
  [HF_MAIL_SENDING] = { "mail-send-symbolic", "quiet" },
  [HF_MAIL_SENT] = { "object-select-symbolic", "success" },
  [HF_MAIL_REFUSED] = { "window-close-symbolic", "error" },
  [HF_MAIL_DEFERRED] = { "document-open-recent-symbolic", "warning" },
  [HF_MAIL_HELD] = { "dialog-warning-symbolic", "warning" },
  [HF_MAIL_UNSURE] = { "dialog-question-symbolic", "warning" },
};

static char *
format_time (gint64 when_s)
{
  g_autoptr (GDateTime) when = g_date_time_new_from_unix_local (when_s);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  gboolean today = g_date_time_get_year (when) == g_date_time_get_year (now) &&
                   g_date_time_get_day_of_year (when) == g_date_time_get_day_of_year (now);

  return g_date_time_format (when, today ? "%H:%M" : "%x");
}

static char *
describe (const HfOutboxEntry *entry)
{
  const char *said = entry->server != NULL ? entry->server : "";
  g_autofree char *when = NULL;

  switch (entry->state)
    {
    case HF_MAIL_SENDING:
      return g_strdup (_ ("Sending…"));
    case HF_MAIL_SENT:
      when = format_time (entry->when_s);
      return entry->changed ? g_strdup_printf (_ ("Sent %s, changed since"), when)
                            : g_strdup_printf (_ ("Sent %s"), when);
    case HF_MAIL_REFUSED:
      return g_strdup_printf (_ ("Refused: %s"), said);
    case HF_MAIL_DEFERRED:
      return g_strdup_printf (_ ("Later: %s"), said);
    case HF_MAIL_HELD:
      return g_strdup_printf (_ ("Held back: %s"), said);
    case HF_MAIL_UNSURE:
      return g_strdup (_ ("Perhaps sent: the line dropped"));
    case HF_MAIL_QUEUED:
    case HF_N_MAIL_STATES:
    default:
      return g_strdup (_ ("Waiting"));
    }
}

/* The same where the reason stands below. Returns: (transfer full) */
static char *
describe_in_short (const HfOutboxEntry *entry)
{
  if (entry->state == HF_MAIL_REFUSED)
    return g_strdup (_ ("Refused"));
  if (entry->state == HF_MAIL_HELD)
    return g_strdup (_ ("Held back"));

  return describe (entry);
}

/* What can be done stands below, with all of the reason. */
static void
update_more (HfMailRow *self, const HfOutboxEntry *entry)
{
  gboolean unsure = entry->state == HF_MAIL_UNSURE;
  gboolean refused = entry->state == HF_MAIL_REFUSED;

  gtk_widget_set_visible (self->more, unsure || refused || entry->state == HF_MAIL_HELD);
  gtk_label_set_text (self->why, unsure ? _ ("All was handed over, and no answer came. Only they can tell.")
                                 : entry->server != NULL ? entry->server
                                                         : "");
  gtk_widget_set_visible (self->decide, unsure);
  gtk_widget_set_visible (GTK_WIDGET (self->mend), refused || entry->state == HF_MAIL_HELD);
  gtk_widget_set_visible (self->again, refused);
}

static void
update (HfMailRow *self)
{
  const HfOutboxEntry *entry = hf_mail_get_entry (self->mail);
  g_autofree char *state = describe (entry);
  g_autofree char *short_state = describe_in_short (entry);
  g_autofree char *label = g_strdup_printf (_ ("Mail to %s"), entry->name);
  g_autofree char *text = g_strdup_printf ("%s, %s", entry->email, state);

  for (guint i = 0; i < HF_N_MAIL_STATES; i++)
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self->icon), looks[i].css_class);
      gtk_widget_remove_css_class (GTK_WIDGET (self->state), looks[i].css_class);
    }
  gtk_image_set_from_icon_name (self->icon, looks[entry->state].icon_name);
  gtk_widget_add_css_class (GTK_WIDGET (self->icon), looks[entry->state].css_class);
  gtk_widget_add_css_class (GTK_WIDGET (self->state),
                            entry->state == HF_MAIL_SENT ? "quiet" : looks[entry->state].css_class);
  gtk_label_set_text (self->name, entry->name);
  gtk_label_set_text (self->email, entry->email);
  gtk_label_set_text (self->state, short_state);
  hf_tip_set (GTK_WIDGET (self->state), state);
  update_more (self, entry);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

void
hf_mail_row_set_mail (HfMailRow *self, HfMail *mail)
{
  g_return_if_fail (HF_IS_MAIL_ROW (self));

  if (self->mail != NULL)
    g_signal_handlers_disconnect_by_data (self->mail, self);
  g_set_object (&self->mail, mail);
  if (mail == NULL)
    return;

  g_signal_connect_object (mail, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

void
hf_mail_row_set_narrow (HfMailRow *self, gboolean narrow)
{
  g_return_if_fail (HF_IS_MAIL_ROW (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->who),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_spacing (GTK_BOX (self->who), narrow ? 0 : SPACING);
  gtk_grid_set_column_homogeneous (self->columns, !narrow);
}

static void
settle (HfMailRow *self, HfDispatchFlags flags)
{
  g_autofree char *key = g_strdup (hf_mail_get_entry (self->mail)->key);

  g_signal_emit (self, settle_signal, 0, key, (guint) flags);
}

static void
send_once_more (HfMailRow *self)
{
  settle (self, HF_DISPATCH_UNSURE);
}

static void
take_as_arrived (HfMailRow *self)
{
  settle (self, HF_DISPATCH_UNSURE_SENT);
}

static void
try_again (HfMailRow *self)
{
  settle (self, HF_DISPATCH_REFUSED);
}

/* Begins with what stands there, all of it selected. */
static void
mend_opened (HfMailRow *self)
{
  gtk_editable_set_text (self->address, hf_mail_get_entry (self->mail)->email);
  gtk_editable_select_region (self->address, 0, -1);
}

static void
mend_address (HfMailRow *self)
{
  g_autofree char *key = g_strdup (hf_mail_get_entry (self->mail)->key);
  g_autofree char *address = g_strdup (gtk_editable_get_text (self->address));

  gtk_menu_button_popdown (self->mend);
  g_signal_emit (self, mend_signal, 0, key, address);
}

GtkWidget *
hf_mail_row_new (void)
{
  return g_object_new (HF_TYPE_MAIL_ROW, NULL);
}

static void
hf_mail_row_dispose (GObject *object)
{
  HfMailRow *self = HF_MAIL_ROW (object);

  hf_mail_row_set_mail (self, NULL);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (hf_mail_row_parent_class)->dispose (object);
}

static void
hf_mail_row_class_init (HfMailRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_mail_row_dispose;

  settle_signal = g_signal_new ("settle", HF_TYPE_MAIL_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                G_TYPE_STRING, G_TYPE_UINT);
  mend_signal = g_signal_new ("mend", HF_TYPE_MAIL_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                              G_TYPE_STRING, G_TYPE_STRING);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/heartfelt/Heartfelt/ui/mail-row.ui");
  gtk_widget_class_bind_template_child (widget_class, HfMailRow, box);
  gtk_widget_class_bind_template_child (widget_class, HfMailRow, icon);
  gtk_widget_class_bind_template_child (widget_class, HfMailRow, columns);
  gtk_widget_class_bind_template_child (widget_class, HfMailRow, who);
  gtk_widget_class_bind_template_child (widget_class, HfMailRow, name);
  gtk_widget_class_bind_template_child (widget_class, HfMailRow, email);
  gtk_widget_class_bind_template_child (widget_class, HfMailRow, state);
  gtk_widget_class_bind_template_child (widget_class, HfMailRow, more);
  gtk_widget_class_bind_template_child (widget_class, HfMailRow, why);
  gtk_widget_class_bind_template_child (widget_class, HfMailRow, decide);
  gtk_widget_class_bind_template_child (widget_class, HfMailRow, mend);
  gtk_widget_class_bind_template_child (widget_class, HfMailRow, address);
  gtk_widget_class_bind_template_child (widget_class, HfMailRow, again);
  gtk_widget_class_bind_template_callback (widget_class, send_once_more);
  gtk_widget_class_bind_template_callback (widget_class, take_as_arrived);
  gtk_widget_class_bind_template_callback (widget_class, try_again);
  gtk_widget_class_bind_template_callback (widget_class, mend_opened);
  gtk_widget_class_bind_template_callback (widget_class, mend_address);
}

static void
hf_mail_row_init (HfMailRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
