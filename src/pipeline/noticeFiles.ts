import { fillMessage, texts } from '../i18n/texts';
import { safeStem } from '../layout/issue/fileNames';
import { inLocale } from '../layout/rows';
import type { Locale } from '../model/basics';
import type { CatalogDocument } from '../model/catalog';

/** A file of a package; folders are part of the name, with `/`. */
export interface PackedFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** Files to be handed over as one zip, or written into a folder one by one. */
export interface NoticePackage {
  readonly zipName: string;
  readonly files: readonly PackedFile[];
}

/** Lines as a text file that old editors on Windows show rightly: marked as UTF-8, with their line ends. */
export function textFile(fileName: string, lines: readonly string[]): PackedFile {
  // What a unit typed may hold line ends of its own, which would look like lines of ours.
  const text = lines.map((line) => `${line.replace(/\p{Cc}+/gu, ' ')}\r\n`).join('');
  return { fileName, bytes: new TextEncoder().encode(`\ufeff${text}`) };
}

/** Names for files that come together: safe on every file system, none twice, case aside. */
export function fileNamer(): (wanted: string, ending: string) => string {
  const taken = new Set<string>();
  return (wanted, ending) => {
    const [name = '', ...folders] = wanted.split('/').reverse();
    const folder = folders.reverse().map((part) => `${safeStem(part)}/`);
    const stem = `${folder.join('')}${safeStem(name)}`;
    let free = stem;
    for (let count = 2; taken.has(`${free}${ending}`.toLowerCase()); count++) {
      free = `${stem}_${count}`;
    }
    taken.add(`${free}${ending}`.toLowerCase());
    return `${free}${ending}`;
  };
}

/** Short titles of documents, as a sentence names them. */
export function nameDocuments(documents: readonly CatalogDocument[], locale: Locale): string {
  const { documentTitleBare, separator } = texts(locale).issue;
  return documents
    .map(({ document }) => inLocale(document.shortTitle, locale))
    .map((title) => fillMessage(documentTitleBare, { title }))
    .join(separator);
}

/** A package as one zip. */
export async function zipNotices({ files }: NoticePackage): Promise<Uint8Array> {
  const { zipFiles } = await import('../host/xlsx/zipFiles');
  return zipFiles(files);
}
