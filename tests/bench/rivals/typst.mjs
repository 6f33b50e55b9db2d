// SPDX-License-Identifier: GPL-3.0-or-later
// typst, without tags: a template that reads the people itself. (The package makes no PNG.)
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import fs from 'node:fs';
import { count, fonts, kind } from './common.mjs';

const source = (from, to) => `
#set page(width: 5in, height: 7in, margin: 0pt, background: image("/art.svg", width: 5in, height: 7in))
#set text(font: "EB Garamond 08", size: 15pt, fallback: true)
#let box-at(y, w, body) = place(top + center, dy: y, block(width: w, align(center, body)))
#let rows = csv("/roster.csv").slice(1)
#let msg = read("/message.txt").split("{gift}")
#for i in range(${from}, ${to}) {
  let r = rows.at(calc.rem(i, rows.len()))
  if i > ${from} { pagebreak() }
  box-at(114pt, 260pt, text(font: "EB Garamond 12", weight: "bold", size: 40pt, fill: rgb("#8a4a5a"))[Thank You])
  box-at(182pt, 260pt, text(font: ("Dancing Script", "EB Garamond 08", "Noto Serif CJK SC"), size: 30pt,
    fill: rgb("#3d5c43"), r.at(0)))
  box-at(232pt, 240pt, text(fill: rgb("#333333"), msg.at(0) + r.at(1) + msg.at(1)))
  box-at(372pt, 260pt, text(font: "Dancing Script", size: 22pt, fill: rgb("#3d5c43"))[Anna & Michael])
}`;

const compiler = NodeCompiler.create({ workspace: '.', fontArgs: [{ fontPaths: fonts }] });
const make = (from, to) => compiler.pdf({ mainFileContent: source(from, to) }, { pdfTags: false });

if (kind === 'combined') fs.writeFileSync('out/cards.pdf', make(0, count));
else {
  for (let i = 0; i < count; i++) {
    fs.writeFileSync(`out/${i}.pdf`, make(i, i + 1));
    if (i % 50 === 49) compiler.evictCache(10);
  }
}
