import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { cellReference } from '../../src/model/a1';
import type { CellPlace } from '../../src/model/grid';
import { findSoffice } from './libreOffice';

/** What a person does to one cell. */
export interface Keystroke {
  readonly place: CellPlace;
  readonly text: string;
  /** Typed text goes through validation and protection; pasted text goes past them. */
  readonly kind: 'typed' | 'pasted';
}

const MILLISECONDS_PER_START = 120_000;

const DOCTYPE =
  '<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">';
const LIBRARY = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
 <library:element library:name="Typing"/>
</library:library>
`;

/**
 * The workbook opened in LibreOffice, filled in cell by cell through its own input line, and saved by
 * it as a person does. Rejects where LibreOffice saved nothing.
 */
export async function fillWithLibreOffice(
  bytes: Uint8Array,
  keystrokes: readonly Keystroke[],
): Promise<Uint8Array> {
  const soffice = findSoffice();
  if (soffice === null) throw new Error('LibreOffice is not installed');
  const folder = await mkdtemp(join(tmpdir(), 'dabiao-fill-'));
  try {
    const profile = join(folder, 'profile');
    const [source, target] = [join(folder, 'issued.xlsx'), join(folder, 'filled.xlsx')];
    await writeFile(source, bytes);
    const start = (...options: string[]) =>
      promisify(execFile)(
        soffice,
        [
          `-env:UserInstallation=${pathToFileURL(profile).href}`,
          '--headless',
          '--norestore',
          ...options,
        ],
        { timeout: MILLISECONDS_PER_START },
      );
    // The first start of a profile puts its own macro library there.
    await start('--terminate_after_init');
    const library = join(profile, 'user', 'basic', 'Standard');
    await writeFile(join(library, 'script.xlb'), LIBRARY);
    await writeFile(join(library, 'Typing.xba'), writeModule(source, target, keystrokes));
    await start('macro:///Standard.Typing.FillIn');
    return new Uint8Array(await readFile(target));
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function writeModule(source: string, target: string, keystrokes: readonly Keystroke[]): string {
  const code = `
Function Named(word As String, content As Variant)
  Dim pair As New com.sun.star.beans.PropertyValue
  pair.Name = word
  pair.Value = content
  Named = pair
End Function

Sub TypeIn(frame, dispatcher, place As String, text As String)
  dispatcher.executeDispatch(frame, ".uno:GoToCell", "", 0, Array(Named("ToPoint", place)))
  dispatcher.executeDispatch(frame, ".uno:EnterString", "", 0, Array(Named("StringName", text)))
End Sub

Sub FillIn()
  Dim book, frame, dispatcher
  book = StarDesktop.loadComponentFromURL(${quote(pathToFileURL(source).href)}, "_blank", 0, Array(Named("Hidden", True)))
  frame = book.CurrentController.Frame
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
${keystrokes.map(writeKeystroke).join('\n')}
  book.storeToURL(${quote(pathToFileURL(target).href)}, Array(Named("FilterName", "Calc MS Excel 2007 XML")))
  book.close(True)
  StarDesktop.terminate()
End Sub
`;
  return `<?xml version="1.0" encoding="UTF-8"?>
${DOCTYPE}
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Typing" script:language="StarBasic">${escapeXml(code)}</script:module>
`;
}

function writeKeystroke({ place, text, kind }: Keystroke): string {
  const { sheet, row, column } = place;
  if (kind === 'pasted') {
    const cell = `book.Sheets.getByName(${quote(sheet)}).getCellByPosition(${column}, ${row})`;
    return `  ${cell}.String = ${quote(text)}`;
  }
  const reference = cellReference(row, column).replace(/^([A-Z]+)/, '$$$1$$');
  const address = `$'${sheet.replaceAll("'", "''")}'.${reference}`;
  return `  TypeIn(frame, dispatcher, ${quote(address)}, ${quote(text)})`;
}

/** A text in Basic; it has no escapes, so line ends are joined in. */
function quote(text: string): string {
  return text
    .split('\n')
    .map((line) => `"${line.replaceAll('"', '""')}"`)
    .join(' & Chr(10) & ');
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
