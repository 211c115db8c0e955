import { visitElements } from './xmlText';

/** The number format of each cell style by its index in the file; null is General. */
export interface StyleFormat {
  readonly code: string;
  readonly isDate: boolean;
}

/** Built-in formats, ECMA-376 part 1, 18.8.30; those that a locale decides are dates. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'mm-dd-yy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yy h:mm',
  37: '#,##0 ;(#,##0)',
  38: '#,##0 ;[Red](#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;[Red](#,##0.00)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mmss.0',
  48: '##0.0E+0',
  49: '@',
};

/** Formats by style index, of the part `styles.xml`. */
export function readStyleFormats(xml: string, part: string): (StyleFormat | null)[] {
  const own = new Map<number, string>();
  const styles: (StyleFormat | null)[] = [];
  const known = new Map<number, StyleFormat | null>();
  let isInCellStyles = false;
  visitElements(xml, part, ({ name, attributes }) => {
    if (name === 'numFmt' && !isInCellStyles) {
      own.set(Number(attributes().get('numFmtId')), attributes().get('formatCode') ?? '');
    } else if (name === 'cellXfs') {
      isInCellStyles = true;
    } else if (isInCellStyles && name === 'xf') {
      const id = Number(attributes().get('numFmtId') ?? 0);
      if (!known.has(id)) known.set(id, styleFormat(id, own.get(id)));
      styles.push(known.get(id) ?? null);
    } else if (isInCellStyles && (name === 'cellStyles' || name === 'dxfs')) {
      return false;
    }
    return true;
  });
  return styles;
}

function styleFormat(id: number, own: string | undefined): StyleFormat | null {
  const isLocalDate = (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  const code = own ?? BUILT_IN[id] ?? (isLocalDate ? 'yyyy-mm-dd' : 'General');
  return code === '' || /^general$/i.test(code) ? null : { code, isDate: isDateFormat(code) };
}

function isDateFormat(code: string): boolean {
  const bare = code
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .replace(/general/gi, '');
  return /[ymdhs]/i.test(bare);
}
