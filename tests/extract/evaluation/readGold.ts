import * as fs from 'node:fs';
import * as path from 'node:path';
import type { IsoDate, Span } from '../../../src/model/basics';
import type { TargetKind } from '../../../src/model/catalog';
import { findQuote, squeezeText, type SqueezedText } from './findQuote';
import type { ExpectedTarget, ExpectedTask, JudgedDocument, TargetFields } from './judgedDocument';

/** `NAME.gold.json`: what is not said is as the README of the documents says. */
interface GoldFile {
  readonly about: string;
  readonly targets: readonly (Pick<TargetFields, 'comparator' | 'value' | 'unitMeasure'> & {
    readonly quote: string;
    readonly deadline: IsoDate | null;
    readonly valueMax?: number;
    readonly kind?: TargetKind;
    readonly or?: readonly Partial<TargetFields>[];
  })[];
  readonly tasks: readonly GoldTask[];
  readonly notTargets: readonly string[];
  readonly optionalTargets?: readonly string[];
  readonly optionalTasks?: readonly string[];
}

interface GoldTask {
  readonly number: string;
  readonly heading: string;
  /** The end of the task; its begin is number and heading unless `begin` says otherwise. */
  readonly end: string;
  readonly begin?: string;
  readonly chapter?: string;
  readonly leadUnits?: readonly string[];
  readonly responsibleUnits?: readonly string[];
  readonly openEnded?: boolean;
  readonly deadline?: IsoDate | null;
  readonly orDeadline?: readonly (IsoDate | null)[];
}

/** Every document of a folder that has a reading beside it, by name. */
export function readGoldFolder(folder: string): JudgedDocument[] {
  return fs
    .readdirSync(folder)
    .filter((file) => file.endsWith('.gold.json'))
    .sort()
    .map((file) => readGold(folder, file.replace('.gold.json', '')));
}

function readGold(folder: string, name: string): JudgedDocument {
  const text = fs.readFileSync(path.join(folder, `${name}.txt`), 'utf8');
  const gold = JSON.parse(
    fs.readFileSync(path.join(folder, `${name}.gold.json`), 'utf8'),
  ) as GoldFile;
  const squeezed = squeezeText(text);
  const find = (quote: string): Span => findQuote(squeezed, quote);
  try {
    return {
      name,
      text,
      targets: gold.targets.map((target) => readTarget(target, find(target.quote))),
      tasks: readTasks(gold.tasks, squeezed),
      notTargets: gold.notTargets.map(find),
      optional: [...(gold.optionalTargets ?? []), ...(gold.optionalTasks ?? [])].map(find),
    };
  } catch (error) {
    throw new Error(`${name}: ${String(error)}`, { cause: error });
  }
}

function readTarget(gold: GoldFile['targets'][number], span: Span): ExpectedTarget {
  const { comparator, value, unitMeasure, deadline } = gold;
  return {
    span,
    comparator,
    value,
    valueMax: gold.valueMax ?? null,
    unitMeasure,
    deadline,
    kind: gold.kind ?? 'total',
    others: gold.or ?? [],
    lost: [],
  };
}

/** Numbers repeat from chapter to chapter, so each task is sought behind the one before. */
function readTasks(tasks: readonly GoldTask[], squeezed: SqueezedText): ExpectedTask[] {
  let after: Span = { start: 0, end: 0 };
  return tasks.map((task) => {
    const begin = findQuote(squeezed, task.begin ?? `${task.number}${task.heading}`, after);
    after = { start: begin.end, end: begin.end };
    const end = findQuote(squeezed, task.end, after);
    return {
      span: { start: begin.start, end: end.end },
      number: task.number,
      chapter: task.chapter ?? null,
      heading: task.heading,
      leadUnits: task.leadUnits ?? [],
      responsibleUnits: task.responsibleUnits ?? [],
      openEnded: task.openEnded ?? false,
      deadlines: [task.deadline ?? null, ...(task.orDeadline ?? [])],
      judgesImpliedUnits: false,
    };
  });
}
