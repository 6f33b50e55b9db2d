/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/design/edit-actions.h"

#include "card/arrange.h"
#include "ui/design/clipboard.h"
#include "ui/item-title.h"

#include <glib/gi18n.h>

/* How far a copy lies from what it was copied from, in mm. */
#define COPY_OFFSET_MM 4.0

/* There is one class of widgets with these actions; it says where its document is. */
static HfDocumentGetter document_getter;

/* What an edit works on; NULL where nothing is selected. */
static HfDocument *
get_selected (GtkWidget *widget)
{
  HfDocument *document = document_getter (widget);

  return document != NULL && hf_document_get_n_selected (document) > 0 ? document : NULL;
}

static char *
title_selection (HfDocument *document)
{
  return hf_item_list_title (hf_document_get_card (document), hf_document_get_selection (document));
}

/* Pushes @card (transfer full) as a step called @label (transfer full). */
static void
push (HfDocument *document, HfCard *card, char *label, const char *run)
{
  hf_document_take (document, card, label, run);
  g_free (label);
}

static void
remove_selected (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfDocument *document = get_selected (widget);
  g_autofree char *title = NULL;

  if (document == NULL)
    return;

  title = title_selection (document);
  push (document, hf_card_remove_items (hf_document_get_card (document), hf_document_get_selection (document)),
        g_strdup_printf (_ ("Remove %s"), title), NULL);
}

static void
duplicate (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfDocument *document = get_selected (widget);
  g_autoptr (GPtrArray) items = NULL;
  g_autofree char *title = NULL;
  g_auto (GStrv) ids = NULL;

  if (document == NULL)
    return;

  title = title_selection (document);
  items = hf_card_list_items (hf_document_get_card (document), hf_document_get_selection (document));
  push (document,
        hf_card_add_items (hf_document_get_card (document), hf_document_get_page (document), items, COPY_OFFSET_MM,
                           COPY_OFFSET_MM, &ids),
        g_strdup_printf (_ ("Duplicate %s"), title), NULL);
  hf_document_select (document, (const char *const *) ids);
}

static void
group (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfDocument *document = get_selected (widget);
  g_autofree char *id = NULL;

  if (document == NULL || hf_document_get_n_selected (document) < 2)
    return;

  id = hf_card_new_id (hf_document_get_card (document), "group");
  push (document,
        hf_card_group_items (hf_document_get_card (document), hf_document_get_selection (document),
                             hf_document_get_n_selected (document), id),
        g_strdup (_ ("Group")), NULL);
  hf_document_select_one (document, id);
}

static void
ungroup (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfDocument *document = document_getter (widget);
  HfItem *item = document != NULL ? hf_document_get_selected_item (document) : NULL;
  g_autoptr (GPtrArray) ids = NULL;

  if (item == NULL || item->kind != HF_ITEM_GROUP)
    return;

  ids = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < item->group.n_items; i++)
    g_ptr_array_add (ids, g_strdup (item->group.items[i]->id));
  g_ptr_array_add (ids, NULL);
  push (document, hf_card_ungroup_item (hf_document_get_card (document), item->id), g_strdup (_ ("Ungroup")), NULL);
  hf_document_select (document, (const char *const *) ids->pdata);
}

static void
order (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfDocument *document = get_selected (widget);
  g_autofree char *title = NULL;
  HfOrder to;
  char *label;

  if (document == NULL)
    return;

  title = title_selection (document);
  if (g_str_equal (action, "edit.forward"))
    {
      to = HF_ORDER_FORWARD;
      label = g_strdup_printf (_ ("Bring %s Forward"), title);
    }
  else if (g_str_equal (action, "edit.backward"))
    {
      to = HF_ORDER_BACKWARD;
      label = g_strdup_printf (_ ("Send %s Back"), title);
    }
  else if (g_str_equal (action, "edit.front"))
    {
      to = HF_ORDER_FRONT;
      label = g_strdup_printf (_ ("Bring %s to the Front"), title);
    }
  else
    {
      to = HF_ORDER_REAR;
      label = g_strdup_printf (_ ("Send %s to the Rear"), title);
    }
  push (document, hf_card_order_items (hf_document_get_card (document), hf_document_get_selection (document), to),
        label, NULL);
}

static char *
title_toggle (gboolean hiding, gboolean all, const char *title)
{
  if (hiding)
    return all ? g_strdup_printf (_ ("Show %s"), title) : g_strdup_printf (_ ("Hide %s"), title);

  return all ? g_strdup_printf (_ ("Unlock %s"), title) : g_strdup_printf (_ ("Lock %s"), title);
}

/* Several that differ are made alike first: locked, or hidden. */
static void
toggle (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfDocument *document = get_selected (widget);
  gboolean hiding = g_str_equal (action, "edit.hide");
  g_autoptr (GPtrArray) items = NULL;
  g_autofree char *title = NULL;
  const char *const *ids;
  gboolean all = TRUE;
  HfCard *card;

  if (document == NULL)
    return;

  card = hf_document_get_card (document);
  ids = hf_document_get_selection (document);
  title = title_selection (document);
  items = hf_card_list_items (card, ids);
  for (guint i = 0; i < items->len; i++)
    {
      HfItem *item = g_ptr_array_index (items, i);

      all = all && (hiding ? item->hidden : item->locked);
    }
  push (document, hiding ? hf_card_hide_items (card, ids, !all) : hf_card_lock_items (card, ids, !all),
        title_toggle (hiding, all, title), NULL);
}

/* Everything on the page that a click could select. */
static void
select_all (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfDocument *document = document_getter (widget);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  HfPage *page;

  if (document == NULL)
    return;

  page = hf_card_get_page (hf_document_get_card (document), hf_document_get_page (document));
  for (guint i = 0; i < page->n_items; i++)
    if (!page->items[i]->locked && !page->items[i]->hidden)
      g_ptr_array_add (ids, (char *) page->items[i]->id);
  g_ptr_array_add (ids, NULL);
  hf_document_select (document, (const char *const *) ids->pdata);
}

static void
select_none (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfDocument *document = document_getter (widget);

  if (document != NULL)
    hf_document_select (document, NULL);
}

static void
align (GtkWidget *widget, const char *action, GVariant *parameter)
{
  static const char *const names[] = { "left", "center", "right", "top", "middle", "bottom", NULL };
  HfDocument *document = get_selected (widget);
  const char *name = g_variant_get_string (parameter, NULL);
  g_autofree char *title = NULL;
  HfAlignTo to = HF_ALIGN_TO_LEFT;

  if (document == NULL || !g_strv_contains (names, name))
    return;

  while (!g_str_equal (names[to], name))
    to++;
  title = title_selection (document);
  push (document, hf_card_align_items (hf_document_get_card (document), hf_document_get_selection (document), to),
        g_strdup_printf (_ ("Align %s"), title), NULL);
}

static void
distribute (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfDocument *document = get_selected (widget);
  gboolean down = g_str_equal (g_variant_get_string (parameter, NULL), "down");
  g_autofree char *title = NULL;

  if (document == NULL)
    return;

  title = title_selection (document);
  push (document,
        hf_card_distribute_items (hf_document_get_card (document), hf_document_get_selection (document), down),
        g_strdup_printf (_ ("Distribute %s"), title), NULL);
}

/* One step for a key pressed again and again on the same items. */
static char *
name_run (HfDocument *document, const char *what)
{
  g_autofree char *ids = g_strjoinv (" ", (char **) hf_document_get_selection (document));

  return g_strdup_printf ("%s:%s", what, ids);
}

static void
nudge (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfDocument *document = get_selected (widget);
  g_autofree char *title = NULL;
  g_autofree char *run = NULL;
  double x_mm;
  double y_mm;

  if (document == NULL)
    return;

  g_variant_get (parameter, "(dd)", &x_mm, &y_mm);
  title = title_selection (document);
  run = name_run (document, action);
  if (g_str_equal (action, "edit.nudge"))
    push (document,
          hf_card_move_items (hf_document_get_card (document), hf_document_get_selection (document), x_mm, y_mm),
          g_strdup_printf (_ ("Move %s"), title), run);
  else
    push (document,
          hf_card_grow_items (hf_document_get_card (document), hf_document_get_selection (document), x_mm, y_mm),
          g_strdup_printf (_ ("Resize %s"), title), run);
}

static void
rotate (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfDocument *document = get_selected (widget);
  g_autofree char *title = NULL;
  g_autofree char *run = NULL;

  if (document == NULL)
    return;

  title = title_selection (document);
  run = name_run (document, action);
  push (document,
        hf_card_rotate_items (hf_document_get_card (document), hf_document_get_selection (document),
                              g_variant_get_double (parameter)),
        g_strdup_printf (_ ("Rotate %s"), title), run);
}

static void
copy (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfDocument *document = get_selected (widget);

  if (document != NULL)
    hf_clipboard_copy (widget, hf_document_get_card (document), hf_document_get_selection (document));
}

static void
cut (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfDocument *document = get_selected (widget);
  g_autofree char *title = NULL;

  if (document == NULL)
    return;

  copy (widget, action, parameter);
  title = title_selection (document);
  push (document, hf_card_remove_items (hf_document_get_card (document), hf_document_get_selection (document)),
        g_strdup_printf (_ ("Cut %s"), title), NULL);
}

static void
paste (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfDocument *document = document_getter (widget);

  if (document != NULL)
    hf_clipboard_paste (widget, document, g_str_equal (action, "edit.paste-in-place") ? 0.0 : COPY_OFFSET_MM);
}

static const struct
{
  const char *name;
  const char *parameter;
  GtkWidgetActionActivateFunc activate;
  guint least_selected; /* below which there is nothing to do */
} actions[] = {
  { "edit.delete", NULL, remove_selected, 1 },
  { "edit.duplicate", NULL, duplicate, 1 },
  { "edit.group", NULL, group, 2 },
  { "edit.ungroup", NULL, ungroup, 1 },
  { "edit.forward", NULL, order, 1 },
  { "edit.backward", NULL, order, 1 },
  { "edit.front", NULL, order, 1 },
  { "edit.rear", NULL, order, 1 },
  { "edit.lock", NULL, toggle, 1 },
  { "edit.hide", NULL, toggle, 1 },
  { "edit.select-all", NULL, select_all, 0 },
  { "edit.select-none", NULL, select_none, 1 },
  { "edit.align", "s", align, 1 },
  { "edit.distribute", "s", distribute, 3 },
  { "edit.nudge", "(dd)", nudge, 1 },
  { "edit.grow", "(dd)", nudge, 1 },
  { "edit.rotate", "d", rotate, 1 },
  { "edit.copy", NULL, copy, 1 },
  { "edit.cut", NULL, cut, 1 },
  { "edit.paste", NULL, paste, 0 },
  { "edit.paste-in-place", NULL, paste, 0 },
};

void
hf_edit_update_actions (GtkWidget *widget, HfDocument *document)
{
  guint n_selected = document != NULL ? hf_document_get_n_selected (document) : 0;
  HfItem *item = document != NULL ? hf_document_get_selected_item (document) : NULL;

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (widget, actions[i].name,
                                   document != NULL && n_selected >= actions[i].least_selected);
  gtk_widget_action_set_enabled (widget, "edit.ungroup", item != NULL && item->kind == HF_ITEM_GROUP);
}

void
hf_edit_install_actions (GtkWidgetClass *klass, HfDocumentGetter get_document)
{
  document_getter = get_document;
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (klass, actions[i].name, actions[i].parameter, actions[i].activate);
}
