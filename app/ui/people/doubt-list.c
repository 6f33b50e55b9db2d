/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/people/doubt-list.h"

#include "roster/edit.h"
#include "ui/approval-run.h"
#include "ui/people/doubt-mend.h"
#include "ui/people/doubt-row.h"

#include <glib/gi18n.h>

/* How many people are told of at once; the rest come up as these are mended. */
#define MOST_ROWS 50

/* How many buttons fit side by side in the panel. */
#define MOST_ABREAST 2

struct _HfDoubtList
{
  GtkWidget parent_instance;

  /* Template */
  GtkWidget *box;
  GtkLabel *title;
  GtkWidget *groups;
  GtkListBox *list;
  GtkWidget *of_list_box;
  GtkWidget *of_list;

  char *said_of_list; /* all that is told of it; NULL: nothing */

  HfDocument *document;
  HfProofRun *proof;
};

G_DEFINE_FINAL_TYPE (HfDoubtList, hf_doubt_list, GTK_TYPE_WIDGET)

static HfApprovalRun *
get_approvals (HfDoubtList *self)
{
  return hf_proof_run_get_approvals (self->proof);
}

static void
update_title (HfDoubtList *self)
{
  guint n_doubtful = hf_approval_run_count (get_approvals (self), HF_CARD_DOUBTFUL);
  guint n_cards = hf_approval_run_count_cards (get_approvals (self));
  g_autofree char *title = NULL;

  if (n_doubtful > 0)
    title = g_strdup_printf (_ ("To check · %u"), n_doubtful);
  else if (hf_proof_run_is_done (self->proof))
    title = g_strdup_printf (ngettext ("The card looks right.", "All %u cards look right.", n_cards), n_cards);
  else if (gtk_widget_get_first_child (GTK_WIDGET (self->list)) == NULL)
    title = g_strdup (_ ("Looking at every card…"));
  else
    return;
  gtk_label_set_text (self->title, title);
}

static char *
label_group (HfMendGroup group, guint n_mends)
{
  switch (group)
    {
    case HF_MEND_NAMES:
      return g_strdup_printf (ngettext ("Mend %u Name", "Mend %u Names", n_mends), n_mends);
    case HF_MEND_ADDRESSES:
      return g_strdup_printf (ngettext ("Mend %u Address", "Mend %u Addresses", n_mends), n_mends);
    case HF_MEND_TEXTS:
    default:
      return g_strdup_printf (ngettext ("Mend %u Text", "Mend %u Texts", n_mends), n_mends);
    }
}

/* Everybody's doubts, in the order of the people; borrowed. */
static GPtrArray *
gather_doubts (HfDoubtList *self)
{
  g_autoptr (GArray) people = hf_approval_run_list (get_approvals (self), HF_CARD_DOUBTFUL);
  GPtrArray *all = g_ptr_array_new ();

  for (guint i = 0; i < people->len; i++)
    {
      const GPtrArray *doubts = hf_proof_run_get_doubts (self->proof, g_array_index (people, guint, i));

      for (guint j = 0; doubts != NULL && j < doubts->len; j++)
        g_ptr_array_add (all, g_ptr_array_index (doubts, j));
    }

  return all;
}

static void
group_clicked (HfDoubtList *self, GtkWidget *button)
{
  HfMendGroup group = (HfMendGroup) GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "group"));
  g_autoptr (GPtrArray) doubts = NULL;
  g_autoptr (GPtrArray) mends = NULL;
  g_autofree char *label = NULL;

  /* While cards are looked at again the doubts are about another list. */
  if (!hf_proof_run_is_done (self->proof))
    return;

  doubts = gather_doubts (self);
  mends = hf_mend_list (hf_document_get_roster (self->document), doubts, group);
  if (mends->len == 0)
    return;

  label = label_group (group, mends->len);
  hf_document_mend_all (self->document, mends, label);
}

static void
add_group (HfDoubtList *self, HfMendGroup group, guint n_mends)
{
  GtkWidget *button = gtk_button_new ();
  g_autofree char *text = label_group (group, n_mends);

  gtk_button_set_child (GTK_BUTTON (button), gtk_label_new (text));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_object_set_data (G_OBJECT (button), "group", GUINT_TO_POINTER (group));
  g_signal_connect_object (button, "clicked", G_CALLBACK (group_clicked), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->groups), button);
}

static void
update_groups (HfDoubtList *self)
{
  g_autoptr (GPtrArray) doubts = NULL;
  gboolean had_focus = gtk_widget_get_focus_child (self->groups) != NULL;
  guint n_groups = 0;
  GtkWidget *child;

  if (!hf_proof_run_is_done (self->proof))
    return;

  while ((child = gtk_widget_get_first_child (self->groups)) != NULL)
    gtk_box_remove (GTK_BOX (self->groups), child);
  doubts = gather_doubts (self);
  for (guint group = 0; group < HF_N_MEND_GROUPS; group++)
    {
      g_autoptr (GPtrArray) mends = hf_mend_list (hf_document_get_roster (self->document), doubts, (HfMendGroup) group);

      /* A single one has its button beside it. */
      if (mends->len > 1)
        {
          add_group (self, (HfMendGroup) group, mends->len);
          n_groups++;
        }
    }
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->groups),
                                  n_groups > MOST_ABREAST ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  child = gtk_widget_get_first_child (self->groups);
  gtk_widget_set_visible (self->groups, child != NULL);
  if (had_focus)
    gtk_widget_child_focus (child != NULL ? self->groups : GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}

static GtkListBoxRow *
row_of (HfDoubtList *self, guint id)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (hf_doubt_row_get_id (HF_DOUBT_ROW (row)) == id)
      return row;

  return NULL;
}

/* Takes @row out; where it had the focus, what comes in its place gets it. */
static void
remove_row (HfDoubtList *self, GtkListBoxRow *row)
{
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self->list)) == GTK_WIDGET (row);
  int place = gtk_list_box_row_get_index (row);
  GtkListBoxRow *next;

  gtk_list_box_remove (self->list, GTK_WIDGET (row));
  if (!had_focus)
    return;

  next = gtk_list_box_get_row_at_index (self->list, place);
  if (next == NULL && place > 0)
    next = gtk_list_box_get_row_at_index (self->list, place - 1);
  if (next != NULL)
    hf_doubt_row_grab (HF_DOUBT_ROW (next));
}

static void
row_settled (HfDoubtList *self, GtkListBoxRow *row)
{
  if (gtk_widget_get_parent (GTK_WIDGET (row)) == GTK_WIDGET (self->list))
    remove_row (self, row);
}

/* Puts the row of the person at @index at @place; one that says the same stays as it is, with the focus. */
static void
place_row (HfDoubtList *self, guint index, int place)
{
  const GPtrArray *doubts = hf_proof_run_get_doubts (self->proof, index);
  guint id = hf_person_get_id (hf_roster_get_person (hf_document_get_roster (self->document), index));
  GtkListBoxRow *row = row_of (self, id);
  gboolean had_focus = FALSE;
  GtkWidget *fresh;

  if (row != NULL && gtk_list_box_row_get_index (row) == place &&
      hf_doubt_row_tells (HF_DOUBT_ROW (row), index, doubts))
    return;

  if (row != NULL)
    {
      had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self->list)) == GTK_WIDGET (row);
      gtk_list_box_remove (self->list, GTK_WIDGET (row));
    }
  fresh = hf_doubt_row_new (self->document, index, doubts);
  g_signal_connect_object (fresh, "settled", G_CALLBACK (row_settled), self, G_CONNECT_SWAPPED);
  gtk_list_box_insert (self->list, fresh, place);
  if (had_focus)
    hf_doubt_row_grab (HF_DOUBT_ROW (fresh));
}

/* Rows of those who are looked at no longer stand in the way of those who are. */
static void
update_rows (HfDoubtList *self)
{
  g_autoptr (GArray) people = hf_approval_run_list (get_approvals (self), HF_CARD_DOUBTFUL);
  g_autoptr (GHashTable) told = g_hash_table_new (NULL, NULL);
  HfRoster *roster = hf_document_get_roster (self->document);
  guint n_rows = MIN (people->len, MOST_ROWS);
  GtkListBoxRow *row;

  /* What was told stays until it is known whether it is still true, so that a list does not blink at each mend. */
  if (!hf_proof_run_is_done (self->proof) && gtk_widget_get_first_child (GTK_WIDGET (self->list)) != NULL)
    return;

  for (guint i = 0; i < n_rows; i++)
    g_hash_table_add (
        told, GUINT_TO_POINTER (hf_person_get_id (hf_roster_get_person (roster, g_array_index (people, guint, i)))));
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL;)
    if (g_hash_table_contains (told, GUINT_TO_POINTER (hf_doubt_row_get_id (HF_DOUBT_ROW (row)))))
      i++;
    else
      remove_row (self, row);
  for (guint i = 0; i < n_rows; i++)
    if (hf_proof_run_get_doubts (self->proof, g_array_index (people, guint, i)) != NULL)
      place_row (self, g_array_index (people, guint, i), (int) i);
}

static void
remove_children (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_box_remove (GTK_BOX (box), child);
}

static GtkWidget *
make_note (const HfDoubt *doubt)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  gboolean is_note = doubt->severity == HF_SEVERITY_NOTE;
  GtkWidget *icon = gtk_image_new_from_icon_name (is_note ? "dialog-information-symbolic" : "hf-doubt-symbolic");
  GtkWidget *label = gtk_label_new (doubt->message);

  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_widget_add_css_class (icon, is_note ? "quiet" : "doubt");
  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, "quiet");
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), label);
  return box;
}

/* What is to know about the list and nobody in particular, such as columns that are left out. */
static void
update_of_list (HfDoubtList *self)
{
  const GPtrArray *doubts = hf_proof_run_get_list_doubts (self->proof);
  g_autoptr (GString) all = g_string_new (NULL);

  /* As with the rows: what was told stays until it is known whether it is still true. */
  if (!hf_proof_run_is_done (self->proof) && doubts->len == 0)
    return;

  for (guint i = 0; i < doubts->len; i++)
    g_string_append_printf (all, "%s\n", ((const HfDoubt *) g_ptr_array_index (doubts, i))->message);
  if (g_strcmp0 (all->str, self->said_of_list) == 0)
    return;

  g_free (self->said_of_list);
  self->said_of_list = g_strdup (all->str);
  remove_children (self->of_list);
  for (guint i = 0; i < doubts->len; i++)
    gtk_box_append (GTK_BOX (self->of_list), make_note (g_ptr_array_index (doubts, i)));
  gtk_widget_set_visible (self->of_list_box, doubts->len > 0);
}

static void
clear (HfDoubtList *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
  remove_children (self->groups);
  remove_children (self->of_list);
  g_clear_pointer (&self->said_of_list, g_free);
  gtk_widget_set_visible (self->of_list_box, FALSE);
  gtk_label_set_text (self->title, "");
}

static void
update (HfDoubtList *self)
{
  if (self->document == NULL || hf_document_get_roster (self->document) == NULL)
    {
      clear (self);
      return;
    }

  update_rows (self);
  update_groups (self);
  update_title (self);
  update_of_list (self);
}

static void
disconnect (HfDoubtList *self)
{
  if (self->proof == NULL)
    return;

  g_signal_handlers_disconnect_by_data (self->proof, self);
  g_signal_handlers_disconnect_by_data (get_approvals (self), self);
}

void
hf_doubt_list_set_document (HfDoubtList *self, HfDocument *document, HfProofRun *proof)
{
  g_return_if_fail (HF_IS_DOUBT_LIST (self));

  disconnect (self);
  clear (self);
  g_set_object (&self->document, document);
  g_set_object (&self->proof, proof);
  if (document != NULL)
    {
      g_signal_connect_object (proof, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (get_approvals (self), "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
    }
  update (self);
}

gboolean
hf_doubt_list_mend_shown (HfDoubtList *self)
{
  int shown;
  GtkListBoxRow *row;

  g_return_val_if_fail (HF_IS_DOUBT_LIST (self), FALSE);

  shown = self->document != NULL ? hf_document_get_shown (self->document) : -1;
  if (shown < 0)
    return FALSE;
  row = row_of (self, hf_person_get_id (hf_roster_get_person (hf_document_get_roster (self->document), (guint) shown)));

  return row != NULL && hf_doubt_row_mend (HF_DOUBT_ROW (row));
}

static void
row_activated (HfDoubtList *self, GtkListBoxRow *row)
{
  int index = hf_roster_find_id (hf_document_get_roster (self->document), hf_doubt_row_get_id (HF_DOUBT_ROW (row)));

  if (index >= 0)
    hf_document_set_shown (self->document, index);
}

static void
hf_doubt_list_dispose (GObject *object)
{
  HfDoubtList *self = HF_DOUBT_LIST (object);

  disconnect (self);
  g_clear_object (&self->document);
  g_clear_object (&self->proof);
  g_clear_pointer (&self->said_of_list, g_free);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (hf_doubt_list_parent_class)->dispose (object);
}

static void
hf_doubt_list_class_init (HfDoubtListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_doubt_list_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/heartfelt/Heartfelt/ui/doubt-list.ui");
  gtk_widget_class_bind_template_child (widget_class, HfDoubtList, box);
  gtk_widget_class_bind_template_child (widget_class, HfDoubtList, title);
  gtk_widget_class_bind_template_child (widget_class, HfDoubtList, groups);
  gtk_widget_class_bind_template_child (widget_class, HfDoubtList, list);
  gtk_widget_class_bind_template_child (widget_class, HfDoubtList, of_list_box);
  gtk_widget_class_bind_template_child (widget_class, HfDoubtList, of_list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated);
}

static void
hf_doubt_list_init (HfDoubtList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
