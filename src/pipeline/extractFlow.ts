import { extractDocument } from '../extract/extractDocument';
import { DocumentProblem } from '../host/document/documentProblem';
import { readDocumentText, type DocumentText } from '../host/document/readDocumentText';
import { paneLimits } from '../host/xlsx/readLimits';
import type { Extraction } from '../model/extraction';
import type { Problem } from '../model/finding';

export type ExtractOutcome =
  | {
      readonly kind: 'extracted';
      readonly source: DocumentText;
      readonly extraction: Extraction;
      /** What is worth saying of the whole, in words of `extract.remarks`. */
      readonly remarks: readonly Problem[];
    }
  /** Nothing can be taken from it; words of `extract.reading`. */
  | { readonly kind: 'problem'; readonly problem: Problem };

/** The targets and tasks of a policy document in a file. Never rejects for what the file holds. */
export async function extractFile(bytes: Uint8Array, fileName: string): Promise<ExtractOutcome> {
  try {
    return extractText(await readDocumentText(bytes, fileName, paneLimits));
  } catch (error) {
    if (!(error instanceof DocumentProblem)) throw error;
    return { kind: 'problem', problem: error.problem };
  }
}

/** The same of a text that was pasted. */
export function extractPasted(text: string): ExtractOutcome {
  if (text.length > paneLimits.fileBytes) {
    const params = { size: text.length, limit: paneLimits.fileBytes };
    return { kind: 'problem', problem: { code: 'fileTooLarge', params } };
  }
  if (!/[\p{L}\p{N}]/u.test(text))
    return { kind: 'problem', problem: { code: 'noText', params: {} } };
  return extractText({ text, format: 'text', encoding: null });
}

function extractText(source: DocumentText): ExtractOutcome {
  const extraction = extractDocument(source.text);
  const isBare = extraction.targets.length === 0 && extraction.tasks.length === 0;
  const problem = isBare ? findOtherContent(source.text) : null;
  if (problem) return { kind: 'problem', problem };
  return { kind: 'extracted', source, extraction, remarks: remarkOn(extraction) };
}

/** Where nothing was found, what the text is instead of a policy document. */
function findOtherContent(text: string): Problem | null {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (han * 5 < letters) return { code: 'notChinese', params: { letters, han } };
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  // A row has several cells, most of them short, and no sentence.
  const rows = lines.filter((line) => line.split(/[\t,;|]/).length > 2 && !/[。；]/.test(line));
  const isTable = rows.length > 2 && rows.length * 10 > lines.length * 7;
  return isTable ? { code: 'tableGiven', params: { rows: rows.length } } : null;
}

function remarkOn({ targets, tasks }: Extraction): Problem[] {
  const count = targets.filter(({ doubts }) => doubts.includes('valueMissing')).length;
  return [
    ...(targets.length === 0 ? [{ code: 'noTargets', params: {} }] : []),
    ...(tasks.length === 0 ? [{ code: 'noTasks', params: {} }] : []),
    ...(count > 0 ? [{ code: 'valuesMissing', params: { count } }] : []),
  ];
}
