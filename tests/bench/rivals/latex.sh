#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# LuaLaTeX: the art as a form that all pages share, the merge in Lua. Argument: how many cards.
set -eu
export CARDS="$1"
mkdir -p out/tex
rsvg-convert -f pdf -o out/tex/art.pdf art.svg
cat >out/tex/merge.lua <<'LUA'
local index, count = 0, tonumber(os.getenv('CARDS'))
for line in io.lines('roster.csv') do
  if index > 0 and index <= count then
    local name, gift = line:match('^(.-),(.-)\r?$')
    tex.print('\\card{' .. name .. '}{' .. gift .. '}')
  end
  index = index + 1
end
LUA
sed 's/{gift}/#2/' message.txt >out/tex/message.tex
{
  cat <<'TEX'
\documentclass{article}
\usepackage[paperwidth=360bp,paperheight=504bp,margin=0pt]{geometry}\usepackage{graphicx,fontspec,xcolor}
\pagestyle{empty}\parindent0pt\topskip0pt
\directlua{luaotfload.add_fallback("fb",{"EB Garamond:mode=harf;","Noto Serif CJK SC:mode=harf;"})}
\setmainfont{EBGaramond08-Regular.otf}[BoldFont=EBGaramond12-Bold.otf]
\newfontfamily\script{DancingScript-Regular.otf}[RawFeature={fallback=fb}]
\saveimageresource{out/tex/art.pdf}\edef\art{\the\lastsavedimageresourceindex}
\definecolor{a}{HTML}{8a4a5a}\definecolor{b}{HTML}{3d5c43}\definecolor{c}{HTML}{333333}
\newcommand\card[2]{\vbox to 504bp{\offinterlineskip
\hbox to 0pt{\vbox to 0pt{\hbox{\useimageresource width 360bp\art}\vss}\hss}\vskip104bp\hsize360bp\centering
{\fontsize{40bp}{46bp}\selectfont\bfseries\color{a}Thank You\par}\vskip28bp
{\script\fontsize{30bp}{36bp}\selectfont\color{b}#1\par}\vskip20bp\lineskip0pt
TEX
  printf '\\parbox{240bp}{\\centering\\fontsize{15bp}{19bp}\\selectfont\\color{c}%s}\\par\n' "$(cat out/tex/message.tex)"
  cat <<'TEX'
\vskip24bp{\script\fontsize{22bp}{26bp}\selectfont\color{b}Anna \& Michael\par}\vss}\newpage}
\begin{document}\directlua{dofile("out/tex/merge.lua")}\end{document}
TEX
} >out/tex/cards.tex
lualatex -interaction=batchmode -output-directory=out/tex out/tex/cards.tex >/dev/null
mv out/tex/cards.pdf out/
rm -r out/tex
