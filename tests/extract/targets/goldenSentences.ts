import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Span } from '../../../src/model/basics';
import type { ExtractedTarget, RejectionReason } from '../../../src/model/extraction';
import { cleanText } from '../../../src/extract/cleanText/cleanText';
import { readOutline } from '../../../src/extract/outline/readOutline';
import { findTargets, type FoundTargets } from '../../../src/extract/targets/findTargets';

const folder = path.join(__dirname, 'golden');

/** A sentence with what is to be taken from it, all of it, in order. */
export interface GoldenSentence {
  readonly text: string;
  readonly documentYear?: number;
  readonly targets: readonly (Pick<
    ExtractedTarget,
    'quote' | 'span' | 'comparator' | 'value' | 'unitMeasure' | 'deadline' | 'kind'
  > & { readonly valueMax?: number })[];
  readonly notTargets: readonly {
    readonly quote: string;
    readonly span: Span;
    readonly reason: RejectionReason;
  }[];
}

export interface KnownGap {
  readonly text: string;
  readonly wanted: readonly string[];
  readonly why: string;
}

export function readGoldenFiles(): {
  readonly name: string;
  readonly sentences: GoldenSentence[];
}[] {
  return fs
    .readdirSync(folder)
    .filter((file) => file !== 'knownGaps.json')
    .map((file) => ({
      name: file.replace('.json', ''),
      sentences: JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8')) as GoldenSentence[],
    }));
}

export function readKnownGaps(): KnownGap[] {
  return JSON.parse(fs.readFileSync(path.join(folder, 'knownGaps.json'), 'utf8')) as KnownGap[];
}

export function findTargetsIn(text: string, documentYear: number | null = null): FoundTargets {
  const clean = cleanText(text);
  return findTargets(clean, readOutline(clean), documentYear);
}

/** The compared fields of a target, for a plain diff. */
export function describeTarget(
  target: GoldenSentence['targets'][number] | ExtractedTarget,
): object {
  const { quote, span, comparator, value, unitMeasure, deadline, kind } = target;
  const valueMax = target.valueMax ?? null;
  return { quote, span, comparator, value, valueMax, unitMeasure, deadline, kind };
}
