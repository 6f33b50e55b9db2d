/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/share/audience.h"

#include "ui/approval-run.h"
#include "ui/drop-down.h"

#include <glib/gi18n.h>

/* In the order of the list. */
enum
{
  EVERYONE,
  LISTED,
  APPROVED,
  ONE,
  N_CHOICES,
};

struct _HfAudience
{
  GtkWidget parent_instance;

  GtkDropDown *choice;
  GtkStringList *words;

  HfDocument *document;
  HfProofRun *proof;
  HfApprovalRun *approvals; /* of the proof */
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (HfAudience, hf_audience, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
emit_changed (HfAudience *self)
{
  if (!self->filling)
    g_signal_emit (self, signals[CHANGED], 0);
}

static GArray *
list_listed (HfAudience *self)
{
  const GArray *listed = hf_approval_run_get_listed (self->approvals);
  GArray *places = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; listed != NULL && i < listed->len; i++)
    {
      guint place = g_array_index (listed, guint, i);

      if (!hf_document_is_left_out (self->document, place))
        g_array_append_val (places, place);
    }
  return places;
}

static GArray *
list_everyone (HfAudience *self)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < hf_crowd_get_size (hf_document_get_crowd (self->document)); i++)
    if (!hf_document_is_left_out (self->document, i))
      g_array_append_val (places, i);
  return places;
}

GArray *
hf_audience_list (HfAudience *self)
{
  guint shown;

  g_return_val_if_fail (HF_IS_AUDIENCE (self), NULL);

  if (self->document == NULL || hf_document_get_roster (self->document) == NULL)
    return NULL;

  switch (gtk_drop_down_get_selected (self->choice))
    {
    case LISTED:
      return list_listed (self);
    case APPROVED:
      return hf_approval_run_list (self->approvals, HF_CARD_APPROVED);
    case ONE:
      {
        GArray *places = g_array_new (FALSE, FALSE, sizeof (guint));

        shown = (guint) MAX (0, hf_document_get_shown (self->document));
        g_array_append_val (places, shown);
        return places;
      }
    default:
      return list_everyone (self);
    }
}

const char *
hf_audience_get_reason (HfAudience *self)
{
  static const char *const reasons[N_CHOICES] = { N_ ("Left out of the list"), N_ ("Not among those shown in the list"),
                                                  N_ ("Not approved"), N_ ("Only one person’s card was asked for") };

  g_return_val_if_fail (HF_IS_AUDIENCE (self), "");

  return _ (reasons[MIN (gtk_drop_down_get_selected (self->choice), N_CHOICES - 1)]);
}

void
hf_audience_leave_out_unapproved (HfAudience *self)
{
  g_return_if_fail (HF_IS_AUDIENCE (self));

  gtk_drop_down_set_selected (self->choice, APPROVED);
}

/* Keeps the choice while its words change. */
static void
update (HfAudience *self)
{
  HfRoster *roster = self->document != NULL ? hf_document_get_roster (self->document) : NULL;
  guint selected = gtk_drop_down_get_selected (self->choice);
  g_autoptr (GArray) listed = NULL;
  g_autofree char *everyone = NULL;
  g_autofree char *shown_in_list = NULL;
  g_autofree char *approved = NULL;
  g_autofree char *one = NULL;
  int shown;

  gtk_widget_set_visible (GTK_WIDGET (self), roster != NULL);
  if (roster == NULL || self->approvals == NULL)
    return;

  shown = MAX (0, hf_document_get_shown (self->document));
  listed = list_listed (self);
  everyone = g_strdup_printf (_ ("Everyone, %u"), hf_approval_run_count_cards (self->approvals));
  shown_in_list = g_strdup_printf (_ ("Shown in the list, %u"), listed->len);
  approved = g_strdup_printf (_ ("Approved, %u"), hf_approval_run_count (self->approvals, HF_CARD_APPROVED));
  one = g_strdup_printf (_ ("Only %s"), hf_person_get (hf_roster_get_person (roster, (guint) shown), HF_FIELD_NAME));
  self->filling = TRUE;
  hf_string_list_assign (self->words, (const char *const[]){ everyone, shown_in_list, approved, one, NULL });
  gtk_drop_down_set_selected (self->choice, selected < N_CHOICES ? selected : EVERYONE);
  self->filling = FALSE;
  emit_changed (self);
}

void
hf_audience_set_document (HfAudience *self, HfDocument *document, HfProofRun *proof)
{
  g_return_if_fail (HF_IS_AUDIENCE (self));

  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  if (self->approvals != NULL)
    g_signal_handlers_disconnect_by_data (self->approvals, self);
  g_set_object (&self->document, document);
  g_set_object (&self->proof, proof);
  g_clear_object (&self->approvals);
  if (proof != NULL)
    self->approvals = g_object_ref (hf_proof_run_get_approvals (proof));
  if (document != NULL)
    {
      g_signal_connect_object (document, "people-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (document, "shown-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->approvals, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
    }
  update (self);
}

static void
hf_audience_dispose (GObject *object)
{
  HfAudience *self = HF_AUDIENCE (object);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  if (child != NULL)
    {
      g_signal_handlers_disconnect_by_data (child, self);
      hf_audience_set_document (self, NULL, NULL);
      gtk_widget_unparent (child);
    }

  G_OBJECT_CLASS (hf_audience_parent_class)->dispose (object);
}

static void
hf_audience_class_init (HfAudienceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hf_audience_dispose;

  signals[CHANGED] = g_signal_new ("changed", HF_TYPE_AUDIENCE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
hf_audience_init (HfAudience *self)
{
  const char *const nothing[] = { "", "", "", "", NULL };

  self->words = gtk_string_list_new (nothing);
  self->choice = GTK_DROP_DOWN (gtk_drop_down_new (G_LIST_MODEL (self->words), NULL));
  hf_drop_down_ellipsize (self->choice);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->choice), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("People"), -1);
  hf_drop_down_keep_name (self->choice);
  gtk_widget_set_hexpand (GTK_WIDGET (self->choice), TRUE);
  gtk_widget_set_parent (GTK_WIDGET (self->choice), GTK_WIDGET (self));
  g_signal_connect_object (self->choice, "notify::selected", G_CALLBACK (emit_changed), self, G_CONNECT_SWAPPED);
}
