/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/share/share-check.h"

#include "ui/approval-run.h"

#include <glib/gi18n.h>

/* As high as any line. */
#define LINE_PX 20

/* What it has in the narrowest window. */
#define NARROWEST_PX 328

struct _HfShareCheck
{
  GtkWidget parent_instance;

  GtkOrientable *all;
  GtkWidget *box;
  GtkWidget *icon;
  GtkLabel *label;
  GtkWidget *buttons;
  GtkWidget *check_button;
  GtkWidget *leave_out_button;

  HfDocument *document;
  HfProofRun *proof;
  HfApprovalRun *approvals; /* of the proof */
  GArray *places;           /* guint; NULL: everybody */
  gboolean offers_leaving_out;
  gboolean narrow;
};

G_DEFINE_FINAL_TYPE (HfShareCheck, hf_share_check, GTK_TYPE_WIDGET)

enum
{
  LEAVE_OUT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* How many of those who are to get a card have it in each state. */
static void
count_states (HfShareCheck *self, guint counts[HF_N_CARD_STATES])
{
  for (guint i = 0; i < HF_N_CARD_STATES; i++)
    counts[i] = self->places == NULL ? hf_approval_run_count (self->approvals, i) : 0;
  for (guint i = 0; self->places != NULL && i < self->places->len; i++)
    counts[hf_approval_run_get_state (self->approvals, g_array_index (self->places, guint, i))]++;
}

/* Returns: (transfer full) */
static char *
describe (HfShareCheck *self, const guint counts[HF_N_CARD_STATES], gboolean *out_wanting)
{
  guint n_unapproved = counts[HF_CARD_DOUBTFUL] + counts[HF_CARD_UNAPPROVED];
  guint n_approved = counts[HF_CARD_APPROVED];
  g_autofree char *text = NULL;

  *out_wanting = FALSE;
  if (hf_document_get_roster (self->document) == NULL)
    return g_strdup (_ ("One card, for nobody in particular."));
  if (!hf_proof_run_is_done (self->proof) || !hf_approval_run_is_done (self->approvals))
    return g_strdup (_ ("Looking at every card…"));
  if (n_unapproved + n_approved == 0)
    return g_strdup (_ ("Nobody is chosen."));

  *out_wanting = n_unapproved > 0;
  text =
      g_strdup_printf (ngettext ("%u card is not approved.", "%u cards are not approved.", n_unapproved), n_unapproved);
  if (counts[HF_CARD_DOUBTFUL] > 0)
    {
      g_autofree char *to_check = g_strdup_printf (
          ngettext ("%u is to check.", "%u are to check.", counts[HF_CARD_DOUBTFUL]), counts[HF_CARD_DOUBTFUL]);

      return g_strdup_printf ("%s %s", text, to_check);
    }
  if (n_unapproved > 0)
    return g_steal_pointer (&text);

  return g_strdup_printf (ngettext ("The card is approved.", "All %u cards are approved.", n_approved), n_approved);
}

static void
set_beside (HfShareCheck *self, gboolean beside)
{
  GtkWidget *check_label = gtk_button_get_child (GTK_BUTTON (self->check_button));

  gtk_orientable_set_orientation (self->all, beside ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_hexpand (self->buttons, !beside);
  gtk_label_set_ellipsize (GTK_LABEL (check_label), beside ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END);
}

/* Where height is short, one button is beside the words; for two there is no room, nor for one of large letters. */
static void
arrange (HfShareCheck *self)
{
  gboolean beside = self->narrow && !gtk_widget_get_visible (self->leave_out_button);
  int width_px;

  set_beside (self, beside);
  if (!beside)
    return;

  gtk_widget_measure (GTK_WIDGET (self->all), GTK_ORIENTATION_HORIZONTAL, -1, &width_px, NULL, NULL, NULL);
  if (width_px > NARROWEST_PX)
    set_beside (self, FALSE);
}

static void
update (HfShareCheck *self)
{
  guint counts[HF_N_CARD_STATES];
  g_autofree char *text = NULL;
  gboolean wanting;

  if (self->document == NULL || self->approvals == NULL)
    return;

  count_states (self, counts);
  text = describe (self, counts, &wanting);
  gtk_label_set_text (self->label, text);
  gtk_widget_set_visible (self->icon, wanting || counts[HF_CARD_APPROVED] > 0);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), wanting ? "hf-doubt-symbolic" : "hf-check-symbolic");
  gtk_widget_set_visible (self->buttons, wanting);
  gtk_widget_set_visible (self->leave_out_button, self->offers_leaving_out && counts[HF_CARD_APPROVED] > 0);
  arrange (self);
  if (wanting)
    gtk_widget_add_css_class (self->box, "doubt");
  else
    gtk_widget_remove_css_class (self->box, "doubt");
}

void
hf_share_check_set_places (HfShareCheck *self, const GArray *places)
{
  g_return_if_fail (HF_IS_SHARE_CHECK (self));

  g_clear_pointer (&self->places, g_array_unref);
  if (places != NULL)
    {
      self->places = g_array_new (FALSE, FALSE, sizeof (guint));
      g_array_append_vals (self->places, places->data, places->len);
    }
  update (self);
}

void
hf_share_check_offer_leaving_out (HfShareCheck *self, gboolean offered)
{
  g_return_if_fail (HF_IS_SHARE_CHECK (self));

  self->offers_leaving_out = offered;
  update (self);
}

void
hf_share_check_set_narrow (HfShareCheck *self, gboolean narrow)
{
  g_return_if_fail (HF_IS_SHARE_CHECK (self));

  self->narrow = narrow;
  arrange (self);
}

void
hf_share_check_set_document (HfShareCheck *self, HfDocument *document, HfProofRun *proof)
{
  g_return_if_fail (HF_IS_SHARE_CHECK (self));

  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  if (self->approvals != NULL)
    g_signal_handlers_disconnect_by_data (self->approvals, self);
  g_clear_object (&self->approvals);
  g_set_object (&self->document, document);
  g_set_object (&self->proof, proof);
  if (document != NULL)
    g_signal_connect_object (document, "people-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  if (proof != NULL)
    {
      self->approvals = g_object_ref (hf_proof_run_get_approvals (proof));
      g_signal_connect_object (self->approvals, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
    }
  update (self);
}

static void
check_them (HfShareCheck *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "card.show-unapproved", NULL);
}

static void
leave_them_out (HfShareCheck *self)
{
  g_signal_emit (self, signals[LEAVE_OUT], 0);
}

static void
hf_share_check_dispose (GObject *object)
{
  HfShareCheck *self = HF_SHARE_CHECK (object);
  GtkWidget *child;

  hf_share_check_set_document (self, NULL, NULL);
  g_clear_pointer (&self->places, g_array_unref);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (hf_share_check_parent_class)->dispose (object);
}

static void
hf_share_check_class_init (HfShareCheckClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hf_share_check_dispose;

  signals[LEAVE_OUT] =
      g_signal_new ("leave-out", HF_TYPE_SHARE_CHECK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static GtkWidget *
add_button (HfShareCheck *self, const char *text, GCallback clicked)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_set_hexpand (button, TRUE);
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->buttons), button);
  return button;
}

static void
hf_share_check_init (HfShareCheck *self)
{
  GtkWidget *all = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  self->icon = gtk_image_new ();
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->label, 0);
  gtk_label_set_wrap (self->label, TRUE);
  gtk_widget_set_hexpand (GTK_WIDGET (self->label), TRUE);
  /* GTK 4.8 rounds the height of a line of Arabic in two ways, and warns of it. */
  gtk_widget_set_size_request (GTK_WIDGET (self->label), -1, LINE_PX);
  gtk_box_append (GTK_BOX (self->box), self->icon);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->label));
  gtk_box_append (GTK_BOX (all), self->box);

  self->buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  self->check_button = add_button (self, _ ("Check Them"), G_CALLBACK (check_them));
  self->leave_out_button = add_button (self, _ ("Leave Them Out"), G_CALLBACK (leave_them_out));
  gtk_widget_set_valign (self->buttons, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (self->leave_out_button, FALSE);
  gtk_widget_set_visible (self->buttons, FALSE);
  gtk_box_append (GTK_BOX (all), self->buttons);
  self->all = GTK_ORIENTABLE (all);
  arrange (self);
  gtk_widget_set_parent (all, GTK_WIDGET (self));
}
