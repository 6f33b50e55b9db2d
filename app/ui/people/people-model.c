/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/people/people-model.h"

struct _HfPersonRow
{
  GObject parent_instance;

  HfPeopleModel *model;
  guint id;
};

G_DEFINE_FINAL_TYPE (HfPersonRow, hf_person_row, G_TYPE_OBJECT)

struct _HfPeopleModel
{
  GObject parent_instance;

  HfRoster *roster;
  HfProofRun *proof;
  GHashTable *places; /* id → place + 1 */
};

static void hf_people_model_list_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (HfPeopleModel, hf_people_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, hf_people_model_list_init))

enum
{
  SAID,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

guint
hf_person_row_get_index (HfPersonRow *self)
{
  g_return_val_if_fail (HF_IS_PERSON_ROW (self), G_MAXUINT);

  return GPOINTER_TO_UINT (g_hash_table_lookup (self->model->places, GUINT_TO_POINTER (self->id))) - 1;
}

guint
hf_person_row_get_id (HfPersonRow *self)
{
  g_return_val_if_fail (HF_IS_PERSON_ROW (self), 0);

  return self->id;
}

/* Returns: (nullable): %NULL for who is gone, of whom a list may still ask while it hears of it */
static HfPerson *
get_person (HfPersonRow *self)
{
  guint index = hf_person_row_get_index (self);

  return index != G_MAXUINT ? hf_roster_get_person (self->model->roster, index) : NULL;
}

const char *
hf_person_row_get (HfPersonRow *self, HfField field)
{
  HfPerson *person;

  g_return_val_if_fail (HF_IS_PERSON_ROW (self), "");

  person = get_person (self);
  return person != NULL ? hf_person_get (person, field) : "";
}

const char *
hf_person_row_lookup (HfPersonRow *self, const char *field)
{
  HfPerson *person;
  const char *value;

  g_return_val_if_fail (HF_IS_PERSON_ROW (self), "");

  person = get_person (self);
  value = person != NULL ? hf_person_lookup (person, field) : NULL;
  return value != NULL ? value : "";
}

const GPtrArray *
hf_person_row_get_doubts (HfPersonRow *self)
{
  guint index;

  g_return_val_if_fail (HF_IS_PERSON_ROW (self), NULL);

  index = hf_person_row_get_index (self);
  return index != G_MAXUINT ? hf_proof_run_get_doubts (self->model->proof, index) : NULL;
}

HfProofRun *
hf_person_row_get_proof (HfPersonRow *self)
{
  g_return_val_if_fail (HF_IS_PERSON_ROW (self), NULL);

  return self->model->proof;
}

static void
hf_person_row_finalize (GObject *object)
{
  HfPersonRow *self = HF_PERSON_ROW (object);

  g_object_unref (self->model);

  G_OBJECT_CLASS (hf_person_row_parent_class)->finalize (object);
}

static void
hf_person_row_class_init (HfPersonRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hf_person_row_finalize;
}

static void
hf_person_row_init (HfPersonRow *self)
{
}

static GType
hf_people_model_get_item_type (GListModel *model)
{
  return HF_TYPE_PERSON_ROW;
}

static guint
count (HfRoster *roster)
{
  return roster != NULL ? hf_roster_get_n_people (roster) : 0;
}

static guint
id_at (HfRoster *roster, guint place)
{
  return hf_person_get_id (hf_roster_get_person (roster, place));
}

static guint
hf_people_model_get_n_items (GListModel *model)
{
  return count (HF_PEOPLE_MODEL (model)->roster);
}

static gpointer
hf_people_model_get_item (GListModel *model, guint position)
{
  HfPeopleModel *self = HF_PEOPLE_MODEL (model);
  HfPersonRow *row;

  if (position >= count (self->roster))
    return NULL;

  row = g_object_new (HF_TYPE_PERSON_ROW, NULL);
  row->model = g_object_ref (self);
  row->id = id_at (self->roster, position);
  return row;
}

static void
hf_people_model_list_init (GListModelInterface *iface)
{
  iface->get_item_type = hf_people_model_get_item_type;
  iface->get_n_items = hf_people_model_get_n_items;
  iface->get_item = hf_people_model_get_item;
}

static void
take_roster (HfPeopleModel *self, HfRoster *roster)
{
  HfRoster *old = self->roster;

  self->roster = roster != NULL ? hf_roster_ref (roster) : NULL;
  g_clear_pointer (&old, hf_roster_unref);
  g_hash_table_remove_all (self->places);
  for (guint i = 0; i < count (roster); i++)
    g_hash_table_insert (self->places, GUINT_TO_POINTER (id_at (roster, i)), GUINT_TO_POINTER (i + 1));
}

HfPeopleModel *
hf_people_model_new (HfRoster *roster, HfProofRun *proof)
{
  HfPeopleModel *self = g_object_new (HF_TYPE_PEOPLE_MODEL, NULL);

  take_roster (self, roster);
  self->proof = g_object_ref (proof);
  return self;
}

void
hf_people_model_set_roster (HfPeopleModel *self, HfRoster *roster)
{
  guint n_before, n_after;
  guint same_start = 0;
  guint same_end = 0;

  g_return_if_fail (HF_IS_PEOPLE_MODEL (self));

  n_before = count (self->roster);
  n_after = count (roster);
  while (same_start < MIN (n_before, n_after) && id_at (self->roster, same_start) == id_at (roster, same_start))
    same_start++;
  while (same_start + same_end < MIN (n_before, n_after) &&
         id_at (self->roster, n_before - 1 - same_end) == id_at (roster, n_after - 1 - same_end))
    same_end++;

  take_roster (self, roster);
  n_before -= same_start + same_end;
  n_after -= same_start + same_end;
  if (n_before > 0 || n_after > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), same_start, n_before, n_after);
  g_signal_emit (self, signals[SAID], 0);
}

static void
hf_people_model_finalize (GObject *object)
{
  HfPeopleModel *self = HF_PEOPLE_MODEL (object);

  g_clear_pointer (&self->roster, hf_roster_unref);
  g_clear_object (&self->proof);
  g_hash_table_unref (self->places);

  G_OBJECT_CLASS (hf_people_model_parent_class)->finalize (object);
}

static void
hf_people_model_class_init (HfPeopleModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hf_people_model_finalize;

  signals[SAID] = g_signal_new ("said", HF_TYPE_PEOPLE_MODEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
hf_people_model_init (HfPeopleModel *self)
{
  self->places = g_hash_table_new (NULL, NULL);
}
