/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/people/people-model.h"

struct _HfPersonRow
{
  GObject parent_instance;

  HfRoster *roster;
  HfProofRun *proof;
  guint index;
};

G_DEFINE_FINAL_TYPE (HfPersonRow, hf_person_row, G_TYPE_OBJECT)

struct _HfPeopleModel
{
  GObject parent_instance;

  HfRoster *roster;
  HfProofRun *proof;
};

static void hf_people_model_list_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (HfPeopleModel, hf_people_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, hf_people_model_list_init))

guint
hf_person_row_get_index (HfPersonRow *self)
{
  g_return_val_if_fail (HF_IS_PERSON_ROW (self), 0);

  return self->index;
}

const char *
hf_person_row_get (HfPersonRow *self, HfField field)
{
  g_return_val_if_fail (HF_IS_PERSON_ROW (self), "");

  return hf_person_get (hf_roster_get_person (self->roster, self->index), field);
}

const GPtrArray *
hf_person_row_get_doubts (HfPersonRow *self)
{
  g_return_val_if_fail (HF_IS_PERSON_ROW (self), NULL);

  return hf_proof_run_get_doubts (self->proof, self->index);
}

HfProofRun *
hf_person_row_get_proof (HfPersonRow *self)
{
  g_return_val_if_fail (HF_IS_PERSON_ROW (self), NULL);

  return self->proof;
}

static void
hf_person_row_finalize (GObject *object)
{
  HfPersonRow *self = HF_PERSON_ROW (object);

  hf_roster_unref (self->roster);
  g_object_unref (self->proof);

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
hf_people_model_get_n_items (GListModel *model)
{
  HfPeopleModel *self = HF_PEOPLE_MODEL (model);

  return self->roster != NULL ? hf_roster_get_n_people (self->roster) : 0;
}

static gpointer
hf_people_model_get_item (GListModel *model, guint position)
{
  HfPeopleModel *self = HF_PEOPLE_MODEL (model);
  HfPersonRow *row;

  if (position >= hf_people_model_get_n_items (model))
    return NULL;

  row = g_object_new (HF_TYPE_PERSON_ROW, NULL);
  row->roster = hf_roster_ref (self->roster);
  row->proof = g_object_ref (self->proof);
  row->index = position;
  return row;
}

static void
hf_people_model_list_init (GListModelInterface *iface)
{
  iface->get_item_type = hf_people_model_get_item_type;
  iface->get_n_items = hf_people_model_get_n_items;
  iface->get_item = hf_people_model_get_item;
}

HfPeopleModel *
hf_people_model_new (HfRoster *roster, HfProofRun *proof)
{
  HfPeopleModel *self = g_object_new (HF_TYPE_PEOPLE_MODEL, NULL);

  self->roster = roster != NULL ? hf_roster_ref (roster) : NULL;
  self->proof = g_object_ref (proof);
  return self;
}

static void
hf_people_model_finalize (GObject *object)
{
  HfPeopleModel *self = HF_PEOPLE_MODEL (object);

  g_clear_pointer (&self->roster, hf_roster_unref);
  g_object_unref (self->proof);

  G_OBJECT_CLASS (hf_people_model_parent_class)->finalize (object);
}

static void
hf_people_model_class_init (HfPeopleModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hf_people_model_finalize;
}

static void
hf_people_model_init (HfPeopleModel *self)
{
}
