import type { PartReader } from '../xlsx/inflatePart';
import { parsePart } from '../xlsx/saxParts';
import { findPart } from '../xlsx/workbookParts';

/** An element of a Word part; attributes are found with and without the usual prefix. */
export interface WordHandlers {
  open(name: string, value: (attribute: string) => string | undefined): void;
  close(name: string): void;
  text?(text: string): void;
}

/** Reads a part, if the file has it; returns whether it has. @throws XlsxProblem */
export function readWordPart(reader: PartReader, name: string, handlers: WordHandlers): boolean {
  const entry = findPart(reader, name);
  if (!entry) return false;
  parsePart(reader, entry, {
    open: (element, attribute) =>
      handlers.open(element, (wanted) => attribute(`w:${wanted}`) ?? attribute(wanted)),
    text: (text) => handlers.text?.(text),
    close: (element) => handlers.close(element),
  });
  return true;
}

/** `<w:vanish/>` is on, `<w:vanish w:val="0"/>` is off. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !/^(0|false|off|none)$/.test(value);
}
