import type { PartReader } from '../xlsx/inflatePart';
import type { ParagraphStyle } from './docxStyles';
import { isOn, readWordPart } from './docxXml';
import { DocumentProblem } from './documentProblem';

/** What is in the file and not in the text: deleted, hidden, beside the text, or there twice. */
const LEFT_OUT = new Set([
  ...['del', 'moveFrom', 'Fallback', 'rt', 'footnote', 'endnote', 'comment', 'sectPr', 'tblPr'],
  ...['instrText', 'delText', 'delInstrText', 'pPrChange', 'rPrChange', 'tblGrid'],
]);

interface Paragraph {
  text: string;
  style: string | null;
  list: string | null;
  level: number | null;
}

interface BodyParts {
  readonly findStyle: (id: string) => ParagraphStyle;
  readonly countList: (list: string, level: number) => string;
  readonly limit: number;
}

/**
 * The text of the body, a line a paragraph and a row: automatic numbers written out, cells of a row
 * between tabs. Deleted and hidden text, notes, comments, headers and tables of contents are left out.
 * @throws XlsxProblem, DocumentProblem `limitExceeded`
 */
export function readBody(reader: PartReader, part: string, parts: BodyParts): string | null {
  const lines: string[] = [];
  const writer = createLineWriter(lines, parts);
  const paragraphs: Paragraph[] = [];
  let leftOut = 0;
  let isHidden = false;
  let isText = false;
  let properties = 0;
  const isThere = readWordPart(reader, part, {
    open(name, value) {
      if (leftOut > 0 || LEFT_OUT.has(name)) {
        leftOut += 1;
        return;
      }
      const paragraph = paragraphs.at(-1);
      if (name === 'p') paragraphs.push({ text: '', style: null, list: null, level: null });
      else if (name === 'r') isHidden = false;
      else if (name === 'pPr') properties += 1;
      else if (name === 'vanish' && properties === 0) isHidden = isOn(value('val'));
      else if (name === 't') isText = true;
      else if (writer.open(name)) return;
      else if (!paragraph) return;
      else if (name === 'pStyle') paragraph.style = value('val') ?? null;
      else if (name === 'numId') paragraph.list = value('val') ?? null;
      else if (name === 'ilvl') paragraph.level = Number(value('val') ?? 0);
      else if (!isHidden && properties === 0) paragraph.text += MARKS[name] ?? '';
    },
    text(text) {
      const paragraph = paragraphs.at(-1);
      if (isText && !isHidden && leftOut === 0 && paragraph) paragraph.text += text;
    },
    close(name) {
      if (leftOut > 0) leftOut -= 1;
      else if (name === 't') isText = false;
      else if (name === 'pPr') properties -= 1;
      else if (name === 'p') writer.writeParagraph(paragraphs.pop());
      else writer.close(name);
    },
  });
  return isThere ? lines.join('\n') : null;
}

/** Elements that stand for a letter. A tab within a paragraph is a blank: tabs part cells. */
const MARKS: Readonly<Record<string, string>> = {
  tab: ' ',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '-',
};

/** Lines of paragraphs and rows; tables within cells become text of the cell. */
function createLineWriter(lines: string[], { findStyle, countList, limit }: BodyParts) {
  const rows: { cells: string[]; cell: string[] }[] = [];
  let depth = 0;
  let length = 0;
  const writeLine = (line: string): void => {
    length += line.length + 1;
    if (length > limit) throw new DocumentProblem('limitExceeded', { limit });
    lines.push(line);
  };
  return {
    open(name: string): boolean {
      if (name === 'tbl') depth += 1;
      else if (name === 'tr' && depth === 1) rows.push({ cells: [], cell: [] });
      return name === 'tbl' || name === 'tr';
    },
    close(name: string): void {
      const row = rows.at(-1);
      if (name === 'tbl') depth -= 1;
      else if (name === 'tc' && depth === 1 && row) {
        row.cells.push(row.cell.filter((text) => text !== '').join(' '));
        row.cell = [];
      } else if (name === 'tr' && depth === 1 && row) {
        rows.pop();
        writeLine(row.cells.join('\t'));
      }
    },
    writeParagraph(paragraph: Paragraph | undefined): void {
      if (!paragraph) return;
      const style = paragraph.style === null ? null : findStyle(paragraph.style);
      if (style?.isContents) return;
      const list = paragraph.list ?? style?.list ?? null;
      const level = paragraph.level ?? style?.level ?? 0;
      // A list of id 0 takes a style's number away; an empty paragraph shows none.
      const isNumbered = list !== null && list !== '0' && paragraph.text.trim() !== '';
      const text = `${isNumbered ? countList(list, level) : ''}${paragraph.text}`;
      const row = rows.at(-1);
      if (row) row.cell.push(text.replace(/\s*\n\s*/g, ' ').trim());
      else writeLine(text);
    },
  };
}
