/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/share/mail-list.h"

#include "ui/share/mail-row.h"

#include <glib/gi18n.h>

struct _HfMailList
{
  GtkWidget parent_instance;

  /* Template */
  GtkWidget *box;
  GtkLabel *title;
  GtkLabel *words;
  GtkProgressBar *progress;
  GtkWidget *buttons;
  GtkWidget *pause_button;
  GtkLabel *pause_label;
  GtkListView *list;
  GtkLabel *hint;

  GListStore *mails;  /* HfMail */
  GHashTable *by_key; /* key → HfMail, borrowed */
  GPtrArray *rows;    /* HfMailRow, borrowed */
  gboolean narrow;
  gboolean paused;
};

G_DEFINE_FINAL_TYPE (HfMailList, hf_mail_list, GTK_TYPE_WIDGET)

enum
{
  SETTLE,
  MEND,
  PAUSE,
  STOP,
  LOOK,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

void
hf_mail_list_clear (HfMailList *self)
{
  g_return_if_fail (HF_IS_MAIL_LIST (self));

  g_hash_table_remove_all (self->by_key);
  g_list_store_remove_all (self->mails);
}

void
hf_mail_list_update (HfMailList *self, HfMailRun *run)
{
  g_autoptr (GPtrArray) news = hf_mail_run_take_news (run);
  g_autoptr (GPtrArray) new_mails = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_if_fail (HF_IS_MAIL_LIST (self));

  for (guint i = 0; i < news->len; i++)
    {
      const HfOutboxEntry *entry = news->pdata[i];
      HfMail *mail = g_hash_table_lookup (self->by_key, entry->key);

      if (mail == NULL)
        {
          mail = hf_mail_new ();
          g_hash_table_insert (self->by_key, g_strdup (entry->key), mail);
          g_ptr_array_add (new_mails, mail);
        }
      hf_mail_set_entry (mail, entry);
    }
  g_list_store_splice (self->mails, g_list_model_get_n_items (G_LIST_MODEL (self->mails)), 0, new_mails->pdata,
                       new_mails->len);
}

void
hf_mail_list_set_head (HfMailList *self, const char *title, const char *words)
{
  g_return_if_fail (HF_IS_MAIL_LIST (self));

  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->words, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->words), words != NULL);
}

void
hf_mail_list_set_progress (HfMailList *self, double fraction, HfMailListButtons buttons, gboolean paused)
{
  const char *text = paused ? _ ("Go On") : _ ("Pause");

  g_return_if_fail (HF_IS_MAIL_LIST (self));

  gtk_widget_set_visible (GTK_WIDGET (self->progress), fraction >= 0.0);
  if (fraction >= 0.0)
    gtk_progress_bar_set_fraction (self->progress, fraction);
  gtk_widget_set_visible (self->buttons, buttons != HF_MAIL_LIST_NO_BUTTONS);
  gtk_widget_set_visible (self->pause_button, buttons == HF_MAIL_LIST_PAUSE_AND_STOP);
  self->paused = paused;
  gtk_label_set_text (self->pause_label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->pause_button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

void
hf_mail_list_set_hint (HfMailList *self, const char *hint)
{
  g_return_if_fail (HF_IS_MAIL_LIST (self));

  gtk_label_set_text (self->hint, hint != NULL ? hint : "");
  gtk_widget_set_visible (GTK_WIDGET (self->hint), hint != NULL);
}

GPtrArray *
hf_mail_list_copy_entries (HfMailList *self)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_outbox_entry_free);

  g_return_val_if_fail (HF_IS_MAIL_LIST (self), entries);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->mails)); i++)
    {
      g_autoptr (HfMail) mail = g_list_model_get_item (G_LIST_MODEL (self->mails), i);

      g_ptr_array_add (entries, hf_outbox_entry_copy (hf_mail_get_entry (mail)));
    }
  return entries;
}

guint
hf_mail_list_count (HfMailList *self, HfMailState state)
{
  guint count = 0;

  g_return_val_if_fail (HF_IS_MAIL_LIST (self), 0);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->mails)); i++)
    {
      g_autoptr (HfMail) mail = g_list_model_get_item (G_LIST_MODEL (self->mails), i);

      if (hf_mail_get_entry (mail)->state == state)
        count++;
    }
  return count;
}

static void
settle (HfMailList *self, const char *key, guint flags)
{
  g_signal_emit (self, signals[SETTLE], 0, key, flags);
}

static void
mend (HfMailList *self, const char *key, const char *address)
{
  g_signal_emit (self, signals[MEND], 0, key, address);
}

static void
row_gone (gpointer rows, GObject *row)
{
  g_ptr_array_remove_fast (rows, row);
  g_ptr_array_unref (rows);
}

static void
set_up_row (HfMailList *self, GtkListItem *item)
{
  GtkWidget *row = hf_mail_row_new ();

  g_signal_connect_object (row, "settle", G_CALLBACK (settle), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "mend", G_CALLBACK (mend), self, G_CONNECT_SWAPPED);
  hf_mail_row_set_narrow (HF_MAIL_ROW (row), self->narrow);
  g_ptr_array_add (self->rows, row);
  g_object_weak_ref (G_OBJECT (row), row_gone, g_ptr_array_ref (self->rows));
  gtk_list_item_set_child (item, row);
}

void
hf_mail_list_set_narrow (HfMailList *self, gboolean narrow)
{
  g_return_if_fail (HF_IS_MAIL_LIST (self));

  self->narrow = narrow;
  for (guint i = 0; i < self->rows->len; i++)
    hf_mail_row_set_narrow (self->rows->pdata[i], narrow);
}

void
hf_mail_list_set_low (HfMailList *self, gboolean low)
{
  g_return_if_fail (HF_IS_MAIL_LIST (self));

  gtk_widget_set_visible (GTK_WIDGET (self->title), !low);
}

static void
bind_row (HfMailList *self, GtkListItem *item)
{
  hf_mail_row_set_mail (HF_MAIL_ROW (gtk_list_item_get_child (item)), gtk_list_item_get_item (item));
}

static void
unbind_row (HfMailList *self, GtkListItem *item)
{
  hf_mail_row_set_mail (HF_MAIL_ROW (gtk_list_item_get_child (item)), NULL);
}

static void
pause_clicked (HfMailList *self)
{
  g_signal_emit (self, signals[PAUSE], 0, !self->paused);
}

static void
stop_clicked (HfMailList *self)
{
  g_signal_emit (self, signals[STOP], 0);
}

static void
row_activated (HfMailList *self, guint position)
{
  g_autoptr (HfMail) mail = g_list_model_get_item (G_LIST_MODEL (self->mails), position);

  if (mail != NULL)
    g_signal_emit (self, signals[LOOK], 0, hf_mail_get_entry (mail)->key);
}

GtkWidget *
hf_mail_list_new (void)
{
  return g_object_new (HF_TYPE_MAIL_LIST, NULL);
}

static void
hf_mail_list_dispose (GObject *object)
{
  HfMailList *self = HF_MAIL_LIST (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->by_key, g_hash_table_unref);
  g_clear_object (&self->mails);

  G_OBJECT_CLASS (hf_mail_list_parent_class)->dispose (object);
}

static void
hf_mail_list_class_init (HfMailListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_mail_list_dispose;

  signals[SETTLE] = g_signal_new ("settle", HF_TYPE_MAIL_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                  G_TYPE_STRING, G_TYPE_UINT);
  signals[MEND] = g_signal_new ("mend", HF_TYPE_MAIL_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                G_TYPE_STRING, G_TYPE_STRING);
  signals[PAUSE] =
      g_signal_new ("pause", HF_TYPE_MAIL_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  signals[STOP] = g_signal_new ("stop", HF_TYPE_MAIL_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[LOOK] =
      g_signal_new ("look", HF_TYPE_MAIL_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/heartfelt/Heartfelt/ui/mail-list.ui");
  gtk_widget_class_bind_template_child (widget_class, HfMailList, box);
  gtk_widget_class_bind_template_child (widget_class, HfMailList, title);
  gtk_widget_class_bind_template_child (widget_class, HfMailList, words);
  gtk_widget_class_bind_template_child (widget_class, HfMailList, progress);
  gtk_widget_class_bind_template_child (widget_class, HfMailList, buttons);
  gtk_widget_class_bind_template_child (widget_class, HfMailList, pause_button);
  gtk_widget_class_bind_template_child (widget_class, HfMailList, pause_label);
  gtk_widget_class_bind_template_child (widget_class, HfMailList, list);
  gtk_widget_class_bind_template_child (widget_class, HfMailList, hint);
  gtk_widget_class_bind_template_callback (widget_class, pause_clicked);
  gtk_widget_class_bind_template_callback (widget_class, stop_clicked);
  gtk_widget_class_bind_template_callback (widget_class, row_activated);
}

static void
hf_mail_list_init (HfMailList *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkSelectionModel *selection;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->mails = g_list_store_new (HF_TYPE_MAIL);
  self->rows = g_ptr_array_new ();
  self->by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_signal_connect_object (factory, "setup", G_CALLBACK (set_up_row), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_row), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_row), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list, factory);
  g_object_unref (factory);
  selection = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->mails))));
  gtk_list_view_set_model (self->list, selection);
  g_object_unref (selection);
  hf_mail_list_set_progress (self, -1.0, HF_MAIL_LIST_NO_BUTTONS, FALSE);
  hf_mail_list_set_hint (self, NULL);
}
