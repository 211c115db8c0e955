/** A page as lines of text, each drawn from the left at a height of its own; a tab is a wide gap. */
export type PdfPage = readonly string[];

const FONT_SIZE = 12;

/** A PDF with a text layer whose font is not embedded, as office programs of one kind write it. */
export function buildPdf(pages: readonly PdfPage[], trailer = ''): Uint8Array {
  const kids = pages.map((_, i) => `${6 + 2 * i} 0 R`).join(' ');
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`,
    '<</Type/Font/Subtype/Type0/BaseFont/Song/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 5 0 R>>',
    '<</Type/Font/Subtype/CIDFontType2/BaseFont/Song/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 1000/FontDescriptor<</Type/FontDescriptor/FontName/Song/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>>>',
    stream(
      '/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange ' +
        `${mapEveryRow()} endcmap end end`,
    ),
    ...pages.flatMap((page, i) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents ${7 + 2 * i} 0 R>>`,
      stream(page.map(drawLine).join('\n')),
    ]),
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, i) => {
    const place = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return String(place).padStart(10, '0');
  });
  const start = file.length;
  const table = places.map((place) => `${place} 00000 n \n`).join('');
  file += `xref\n0 ${places.length + 1}\n0000000000 65535 f \n${table}`;
  file += `trailer\n<</Size ${places.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

/** What makes a reader ask for a password. */
export const LOCKED = `/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${'11'.repeat(32)}>/U<${'22'.repeat(32)}>>>`;

/** A range of codes stays within one first byte. */
function mapEveryRow(): string {
  const rows = Array.from({ length: 256 }, (_, row) => row.toString(16).padStart(2, '0'));
  const ranges = rows.map((row) => `1 beginbfrange <${row}00> <${row}ff> <${row}00> endbfrange`);
  return ranges.join(' ');
}

function stream(content: string): string {
  return `<</Length ${content.length}>>\nstream\n${content}\nendstream`;
}

function drawLine(line: string, index: number): string {
  let left = 60;
  return line
    .split('\t')
    .map((piece) => {
      const at = left;
      left += FONT_SIZE * (piece.length + 4);
      const codes = [...piece].map((letter) => letter.charCodeAt(0).toString(16).padStart(4, '0'));
      return `BT /F ${FONT_SIZE} Tf ${at} ${780 - 20 * index} Td <${codes.join('')}> Tj ET`;
    })
    .join('\n');
}
