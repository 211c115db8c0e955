import { rootOf } from './partText';

/** Looks of the cells of an added sheet. */
export type AddedLook = 'plain' | 'title' | 'header' | 'body' | 'alert' | 'link';

export interface AddedStyles {
  /** The part with the looks added. */
  readonly xml: string;
  /** Place of a look among the cell formats; 0, the plain one, where it could not be added. */
  readonly indexOf: (look: AddedLook) => number;
}

interface Collection {
  readonly xml: string;
  /** Place of the first element that was added. */
  readonly first: number;
}

/** Elements put behind those of a list such as `<fonts count="2">…</fonts>`; null where it has none. */
function extend(
  xml: string,
  list: string,
  child: string,
  prefix: string,
  added: readonly string[],
): Collection | null {
  const whole = new RegExp(`(<${prefix}${list}\\b[^>]*>)([\\s\\S]*?)(</${prefix}${list}>)`);
  const found = whole.exec(xml);
  if (!found) return null;
  const [all, open = '', inner = '', close = ''] = found;
  const first = [...inner.matchAll(new RegExp(`<${prefix}${child}[\\s/>]`, 'g'))].length;
  const counted = open.replace(/(\scount\s*=\s*["'])\d+/, `$1${first + added.length}`);
  const text = `${counted}${inner}${added.join('')}${close}`;
  return { xml: xml.replace(all, () => text), first };
}

/** By look: places of font, fill and border among those added, 0 for the workbook's own first. */
const LOOKS = [
  { look: 'title', font: 1, fill: 0, border: 0, align: 'vertical="center"' },
  {
    look: 'header',
    font: 2,
    fill: 1,
    border: 1,
    align: 'horizontal="center" vertical="center" wrapText="1"',
  },
  { look: 'body', font: 0, fill: 0, border: 1, align: 'vertical="top" wrapText="1"' },
  { look: 'alert', font: 3, fill: 0, border: 1, align: 'vertical="top" wrapText="1"' },
  { look: 'link', font: 4, fill: 0, border: 1, align: 'vertical="top"' },
] as const;

function fonts(prefix: string, name: string): readonly string[] {
  const font = (inner: string, size: number, color: string) =>
    `<p:font>${inner}<p:sz val="${size}"/><p:color rgb="FF${color}"/>${name}</p:font>`;
  return [
    font('<p:b/>', 14, '8E0B1B'),
    font('<p:b/>', 10, 'FFFFFF'),
    font('<p:b/>', 10, '8E0B1B'),
    font('<p:u/>', 10, '0F548C'),
  ].map((one) => one.replaceAll('<p:', `<${prefix}`).replaceAll('</p:', `</${prefix}`));
}

function borderOf(prefix: string): string {
  const side = (name: string) =>
    `<${prefix}${name} style="thin"><${prefix}color rgb="FFBFBFBF"/></${prefix}${name}>`;
  const sides = ['left', 'right', 'top', 'bottom'].map(side).join('');
  return `<${prefix}border>${sides}<${prefix}diagonal/></${prefix}border>`;
}

/**
 * The looks of an added sheet in the styles of somebody's workbook, behind its own. Where the part is
 * not as programs write it, it stays as it is and the sheet is plain.
 */
export function addStyles(styles: string): AddedStyles {
  const plain: AddedStyles = { xml: styles, indexOf: () => 0 };
  const { prefix } = rootOf(styles, 'styles');
  const name = new RegExp(`<${prefix}name\\s[^>]*/>`).exec(styles)?.[0] ?? '';
  const withFonts = extend(styles, 'fonts', 'font', prefix, fonts(prefix, name));
  const solid = `<${prefix}patternFill patternType="solid"><${prefix}fgColor rgb="FF0F548C"/></${prefix}patternFill>`;
  const fill = `<${prefix}fill>${solid}</${prefix}fill>`;
  const withFills = withFonts && extend(withFonts.xml, 'fills', 'fill', prefix, [fill]);
  const withBorders =
    withFills && extend(withFills.xml, 'borders', 'border', prefix, [borderOf(prefix)]);
  if (!withFonts || !withFills || !withBorders) return plain;
  // Without a list of base formats there is none to name.
  const base = styles.includes(`<${prefix}cellStyleXfs`) ? ' xfId="0"' : '';
  const place = (first: number, at: number) => (at === 0 ? 0 : first + at - 1);
  const formats = LOOKS.map(({ font, fill: filled, border, align }) => {
    const ids =
      `fontId="${place(withFonts.first, font)}" fillId="${place(withFills.first, filled)}"` +
      ` borderId="${place(withBorders.first, border)}"`;
    return (
      `<${prefix}xf numFmtId="0" ${ids}${base} applyFont="1" applyFill="1" applyBorder="1"` +
      ` applyAlignment="1"><${prefix}alignment ${align}/></${prefix}xf>`
    );
  });
  const made = extend(withBorders.xml, 'cellXfs', 'xf', prefix, formats);
  if (!made) return plain;
  return {
    xml: made.xml,
    indexOf: (look) => {
      const at = LOOKS.findIndex((one) => one.look === look);
      return at < 0 ? 0 : made.first + at;
    },
  };
}
