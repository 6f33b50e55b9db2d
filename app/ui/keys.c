/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/keys.h"

#include <glib/gi18n.h>

static const HfKey program[] = {
  { N_ ("New window"), "<Control>n", "app.new" },
  { N_ ("Open a card"), "<Control>o", "win.open" },
  { N_ ("Close the window"), "<Control>w", "window.close" },
  { N_ ("Quit"), "<Control>q", "app.quit" },
  { N_ ("Search"), "<Control>f", "win.search" },
  { N_ ("Replace words on all pages"), "<Control>h", "win.replace" },
  { N_ ("Main menu"), "F10", "win.menu" },
  { N_ ("Preferences"), "<Control>comma", "app.preferences" },
  { N_ ("Keyboard shortcuts"), "<Control>question", "win.shortcuts" },
  { N_ ("Help"), "F1", "win.help" },
  { 0 },
};

static const HfKey card[] = {
  { N_ ("Save"), "<Control>s", "win.save" },
  { N_ ("Save as"), "<Control><Shift>s", "win.save-as" },
  { N_ ("Undo"), "<Control>z", "win.undo" },
  { N_ ("Redo"), "<Control><Shift>z <Control>y", "win.redo" },
  { N_ ("Copy the page as a picture"), "<Control><Shift>c", "win.copy-page" },
  { 0 },
};

static const HfKey steps[] = {
  { N_ ("Design"), "<Alt>1", "win.step::design" },
  { N_ ("People"), "<Alt>2", "win.step::people" },
  { N_ ("Share"), "<Alt>3", "win.step::share" },
  { N_ ("All cards"), "<Alt>Home", "win.gallery" },
  { N_ ("The next step: the blue button"), "<Control>Return", "win.next" },
  { N_ ("Print"), "<Control>p", "win.share::print" },
  { N_ ("Save PDFs"), "<Control><Shift>p", "win.share::pdf" },
  { N_ ("Save pictures"), "<Control><Shift>e", "win.share::pictures" },
  { N_ ("Send mail"), "<Control><Shift>m", "win.share::email" },
  { 0 },
};

static const HfKey around[] = {
  { N_ ("Next part of the window"), "F6", "win.next-region" },
  { N_ ("Previous part of the window"), "<Shift>F6", "win.previous-region" },
  { N_ ("Next card to check"), "F8", "win.next-doubt" },
  { N_ ("Previous card to check"), "<Shift>F8", "win.previous-doubt" },
  { N_ ("First mend of the card to check"), "<Alt>Return", "win.mend" },
  { N_ ("Left panel"), "F9", "win.left-panel" },
  { N_ ("Right panel"), "<Shift>F9", "win.right-panel" },
  { N_ ("Full screen"), "F11", "win.fullscreen" },
  { 0 },
};

static const HfKey gallery[] = {
  { N_ ("Look at the next card"), "Left Right Up Down", NULL },
  { N_ ("Use the card, or open it"), "Return", NULL },
  { N_ ("Search"), "slash", NULL },
  { N_ ("Close the preview"), "Escape", NULL },
  { 0 },
};

static const HfKey selecting[] = {
  { N_ ("Next item, in reading order"), "Tab", NULL },
  { N_ ("Previous item"), "<Shift>Tab", NULL },
  { N_ ("Select everything"), "<Control>a", "edit.select-all" },
  { N_ ("Select nothing"), "<Control><Shift>a", "edit.select-none" },
  { N_ ("Leave: a gesture, writing, a group, the selection"), "Escape", NULL },
  { N_ ("Context menu"), "Menu <Shift>F10", NULL },
  { 0 },
};

static const HfKey editing[] = {
  { N_ ("Write on the card"), "Return F2", NULL },
  { N_ ("Write in the Words box"), "<Shift>F2", NULL },
  { N_ ("Duplicate"), "<Control>d", "edit.duplicate" },
  { N_ ("Remove"), "Delete BackSpace", "edit.delete" },
  { N_ ("Cut"), "<Control>x", "edit.cut" },
  { N_ ("Copy"), "<Control>c", "edit.copy" },
  { N_ ("Paste"), "<Control>v", "edit.paste" },
  { N_ ("Paste in place"), "<Control><Shift>v", "edit.paste-in-place" },
  { N_ ("Group"), "<Control>g", "edit.group" },
  { N_ ("Ungroup"), "<Control><Shift>g", "edit.ungroup" },
  { N_ ("Lock or unlock"), "<Control><Shift>l", "edit.lock" },
  { N_ ("Hide or show"), "<Control><Shift>h", "edit.hide" },
  { 0 },
};

static const HfKey placing[] = {
  { N_ ("Move by 1 mm"), "Left Right Up Down", "edit.nudge" },
  { N_ ("Move by 10 mm"), "<Shift>Left <Shift>Right <Shift>Up <Shift>Down", "edit.nudge" },
  { N_ ("Move by 0.1 mm"), "<Alt>Left <Alt>Right <Alt>Up <Alt>Down", "edit.nudge" },
  { N_ ("Wider, narrower"), "<Control>Right <Control>Left", "edit.grow" },
  { N_ ("Taller, lower"), "<Control>Down <Control>Up", "edit.grow" },
  { N_ ("Turn to the right"), "<Control>r", "edit.rotate" },
  { N_ ("Turn to the left"), "<Control><Shift>r", "edit.rotate" },
  { N_ ("Forward, back"), "<Control><Shift>Up <Control><Shift>Down", NULL },
  { NULL, "<Control><Shift>Up", "edit.forward" },
  { NULL, "<Control><Shift>Down", "edit.backward" },
  { N_ ("To the front, to the rear"), "<Control><Shift>Home <Control><Shift>End", NULL },
  { NULL, "<Control><Shift>Home", "edit.front" },
  { NULL, "<Control><Shift>End", "edit.rear" },
  { 0 },
};

static const HfKey looking[] = {
  { N_ ("The whole page"), "<Control>0", "canvas.fit-page" },
  { N_ ("True size"), "<Control>1", "canvas.true-size" },
  { N_ ("The width of the page"), "<Control>2", "canvas.fit-width" },
  { N_ ("What is selected"), "<Control>3", "canvas.zoom-selection" },
  { N_ ("Nearer"), "<Control>plus", "canvas.zoom-in" },
  { N_ ("Farther"), "<Control>minus", "canvas.zoom-out" },
  { N_ ("Fold, bleed and safe area"), "F7", "canvas.marks" },
  { N_ ("Rulers"), "<Shift>F7", "canvas.rulers" },
  { N_ ("Grid"), "<Control>F7", "canvas.grid" },
  { N_ ("Previous, next page"), "<Control>Page_Up <Control>Page_Down", "canvas.turn-page" },
  { N_ ("Previous, next person"), "<Alt>Page_Up <Alt>Page_Down", "canvas.turn-person" },
  { 0 },
};

static const HfKey writing[] = {
  { N_ ("Bold"), "<Control>b", NULL },
  { N_ ("Italic"), "<Control>i", NULL },
  { N_ ("Personal words"), "<Control><Shift>f braceleft", NULL },
  { N_ ("Align at the start"), "<Control>l", NULL },
  { N_ ("Align in the centre"), "<Control>e", NULL },
  { N_ ("Align at the end"), "<Control>r", NULL },
  { N_ ("Larger, smaller"), "<Control><Shift>greater <Control><Shift>less", NULL },
  { NULL, "<Control><Shift>greater", "edit.larger" },
  { NULL, "<Control><Shift>less", "edit.smaller" },
  { 0 },
};

static const HfKey cropping[] = {
  { N_ ("Begin with the picture selected, and end"), "Return", NULL },
  { N_ ("Move it behind its frame"), "Left Right Up Down", NULL },
  { N_ ("Nearer, farther"), "plus minus", NULL },
  { N_ ("Turn by 90°, right or left"), "r <Shift>r", NULL },
  { N_ ("Turn by 1°"), "comma period", NULL },
  { 0 },
};

static const HfKey people[] = {
  { N_ ("Leave out, or include"), "space", NULL },
  { N_ ("Edit"), "Return F2", NULL },
  { N_ ("Next cell, while editing"), "Tab", NULL },
  { N_ ("Add a person"), "Insert", NULL },
  { N_ ("Remove"), "Delete", NULL },
  { N_ ("Add the people on the clipboard"), "<Control>v", NULL },
  { 0 },
};

static const HfKey wall[] = {
  { N_ ("Approve, or withdraw"), "space", NULL },
  { N_ ("Approve and go on to the next"), "a", NULL },
  { N_ ("Look closer"), "Return", NULL },
  { N_ ("Larger cards, smaller cards"), "plus minus", NULL },
  { N_ ("Order anew by what is to check"), "F5", NULL },
  { 0 },
};

static const HfKey sharing[] = {
  { N_ ("Previous, next card"), "Left Right", NULL },
  { N_ ("First, last card"), "Home End", NULL },
  { 0 },
};

static const HfKeyGroup groups[] = {
  { N_ ("Everywhere"), "input-keyboard-symbolic", N_ ("Heartfelt"), program },
  { NULL, NULL, N_ ("The card"), card },
  { NULL, NULL, N_ ("Steps"), steps },
  { NULL, NULL, N_ ("Finding one’s way"), around },
  { N_ ("On the card"), "document-edit-symbolic", N_ ("Selecting"), selecting },
  { NULL, NULL, N_ ("Editing"), editing },
  { NULL, NULL, N_ ("Place and size"), placing },
  { NULL, NULL, N_ ("Looking"), looking },
  { NULL, NULL, N_ ("Writing"), writing },
  { NULL, NULL, N_ ("Cropping a picture"), cropping },
  { N_ ("Looking at cards"), "view-grid-symbolic", N_ ("All cards"), gallery },
  { NULL, NULL, N_ ("People as a list"), people },
  { NULL, NULL, N_ ("People as cards"), wall },
  { NULL, NULL, N_ ("Share"), sharing },
  { 0 },
};

const HfKeyGroup *
hf_keys_list (void)
{
  return groups;
}

gboolean
hf_key_is_global (const HfKey *key)
{
  return key->action != NULL && (g_str_has_prefix (key->action, "app.") || g_str_has_prefix (key->action, "win.") ||
                                 g_str_has_prefix (key->action, "window."));
}
