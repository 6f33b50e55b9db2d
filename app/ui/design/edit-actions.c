/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/design/edit-actions.h"

#include "card/arrange.h"
#include "ui/design/clipboard.h"
#include "ui/design/text-style.h"
#include "ui/item-title.h"

#include <glib/gi18n.h>

/* How far a copy lies from what it was copied from, in mm. */
#define COPY_OFFSET_MM 4.0

/* There is one class of widgets with these actions; it says where its document is. */
static HfDocumentGetter document_getter;

/* An action under way: what it works on. */
typedef struct
{
  GtkWidget *widget;
  const char *name;
  GVariant *parameter;
  HfDocument *document;
  HfCard *card;           /* before it */
  const char *const *ids; /* selected */
  const char *title;      /* of what is selected, for the name of the step */
} Edit;

typedef void (*EditFunc) (const Edit *edit);

/* Makes @card (transfer full) a step called @label (transfer full). */
static void
push (const Edit *edit, HfCard *card, char *label)
{
  hf_document_take (edit->document, card, label, NULL);
  g_free (label);
}

/* The same, as one step for a key pressed again and again on the same items. */
static void
push_run (const Edit *edit, HfCard *card, char *label)
{
  g_autofree char *ids = g_strjoinv (" ", (char **) edit->ids);
  g_autofree char *run = g_strdup_printf ("%s:%s", edit->name, ids);

  hf_document_take (edit->document, card, label, run);
  g_free (label);
}

static void
remove_selected (const Edit *edit)
{
  push (edit, hf_card_remove_items (edit->card, edit->ids), g_strdup_printf (_ ("Remove %s"), edit->title));
}

static void
duplicate (const Edit *edit)
{
  g_autoptr (GPtrArray) items = hf_card_list_items (edit->card, edit->ids);
  g_auto (GStrv) ids = NULL;

  push (edit,
        hf_card_add_items (edit->card, hf_document_get_page (edit->document), items, COPY_OFFSET_MM, COPY_OFFSET_MM,
                           &ids),
        g_strdup_printf (_ ("Duplicate %s"), edit->title));
  hf_document_select (edit->document, (const char *const *) ids);
}

static void
group (const Edit *edit)
{
  g_autofree char *id = hf_card_new_id (edit->card, "group");

  push (edit, hf_card_group_items (edit->card, edit->ids, hf_document_get_n_selected (edit->document), id),
        g_strdup (_ ("Group")));
  hf_document_select_one (edit->document, id);
}

static void
ungroup (const Edit *edit)
{
  HfItem *item = hf_document_get_selected_item (edit->document);
  g_autoptr (GPtrArray) ids = NULL;

  if (item == NULL || item->kind != HF_ITEM_GROUP)
    return;

  ids = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < item->group.n_items; i++)
    g_ptr_array_add (ids, g_strdup (item->group.items[i]->id));
  g_ptr_array_add (ids, NULL);
  push (edit, hf_card_ungroup_item (edit->card, item->id), g_strdup (_ ("Ungroup")));
  hf_document_select (edit->document, (const char *const *) ids->pdata);
}

static void
order (const Edit *edit)
{
  HfOrder to;
  char *label;

  if (g_str_equal (edit->name, "edit.forward"))
    {
      to = HF_ORDER_FORWARD;
      label = g_strdup_printf (_ ("Bring %s Forward"), edit->title);
    }
  else if (g_str_equal (edit->name, "edit.backward"))
    {
      to = HF_ORDER_BACKWARD;
      label = g_strdup_printf (_ ("Send %s Back"), edit->title);
    }
  else if (g_str_equal (edit->name, "edit.front"))
    {
      to = HF_ORDER_FRONT;
      label = g_strdup_printf (_ ("Bring %s to the Front"), edit->title);
    }
  else
    {
      to = HF_ORDER_REAR;
      label = g_strdup_printf (_ ("Send %s to the Rear"), edit->title);
    }
  push (edit, hf_card_order_items (edit->card, edit->ids, to), label);
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
toggle (const Edit *edit)
{
  gboolean hiding = g_str_equal (edit->name, "edit.hide");
  g_autoptr (GPtrArray) items = hf_card_list_items (edit->card, edit->ids);
  gboolean all = TRUE;

  for (guint i = 0; i < items->len; i++)
    {
      HfItem *item = g_ptr_array_index (items, i);

      all = all && (hiding ? item->hidden : item->locked);
    }
  push (edit,
        hiding ? hf_card_hide_items (edit->card, edit->ids, !all) : hf_card_lock_items (edit->card, edit->ids, !all),
        title_toggle (hiding, all, edit->title));
}

/* Everything on the page that a click could select. */
static void
select_all (const Edit *edit)
{
  HfPage *page = hf_card_get_page (edit->card, hf_document_get_page (edit->document));
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < page->n_items; i++)
    if (!page->items[i]->locked && !page->items[i]->hidden)
      g_ptr_array_add (ids, (char *) page->items[i]->id);
  g_ptr_array_add (ids, NULL);
  hf_document_select (edit->document, (const char *const *) ids->pdata);
}

static void
select_none (const Edit *edit)
{
  hf_document_select (edit->document, NULL);
}

static void
align (const Edit *edit)
{
  static const char *const names[] = { "left", "center", "right", "top", "middle", "bottom", NULL };
  const char *name = g_variant_get_string (edit->parameter, NULL);
  HfAlignTo to = HF_ALIGN_TO_LEFT;

  if (!g_strv_contains (names, name))
    return;

  while (!g_str_equal (names[to], name))
    to++;
  push (edit, hf_card_align_items (edit->card, edit->ids, to), g_strdup_printf (_ ("Align %s"), edit->title));
}

static void
distribute (const Edit *edit)
{
  gboolean down = g_str_equal (g_variant_get_string (edit->parameter, NULL), "down");

  push (edit, hf_card_distribute_items (edit->card, edit->ids, down),
        g_strdup_printf (_ ("Distribute %s"), edit->title));
}

static void
nudge (const Edit *edit)
{
  double x_mm;
  double y_mm;

  g_variant_get (edit->parameter, "(dd)", &x_mm, &y_mm);
  push_run (edit, hf_card_move_items (edit->card, edit->ids, x_mm, y_mm), g_strdup_printf (_ ("Move %s"), edit->title));
}

static void
grow (const Edit *edit)
{
  double x_mm;
  double y_mm;

  g_variant_get (edit->parameter, "(dd)", &x_mm, &y_mm);
  push_run (edit, hf_card_grow_items (edit->card, edit->ids, x_mm, y_mm),
            g_strdup_printf (_ ("Resize %s"), edit->title));
}

static void
rotate (const Edit *edit)
{
  push_run (edit, hf_card_rotate_items (edit->card, edit->ids, g_variant_get_double (edit->parameter)),
            g_strdup_printf (_ ("Rotate %s"), edit->title));
}

static void
copy (const Edit *edit)
{
  hf_clipboard_copy (edit->widget, edit->card, edit->ids);
}

static void
cut (const Edit *edit)
{
  copy (edit);
  push (edit, hf_card_remove_items (edit->card, edit->ids), g_strdup_printf (_ ("Cut %s"), edit->title));
}

static void
paste (const Edit *edit)
{
  hf_clipboard_paste (edit->widget, edit->document,
                      g_str_equal (edit->name, "edit.paste-in-place") ? 0.0 : COPY_OFFSET_MM);
}

static void
toggle_style (const Edit *edit)
{
  hf_text_style_toggle (edit->document,
                        g_str_equal (edit->name, "edit.bold") ? HF_TEXT_STYLE_BOLD : HF_TEXT_STYLE_ITALIC);
}

static void
step_size (const Edit *edit)
{
  hf_text_style_step (edit->document, g_str_equal (edit->name, "edit.larger") ? 1 : -1);
}

static const struct
{
  const char *name;
  const char *parameter;
  EditFunc edit;
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
  { "edit.grow", "(dd)", grow, 1 },
  { "edit.rotate", "d", rotate, 1 },
  { "edit.copy", NULL, copy, 1 },
  { "edit.cut", NULL, cut, 1 },
  { "edit.paste", NULL, paste, 0 },
  { "edit.paste-in-place", NULL, paste, 0 },
  { "edit.bold", NULL, toggle_style, 1 },
  { "edit.italic", NULL, toggle_style, 1 },
  { "edit.larger", NULL, step_size, 1 },
  { "edit.smaller", NULL, step_size, 1 },
};

static void
activate (GtkWidget *widget, const char *name, GVariant *parameter)
{
  Edit edit = { widget, name, parameter, document_getter (widget), NULL, NULL, NULL };
  g_autofree char *title = NULL;
  guint index = 0;

  while (!g_str_equal (actions[index].name, name))
    index++;
  if (edit.document == NULL || hf_document_get_n_selected (edit.document) < actions[index].least_selected)
    return;

  edit.card = hf_document_get_card (edit.document);
  edit.ids = hf_document_get_selection (edit.document);
  edit.title = title = hf_item_list_title (edit.card, edit.ids);
  actions[index].edit (&edit);
}

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
    gtk_widget_class_install_action (klass, actions[i].name, actions[i].parameter, activate);
}
