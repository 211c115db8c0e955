#!/bin/sh
# Draws the README's pictures of a return anew: sh assets/source/returnPictures.sh
# Needs LibreOffice, pdftoppm and ImageMagick. The figures are those of `dabiao demo`.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
draw() { # language, folder of filled returns, part of a file's name
  npm run -s dabiao -- demo --lang "$1" -o "$folder/$1" >/dev/null
  cp "$folder/$1/$2"/*"$3"*.xlsx "$folder/$1.xlsx"
  soffice "-env:UserInstallation=file://$folder/profile" --headless --convert-to pdf \
    --outdir "$folder" "$folder/$1.xlsx" >/dev/null 2>&1
  # 说明 comes first; 填报 is the page that names the person who answers for it.
  page=1
  until pdftotext -f "$page" -l "$page" "$folder/$1.pdf" - | grep -q "$4"; do page=$((page + 1)); done
  pdftoppm -r 130 -png -singlefile -f "$page" -l "$page" "$folder/$1.pdf" "$folder/$1"
  convert "$folder/$1.png" -gravity south -chop 0x80 -trim +repage -bordercolor white -border 16 \
    -colors 64 -define png:exclude-chunk=date,time "assets/screenshots/return.$1.png"
}
draw zh-CN 上报 省市场监管局 单位负责人
draw en-US received Market 'Head of unit'
