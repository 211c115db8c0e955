import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Expectation } from '../../src/model/summary';
import { buildCompoundFile } from '../host/xlsx/rawFiles';
import { HUBEI, writeFilledReturn, type FilledReturn } from './mergeReturns';
import { createRandom, type RandomSource } from './randomSource';
import { expectUnit, expectUnits } from './summaryStage';

/** Ways in which files of a batch are broken, and the reason a merge is to give for each. */
export const WAYS = {
  photo: 'notAWorkbook',
  half: 'truncated',
  oldExcel: 'oldExcelFormat',
  locked: 'encrypted',
  entities: 'doctype',
  lastQuarter: 'mergeOtherPeriod',
  stranger: 'mergeUnitNotExpected',
  otherIssue: 'mergeTemplateUnknown',
  altered: 'mergeAltered',
  faulty: 'mergeFaulty',
} as const;

export type Way = keyof typeof WAYS;

export interface BatchFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly way: Way | null;
}

/** Counted while the figures are made up; no file is read for it. */
export interface Tally {
  readonly read: number;
  readonly accepted: number;
  readonly superseded: number;
  readonly undecided: number;
  readonly rejected: number;
  readonly reported: number;
  readonly missing: number;
  readonly trained: number;
  readonly numerator: number;
  readonly denominator: number;
  /** Standards, each once, however many units report it. */
  readonly standards: number;
}

export interface Batch {
  readonly files: readonly BatchFile[];
  readonly expectation: Expectation;
  readonly tally: Tally;
}

const PERIOD = '2024-Q4';
/** Standards that many units took part in, written as people write them. */
const JOINT = [
  ['GB/T 701-2024', 'GB/T 701—2024', 'GB／T 701-2024'],
  ['GB/T 702-2024', 'gb/t 702-2024', 'GB/T702-2024'],
] as const;

interface Drawn {
  readonly unit: string;
  readonly trained: number;
  readonly share: readonly [number, number];
  /** Numbers as typed, and by what they are known. */
  readonly keys: readonly string[];
  readonly known: readonly string[];
}

function drawFigures(random: RandomSource, unit: string, at: number): Drawn {
  const own = Array.from({ length: random.whole(0, 3) }, (_, index) => {
    return `GB/T ${100_000 + at * 10 + index}-2024`;
  });
  const joint = JOINT.flatMap((forms) =>
    random.chance(0.1) ? [{ typed: random.pick(forms), known: forms[0] }] : [],
  );
  const denominator = random.whole(1, 60);
  return {
    unit,
    trained: random.whole(0, 900),
    share: [random.whole(0, denominator), denominator],
    keys: [...own, ...joint.map(({ typed }) => typed)],
    known: [...own, ...joint.map(({ known }) => known)],
  };
}

function filledBy({ unit, trained, share, keys }: Drawn): FilledReturn {
  return { unit, trained, share, keys };
}

function withEntities(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const text = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
  const doctype = '<!DOCTYPE workbook [<!ENTITY a "b">]>';
  return zipSync({
    ...parts,
    'xl/workbook.xml': strToU8(text.replace('<workbook', `${doctype}<workbook`)),
  });
}

/** No two files alike: the same bytes would be one file. */
function ended(bytes: Uint8Array, at: number): Uint8Array {
  return new Uint8Array([...bytes, at & 255, at >> 8]);
}

const FAULTS: readonly Partial<FilledReturn>[] = [
  { share: [9, 8] },
  { trained: -4 },
  { trained: null },
];

async function breakFile(way: Way, drawn: Drawn, at: number): Promise<Uint8Array> {
  const filled = filledBy(drawn);
  const write = (change: Partial<FilledReturn>) => writeFilledReturn({ ...filled, ...change });
  switch (way) {
    case 'photo':
      return ended(new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46]), at);
    case 'half':
      return (await write({})).slice(0, 20_000);
    case 'oldExcel':
      return ended(buildCompoundFile(['Workbook']), at);
    case 'locked':
      return ended(buildCompoundFile(['EncryptionInfo', 'EncryptedPackage']), at);
    case 'entities':
      return withEntities(await write({}));
    case 'lastQuarter':
      return write({ period: '2024-Q3' });
    case 'otherIssue':
      return write({ revision: 3 });
    case 'altered':
      return write({ altered: { targetText: `≥${at + 1}项` } });
    case 'faulty':
      return write(FAULTS[at % FAULTS.length] ?? {});
    case 'stranger':
      return write({});
  }
}

/** How many units do what; files are these, with `corrected`, `rivals` and `twins` twice each. */
export interface BatchSize {
  /** Units whose one return is in order. */
  readonly plain: number;
  /** Units that send a corrected return after a first. */
  readonly corrected: number;
  /** Units that send two of the same number with other figures. */
  readonly rivals: number;
  /** Units whose return comes under two names. */
  readonly twins: number;
  /** Broken files of each way, each of a unit of its own. */
  readonly brokenEach: number;
  /** Units nothing comes of. */
  readonly silent: number;
}

/** A roll that knows what each unit was issued. */
function expectIssued(names: readonly string[]): Expectation {
  const units = names.map((name) => {
    const templateId = `${HUBEI}.${PERIOD}.hubei:${name}`;
    return expectUnit(name, { dueDate: '2025-01-15', templateId, revision: 1 });
  });
  return expectUnits(units, { period: PERIOD, documentIds: [HUBEI], isSample: false });
}

/** A folder of returns, some broken, with the tally of what a merge has to make of it. */
export async function buildBatch(size: BatchSize, seed: number): Promise<Batch> {
  const random = createRandom(seed);
  const files: BatchFile[] = [];
  const counted: Drawn[] = [];
  const expected: string[] = [];
  let made = 0;
  const draw = () => {
    made += 1;
    return drawFigures(random, `单位${String(made).padStart(4, '0')}`, made);
  };
  const put = async (drawn: Drawn, name: string, change: Partial<FilledReturn> = {}) => {
    const bytes = await writeFilledReturn({ ...filledBy(drawn), ...change });
    files.push({ name: `${drawn.unit}${name}.xlsx`, bytes, way: null });
    return bytes;
  };
  const someOf = async (count: number, send: (drawn: Drawn) => Promise<Drawn | null>) => {
    for (let index = 0; index < count; index++) {
      const drawn = draw();
      expected.push(drawn.unit);
      const counts = await send(drawn);
      if (counts !== null) counted.push(counts);
    }
  };
  await someOf(size.plain, async (drawn) => {
    await put(drawn, '');
    return drawn;
  });
  await someOf(size.corrected, async (drawn) => {
    await put({ ...drawn, trained: drawn.trained + 7 }, '');
    await put(drawn, '_更正报', { submission: 2 });
    return drawn;
  });
  await someOf(size.rivals, async (drawn) => {
    await put(drawn, '_1');
    await put({ ...drawn, trained: drawn.trained + 1 }, '_2');
    return null;
  });
  await someOf(size.twins, async (drawn) => {
    const bytes = await put(drawn, '');
    files.push({ name: `${drawn.unit}_副本.xlsx`, bytes, way: null });
    return drawn;
  });
  for (const way of Object.keys(WAYS) as Way[]) {
    for (let at = 0; at < size.brokenEach; at++) {
      const drawn = draw();
      if (way !== 'stranger') expected.push(drawn.unit);
      files.push({ name: `${drawn.unit}.xlsx`, bytes: await breakFile(way, drawn, made), way });
    }
  }
  await someOf(size.silent, () => Promise.resolve(null));
  const sum = (of: (drawn: Drawn) => number) => counted.reduce((all, one) => all + of(one), 0);
  const rejected = files.filter(({ way }) => way !== null).length;
  // A unit in conflict has reported, though none of its figures counts yet.
  const reported = counted.length + size.rivals;
  return {
    files: shuffle(files, random),
    expectation: expectIssued(expected),
    tally: {
      read: files.length,
      accepted: size.plain + size.corrected + 2 * size.twins,
      superseded: size.corrected,
      undecided: 2 * size.rivals,
      rejected,
      reported,
      missing: expected.length - reported,
      trained: sum(({ trained }) => trained),
      numerator: sum(({ share }) => share[0]),
      denominator: sum(({ share }) => share[1]),
      standards: new Set(counted.flatMap(({ known }) => known)).size,
    },
  };
}

function shuffle<T>(list: readonly T[], random: RandomSource): readonly T[] {
  return list
    .map((item) => ({ item, order: random.next() }))
    .sort((a, b) => a.order - b.order)
    .map(({ item }) => item);
}
