#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# gLabels merges into one PDF, the art as a picture object. Argument: how many cards.
set -eu
head -n "$(($1 + 1))" roster.csv >out/people.csv
cp art.svg out/
text() { # Y HEIGHT FAMILY SIZE WEIGHT COLOUR CONTENT
  cat <<XML
    <Object-text x="50pt" y="$1pt" w="260pt" h="$2pt" justify="Center" valign="Top" auto_shrink="False" a0="1" a1="0" a2="0" a3="1" a4="0pt" a5="0pt" shadow="False"><Span font_family="$3" font_size="$4" font_weight="$5" font_italic="False" color="$6" lspace="1" just="Center">$7</Span></Object-text>
XML
}
{
  cat <<'XML'
<?xml version="1.0"?>
<Glabels-document xmlns="http://glabels.org/xmlns/3.0/">
  <Template brand="Bench" part="Card5x7" size="Other" width="360pt" height="504pt" description="Card">
    <Label-rectangle id="0" width="360pt" height="504pt" round="0pt" x_waste="0pt" y_waste="0pt">
      <Layout nx="1" ny="1" x0="0pt" y0="0pt" dx="0pt" dy="0pt"/>
    </Label-rectangle>
  </Template>
  <Objects id="0" rotate="False">
    <Object-image x="0pt" y="0pt" w="360pt" h="504pt" src="art.svg" a0="1" a1="0" a2="0" a3="1" a4="0pt" a5="0pt" shadow="False"/>
XML
  text 104 60 'EB Garamond' 40 Bold 0x8a4a5aff 'Thank You'
  text 172 50 'Dancing Script' 30 Regular 0x3d5c43ff '<Field name="name"/>'
  text 226 140 'EB Garamond' 15 Regular 0x333333ff "$(sed 's/{gift}/<Field name="gift"\/>/' message.txt)"
  text 366 40 'Dancing Script' 22 Regular 0x3d5c43ff 'Anna &amp; Michael'
  echo '  </Objects><Merge type="Text/Comma/Line1Keys" src="people.csv"/><Data/></Glabels-document>'
} >out/card.glabels
cd out
xvfb-run -a glabels-3-batch -i people.csv -o cards.pdf card.glabels >/dev/null 2>&1
test -s cards.pdf
rm -f people.csv art.svg card.glabels
