// SPDX-License-Identifier: GPL-3.0-or-later
// Skia's canvas. For PNG the art is painted once and copied; each PDF page paints it anew.
import { createCanvas, GlobalFonts, loadImage, PDFDocument } from '@napi-rs/canvas';
import fs from 'node:fs';
import { count, fonts, kind, person, words } from './common.mjs';

const families = ['Garamond', 'GaramondBold', 'Dancing', 'CJK'];
fonts.forEach((font, i) => GlobalFonts.registerFromPath(font, families[i]));
const art = await loadImage('art.svg');

function write(context, index) {
  context.textAlign = 'center';
  context.fillStyle = '#8a4a5a';
  context.font = '40px GaramondBold';
  context.fillText('Thank You', 180, 140);
  context.fillStyle = '#3d5c43';
  context.font = '30px Dancing, Garamond, CJK';
  context.fillText(person(index).name, 180, 202);
  context.fillStyle = '#333';
  context.font = '15px Garamond, CJK';
  let y = 240;
  let line = '';
  for (const word of words(index).split(' ')) {
    const longer = line ? `${line} ${word}` : word;
    if (line && context.measureText(longer).width > 240) {
      context.fillText(line, 180, y);
      y += 20;
      line = word;
    } else line = longer;
  }
  context.fillText(line, 180, y);
  context.fillStyle = '#3d5c43';
  context.font = '22px Dancing';
  context.fillText('Anna & Michael', 180, 390);
}

function pictures() {
  const canvas = createCanvas(1500, 2100);
  const context = canvas.getContext('2d');
  const ground = createCanvas(1500, 2100);
  ground.getContext('2d').drawImage(art, 0, 0, 1500, 2100);
  for (let i = 0; i < count; i++) {
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.drawImage(ground, 0, 0);
    context.scale(1500 / 360, 1500 / 360);
    write(context, i);
    fs.writeFileSync(`out/${i}.png`, canvas.toBuffer('image/png'));
  }
}

function addPage(file, index) {
  const context = file.beginPage(360, 504);
  context.drawImage(art, 0, 0, 360, 504);
  write(context, index);
  file.endPage();
}

if (kind === 'png') pictures();
else if (kind === 'combined') {
  const file = new PDFDocument();
  for (let i = 0; i < count; i++) addPage(file, i);
  fs.writeFileSync('out/cards.pdf', file.close());
} else {
  for (let i = 0; i < count; i++) {
    const file = new PDFDocument();
    addPage(file, i);
    fs.writeFileSync(`out/${i}.pdf`, file.close());
  }
}
