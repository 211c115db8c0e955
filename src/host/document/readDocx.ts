import type { PartReader } from '../xlsx/inflatePart';
import type { ReadLimits } from '../xlsx/readLimits';
import { readRelationships } from '../xlsx/workbookParts';
import { readZipDirectory } from '../xlsx/zipDirectory';
import { findOtherZipKind } from './documentKind';
import { readBody } from './docxBody';
import { createListCounter, readNumbering } from './docxNumbering';
import { readStyles } from './docxStyles';
import { DocumentProblem } from './documentProblem';

/**
 * The text of a Word document. A reader of our own over the bounded zip reading of workbooks: the
 * libraries that turn `.docx` into text (mammoth among them) lose the automatic numbers 一、 （一） 1.,
 * by which duties are known, and read parts without bounds.
 * @throws XlsxProblem for a faulty zip, DocumentProblem for another kind of zip
 */
export function readDocx(bytes: Uint8Array, limits: ReadLimits): string {
  const reader: PartReader = { zip: readZipDirectory(bytes, limits), limits, inflated: 0 };
  const main = [...readRelationships(reader, '').values()].find(
    ({ kind }) => kind === 'officeDocument',
  );
  const part = main?.target ?? 'word/document.xml';
  if (!/\.xml$/i.test(part) || !/(^|\/)word\//i.test(part)) {
    throw new DocumentProblem(findOtherZipKind(reader.zip));
  }
  const related = [...readRelationships(reader, part).values()];
  const findPartOf = (kind: string): string =>
    related.find((one) => one.kind === kind)?.target ?? `word/${kind}.xml`;
  const text = readBody(reader, part, {
    findStyle: readStyles(reader, findPartOf('styles')),
    countList: createListCounter(readNumbering(reader, findPartOf('numbering'))),
    limit: limits.fileBytes,
  });
  if (text === null) throw new DocumentProblem(findOtherZipKind(reader.zip));
  return text;
}
