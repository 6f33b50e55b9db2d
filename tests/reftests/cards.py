# SPDX-License-Identifier: GPL-3.0-or-later
"""Small cards for single questions: one text on a card of 85 × 55 mm."""
import copy
import json
from pathlib import Path

PALETTE = {
    "id": "plain", "title": "Plain",
    "colors": {"paper": "#FFFFFF", "ink": "#000000", "primary": "#C43F1A", "accent": "#F2A531",
               "soft": "#F8D5B2", "deep": "#7B2A22"},
    "headline": "deep", "on_deep": "paper", "on_primary": "paper",
}

FONTS = {
    "id": "test", "title": "Test",
    "body": {"family": "Vollkorn", "weight": 400},
    "headline": {"family": "League Spartan", "weight": 800},
    "signature": {"family": "Kaushan Script", "weight": 400},
}

FRAME_MM = [8, 8, 69, 39]

SENTENCE = ("You stayed on the line until it was solved, and you made it sound as though it had been no "
            "trouble at all. That is a rare gift, and we do not take it for granted.")
LETTER = " ".join([SENTENCE] * 4)

LADDER = {"mode": "ladder", "sizes_pt": [16, 14.5, 13, 12, 11]}


def text_card(words, language="en", **style):
    """A card whose front shows @words in the frame FRAME_MM."""
    item = {"type": "text", "id": "words", "name": "Words", "frame_mm": FRAME_MM, "text": words,
            "size_pt": 16, "line_spacing": 1.3}
    item.update(style)
    return {
        "heartfelt": {"version": "1.0"}, "uuid": "00000000-0000-4000-8000-000000000000", "title": "Words",
        "language": language, "format": "kudos-eu", "modified": "2026-11-22T00:00:00Z",
        "palette": PALETTE, "fonts": FONTS, "pages": [{"page": "front", "items": [item]}],
    }


def stack_card():
    """A greeting, a letter and a signature, one below the other as one block."""
    card = text_card("")
    parts = []
    for identity, words, font in (("greeting", "Dear Zoë,", "signature"), ("letter", SENTENCE, "body"),
                                  ("empty", "", "body"), ("signature", "Tom & Ana", "signature")):
        part = copy.deepcopy(card["pages"][0]["items"][0])
        part.update(id=identity, name=identity.title(), text=words, font=font)
        if identity == "letter":
            part["fit"] = LADDER
        parts.append(part)
    card["pages"][0]["items"] = [{"type": "group", "id": "stack", "name": "Letter", "frame_mm": FRAME_MM,
                                  "arrange": "stack", "gap_mm": 2, "valign": "optical", "items": parts}]
    return card


def turned_card():
    """A text turned by 30 degrees about the middle of its frame."""
    card = text_card("Thank you", size_pt=24, align="center", valign="middle")
    card["pages"][0]["items"][0]["rotation_deg"] = 30
    return card


ARABIC = "شكرًا لك على صبرك وحسن استماعك، فقد جعلتِ يومًا صعبًا أسهل على الجميع."
JAPANESE = "いつも丁寧に話を聞いてくださり、ありがとうございます。あなたの一言で、お客様は安心して電話を切ることができました。"

CARDS = {
    "fit-fixed": text_card(SENTENCE, size_pt=12),
    "fit-fixed-overflow": text_card(LETTER, size_pt=12),
    "fit-shrink": text_card(SENTENCE, size_pt=24, fit={"mode": "shrink", "min_size_pt": 8}),
    "fit-shrink-one-line": text_card("Maximiliane Okonkwo-Rosenberg", font="headline", size_pt=24, align="center",
                                     fit={"mode": "shrink", "min_size_pt": 11, "prefer_one_line": True}),
    "fit-shrink-wraps-balanced": text_card("Wolfeschlegelstein Hausenbergerdorff Featherstonehaugh", font="headline",
                                           size_pt=24, align="center", balance=True,
                                           fit={"mode": "shrink", "min_size_pt": 14, "prefer_one_line": True}),
    "fit-ladder-first": text_card("Thank you for staying on the line.", fit=LADDER),
    "fit-ladder-third": text_card(SENTENCE + " Thank you, truly.", fit=LADDER),
    "fit-ladder-widens": text_card(SENTENCE + " " + SENTENCE + " Thank you.",
                                   fit={**LADDER, "widen_mm": 10}),
    "fit-ladder-overflow": text_card(LETTER, fit={**LADDER, "widen_mm": 10}),
    "align-center-middle": text_card(SENTENCE, size_pt=12, align="center", valign="middle"),
    "align-end-bottom": text_card(SENTENCE, size_pt=12, align="end", valign="bottom"),
    "align-justify-optical": text_card(SENTENCE, size_pt=12, align="justify", valign="optical"),
    "style-runs": text_card(None, size_pt=14, runs=[
        {"text": "You are "}, {"text": "patient", "bold": True}, {"text": ", "}, {"text": "kind", "italic": True},
        {"text": " and "}, {"text": "bright", "size_pt": 24, "paint": "primary"}, {"text": "."}]),
    "style-tracking-and-gaps": text_card("CUSTOMER SERVICE\nTHANK YOU", size_pt=14, tracking_em=0.16,
                                         paragraph_gap_em=0.8, paint="headline"),
    "right-to-left": text_card(ARABIC, language="ar", size_pt=14),
    "right-to-left-mixed": text_card("شكرًا Zoë على كل شيء: 24 مكالمة!", language="ar", size_pt=16),
    "left-to-right-with-hebrew": text_card("Thank you, נועה לוי, for everything.", size_pt=16),
    "cjk-wraps": text_card(JAPANESE, language="ja", size_pt=12),
    "stack": stack_card(),
    "turned": turned_card(),
}
del CARDS["style-runs"]["pages"][0]["items"][0]["text"]

# A name in each of ten scripts, in the signature face, which has letters for the first alone: the face each
# must come out in whole.
NAME_SIZE_PT = 16

NAMES = {
    "latin": ("Zoë Łukasiewicz", "pl", "Kaushan Script"),
    "cyrillic": ("Олександра Шевченко", "uk", "Vollkorn"),
    "greek": ("Ελένη Παπαδοπούλου", "el", "Vollkorn"),
    "arabic": ("فاطمة الزهراء", "ar", "Noto Naskh Arabic"),
    "hebrew": ("נועה לוי", "he", "Noto Serif Hebrew"),
    "devanagari": ("प्रिया शर्मा", "hi", "Noto Serif Devanagari"),
    "thai": ("สุดารัตน์ แสงทอง", "th", "Noto Serif Thai"),
    "chinese": ("王小明", "zh-Hans", "Noto Serif CJK SC"),
    "japanese": ("佐藤さくら", "ja", "Noto Serif CJK JP"),
    "korean": ("김서연", "ko", "Noto Serif CJK KR"),
}


def name_card(language):
    """A card for one name alone."""
    return text_card("{name}", language=language, font="signature", size_pt=NAME_SIZE_PT, line_spacing=1.5)


def write(card, folder):
    """Writes @card as a folder card."""
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for page in card["pages"]:
        for item in page["items"]:
            if item.get("text", "") is None:
                del item["text"]
    (folder / "card.json").write_text(json.dumps(card, ensure_ascii=False, indent=2), encoding="utf-8")
    return folder
