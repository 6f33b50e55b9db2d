/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/share/share-way.h"

G_DEFINE_INTERFACE (HfShareWay, hf_share_way, GTK_TYPE_WIDGET)

void
hf_share_way_set_document (HfShareWay *self, HfDocument *document, HfProofRun *proof)
{
  g_return_if_fail (HF_IS_SHARE_WAY (self));

  HF_SHARE_WAY_GET_IFACE (self)->set_document (self, document, proof);
}

void
hf_share_way_go_on (HfShareWay *self)
{
  g_return_if_fail (HF_IS_SHARE_WAY (self));

  HF_SHARE_WAY_GET_IFACE (self)->go_on (self);
}

GtkWidget *
hf_share_way_get_preview (HfShareWay *self)
{
  HfShareWayInterface *iface;

  g_return_val_if_fail (HF_IS_SHARE_WAY (self), NULL);

  iface = HF_SHARE_WAY_GET_IFACE (self);
  return iface->get_preview != NULL ? iface->get_preview (self) : NULL;
}

gboolean
hf_share_way_step (HfShareWay *self, int steps)
{
  HfShareWayInterface *iface;

  g_return_val_if_fail (HF_IS_SHARE_WAY (self), FALSE);

  iface = HF_SHARE_WAY_GET_IFACE (self);
  return iface->step != NULL && iface->step (self, steps);
}

void
hf_share_way_set_size_class (HfShareWay *self, HfSizeClass size_class)
{
  HfShareWayInterface *iface;

  g_return_if_fail (HF_IS_SHARE_WAY (self));

  iface = HF_SHARE_WAY_GET_IFACE (self);
  if (iface->set_size_class != NULL)
    iface->set_size_class (self, size_class);
}

static void
hf_share_way_default_init (HfShareWayInterface *iface)
{
}
