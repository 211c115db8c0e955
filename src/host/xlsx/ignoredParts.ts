import type { ZipDirectory } from './zipDirectory';

/** What is left unread on purpose, by the names of the parts that hold it. */
const KINDS: readonly (readonly [string, RegExp])[] = [
  ['macros', /(?:^|\/)vba[^/]*\.bin$|\/macrosheets\//],
  ['externalLinks', /\/externallinks\/[^/]+\.xml$/],
  ['embeddedObjects', /\/embeddings\//],
  ['activeX', /\/activex\//],
  ['connections', /\/connections\.xml$|\/querytables\//],
  ['chartSheets', /\/chartsheets\/[^/]+\.xml$/],
  ['pictures', /\/media\//],
];

/** Codes of the kinds the file has, each once. */
export function listIgnored(zip: ZipDirectory): string[] {
  const names = [...zip.entries.keys()].map((name) => name.toLowerCase());
  return KINDS.filter(([, pattern]) => names.some((name) => pattern.test(name))).map(
    ([kind]) => kind,
  );
}
