import * as fs from 'node:fs';
import * as path from 'node:path';
import { execFileSync } from 'node:child_process';
import { zipSync, strToU8 } from 'fflate';
import { DocumentProblem } from '../../../src/host/document/documentProblem';
import { readDocumentText } from '../../../src/host/document/readDocumentText';
import { paneLimits } from '../../../src/host/xlsx/readLimits';
import { buildDocx, paragraph } from '../../support/docxFiles';

const FOLDER = path.join(__dirname, '..', '..', 'extract', 'documents');
const text = fs.readFileSync(path.join(FOLDER, 'countyPlan.txt'), 'utf8');
const traditional = fs.readFileSync(path.join(FOLDER, 'traditionalScript.txt'), 'utf8');

/** Older encodings can be read here, not written: iconv writes them where it is installed. */
function encode(content: string, encoding: string): Uint8Array {
  return execFileSync('iconv', ['-f', 'UTF-8', '-t', encoding], { input: content });
}

function utf16(content: string, isBigEndian = false): Buffer {
  const bytes = Buffer.from(content, 'utf16le');
  return isBigEndian ? bytes.swap16() : bytes;
}

async function refusal(bytes: Uint8Array, name = 'a.txt'): Promise<string> {
  try {
    await readDocumentText(bytes, name);
    return 'read';
  } catch (error) {
    if (!(error instanceof DocumentProblem)) throw error;
    return error.problem.code;
  }
}

/** A compound file with one stream of this name in its directory. */
function compoundFile(stream: string): Uint8Array {
  const bytes = new Uint8Array(1024);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0]);
  bytes.set(Buffer.from(`${stream}\0`, 'utf16le'), 512);
  return bytes;
}

describe('the text of a file', () => {
  it.each<[string, Uint8Array, string]>([
    ['utf-8', Buffer.from(text), text],
    ['utf-8', Buffer.from(`\ufeff${text}`), text],
    ['utf-16le', utf16(`\ufeff${text}`), text],
    ['utf-16be', utf16(`\ufeff${text}`, true), text],
    ['utf-16le', utf16(text), text],
    ['utf-16be', utf16(text, true), text],
    ['gb18030', encode(text, 'GB18030'), text],
    [
      'gb18030',
      encode('到2025年，培育标准化试点8个。', 'GB18030'),
      '到2025年，培育标准化试点8个。',
    ],
    ['big5', encode(traditional.replaceAll('游', '遊'), 'BIG5-HKSCS'), traditional],
    ['utf-8', Buffer.from('By 2025, 800 standards.'), 'By 2025, 800 standards.'],
  ])('in %s is read without being told so', async (encoding, bytes, expected) => {
    const read = await readDocumentText(bytes, 'a.txt');
    expect(read).toEqual({ text: expected, format: 'text', encoding });
  });

  it.each<[string, string, Uint8Array, string?]>([
    ['emptyFile', 'no bytes', new Uint8Array()],
    ['noText', 'blanks alone', Buffer.from(' \n\t\u3000\n')],
    ['notADocument', 'bytes of a program', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 3])],
    [
      'wrongEncoding',
      'letters lost on the way',
      Buffer.from('到2025年，\ufffd\ufffd\ufffd\ufffd\ufffd标准'),
    ],
    [
      'wrongEncoding',
      'GBK taken for Latin',
      Buffer.from(Buffer.from(encode(text, 'GBK')).toString('latin1')),
    ],
    [
      'wrongEncoding',
      'UTF-8 taken for GBK',
      Buffer.from(new TextDecoder('gbk').decode(Buffer.from(text))),
    ],
    [
      'wrongEncoding',
      'Korean in its own encoding',
      encode('표준화 발전 계획을 수립하고 시행한다'.repeat(9), 'EUC-KR'),
    ],
    ['wrongEncoding', 'four bytes a letter', Buffer.from([0xff, 0xfe, 0, 0, 0x2d, 0x4e, 0, 0])],
    ['rtfFormat', 'rich text', Buffer.from('{\\rtf1\\ansi')],
    ['imageGiven', 'a photograph', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
    ['webPageGiven', 'a page of the web', Buffer.from('<!DOCTYPE html><html>到2025年</html>')],
    [
      'webPageGiven',
      'a page as XML',
      Buffer.from('<?xml version="1.0"?>\n<html xmlns="x"><p>到2025年</p></html>'),
    ],
    [
      'webPageGiven',
      'a page saved whole',
      Buffer.from('MIME-Version: 1.0\nContent-Type: text/html'),
    ],
    ['oldWordFormat', 'an old file by its name', compoundFile('Other'), '方案.doc'],
    ['oldWordFormat', 'Word before 2007', compoundFile('WordDocument'), '方案.doc'],
    ['wpsFormat', 'WPS’s own format', compoundFile('WordDocument'), '方案.wps'],
    [
      'encryptedDocument',
      'a document under a password',
      compoundFile('EncryptedPackage'),
      'a.docx',
    ],
    ['workbookGiven', 'an old workbook', compoundFile('Workbook'), 'a.doc'],
    ['workbookGiven', 'a workbook', zipSync({ 'xl/workbook.xml': strToU8('<a/>') }), 'a.docx'],
    ['ofdFormat', 'an OFD file', zipSync({ 'OFD.xml': strToU8('<a/>') }), 'a.ofd'],
    ['notADocument', 'another zip', zipSync({ 'a.txt': strToU8('到2025年') })],
    ['damaged', 'a document cut off', buildDocx(paragraph('一、总则'.repeat(99))).subarray(0, 300)],
    ['damaged', 'a document with a part that is no XML', buildDocx('<w:p>')],
    ['noText', 'a document without text', buildDocx(paragraph(''))],
  ])('is refused as %s: %s', async (code, _, bytes, name = 'a.txt') => {
    expect(await refusal(bytes, name)).toBe(code);
  });

  it.each(['utf-8', 'gb18030'])('is read where %s was cut within a letter', async (encoding) => {
    const whole = encoding === 'utf-8' ? Buffer.from(text) : Buffer.from(encode(text, 'GB18030'));
    const bytes = Buffer.concat([whole, whole.subarray(0, 1)]);
    const read = await readDocumentText(bytes, 'a.txt');
    expect(read).toMatchObject({ encoding, text: expect.stringMatching(/\ufffd?$/) as string });
    expect(read.text.startsWith(text.trimEnd())).toBe(true);
  });

  it('is refused where the file is larger than is read', async () => {
    expect(await refusal(new Uint8Array(50 * 2 ** 20).fill(0x41))).toBe('fileTooLarge');
  });

  it('is refused where a document swells beyond all measure', async () => {
    const bomb = buildDocx(paragraph('大'.repeat(2_000_000)));
    expect(bomb.length).toBeLessThan(paneLimits.fileBytes);
    expect(await refusal(bomb, 'a.docx')).toBe('limitExceeded');
  });

  it('is refused, and nothing is thrown that is no refusal, wherever a document is cut', async () => {
    const whole = buildDocx(paragraph('到2025年，标准达到800项。'));
    for (let end = 40; end < whole.length; end += 37) {
      expect(await refusal(whole.subarray(0, end), 'a.docx')).not.toBe('read');
    }
  });
});
