import type { IsoDate } from '../model/basics';
import type { IssuedFile } from '../model/issue';
import { alterLockedCell, changeFigure, numberSubmission, spoilEvidence } from './demoSpoilers';

/** How a sample was spoilt; keys of `cli.demo.spoils`. */
export type DemoSpoil =
  'fault' | 'corrected' | 'rival' | 'copy' | 'altered' | 'truncated' | 'photo' | 'late';

/** A file as it comes back to the coordinator. */
export interface DemoArrival {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly receivedOn: IsoDate;
  /** Null where nothing is wrong with it. */
  readonly spoil: DemoSpoil | null;
}

/** Patterns of the names of files that come twice, with `{stem}`. */
export interface DemoNames {
  readonly copyName: string;
  readonly correctedName: string;
  readonly rivalName: string;
  readonly photoName: string;
}

/** Before and after the day that the returns of a year are due. */
const IN_TIME = '2025-01-10';
const LATE = '2025-01-20';
/** As a photo begins, whatever its name says. */
const PHOTO = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0]);

function arrive(file: IssuedFile, change: Partial<DemoArrival> = {}): DemoArrival {
  const { fileName, bytes } = file;
  return { fileName, bytes, receivedOn: IN_TIME, spoil: null, ...change };
}

function rename({ fileName }: IssuedFile, pattern: string): string {
  const stem = fileName.replace(/\.xlsx$/, '');
  return `${pattern.replace('{stem}', stem)}.xlsx`;
}

/** Returns some figure of which can be changed, with the change, as many as are asked for. */
async function changeSome(filled: readonly IssuedFile[], count: number) {
  const changed: { readonly file: IssuedFile; readonly bytes: Uint8Array }[] = [];
  for (const file of filled) {
    if (changed.length === count) break;
    const bytes = await changeFigure(file.bytes);
    if (bytes !== null) changed.push({ file, bytes });
  }
  return changed;
}

/** A file that comes instead of the one a unit filled in; `copy` comes beside it. */
async function spoilOne(file: IssuedFile, at: number, names: DemoNames): Promise<DemoArrival[]> {
  switch (at) {
    case 0:
      return [arrive(file, { bytes: await spoilEvidence(file.bytes), spoil: 'fault' })];
    case 1:
      return [
        arrive(file),
        arrive(file, { fileName: rename(file, names.copyName), spoil: 'copy' }),
      ];
    case 2:
      return [arrive(file, { bytes: await alterLockedCell(file.bytes), spoil: 'altered' })];
    case 3: {
      const half = file.bytes.slice(0, file.bytes.length / 2);
      return [arrive(file, { bytes: half, spoil: 'truncated' })];
    }
    case 4:
      return [arrive(file, { receivedOn: LATE, spoil: 'late' })];
    default:
      return [arrive(file)];
  }
}

/**
 * Filled samples as they come in: most as they should, one corrected, one that contradicts another,
 * and each of the other ways in which files go wrong once.
 */
export async function receiveSamples(
  filled: readonly IssuedFile[],
  names: DemoNames,
): Promise<readonly DemoArrival[]> {
  const twice = await changeSome(filled, 2);
  const [corrected, rival] = twice;
  const others = filled.filter((file) => twice.every((one) => one.file !== file));
  const arrivals: DemoArrival[] = [];
  for (const [at, file] of others.entries()) arrivals.push(...(await spoilOne(file, at, names)));
  if (corrected) {
    const { file } = corrected;
    const bytes = await numberSubmission(corrected.bytes, 2);
    const fileName = rename(file, names.correctedName);
    arrivals.push(arrive(file), arrive(file, { fileName, bytes, spoil: 'corrected' }));
  }
  if (rival) {
    const { file, bytes } = rival;
    const fileName = rename(file, names.rivalName);
    arrivals.push(arrive(file), arrive(file, { fileName, bytes, spoil: 'rival' }));
  }
  const photo = { fileName: names.photoName, bytes: PHOTO, receivedOn: IN_TIME };
  return [...arrivals, { ...photo, spoil: 'photo' }];
}
