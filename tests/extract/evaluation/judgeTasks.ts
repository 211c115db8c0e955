import type { ExtractedTask } from '../../../src/model/extraction';
import type { ExpectedTask, JudgedDocument } from './judgedDocument';
import type { Judgement } from './judgement';
import { measureOverlap, pairUp } from './pairUp';

/** Judges what was found as tasks: right is a task whose every compared field and place agree. */
export function judgeTasks(document: JudgedDocument, found: readonly ExtractedTask[]): Judgement {
  const { text } = document;
  const { pairs, surplus } = pairUp(document.tasks, found, (expected, task) =>
    measureOverlap(expected.span, task.span) > 0.2
      ? 20 - findFaults(expected, task, text).length + measureOverlap(expected.span, task.span)
      : 0,
  );
  const wrong = surplus.filter(
    ({ span }) => !document.optional.some((optional) => optional.start === span.start),
  );
  const differences = pairs.flatMap(({ expected, found: task }) => {
    const name = `${expected.number} ${expected.heading}`;
    if (!task) return [`missing: ${name}`];
    return findFaults(expected, task, text).map((fault) => `${fault}: ${name}`);
  });
  const surplusLines = wrong.map(({ number, heading }) => `too much: ${number} ${heading}`);
  return {
    expected: document.tasks.length,
    found: found.length - (surplus.length - wrong.length),
    paired: pairs.filter((pair) => pair.found !== null).length,
    right: pairs.filter(
      (pair) => pair.found && findFaults(pair.expected, pair.found, text).length === 0,
    ).length,
    differences: [...differences, ...surplusLines],
  };
}

/** The fields that disagree, as `field found instead of expected`. */
function findFaults(expected: ExpectedTask, found: ExtractedTask, text: string): string[] {
  const faults: string[] = [];
  const compare = (field: string, one: string, other: string): void => {
    if (joinUp(one) !== joinUp(other)) faults.push(`${field} “${other}” instead of “${one}”`);
  };
  compare('number', expected.number, found.number);
  compare('heading', expected.heading, found.heading);
  if (expected.chapter !== null) compare('chapter', expected.chapter, found.chapter);
  const isLeftOut = found.basis.units === 'implied' && !expected.judgesImpliedUnits;
  const listUnits = (units: ExtractedTask['leadUnits']): string =>
    isLeftOut ? '' : units.map(({ name }) => joinUp(name)).join('|');
  compare('leadUnits', expected.leadUnits.join('|'), listUnits(found.leadUnits));
  compare(
    'responsibleUnits',
    expected.responsibleUnits.join('|'),
    listUnits(found.responsibleUnits),
  );
  if (expected.openEnded !== found.openEnded && !isLeftOut) {
    faults.push(`openEnded ${found.openEnded} instead of ${expected.openEnded}`);
  }
  if (!expected.deadlines.includes(found.deadline)) {
    faults.push(`deadline ${found.deadline} instead of ${expected.deadlines[0]}`);
  }
  const [one, other] = [expected.span, found.span].map(({ start, end }) => text.slice(start, end));
  if (strip(one ?? '') !== strip(other ?? '')) {
    faults.push(`span ends “${(other ?? '').slice(-12)}” instead of “${(one ?? '').slice(-12)}”`);
  }
  return faults;
}

const joinUp = (text: string): string => text.replace(/[\s\u3000]/g, '');

/** Whether a stop or a bracket at the border belongs to the task is nobody's question. */
function strip(text: string): string {
  return joinUp(text).replace(/[。；，、;.）)〕\]］】]+$/u, '');
}
