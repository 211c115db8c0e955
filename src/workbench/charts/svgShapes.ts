const SVG = 'http://www.w3.org/2000/svg';
export const LABEL_SIZE = 11;
export const GRID_COLOR = '#E5E5E5';
const TEXT_COLOR = '#595959';

/** A rectangle of the picture, in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** About as many characters as fit, Chinese ones being as wide as the letters are high. */
export function shorten(text: string, width: number): string {
  const room = Math.max(1, Math.floor(width / LABEL_SIZE));
  return text.length > room ? `${text.slice(0, room - 1)}…` : text;
}

export function label(
  text: string,
  x: number,
  y: number,
  anchor: string,
  size = LABEL_SIZE,
): Element {
  const shape = element('text', {
    x,
    y,
    'text-anchor': anchor,
    'font-size': size,
    fill: TEXT_COLOR,
  });
  shape.textContent = text;
  return shape;
}

/** An SVG element with its attributes. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
): Element {
  const shape = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) shape.setAttribute(key, String(value));
  return shape;
}
