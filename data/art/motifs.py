#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cuts the motifs out of the art of the templates: python3 data/art/motifs.py

Writes data/motifs/ID.svg for each row below, and data/motifs/heartfelt.json, which names them. A row says the template and page, which
of the page's elements (counted from 0, without the zones) belong to the motif, its box in units of the art, and its name in English,
German and Arabic. Where art is drawn anew, its motifs stay as they were cut; look at each before cutting it again.
"""
import json
import os
import re
import sys
import xml.etree.ElementTree as ET

sys.dont_write_bytecode = True

NS = "http://www.w3.org/2000/svg"
SVG = "{" + NS + "}"
HREFS = ("href", "{http://www.w3.org/1999/xlink}href")
SHAPES = {"path", "rect", "circle", "ellipse", "line", "polygon", "polyline", "use", "g"}
DATA = os.path.join(os.path.dirname(os.path.abspath(__file__)), os.pardir)
MOTIFS = [  # template, page, elements, box, English, German, Arabic
    ("a6-trust", "back", "1-7 10-14 16 18-24 26-29",
     (454, 1051, 143, 164), "Speckled egg", "Gesprenkeltes Ei", "بيضة مرقّطة"),
    ("a6-trust", "inside-right", "7 9 17 19-21 25 29-32 35-41 43-46 51-57 65-66 81 83-85 88 101 105-106 108 113 115 117-119 121 124-125 127 129-131 133-134 137 139-142 145 149-156 161-168 171 173-182 185-191 193 195 197-203 205-207 209-211 213-214 217 219-226 231-243 245-249 251-253 255-263 265-269 271-284",
     (699, 1258, 280, 199), "Nest", "Nest", "عش"),
    ("a6-trust", "inside-left", "1-33",
     (-48, 1161, 693, 300), "Twig", "Zweig", "غصين"),
    ("adapt", "back", "1-9",
     (444, 941, 140, 176), "Spiral shell", "Schneckenhaus", "صدفة حلزونية"),
    ("adapt", "inside-left", "1-26",
     (120, 1094, 198, 210), "Two sprays", "Zwei Zweige", "غصنان"),
    ("anniversary", "front", "1-7",
     (177, 391, 218, 210), "Young shoot", "Junger Trieb", "برعم نبات"),
    ("anniversary", "back", "1-9",
     (408, 973, 189, 177), "Tree rings", "Jahresringe", "حلقات شجرة"),
    ("anniversary", "inside-left", "1-19",
     (-38, 976, 434, 462), "Tree rings with a shoot", "Jahresringe mit Trieb", "حلقات شجرة وبرعم"),
    ("balloons", "front", "42-52 54",
     (27, 952, 179, 252), "Hot-air balloon", "Heißluftballon", "منطاد"),
    ("birds", "front", "2-4 7-34",
     (46, 462, 907, 499), "Two birds", "Zwei Vögel", "طائران"),
    ("birds", "front", "44-47",
     (139, 922, 722, 230), "Hanging sign", "Hängendes Schild", "لافتة معلّقة"),
    ("birds", "front", "35-43",
     (735, 379, 185, 124), "Little bird", "Kleiner Vogel", "طائر صغير"),
    ("birds", "front", "80-105 125-130 153-163 197-212",
     (402, 1141, 462, 296), "Meadow", "Wiese", "مرج"),
    ("birds", "front", "64-79 122-124 144-152 189-196",
     (135, 1140, 290, 294), "Meadow plants", "Wiesenpflanzen", "نباتات المرج"),
    ("birds", "back", "1-10 12-17",
     (395, 997, 210, 125), "Bird with a headset", "Vogel mit Headset", "طائر بسماعة رأس"),
    ("bouquet", "back", "1-12 14-18 21-24",
     (418, 935, 164, 273), "Flower and speech bubble", "Blume und Sprechblase", "زهرة وفقاعة كلام"),
    ("bridge", "front", "38-40 48-49",
     (64, 1033, 85, 214), "Bulrush", "Rohrkolben", "بردي"),
    ("bridge", "inside-left", "3-17",
     (-38, 976, 438, 462), "Reeds", "Schilf", "قصب"),
    ("buttons-letter", "front", "252-259 384-389 396-409",
     (396, 354, 359, 432), "Heart button on a thread", "Herzknopf am Faden", "زر قلب بخيط"),
    ("buttons-letter", "front", "30-38",
     (182, 456, 195, 198), "Ribbed button", "Gerippter Knopf", "زر مضلّع"),
    ("buttons-letter", "back", "1-9",
     (353, 789, 137, 130), "Heart button", "Herzknopf", "زر قلب"),
    ("buttons-letter", "inside-right", "6-13",
     (129, 942, 104, 104), "Flower button", "Blumenknopf", "زر زهرة"),
    ("buttons-letter", "inside-left", "2-23",
     (63, 956, 115, 119), "Round button", "Runder Knopf", "زر مستدير"),
    ("cabin", "back", "1-4 6 9-21 23-27 29-33",
     (370, 976, 260, 260), "Cabin at night", "Hütte bei Nacht", "كوخ في الليل"),
    ("cabin", "inside-right", "36-53",
     (712, 1011, 323, 295), "Fir trees", "Tannen", "أشجار تنّوب"),
    ("certificate-a4", "front", "7-67 69-87 100-105",
     (140, 467, 1442, 1291), "Coat of arms with cranes", "Wappen mit Kranichen", "شعار بطائري كركي"),
    ("certificate-letter", "front", "19-31",
     (954, 1084, 291, 369), "Rosette with a headset", "Rosette mit Headset", "وسام بسماعة رأس"),
    ("certificate-letter", "front", "11 15",
     (31, 31, 252, 252), "Telephone dial", "Wählscheibe", "قرص هاتف"),
    ("compass", "front", "1-19 21-91 97-98",
     (59, 285, 903, 871), "Great wave", "Große Welle", "موجة كبيرة"),
    ("compass", "front", "100-103 105-113",
     (551, 906, 311, 234), "Paper boat", "Papierboot", "قارب ورقي"),
    ("compass", "back", "1-19",
     (416, 977, 168, 164), "Compass rose", "Windrose", "وردة البوصلة"),
    ("confetti", "front", "1-6",
     (382, 43, 227, 231), "Headset", "Headset", "سماعة رأس"),
    ("confetti", "front", "27-28",
     (-4, 1102, 152, 181), "Streamer", "Luftschlange", "شريط احتفال"),
    ("confetti", "front", "18-22",
     (630, 1151, 147, 139), "Speech bubble", "Sprechblase", "فقاعة كلام"),
    ("confetti", "front", "49-51",
     (853, 45, 134, 126), "Asterisk", "Sternchen", "نجمة"),
    ("desk-a6", "front", "18-29 56-59",
     (301, 592, 447, 755), "Cape on a hook", "Umhang am Haken", "عباءة على مشجب"),
    ("desk-a6", "front", "30-43 60-63",
     (687, 593, 347, 693), "Headset on a hook", "Headset am Haken", "سماعة على مشجب"),
    ("desk-a6", "front", "10-17 52-55",
     (125, 594, 143, 613), "Folded umbrella", "Zugeklappter Schirm", "مظلة مطوية"),
    ("desk-a6", "front", "44-51",
     (77, 1200, 204, 174), "Rubber boots", "Gummistiefel", "حذاء مطاطي"),
    ("desk-a6", "back", "1-2",
     (454, 1043, 142, 138), "Heart in a circle", "Herz im Kreis", "قلب في دائرة"),
    ("eight-a5", "back", "1-8",
     (494, 1465, 493, 333), "Crossed oars", "Gekreuzte Ruder", "مجدافان متقاطعان"),
    ("farewell", "front", "1-3 5 8-19",
     (91, 370, 890, 802), "Tin-can telephone", "Dosentelefon", "هاتف العلب"),
    ("farewell", "back", "1-8",
     (395, 965, 173, 193), "Swallow", "Schwalbe", "سنونو"),
    ("garden", "back", "1-19",
     (416, 978, 143, 155), "Bleeding heart", "Tränendes Herz", "زهرة القلب"),
    ("garden", "inside-right", "2-41",
     (722, 1183, 206, 161), "Row of bleeding hearts", "Reihe Tränender Herzen", "صف من زهور القلب"),
    ("garden", "inside-left", "2-36",
     (288, 1079, 332, 275), "Leafy branch", "Belaubter Zweig", "غصن مورق"),
    ("getwell", "front", "2 4-10 12-16 24-26 28-30 35-40",
     (87, 322, 882, 846), "Sleeping cat", "Schlafende Katze", "قطة نائمة"),
    ("headset", "back", "1-15 18",
     (420, 965, 160, 160), "Headset with a cable", "Headset mit Kabel", "سماعة رأس بسلك"),
    ("journey", "back", "1-14",
     (420, 977, 160, 164), "Compass", "Kompass", "بوصلة"),
    ("journey", "front", "125-129",
     (396, 897, 147, 160), "Speech bubble badge", "Plakette mit Sprechblase", "شارة فقاعة كلام"),
    ("journey", "front", "130-137",
     (243, 715, 147, 160), "Headset badge", "Plakette mit Headset", "شارة سماعة رأس"),
    ("journey", "front", "139-142",
     (626, 739, 147, 160), "Heart badge", "Plakette mit Herz", "شارة قلب"),
    ("journey", "inside-right", "136-138",
     (747, 1151, 123, 151), "Flag", "Fahne", "راية"),
    ("keys", "front", "144-174 176-177 179-191",
     (363, 291, 273, 601), "Key and lock", "Schlüssel und Schloss", "مفتاح وقفل"),
    ("keys", "front", "37-44",
     (571, 320, 218, 311), "Golden key", "Goldener Schlüssel", "مفتاح ذهبي"),
    ("keys", "back", "1-5",
     (448, 957, 104, 189), "Heart key", "Herzschlüssel", "مفتاح قلب"),
    ("kite-a4", "inside-right", "5-14",
     (766, 1269, 134, 142), "Reel of thread", "Garnrolle", "بكرة خيط"),
    ("knit-a6", "back", "1-2",
     (432, 1059, 186, 186), "Ball of wool", "Wollknäuel", "كرة صوف"),
    ("knot", "back", "1-8",
     (374, 1004, 248, 135), "Heart of rope", "Herz aus Seil", "قلب من حبل"),
    ("kudos", "front", "5-8",
     (45, 33, 279, 282), "Match in its glow", "Streichholz im Schein", "عود ثقاب متوهج"),
    ("kudos", "back", "4-8",
     (587, 189, 69, 147), "Burning match", "Brennendes Streichholz", "عود ثقاب مشتعل"),
    ("kudos-tea", "back", "3-13",
     (595, 179, 244, 248), "Cup of tea", "Tasse Tee", "كوب شاي"),
    ("lamp", "front", "18-31",
     (244, 599, 517, 428), "Tea table", "Teetisch", "طاولة شاي"),
    ("lamp", "front", "6-11",
     (43, 568, 248, 454), "Chair", "Stuhl", "كرسي"),
    ("lamp", "front", "33-39",
     (282, -37, 437, 404), "Hanging lamp", "Hängelampe", "مصباح معلّق"),
    ("lamp", "back", "1-6",
     (399, 997, 197, 121), "Teapot", "Teekanne", "إبريق شاي"),
    ("lessons", "back", "1-11",
     (433, 998, 139, 139), "Blossom", "Blüte", "زهرة متفتحة"),
    ("lighthouse", "front", "149-151 154-156",
     (254, 928, 210, 202), "Sailing boat", "Segelboot", "قارب شراعي"),
    ("lighthouse", "back", "1-12 14 16 18-23 27-37",
     (412, 1001, 177, 185), "Lighthouse", "Leuchtturm", "منارة"),
    ("maze-a5", "front", "5 8",
     (854, 605, 216, 222), "Heart", "Herz", "قلب"),
    ("maze-a5", "inside-right", "3-7",
     (1148, 1616, 172, 326), "Clipped tree", "Gestutzter Baum", "شجرة مشذّبة"),
    ("november", "front", "56-57 201-202 347",
     (103, 43, 224, 265), "Oak and beech leaf", "Eichen- und Buchenblatt", "ورقتا بلوط وزان"),
    ("november", "front", "31-33",
     (322, 68, 202, 206), "Maple leaf", "Ahornblatt", "ورقة قيقب"),
    ("november", "front", "64-70",
     (650, 1220, 152, 164), "Mushroom", "Pilz", "فطر"),
    ("november", "back", "1-4",
     (424, 1014, 151, 111), "Sealed letter", "Versiegelter Brief", "رسالة مختومة"),
    ("november", "inside-right", "23-24",
     (497, 1207, 176, 116), "Beech leaf", "Buchenblatt", "ورقة زان"),
    ("november", "inside-right", "14-15 72",
     (633, 1291, 235, 142), "Oak leaf", "Eichenblatt", "ورقة بلوط"),
    ("november", "inside-left", "20-24",
     (751, 1212, 155, 103), "Acorn", "Eichel", "بلوطة"),
    ("orchestra", "front", "119-125",
     (630, 351, 152, 164), "French horn", "Waldhorn", "بوق فرنسي"),
    ("orchestra", "back", "1-8",
     (449, 982, 103, 155), "Violin", "Geige", "كمان"),
    ("owl", "front", "77-87 89-91 93-107 109-114",
     (254, 840, 367, 403), "Owl", "Eule", "بومة"),
    ("owl", "front", "42-45",
     (384, 646, 172, 144), "Mug with a heart", "Becher mit Herz", "كوب بقلب"),
    ("owl", "inside-right", "1-8",
     (112, 1267, 227, 85), "Two books", "Zwei Bücher", "كتابان"),
    ("owl", "inside-left", "1-15",
     (138, 1147, 357, 208), "Pile of books", "Bücherstapel", "كومة كتب"),
    ("phone", "front", "3-5 9-33",
     (139, 446, 907, 705), "Telephone", "Telefon", "هاتف"),
    ("phone", "back", "1-7",
     (416, 969, 168, 160), "Heart with a receiver", "Herz mit Hörer", "قلب بسماعة هاتف"),
    ("postcard-exchange", "front", "79-81 109-111 187-193",
     (348, 508, 138, 357), "Plug cord", "Stöpselschnur", "سلك توصيل"),
    ("postcard-exchange", "back", "2-7",
     (1221, 66, 186, 228), "Stamp with a plug", "Briefmarke mit Stöpsel", "طابع بقابس"),
    ("postcard-harbour", "back", "2-3 5-9",
     (986, 53, 156, 185), "Stamp with a boat", "Briefmarke mit Boot", "طابع بقارب"),
    ("postcard-laundry", "front", "49-55 57 128-129",
     (1004, 451, 197, 245), "Cat in a window", "Katze im Fenster", "قطة في نافذة"),
    ("postcard-laundry", "front", "7-35",
     (0, 101, 195, 200), "Window with flowers", "Fenster mit Blumen", "نافذة بزهور"),
    ("postcard-laundry", "front", "36-41 56 124-127",
     (0, 486, 195, 185), "Pie in a window", "Kuchen im Fenster", "فطيرة في نافذة"),
    ("postcard-laundry", "back", "2-7",
     (986, 53, 156, 185), "Stamp with a sock", "Briefmarke mit Socke", "طابع بجورب"),
    ("postcard-letters", "front", "5-42 59-64",
     (600, 132, 795, 807), "Stamp with a dove", "Briefmarke mit Taube", "طابع بحمامة"),
    ("postcard-letters", "back", "4-14",
     (1119, 118, 255, 308), "Stamp with a tulip", "Briefmarke mit Tulpe", "طابع بزهرة توليب"),
    ("praise", "front", "100 102-104 106-108",
     (349, 119, 201, 302), "Opening quote", "Anführungszeichen", "علامة اقتباس أولى"),
    ("praise", "front", "115 117-119",
     (739, 909, 111, 164), "Closing quote", "Abführungszeichen", "علامة اقتباس أخيرة"),
    ("quarterfold", "back", "1-4",
     (367, 793, 112, 112), "Round flower", "Runde Blume", "زهرة مستديرة"),
    ("quarterfold", "inside-right", "2-10",
     (647, 868, 145, 169), "Two flowers", "Zwei Blumen", "زهرتان"),
    ("quarterfold", "inside-left", "4-7",
     (149, 938, 122, 98), "Envelope", "Umschlag", "ظرف"),
    ("quilt", "inside-right", "2-3",
     (566, 1188, 147, 139), "Stitched heart", "Genähtes Herz", "قلب مطرّز"),
    ("quilt", "inside-right", "4-6",
     (694, 1223, 202, 101), "Needle and thread", "Nadel und Faden", "إبرة وخيط"),
    ("ship", "back", "1-3",
     (407, 948, 185, 202), "Ship in the storm", "Schiff im Sturm", "سفينة في العاصفة"),
    ("ship", "inside-right", "5-23 26-27 29-32",
     (613, 1109, 235, 235), "Sailing ship", "Segelschiff", "سفينة شراعية"),
    ("ship", "inside-left", "5-11",
     (204, 1258, 256, 127), "Message in a bottle", "Flaschenpost", "رسالة في زجاجة"),
    ("social-wide", "front", "31-36",
     (278, 56, 202, 206), "Flag with a cross", "Flagge mit Kreuz", "علم بصليب"),
    ("social-wide", "front", "56-72",
     (952, 467, 187, 155), "Steamer", "Dampfer", "باخرة"),
    ("team", "inside-right", "1-6",
     (611, -35, 294, 225), "Mobile with a heart", "Mobile mit Herz", "معلّقة بقلب"),
    ("umbrella-a6", "back", "1-26 32-33 35-36",
     (427, 1055, 195, 191), "Umbrella from above", "Schirm von oben", "مظلة من أعلى"),
    ("unlike", "front", "31-47",
     (269, 354, 405, 869), "Fingerprint flower", "Blume aus Fingerabdruck", "زهرة بصمة"),
    ("unlike", "back", "1-2",
     (436, 986, 136, 164), "Fingerprint", "Fingerabdruck", "بصمة إصبع"),
    ("welcome", "front", "4-15 17-45 47-48 50-52 57 114-128 132-136",
     (265, 310, 663, 857), "Front door", "Haustür", "باب البيت"),
    ("welcome", "front", "78-113",
     (100, 669, 178, 441), "Topiary", "Formschnitt", "شجيرة مشذّبة"),
    ("welcome", "front", "59-67",
     (84, 464, 186, 210), "Lantern", "Laterne", "فانوس"),
    ("welcome", "inside-right", "3-17",
     (773, 1019, 152, 290), "Little tree in a pot", "Bäumchen im Topf", "شجيرة في أصيص"),
    ("wreath", "front", "116-129 133-134 136-146 148-149 151-153 155-171",
     (466, 591, 496, 500), "Bunch of flowers", "Blumengebinde", "باقة زهور"),
    ("wreath", "front", "93-96",
     (707, 368, 155, 111), "Two leaves", "Zwei Blätter", "ورقتان"),
    ("wreath", "back", "1-5 7-12 18 22-23",
     (378, 972, 244, 155), "Flower with leaves", "Blume mit Blättern", "زهرة بأوراق"),
    ("wreath", "inside-right", "2-11 13-20 22 24 26-27 29",
     (707, 1091, 195, 344), "Flower on a stem", "Blume am Stiel", "زهرة على ساق"),
    ("wreath", "inside-left", "2-9",
     (145, 1203, 109, 206), "Seedling", "Keimling", "شتلة"),
]


def elements_of(root, wanted):
    """The elements WANTED ("3 5-9") of a page, in the order they are painted."""
    shapes = [e for e in root if e.tag.removeprefix(SVG) in SHAPES and not e.get("id", "").startswith("zone-")]
    ranges = [[int(n) for n in part.split("-")] for part in wanted.split()]
    return [shapes[i] for r in ranges for i in range(r[0], r[-1] + 1)]


def ids_used(elements):
    """What the elements refer to by id: gradients, clips and symbols."""
    found = set()
    for element in elements:
        for e in element.iter():
            found.update(v[1:] for k, v in e.items() if k in HREFS)
            found.update(i for v in e.attrib.values() for i in re.findall(r"url\(#([^)]+)\)", v))
    return found


def defs_of(root, elements):
    """The definitions the elements need, and those need."""
    known = {e.get("id"): e for defs in root.iter(SVG + "defs") for e in defs}
    known.update({e.get("id"): e for e in root.iter(SVG + "clipPath")})
    inside = {e.get("id") for element in elements for e in element.iter() if e.get("id")}
    wanted, todo = [], ids_used(elements)
    while todo:
        name = todo.pop()
        if name in known and name not in inside and name not in wanted:
            wanted.append(name)
            todo |= ids_used([known[name]])
    return [known[name] for name in known if name in wanted]


def cut(root, wanted, box, title):
    elements = elements_of(root, wanted)
    svg = ET.Element(SVG + "svg", viewBox="%d %d %d %d" % box, width=str(box[2]), height=str(box[3]))
    if root.get("class"):
        svg.set("class", root.get("class"))
    ET.SubElement(svg, SVG + "title").text = title
    svg.append(root.find(SVG + "style"))
    defs = defs_of(root, elements)
    if defs:
        ET.SubElement(svg, SVG + "defs").extend(defs)
    svg.extend(elements)
    for e in svg.iter():
        e.tail = None
    for e in svg:
        e.tail = "\n"
    svg.text = "\n"
    return ET.tostring(svg, encoding="unicode") + "\n"


def main():
    ET.register_namespace("", NS)
    folder = os.path.join(DATA, "motifs")
    os.makedirs(folder, exist_ok=True)
    listed = []
    for template, page, wanted, box, en, de, ar in MOTIFS:
        name = re.sub("[^a-z]+", "-", en.lower())
        root = ET.parse(os.path.join(DATA, "templates", template, page + ".svg")).getroot()
        with open(os.path.join(folder, name + ".svg"), "w", encoding="utf-8", newline="\n") as file:
            file.write(cut(root, wanted, box, en))
        listed.append({"id": name, "title": en, "titles": {"de": de, "ar": ar}, "template": template,
                       **({"night": True} if "night" in root.get("class", "") else {})})
    with open(os.path.join(folder, "heartfelt.json"), "w", encoding="utf-8", newline="\n") as file:
        lines = ",\n".join("    " + json.dumps(motif, ensure_ascii=False) for motif in listed)
        file.write('{\n  "motifs": [\n' + lines + "\n  ]\n}\n")


if __name__ == "__main__":
    main()
