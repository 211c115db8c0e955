import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Converter } from 'opencc-js';
import type { PolicyDocument } from '../../src/model/catalog';

/** Where the documents lie beside a checkout; they are no part of the project. */
export const documentsFolder = path.join(__dirname, '..', '..', '..', 'shared', 'documents');

/** The text of a document decoded as UTF-8, unchanged, and the SHA-256 of its bytes. */
export function readPolicyText({ file }: PolicyDocument): { text: string; sha256: string } {
  const bytes = fs.readFileSync(path.join(documentsFolder, file));
  return {
    text: bytes.toString('utf8'),
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
}

const convert = Converter({ from: 't', to: 'cn' });

/** For comparison only: simplified script, full-width marks as half-width, no white space. */
export function normalizeForMatch(text: string): string {
  return convert(text).normalize('NFKC').replace(/\s/g, '');
}

/** The two lists of `(牵头单位:…;责任单位:…)`, split at its commas; null where none is printed. */
export function readUnitLists(
  task: string,
): { lead: string[]; responsible: string[]; openEnded: boolean } | null {
  const list = /[(（]牵头单位[:：](.+?)(?:[;；]责任单位[:：](.+?))?[)）]\s*$/.exec(task);
  if (!list) return null;
  const [, lead = '', responsible = ''] = list;
  return {
    lead: splitUnits(lead),
    responsible: splitUnits(responsible),
    openEnded: /等(?:[,，]|$)/.test(`${lead},${responsible}`),
  };
}

function splitUnits(list: string): string[] {
  const localities = '各市、州、县人民政府';
  return list
    .replace(localities, localities.replaceAll('、', '|'))
    .split(/[、,，]/)
    .map((name) => name.replaceAll('|', '、').replace(/等$/, '').trim())
    .filter((name) => name !== '');
}

/** The same without any mark, since a copy may have lost its own; for finding what was copied. */
export function stripMarks(text: string): string {
  return normalizeForMatch(text).replace(/[\p{P}\p{S}]/gu, '');
}

/** The first run of more than `length` characters that the two texts share, or null. */
export function findSharedRun(ours: string, theirs: string, length: number): string | null {
  for (let start = 0; start + length < ours.length; start += 1) {
    const run = ours.slice(start, start + length + 1);
    if (theirs.includes(run)) return run;
  }
  return null;
}
